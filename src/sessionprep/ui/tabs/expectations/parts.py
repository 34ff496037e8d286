"""The parts of the expectations tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import GoalId, TherapistId, UnderstandingId
from sessionprep.services import goals, therapists, understandings
from sessionprep.text import _
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.tabs.expectations.goals_view import goals_room
from sessionprep.ui.tabs.expectations.how_we_work import HowWeWork
from sessionprep.ui.tabs.expectations.therapists import therapists_room
from sessionprep.ui.tabs.expectations.view import Expectations

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def expectations_tab(context: Context) -> Sections:
    read = context.workspace.read
    return Sections(
        _("Parts of expectations"),
        [
            Section(_("Expectations"), lambda: Expectations(context)),
            Section(
                _("Goals"),
                lambda: goals_room(context),
                lambda record: read(goals.find, GoalId(record)) is not None,
            ),
            Section(
                _("How we work"),
                lambda: HowWeWork(context),
                lambda record: read(understandings.find, UnderstandingId(record)) is not None,
            ),
            Section(
                _("Therapists"),
                lambda: therapists_room(context),
                lambda record: record == "therapists" or read(therapists.find, TherapistId(record)) is not None,
            ),
        ],
    )
