"""What stands in the menus while a vault is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import labels
from sessionprep.text import _
from sessionprep.ui.dialogs.calendar import ask_for_calendar, open_giving
from sessionprep.ui.dialogs.on_paper import open_on_paper
from sessionprep.ui.dialogs.reminders import open_reminders
from sessionprep.ui.tabs import TABS
from sessionprep.ui.window import shell as shells
from sessionprep.ui.window.actions import Command, Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.labels import Label
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.window.rooms import Rooms
    from sessionprep.ui.window.shell import Shell


def menus(shell: Shell, rooms: Rooms, about_vault: tuple[Command, ...] = ()) -> tuple[Menu, ...]:
    share = Command("share", _("&Share a summary…"), rooms.share, ("Ctrl+E",))
    shared = Command("shared", _("&What was shared…"), rooms.context.guide.look_back)
    return (
        Menu(_("&Vault"), (share, shared, *_calendar(shell, rooms), *about_vault, *shells.leaving(shell))),
        _edit(rooms),
        _go(rooms),
        Menu(_("V&iew"), shells.looking(shell)),
        Menu(_("&Help"), shells.helping(shell, rooms.context)),
    )


def _calendar(shell: Shell, rooms: Rooms) -> tuple[Command, ...]:
    """What is typed and not yet saved is saved first, as before sharing."""
    return (
        Command("on_paper", _("On &paper…"), lambda: _after_settling(rooms, open_on_paper), ("Ctrl+P",)),
        Command("take_in", _("Appointments &from a calendar…"), lambda: _after_settling(rooms, ask_for_calendar)),
        Command("give_out", _("Sessions &to a calendar…"), lambda: _after_settling(rooms, open_giving)),
        Command("remind", _("Re&minders…"), lambda: open_reminders(rooms.context, shell.reminding.look)),
    )


def _after_settling(rooms: Rooms, show: Callable[[Context], object]) -> None:
    rooms.settle()
    show(rooms.context)


def _edit(rooms: Rooms) -> Menu:
    workspace = rooms.workspace
    return Menu(
        _("&Edit"),
        (
            # i18n: Menu; what is undone or done again follows, such as “deleting”
            _step("undo", _("&Undo"), rooms.undo, lambda: workspace.undoable, ("Ctrl+Z",)),
            _step("redo", _("Do &again"), rooms.redo, lambda: workspace.redoable, ("Ctrl+Shift+Z", "Ctrl+Y")),
            Command("add", _("&New here"), rooms.add_here, ("Ctrl+N",)),
            Command("find", _("&Find here"), rooms.find_here, ("Ctrl+F",)),
        ),
    )


def _step(
    name: str, words: str, act: Callable[[], object], label: Callable[[], Label | None], keys: tuple[str, ...]
) -> Command:
    def what() -> str:
        found = label()
        return labels.words(found) if found else ""

    return Command(name, words, act, keys, usable=lambda: label() is not None, subject=what)


def _go(rooms: Rooms) -> Menu:
    def to(place: int) -> Callable[[], None]:
        return lambda: rooms.go_to(place)

    return Menu(
        _("&Go"),
        tuple(Command(spec.name, spec.words(), to(place), (f"Ctrl+{place + 1}",)) for place, spec in enumerate(TABS)),
    )
