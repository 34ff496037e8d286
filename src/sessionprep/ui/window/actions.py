"""Everything the menus and keys can do, in one table: the menus, the shortcuts and the sheet of keys all read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenuBar


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are portable key names; the first one is shown."""

    name: str
    words: str
    act: Callable[[], None]
    keys: tuple[str, ...] = ()
    only_open: bool = True  # means something only while a vault is open


@dataclass(frozen=True, slots=True)
class Menu:
    words: str
    commands: tuple[Command, ...]


def build(window: QMainWindow, bar: QMenuBar, menus: Sequence[Menu]) -> dict[str, QAction]:
    """Fill the menu bar; what comes back finds each action by the command's name."""
    actions: dict[str, QAction] = {}
    for menu in menus:
        shown = bar.addMenu(menu.words)
        for command in menu.commands:
            action = QAction(command.words, window)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.triggered.connect(_without_state(command.act))
            shown.addAction(action)
            actions[command.name] = action
    return actions


def keys_sheet(menus: Sequence[Menu]) -> list[tuple[str, str]]:
    """Words and native key names of every command that has a key."""
    return [
        (command.words.replace("&", "").removesuffix("…"), _shown(command.keys[0]))
        for menu in menus
        for command in menu.commands
        if command.keys
    ] + [
        (_("Move up or down in a list"), f"{_shown('Alt+Up')} / {_shown('Alt+Down')}"),
        (_("Edit the chosen row"), f"{_shown('F2')} / {_shown('Return')}"),
        (_("Between list and details"), _shown("F6")),
        (_("Leave a field or a dialog"), _shown("Esc")),
    ]


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _without_state(act: Callable[[], None]) -> Callable[[bool], None]:
    def triggered(_checked: bool) -> None:  # noqa: FBT001 - Qt passes the check state by position
        act()

    return triggered
