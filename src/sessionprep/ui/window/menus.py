"""What stands in the menus and which keys do it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sessionprep.text import _
from sessionprep.ui.tabs import TABS
from sessionprep.ui.theme.apply import Theme
from sessionprep.ui.window.actions import Command, Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.window.rooms import Rooms

TEXT_STEP = 10


class Shell(Protocol):
    """What the window itself can do, whatever is open in it."""

    def lock(self) -> None: ...
    def leave(self) -> None: ...
    def change_text_size(self, by: int) -> None: ...
    def change_theme(self, theme: Theme) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def show_keys(self) -> None: ...
    def show_about(self) -> None: ...


def menus(shell: Shell, rooms: Rooms) -> tuple[Menu, ...]:
    return (_vault(shell, rooms), _edit(rooms), _go(rooms), _view(shell), _help(shell))


def _vault(shell: Shell, rooms: Rooms) -> Menu:
    return Menu(
        _("&Vault"),
        (
            Command("share", _("&Share a summary…"), rooms.share, ("Ctrl+E",)),
            Command("lock", _("&Lock"), shell.lock, ("Ctrl+L",)),
            Command("quit", _("&Quit"), shell.leave, ("Ctrl+Q",)),
        ),
    )


def _edit(rooms: Rooms) -> Menu:
    return Menu(
        _("&Edit"),
        (
            Command("undo", _("&Undo"), rooms.undo, ("Ctrl+Z",)),
            Command("redo", _("&Redo"), rooms.redo, ("Ctrl+Shift+Z", "Ctrl+Y")),
            Command("add", _("&New here"), rooms.add_here, ("Ctrl+N",)),
            Command("find", _("&Find here"), rooms.find_here, ("Ctrl+F",)),
        ),
    )


def _go(rooms: Rooms) -> Menu:
    def to(place: int) -> Callable[[], None]:
        return lambda: rooms.go_to(place)

    return Menu(
        _("&Go"),
        tuple(Command(spec.name, spec.words(), to(place), (f"Ctrl+{place + 1}",)) for place, spec in enumerate(TABS)),
    )


def _view(shell: Shell) -> Menu:
    return Menu(
        _("&View"),
        (
            Command("larger", _("&Larger text"), lambda: shell.change_text_size(TEXT_STEP), ("Ctrl++", "Ctrl+=")),
            Command("smaller", _("&Smaller text"), lambda: shell.change_text_size(-TEXT_STEP), ("Ctrl+-",)),
            Command("usual", _("&Usual text size"), lambda: shell.change_text_size(0), ("Ctrl+0",)),
            Command("system", _("Colours of the s&ystem"), lambda: shell.change_theme(Theme.SYSTEM)),
            Command("light", _("L&ight"), lambda: shell.change_theme(Theme.LIGHT)),
            Command("dark", _("&Dark"), lambda: shell.change_theme(Theme.DARK)),
            Command("contrast", _("&High contrast"), lambda: shell.change_theme(Theme.CONTRAST)),
            Command("full", _("&Full screen"), shell.toggle_full_screen, ("F11",)),
        ),
    )


def _help(shell: Shell) -> Menu:
    return Menu(
        _("&Help"),
        (
            Command("keys", _("&Keys"), shell.show_keys, ("F1", "Ctrl+?")),
            Command("about", _("&About SessionPrep"), shell.show_about),
        ),
    )
