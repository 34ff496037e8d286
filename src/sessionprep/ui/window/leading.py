"""How one room leads to another, and to what opens above all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sessionprep.ui.dialogs.bank import open_bank
from sessionprep.ui.dialogs.paste import open_paste
from sessionprep.ui.dialogs.share import open_share
from sessionprep.ui.dialogs.shared import open_shared
from sessionprep.ui.dialogs.support import open_public_support, open_support

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.session import Session
    from sessionprep.ui.kit.context import Context


class House(Protocol):
    """What the rooms do for it."""

    context: Context

    def go(self, tab: str, record: str = "") -> None: ...
    def settle(self) -> bool: ...
    def isVisible(self) -> bool: ...  # noqa: N802 - Qt's own


class Leading:
    """What is typed is saved before anything opens that would show it."""

    def __init__(self, rooms: House) -> None:
        self._rooms = rooms

    def go(self, tab: str, record: str = "") -> None:
        self._rooms.go(tab, record)

    def offer_bank(self, session: Session | None) -> None:
        open_bank(self._rooms.context, session)

    def take_list(self, session: Session | None, pasted: str = "") -> None:
        open_paste(self._rooms.context, session, pasted)

    def take_along(self, therapist: str) -> None:
        self._rooms.settle()
        open_share(self._rooms.context, therapist)

    def look_back(self, recipient: str = "") -> None:
        self._rooms.settle()
        open_shared(self._rooms.context, recipient)

    def support(self) -> None:
        open_support(self._rooms.context)


def support(window: QWidget, opened: Callable[[], House | None]) -> None:
    """Of the vault only while its rooms are in sight: locked, or under cover, it is the same for everybody."""
    rooms = opened()
    if rooms is not None and rooms.isVisible():
        rooms.context.guide.support()
    else:
        open_public_support(window)
