"""What stands in the menus and which keys do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _
from sessionprep.ui.tabs import TABS
from sessionprep.ui.theme.apply import Theme
from sessionprep.ui.window.actions import Command, Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.window.frame import Frame
    from sessionprep.ui.window.rooms import Rooms

TEXT_STEP = 10


def menus(frame: Frame, rooms: Rooms) -> tuple[Menu, ...]:
    return (_vault(frame, rooms), _edit(rooms), _go(rooms), _view(frame), _help(rooms))


def _vault(frame: Frame, rooms: Rooms) -> Menu:
    return Menu(
        _("&Vault"),
        (
            Command("share", _("&Share a summary…"), rooms.share, ("Ctrl+E",)),
            Command("lock", _("&Lock"), frame.lock, ("Ctrl+L",)),
            Command("quit", _("&Quit"), frame.leave_for_good, ("Ctrl+Q",)),
        ),
    )


def _edit(rooms: Rooms) -> Menu:
    return Menu(
        _("&Edit"),
        (
            Command("undo", _("&Undo"), rooms.undo, ("Ctrl+Z",)),
            Command("redo", _("&Redo"), rooms.redo, ("Ctrl+Shift+Z", "Ctrl+Y")),
            Command("add", _("&New here"), lambda: rooms.current.add(), ("Ctrl+N",)),
            Command("find", _("&Find here"), lambda: rooms.current.find(), ("Ctrl+F",)),
        ),
    )


def _go(rooms: Rooms) -> Menu:
    def to(place: int) -> Callable[[], None]:
        return lambda: rooms.go_to(place)

    return Menu(
        _("&Go"),
        tuple(
            Command(spec.name, spec.words(), to(place), (f"Ctrl+{place + 1}",)) for place, spec in enumerate(TABS)
        ),
    )


def _view(frame: Frame) -> Menu:
    return Menu(
        _("&View"),
        (
            Command("larger", _("&Larger text"), lambda: frame.change_text_size(TEXT_STEP), ("Ctrl++", "Ctrl+=")),
            Command("smaller", _("&Smaller text"), lambda: frame.change_text_size(-TEXT_STEP), ("Ctrl+-",)),
            Command("usual", _("&Usual text size"), lambda: frame.change_text_size(0), ("Ctrl+0",)),
            Command("system", _("Colours of the s&ystem"), lambda: frame.change_theme(Theme.SYSTEM)),
            Command("light", _("L&ight"), lambda: frame.change_theme(Theme.LIGHT)),
            Command("dark", _("&Dark"), lambda: frame.change_theme(Theme.DARK)),
            Command("contrast", _("&High contrast"), lambda: frame.change_theme(Theme.CONTRAST)),
            Command("full", _("&Full screen"), frame.toggle_full_screen, ("F11",)),
        ),
    )


def _help(rooms: Rooms) -> Menu:
    return Menu(
        _("&Help"),
        (
            Command("keys", _("&Keys"), rooms.show_keys, ("F1", "Ctrl+?")),
            Command("about", _("&About SessionPrep"), rooms.show_about),
        ),
    )
