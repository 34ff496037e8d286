"""What the window knows of a tab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


class TabView(Protocol):
    """A tab on screen. Every method may be called at any time, also by a lock."""

    def widget(self) -> QWidget: ...
    def start(self) -> None:
        """Put the keyboard where this tab begins."""
        ...

    def add(self) -> None:
        """Ctrl+N."""
        ...

    def find_here(self) -> None:
        """Ctrl+F."""
        ...

    def show_record(self, record: str) -> None: ...
    def settle(self) -> bool:
        """Save what is typed and not yet saved, at once; False when some of it could not be."""
        ...


@dataclass(frozen=True, slots=True)
class TabSpec:
    """`words` is asked for when the window is built, so that it is in the person's language."""

    name: str
    words: Callable[[], str]
    icon: str
    build: Callable[[Context], TabView]
    count: Callable[[Work], int] | None = None
