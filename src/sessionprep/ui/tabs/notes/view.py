"""The notes tab: the newest first, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import notes
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Beginning
from sessionprep.ui.tabs.notes.editor import NoteEditor
from sessionprep.ui.tabs.notes.model import source
from sessionprep.ui.tabs.notes.offers import NoteOffers

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


class NotesView:
    """Holds what the room's list and button do."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._editor = NoteEditor(context)
        plan = RoomPlan(
            RoomWords(
                name="notes",
                title=_("Notes"),
                find=_("Find in notes"),
                empty=_("What stayed with you?"),
                example=_("For example: “The pause before I answered.” A feeling or two is enough as well."),
                button=_("&Write about a session"),
            ),
            RecordModel(context.workspace, context.bridge, source(context)),
            Deeds(notes.move, notes.delete, _deleted),
            self._editor,
            Beginning(_("&Write about a session"), self._begin),
            beneath=NoteOffers(context, self._open),
        )
        self.room = ListRoom(context, plan)

    def _open(self, note: str) -> None:
        self.room.show_record(note)
        self.room.open_detail()

    def _begin(self) -> str:
        """What is typed in the note before counts as written, so that a new one begins."""
        if not self._editor.settle():
            return ""
        note = self._context.do(Label.ADD, notes.begin)
        return note.id if note else ""


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} note.", "Deleted {count} notes.", count).format(count=count)
