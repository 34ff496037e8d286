"""A list beside the details of the chosen row: how every tab is built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.services import drafts
from sessionprep.services.labels import Label
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.quick_add import QuickAdd
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.split import Split
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.record_model import RecordModel


class Detail(Protocol):
    """What stands beside the list."""

    def widget(self) -> QWidget: ...
    def show(self, record: str) -> bool: ...
    def settle(self) -> bool: ...
    def start(self) -> None: ...


@dataclass(frozen=True, slots=True)
class RoomWords:
    title: str
    list_name: str
    find: str
    empty: str
    example: str


@dataclass(frozen=True, slots=True)
class Adding:
    """How a room gets new rows by typing; `pasted` is given several lines at once."""

    name: str
    hint: str
    added: Callable[[str], str]  # the new row's id, "" when it could not be stored
    pasted: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the list's keys do; `deleted` says it afterwards."""

    move: Callable[[Work, Sequence[str], str], None]
    delete: Callable[[Work, Sequence[str]], None]
    deleted: Callable[[int], str]


class ListRoom(QWidget):
    """Add, find, choose, move and delete rows on one side; their details on the other."""

    def __init__(
        self, context: Context, words: RoomWords, model: RecordModel, deeds: Deeds, detail: Detail, adding: Adding
    ) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._context = context
        self._model = model
        self._deeds = deeds
        self._detail = detail
        self._adding = adding
        self.list = RecordList(model, words.list_name)
        self.find_field = FindField(words.find)
        self.quick_add = QuickAdd(adding.name, adding.hint)
        self.tools = QHBoxLayout()
        self._empty = EmptyState(words.empty, words.example)
        self._stack = QStackedWidget()
        self._split = Split(self._list_side(words), detail.widget())
        self._connect()
        self._restore_draft()
        self._count_rows()

    def start(self) -> None:
        """Put the keyboard in the list, or where the first row is typed when there is none."""
        if self._model.ids():
            if not self.list.chosen_id():
                self.list.choose(self._model.ids()[0])
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add()

    def add(self) -> None:
        self._split.show_list()
        self.quick_add.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find(self) -> None:
        self._split.show_list()
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, record: str) -> None:
        self.find_field.clear()
        self.list.choose(record)

    def settle(self) -> bool:
        """Save the details and the line being typed."""
        kept = self._keep_draft()
        return self._detail.settle() and kept
