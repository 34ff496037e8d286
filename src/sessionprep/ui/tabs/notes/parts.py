"""The parts of the notes tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import MomentId
from sessionprep.services import moments
from sessionprep.text import _
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.tabs.notes.moments_view import moments_room
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
                lambda record: read(moments.find, MomentId(record)) is not None,
            ),
        ],
    )
