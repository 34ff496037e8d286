"""The parts of the notes tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import ExperienceId, MomentId, TrustReasonId
from sessionprep.services import experiences, moments, trust
from sessionprep.text import _
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.tabs.notes.experiences_view import experiences_room
from sessionprep.ui.tabs.notes.moments_view import moments_room
from sessionprep.ui.tabs.notes.trust_view import trust_room
from sessionprep.ui.tabs.notes.view import NotesView

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def notes_tab(context: Context) -> Sections:
    read = context.workspace.read
    return Sections(
        _("Parts of notes"),
        [
            Section(_("Notes"), lambda: NotesView(context).room),
            Section(
                _("Moments"),
                lambda: moments_room(context),
                lambda record: record == "moments" or read(moments.find, MomentId(record)) is not None,
            ),
            Section(
                _("Trust"),
                lambda: trust_room(context),
                lambda record: record == "trust" or read(trust.find, TrustReasonId(record)) is not None,
            ),
            Section(
                _("Earlier experiences"),
                lambda: experiences_room(context),
                lambda record: record == "experiences" or read(experiences.find, ExperienceId(record)) is not None,
            ),
        ],
    )
