"""What every field promises, so that forms need not know which kind they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance


@runtime_checkable
class Settles(Protocol):
    """Has words that may still be waiting to be said."""

    def settle_now(self) -> None: ...


class Field(Settles, Protocol):
    """Shows one value and says when the person has changed it."""

    @property
    def settled(self) -> SignalInstance:
        """Carries the value once the person paused or left, if it differs from what was shown or said last."""

    def value(self) -> Any: ...

    def show_value(self, value: Any) -> None:
        """Put the record's value in, silently; what is typed and not yet said stays."""

    def keep_unsaved(self) -> None:
        """The value just said could not be stored."""
