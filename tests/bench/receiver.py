"""The least that hears a signal of the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

if TYPE_CHECKING:
    from collections.abc import Callable


class Receiver(QObject):
    def __init__(self, name: str, heard: Callable[[], object]) -> None:
        super().__init__()
        self._name = name
        self._heard = heard
        self._bus = QDBusConnection.sessionBus()
        # As in ui/window/away/linux.py: PySide 6.11 takes text alone, and says that it takes bytes alone.
        self._bus.connect("", "", "", name, self, SLOT("hear(bool)"))  # type: ignore[call-overload]

    @Slot(bool)
    def hear(self, _begins: bool) -> None:  # noqa: FBT001 - as D-Bus hands it over
        self._heard()

    def stop(self) -> None:
        self.deleteLater()
