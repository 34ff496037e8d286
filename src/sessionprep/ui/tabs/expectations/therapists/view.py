"""The therapists in the person's order, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.services import therapists
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.expectations.therapists.compared import open_compared
from sessionprep.ui.tabs.expectations.therapists.editor import therapist_card
from sessionprep.ui.tabs.expectations.therapists.model import source

if TYPE_CHECKING:
    from sessionprep.services.history import ChangeSet
    from sessionprep.ui.kit.context import Context

_SEVERAL = 2
_FIND_FROM = 8


def therapists_room(context: Context) -> ListRoom:
    gathering = Gathering(context, therapists.add, _added)
    words = RoomWords(
        name="therapists",
        title=_("Therapists"),
        find=_("Find among the therapists"),
        empty=_("Who is it with, or who could it be?"),
        example=_("While you are choosing, write down each of them. A word only you know is enough."),
        button=_("Write down somebody"),
    )
    adding = Adding(
        _("Add somebody"),
        _("Write what you call them and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(therapists.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, source()),
        Deeds(therapists.move, therapists.delete, _deleted),
        therapist_card(context),
        adding,
        beneath=WayToCompare(context),
        find_from=_FIND_FROM,
    )
    return ListRoom(context, plan)


class WayToCompare(QWidget):
    """Out of sight until there are two to compare."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        button = plain(_("First calls, side by &side…"), "eye")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch()
        button.clicked.connect(lambda: open_compared(context))
        context.bridge.committed.connect(self._follow)
        if not self._wanted():
            self.hide()

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, (Therapist, CallAnswer)) for change in step.changes):
            self.setVisible(self._wanted())

    def _wanted(self) -> bool:
        return len(self._context.workspace.read(therapists.shortlist)) >= _SEVERAL


def _added(count: int) -> str:
    return ngettext("Added {count} person.", "Added {count} people.", count).format(count=count)


def _deleted(count: int) -> str:
    """Sessions are told of, because that is what one would worry about."""
    said = ngettext("Deleted {count} person.", "Deleted {count} people.", count).format(count=count)
    return _("{deleted} Sessions, plans and notes with them stay.").format(deleted=said)
