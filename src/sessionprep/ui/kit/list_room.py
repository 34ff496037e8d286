"""A list beside the details of the chosen row: how every tab is built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.services import drafts
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.headings import quiet, title
from sessionprep.ui.kit.quick_add import QuickAdd
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.settling import PAUSE
from sessionprep.ui.kit.split import Split
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.record_model import RecordModel

_ROWS, _NOT_FOUND, _EMPTY = range(3)


class Detail(Protocol):
    """What stands beside the list; `show("")` shows that nothing is chosen."""

    def widget(self) -> QWidget: ...
    def show(self, record: str) -> bool: ...
    def settle(self) -> bool: ...
    def start(self) -> None: ...


@dataclass(frozen=True, slots=True)
class RoomWords:
    """`name` is the room's, for its draft; `example` and `button` stand in an empty room."""

    name: str
    title: str
    find: str
    empty: str
    example: str
    button: str


@dataclass(frozen=True, slots=True)
class Adding:
    """How a room gets rows by typing: `added` gives the new row's id, "" when it could not be stored."""

    name: str
    hint: str
    added: Callable[[str], str]
    pasted: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the list's keys do; `deleted` says afterwards how many."""

    move: Callable[[Work, Sequence[str], str], None]
    delete: Callable[[Work, Sequence[str]], None]
    deleted: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """What makes one room differ from the next; `tools` stand beside the title."""

    words: RoomWords
    model: RecordModel[Any]
    deeds: Deeds
    detail: Detail
    adding: Adding
    tools: Sequence[QWidget] = ()


class ListRoom(QWidget):
    """Add, find, choose, move and delete rows on one side; their details on the other."""

    def __init__(self, context: Context, plan: RoomPlan) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._context = context
        self._plan = plan
        self._draft = f"{plan.words.name}.add"
        self._drafted = context.workspace.read(drafts.kept, self._draft)
        self.list = RecordList(plan.model, plan.words.title)
        self.find_field = FindField(plan.words.find)
        self.quick_add = QuickAdd(plan.adding.name, plan.adding.hint)
        self.quick_add.set_text(self._drafted)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._stack = self._pages(plan.words)
        self._split = Split(self._list_side(plan), plan.detail.widget())
        QVBoxLayout(self).addWidget(self._split)
        self._connect()
        self._refresh()
        self._choose_first()

    def start(self) -> None:
        """Put the keyboard in the list, or where the first row is typed when there is none."""
        if self._plan.model.ids():
            self._choose_first()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add()

    def add(self) -> None:
        self._split.show_list()
        self.quick_add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_here(self) -> None:
        self._split.show_list()
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, record: str) -> None:
        self.find_field.clear()
        self.list.choose(record)

    def settle(self) -> bool:
        """Save the details and the line being typed."""
        kept = self._keep_draft()
        return self._plan.detail.settle() and kept

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.edit_wanted.connect(self._edit)
        self.list.delete_wanted.connect(self._delete)
        self.list.move_wanted.connect(self._move)
        self.find_field.words.connect(self._find)
        self.find_field.list_wanted.connect(self.list.setFocus)
        self.quick_add.added.connect(self._add)
        self.quick_add.pasted.connect(self._plan.adding.pasted)
        self.quick_add.edited.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._keep_draft)
        self._plan.model.settled.connect(self._refresh)

    def _show(self, record: str) -> None:
        self._plan.detail.show(record)

    def _edit(self, record: str) -> None:
        self._show(record)
        self._split.show_detail()
        self._plan.detail.start()

    def _add(self, text: str) -> None:
        self._keep_draft()
        added = self._plan.adding.added(text)
        if added:
            self.choose(added)
        else:
            self.quick_add.set_text(text)

    def _find(self, words: str) -> None:
        self._plan.model.find(words)
        self._refresh()

    def _move(self, ids: tuple[str, ...], before: str) -> None:
        self._context.save(Label.MOVE, self._plan.deeds.move, ids, before)

    def _delete(self, ids: tuple[str, ...]) -> None:
        self._plan.detail.settle()
        if self._context.save(Label.DELETE, self._plan.deeds.delete, ids):
            self._context.voice.say(self._plan.deeds.deleted(len(ids)), undo=True)

    def _keep_draft(self) -> bool:
        self._pause.stop()
        text = self.quick_add.text()
        if text != self._drafted:
            if not self._context.save(Label.WRITE, drafts.keep, self._draft, text):
                return False
            self._drafted = text
        return True

    def _choose_first(self) -> None:
        if not self.list.chosen_id() and self._plan.model.ids():
            self.list.choose(self._plan.model.ids()[0])

    def _refresh(self) -> None:
        """An empty room says so; a search that finds nothing says that instead."""
        searching = bool(self.find_field.text())
        page = _ROWS if self._plan.model.ids() else (_NOT_FOUND if searching else _EMPTY)
        self._stack.setCurrentIndex(page)
        self.find_field.setVisible(page != _EMPTY)

    def _pages(self, words: RoomWords) -> QStackedWidget:
        stack = QStackedWidget()
        nothing = quiet(_("Nothing here has these words."))
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for page in (self.list, nothing, EmptyState(words.empty, words.example, words.button, self.add)):
            stack.addWidget(page)
        return stack

    def _list_side(self, plan: RoomPlan) -> QWidget:
        side = QWidget()
        top = QHBoxLayout()
        top.setSpacing(space(1))
        top.addWidget(title(plan.words.title), 1)
        for tool in plan.tools:
            top.addWidget(tool)
        column = QVBoxLayout(side)
        column.setContentsMargins(space(1), space(1), 0, 0)
        column.setSpacing(space(1.5))
        column.addLayout(top)
        column.addWidget(self.quick_add)
        column.addWidget(self.find_field)
        column.addWidget(self._stack, 1)
        return side
