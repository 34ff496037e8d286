"""Everything the menus and keys can do, in one table: the menus, the shortcuts and the sheet of keys all read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from sessionprep.text import _
from sessionprep.ui.kit.headings import without_mnemonic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QMainWindow


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are portable key names; the first one is shown. `subject` is added to the words while there is one."""

    name: str
    words: str
    act: Callable[[], object]
    keys: tuple[str, ...] = ()
    usable: Callable[[], bool] = lambda: True
    chosen: Callable[[], bool] | None = None
    subject: Callable[[], str] = lambda: ""
    over_popups: bool = False  # works while a menu or a list that dropped down is open


@dataclass(frozen=True, slots=True)
class Menu:
    words: str
    commands: tuple[Command, ...]


class Menus:
    """The commands of `always` work by their keys whatever is open; menus come and go with the vault."""

    def __init__(self, window: QMainWindow, always: Iterable[Command]) -> None:
        self._window = window
        self._always = [(command, self._made(command, window)) for command in always]
        self._live = list(self._always)
        self._shown: list[QMenu] = []
        for _command, action in self._always:
            window.addAction(action)

    def show(self, menus: Sequence[Menu]) -> None:
        """In place of those before."""
        self.clear()
        bar = self._window.menuBar()
        ready = {command.name: action for command, action in self._always}
        for menu in menus:
            shown = QMenu(menu.words, bar)
            for command in menu.commands:
                action = ready.get(command.name)
                if action is None:
                    action = self._made(command, shown)
                    self._live.append((command, action))
                shown.addAction(action)
            bar.addMenu(shown)
            self._shown.append(shown)
        self.refresh()
        bar.show()

    def clear(self) -> None:
        """No menu while locked, and nothing left of what could be done in the rooms."""
        self._live = list(self._always)
        bar = self._window.menuBar()
        bar.clear()
        bar.hide()
        for menu in self._shown:
            menu.deleteLater()
        self._shown.clear()

    def refresh(self) -> None:
        """After anything changed that a command says of itself."""
        for command, action in self._live:
            action.setEnabled(command.usable())
            action.setText(f"{command.words} {command.subject()}".rstrip())
            if command.chosen is not None:
                action.setChecked(command.chosen())

    def _made(self, command: Command, owner: QObject) -> QAction:
        action = QAction(command.words, owner)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.chosen is not None)
        if command.over_popups:
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.triggered.connect(lambda _checked: self._do(command))
        return action

    def _do(self, command: Command) -> None:
        command.act()
        self.refresh()


def keys_sheet(menus: Sequence[Menu]) -> list[tuple[str, str]]:
    """Words and native key names of every command that has a key."""
    return [
        (without_mnemonic(command.words).removesuffix("…"), _shown(command.keys[0]))
        for menu in menus
        for command in menu.commands
        if command.keys
    ] + [
        (_("Move up or down in a list"), f"{_shown('Alt+Up')} / {_shown('Alt+Down')}"),
        (_("Edit the chosen row"), f"{_shown('F2')} / {_shown('Return')}"),
        (_("Between list and details"), _shown("F6")),
        (_("In Next session: step by step"), _shown("Ctrl+G")),
        (_("Leave a field or a dialog"), _shown("Esc")),
    ]


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
