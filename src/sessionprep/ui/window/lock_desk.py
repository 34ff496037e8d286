"""When the open vault locks by itself, the key that hides it, and where both are chosen."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from sessionprep.domain.expected import Expected
from sessionprep.services import locking
from sessionprep.text import _
from sessionprep.ui.dialogs.locking import open_locking
from sessionprep.ui.window.actions import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.window.away import Away
    from sessionprep.ui.window.rooms import Rooms


class House(Protocol):
    """What the window does for it."""

    def lock(self) -> None: ...
    def hide_at_once(self) -> None: ...


class LockDesk:
    """There while a vault is open."""

    def __init__(self, house: House, away: Away, rooms: Rooms, chosen: Callable[[], None]) -> None:
        """`chosen` is called when another key was chosen, which the menu has to show."""
        self._house = house
        self._rooms = rooms
        self._chosen = chosen
        self._away = away
        self.hiding_key = locking.USUAL_KEY
        with suppress(Expected):  # a page that cannot be read keeps nobody from their words
            self._read()

    def commands(self) -> tuple[Command, ...]:
        return (
            Command("hide", _("&Hide and lock"), self._house.hide_at_once, (self.hiding_key,), over_popups=True),
            Command("locking", _("L&ocking…"), lambda: open_locking(self._rooms.context, self._follow)),
        )

    def stop(self) -> None:
        """The vault is closed, and what it chose with it."""
        self._away.allow(locking.USUAL_MINUTES)

    def _follow(self) -> None:
        self._read()
        self._chosen()

    def _read(self) -> None:
        self._away.allow(self._rooms.workspace.read(locking.minutes))
        self.hiding_key = self._rooms.workspace.read(locking.hiding_key)
