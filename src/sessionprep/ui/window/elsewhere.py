"""From the open vault to another one, or to one that is to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sessionprep.text import _
from sessionprep.ui.lock.elsewhere import ask_for_place, ask_for_vault
from sessionprep.ui.window.actions import Command

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class House(Protocol):
    """What the window does for it."""

    @property
    def vault(self) -> Path: ...
    def go_to(self, vault: Path) -> None: ...


def elsewhere(house: House, window: QWidget) -> tuple[Command, ...]:
    """Nothing is closed before a place was chosen."""
    return (
        Command("other", _("Open &another vault…"), lambda: ask_for_vault(window, house.vault, house.go_to)),
        Command("new", _("&New vault…"), lambda: ask_for_place(window, house.vault, house.go_to)),
    )
