"""A list beside the details of the chosen row: how every tab is built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.headings import quiet, title
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.room_adding import Adding as Adding
from sessionprep.ui.kit.room_adding import AddingLine, BeginButton
from sessionprep.ui.kit.room_adding import Beginning as Beginning
from sessionprep.ui.kit.split import Split
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.record_model import RecordModel

_ROWS, _NOT_FOUND, _EMPTY = range(3)
_LEAST = 18  # steps of the grid: two rows


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
class Deeds:
    """What the list's keys do; `deleted` says afterwards how many, `deleting` is the menu's word in place of Delete."""

    move: Callable[[Work, Sequence[str], str], None]
    delete: Callable[[Work, Sequence[str]], None]
    deleted: Callable[[int], str]
    deleting: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the menu of the chosen rows can do besides editing and deleting."""

    words: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """What makes one room differ from the next.

    `tools` stand beside the title, or `top` in the place of both; `beneath` stands below the line for adding, `aside`
    where the details are while no row is chosen. The button of an empty room does what the first tool does, which is
    hidden meanwhile, or begins a row where there are none. `awaits` tells of a record without words yet.
    """

    words: RoomWords
    model: RecordModel[Any]
    deeds: Deeds
    detail: Detail
    adding: Adding | Beginning
    tools: Sequence[QAbstractButton] = ()
    offers: Callable[[Sequence[str]], Sequence[Offer]] = lambda _ids: ()
    top: QWidget | None = None
    beneath: QWidget | None = None
    aside: QWidget | None = None
    awaits: Callable[[str], bool] = lambda _record: False
    find_from: int = 1  # rows; fewer are found by looking, and by Ctrl+F
    movable: bool = True
    titled: bool = True  # else something above has said already what it is


class ListRoom(QWidget):
    """Add, find, choose, move and delete rows on one side; their details on the other."""

    def __init__(self, context: Context, plan: RoomPlan) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self._context = context
        self._plan = plan
        self._shown = ""
        self.list = RecordList(plan.model, plan.words.title, movable=plan.movable)
        self.find_field = FindField(plan.words.find)
        self._adder = _adder(context, plan)
        self._empty = EmptyState(plan.words.empty, plan.words.example, plan.words.button, self._begin)
        self._stack = self._pages()
        self._side = QStackedWidget()
        for page in (plan.aside or QWidget(), plan.detail.widget()):
            self._side.addWidget(page)
        self._split = Split(self._list_side(plan), self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)
        self._connect()
        self._refresh()

    def widget(self) -> QWidget:
        """So that a room is a tab as it stands."""
        return self

    def start(self) -> None:
        """Put the keyboard in the list, or where the first row comes from when there is none."""
        if self._plan.model.rowCount():
            self._choose_first()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(self._adder, AddingLine):
            self.add()
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Where rows are typed, put the keyboard there; where they begin empty, begin one."""
        self._split.show_list()
        self._adder.begin()

    def find_here(self) -> None:
        self._split.show_list()
        self.find_field.show()
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_record(self, record: str) -> None:
        """Somebody was led here; the keyboard is in it, if it was begun elsewhere and nothing is written in it yet.

        Where there is no room for both, the details take the place of the list.
        """
        self.choose(record)
        if self._plan.awaits(record):
            self.open_detail()
        elif record and record != self.list.chosen_id():
            self._split.show_list()  # the room itself was meant, by its name
        elif record and self._split.narrow():
            self._split.show_detail()

    def choose(self, record: str) -> None:
        """Its row, whatever was looked for meanwhile."""
        self.find_field.clear()
        self.list.choose(record)

    def open_detail(self) -> None:
        """Put the keyboard into the details, also where they take the place of the list."""
        self._split.show_detail()
        self._plan.detail.start()

    def open_aside(self) -> None:
        """What stands beside an empty choice, whatever is chosen."""
        self._side.setCurrentIndex(0)
        self._split.show_detail()

    def show_chosen(self) -> None:
        """The details of the chosen row again."""
        self._show(self.list.chosen_id())

    def settle(self) -> bool:
        """Save the details and the line being typed."""
        kept = self._adder.settle()
        return self._plan.detail.settle() and kept

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.edit_wanted.connect(self._edit)
        self.list.delete_wanted.connect(self._delete)
        self.list.move_wanted.connect(self._move)
        self.list.menu_wanted.connect(self._offer_menu)
        self.find_field.words.connect(self._find)
        self.find_field.list_wanted.connect(self.list.setFocus)
        if isinstance(self._adder, AddingLine):
            self._adder.added.connect(self._go_on)
        else:
            self._adder.begun.connect(self._open)
        self._plan.model.settled.connect(self._refresh)

    def _show(self, record: str) -> None:
        """Beside an empty choice there is nothing; a record whose words cannot be saved yet stays where it is."""
        was_left = self._is_left_in_details()
        if self._plan.detail.show(record):
            self._shown = record
            self._side.setCurrentIndex(1 if record else 0)
            if was_left:
                self._split.show_list()
                self.start()
        elif record != self._shown:
            # Once the click is over: the list would still select the row that was clicked.
            QTimer.singleShot(0, self, lambda: self.list.choose(self._shown))

    def _is_left_in_details(self) -> bool:
        """The row went away, such as one that was sealed, while the keyboard was in what there is to see of it."""
        gone = bool(self._shown) and not self._plan.model.holds(self._shown)
        inside: QWidget | None = self.window().focusWidget()  # the application's may be in a dialog that asked
        return gone and inside is not None and self._side.isAncestorOf(inside)

    def _edit(self, record: str) -> None:
        self._show(record)
        self.open_detail()

    def _open(self, record: str) -> None:
        self.show_record(record)
        self._edit(record)

    def _go_on(self, record: str) -> None:
        """With the one just typed."""
        self.choose(record)
        if isinstance(self._plan.adding, Adding) and (then := self._plan.adding.then):
            self._split.show_detail()
            then.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, words: str) -> None:
        self._plan.model.find(words)
        self._refresh()

    def _move(self, ids: tuple[str, ...], before: str) -> None:
        self._context.save(Label.MOVE, self._plan.deeds.move, ids, before)

    def _delete(self, ids: tuple[str, ...]) -> None:
        self._plan.detail.settle()
        if self._context.save(Label.DELETE, self._plan.deeds.delete, ids):
            self._context.voice.say(self._plan.deeds.deleted(len(ids)), undo=True)

    def _offer_menu(self, ids: tuple[str, ...], where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offer in self._plan.offers(ids):
            menu.addAction(offer.words).triggered.connect(lambda _checked, act=offer.act: act())
        if len(ids) == 1:
            menu.addAction(_("&Edit")).triggered.connect(lambda: self._edit(ids[0]))
        menu.addAction(self._plan.deeds.deleting or _("&Delete")).triggered.connect(lambda: self._delete(ids))
        menu.popup(where)

    def _choose_first(self) -> None:
        if not self.list.chosen_id() and self._plan.model.rowCount():
            self.list.choose(self._plan.model.at(0).id)

    def _begin(self) -> None:
        if self._plan.tools:
            self._plan.tools[0].click()
        else:
            self.add()

    def _refresh(self) -> None:
        """An empty room says so; a search that finds nothing says that instead."""
        searching = bool(self.find_field.text())
        page = _ROWS if self._plan.model.rowCount() else (_NOT_FOUND if searching else _EMPTY)
        had_keyboard = self.list.hasFocus()
        self._stack.setCurrentIndex(page)
        many = self._plan.model.rowCount() >= self._plan.find_from
        self.find_field.setVisible(page != _EMPTY and (many or searching or self.find_field.hasFocus()))
        self._adder.setVisible(page != _EMPTY or isinstance(self._adder, AddingLine))
        for tool in self._plan.tools[:1]:
            tool.setVisible(page != _EMPTY)
        self._choose_first()
        if had_keyboard and page == _EMPTY:
            self.start()
        elif had_keyboard and page == _NOT_FOUND:
            self.find_here()

    def _pages(self) -> QStackedWidget:
        stack = QStackedWidget()
        # A page out of sight asks for no room: with large text it would take it from the lines above.
        stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        stack.setMinimumHeight(space(_LEAST))
        nothing = quiet(_("Nothing here has these words."))
        nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for page in (self.list, nothing, self._empty):
            stack.addWidget(page)
        return stack

    def _list_side(self, plan: RoomPlan) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(1.5))
        line = isinstance(self._adder, AddingLine)
        column.addWidget(plan.top or _top(plan, None if line else self._adder))
        for below in (self._adder if line else None, plan.beneath, self.find_field):
            if below is not None:
                column.addWidget(below)
        column.addWidget(self._stack, 1)
        return side


def _adder(context: Context, plan: RoomPlan) -> AddingLine | BeginButton:
    if isinstance(plan.adding, Beginning):
        return BeginButton(plan.adding)
    return AddingLine(context, plan.words.name, plan.adding)


def _top(plan: RoomPlan, button: QWidget | None) -> QWidget:
    top = QWidget()
    row = QHBoxLayout(top)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(space(1))
    if plan.titled:
        row.addWidget(title(plan.words.title), 1)
    for tool in (*plan.tools, button):
        if tool is not None:
            row.addWidget(tool)
    return top
