"""Pick any number of things from a list that is found, filtered and ticked by keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.kit.tall import Tall
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.choice_field import Option

_TALL, _LEAST = 40, 22  # steps of the grid: about six rows at a time, three where there is little room


@dataclass(frozen=True, slots=True)
class Choice:
    """`group` is the value of one of the picker's groups; `known` says in a word that the person has it already."""

    id: str
    words: str
    group: str = ""
    known: str = ""


class Shipped(Protocol):
    """Something to pick from that comes with the program."""

    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


def shipped_choices(shelves: Iterable[tuple[str, Iterable[Shipped]]], known: frozenset[str]) -> list[Choice]:
    """Each group by its id with what is in it; `known` are the ids the person has picked before."""
    return [
        Choice(each.id, _(each.text), group, _("In your list") if each.id in known else "")
        for group, things in shelves
        for each in things
    ]


@dataclass(frozen=True, slots=True)
class Taking:
    """A button: `words` may hold {count}; `take` gets the ids in order and says whether they were stored."""

    words: str
    take: Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Picking:
    """The last of `takings` is the one Return presses; `subject` names the filter, if there are groups."""

    title: str
    purpose: str
    find: str
    choices: Sequence[Choice]
    takings: Sequence[Taking]
    subject: str = ""
    groups: Sequence[Option] = ()


def open_picker(parent: QWidget, picking: Picking) -> DialogShell:
    """Show it; it closes when something was taken."""
    picker = Picker(picking)
    shell = DialogShell(parent, picking.title, picking.purpose, picker)
    picker.offer(shell)
    shell.open()
    return shell


class Picker(QWidget):
    def __init__(self, picking: Picking) -> None:
        super().__init__()
        self._picking = picking
        self._buttons: list[tuple[Button, str]] = []
        self._ticked: set[str] = set()  # also in groups that are out of sight
        self._groups = {option.value: option.words for option in picking.groups}
        self._rows = RowsModel(tickable=True)
        self._list = RecordList(self._rows, picking.title)
        self._find = FindField(picking.find)
        self._group = PickField(picking.subject, picking.groups, blank=_("All"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        for part in (self._find, self._group):
            column.addWidget(part)
        self._group.setVisible(bool(picking.groups))
        column.addWidget(Tall(self._list, _TALL, _LEAST), 1)
        self._fill("")
        self._find.words.connect(self._rows.find)
        self._find.list_wanted.connect(self._list.setFocus)
        self._group.settled.connect(self._fill)
        self._list.ticked.connect(self._tick)

    def offer(self, shell: DialogShell) -> None:
        """Put the buttons into the dialog it stands in, and the keyboard into the list."""
        shell.add_quiet(_("Cancel"), shell.reject)
        *others, main = self._picking.takings
        for taking in others:
            self._buttons.append((shell.add_quiet("", self._taker(shell, taking)), taking.words))
        self._buttons.append((shell.add_primary("", self._taker(shell, main)), main.words))
        self._count()
        shell.start_in(self._list)

    def _taker(self, shell: DialogShell, taking: Taking) -> Callable[[], None]:
        def take() -> None:
            if taking.take([choice.id for choice in self._picking.choices if choice.id in self._ticked]):
                shell.accept()

        return take

    def _fill(self, group: object) -> None:
        self._rows.show(self._row(choice) for choice in self._picking.choices if group in {"", choice.group})
        if self._rows.ids():
            self._list.choose(self._rows.ids()[0])

    def _row(self, choice: Choice) -> Row:
        group = self._groups.get(choice.group, "")
        return Row(choice.id, choice.words, group, choice.known, search=fold(f"{choice.words} {group}"))

    def _tick(self, ids: tuple[str, ...], on: bool) -> None:  # noqa: FBT001 - the list's own signal
        self._ticked = self._ticked | {*ids} if on else self._ticked - {*ids}
        self._count()

    def _count(self) -> None:
        count = len(self._ticked)
        for button, words in self._buttons:
            button.setEnabled(count > 0)
            button.setText(" ".join(words.format(count=count or "").split()))
