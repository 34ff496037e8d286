"""The parts of the questions tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import TalkId
from sessionprep.services import talks
from sessionprep.text import _
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.tabs.questions.handbook import Handbook
from sessionprep.ui.tabs.questions.ladder import ladder_room
from sessionprep.ui.tabs.questions.talks_view import talks_room
from sessionprep.ui.tabs.questions.view import questions_room

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


def questions_tab(context: Context) -> Sections:
    return Sections(
        _("Parts of questions"),
        [
            Section(_("All questions"), lambda: questions_room(context)),
            Section(_("Hard to say"), lambda: ladder_room(context), lambda record: record == "hard to say"),
            Section(
                _("Put into words"),
                lambda: talks_room(context),
                lambda record: (
                    record == "put into words" or context.workspace.read(talks.find, TalkId(record)) is not None
                ),
            ),
            Section(_("What I know"), lambda: Handbook(context)),
        ],
    )
