"""What a tab or a dialog is given: the open vault and the few ways to reach the person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar

from sessionprep.domain.expected import Expected

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.session import Session
    from sessionprep.services.content.library import Library
    from sessionprep.services.labels import Label
    from sessionprep.services.workspace import Work, Workspace
    from sessionprep.ui.kit.bridge import Bridge
    from sessionprep.ui.kit.jobs import Jobs

P = ParamSpec("P")
T = TypeVar("T")


class Voice(Protocol):
    """How the window speaks to the person."""

    def say(self, sentence: str, *, undo: bool = False) -> None: ...
    def trouble(self, sentence: str) -> None: ...


class Guide(Protocol):
    """How one room leads to another without knowing it."""

    def go(self, tab: str, record: str = "") -> None: ...
    def offer_bank(self, session: Session | None) -> None:
        """Questions to pick, for this session if there is one."""
        ...

    def take_along(self, therapist: str) -> None:
        """Choose what of the time with this one the next is to know."""
        ...

    def take_list(self, session: Session | None, pasted: str = "") -> None:
        """A copied list, one question a line."""
        ...

    def look_back(self, recipient: str = "") -> None:
        """What was shared so far; with a label or a therapist's id, what that one knows by now."""
        ...

    def support(self) -> None:
        """Support right now, above whatever is open."""
        ...


@dataclass(frozen=True, slots=True)
class Context:
    workspace: Workspace
    bridge: Bridge
    jobs: Jobs
    library: Library
    clock: Clock
    voice: Voice
    guide: Guide
    window: QWidget

    def do(self, label: Label, act: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Write, or say in the window why it could not be written; None then, and what is typed stays typed."""
        try:
            return self.workspace.do(label, act, *args, **kwargs)
        except Expected as refusal:
            self.voice.trouble(refusal.sentence)
            return None

    def save(self, label: Label, act: Callable[Concatenate[Work, P], None], *args: P.args, **kwargs: P.kwargs) -> bool:
        """The same for a use case that returns nothing: whether it was stored."""
        try:
            self.workspace.do(label, act, *args, **kwargs)
        except Expected as refusal:
            self.voice.trouble(refusal.sentence)
            return False
        return True
