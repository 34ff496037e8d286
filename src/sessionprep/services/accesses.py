"""Who came and went: noted beside everything else, and never in the way of it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.domain.access import AccessEvent as AccessEvent  # the screens name it through here
from sessionprep.domain.access import AccessKind as AccessKind
from sessionprep.domain.expected import Expected
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from sessionprep.services.workspace import Work, Workspace


def opened(workspace: Workspace, refused: Iterable[datetime], restored: datetime | None = None) -> None:
    """That it was restored, and wrong passphrases, can only be noted now, at the times it happened."""
    before = [] if restored is None else [(AccessKind.RESTORED, restored)]
    tried = ((AccessKind.REFUSED, at) for at in refused)
    _note(workspace, [*before, *tried, (AccessKind.OPENED, workspace.clock.now())])


def note(workspace: Workspace, kind: AccessKind) -> None:
    _note(workspace, [(kind, workspace.clock.now())])


def leaving(workspace: Workspace, kind: AccessKind) -> Callable[[], None]:
    """Noted before it goes, for then nobody may be there; what comes back is called if it stayed."""
    noted = _note(workspace, [(kind, workspace.clock.now())])

    def take_back() -> None:
        with suppress(Expected):
            workspace.do(Label.WRITE, _take_back, noted)

    return take_back if noted else lambda: None


def noted(work: Work) -> tuple[AccessEvent, ...]:
    return work.accesses.newest_first()


def last(events: Iterable[AccessEvent], *kinds: AccessKind) -> AccessEvent | None:
    return next((event for event in events if event.kind in kinds), None)


def _note(workspace: Workspace, events: Iterable[tuple[AccessKind, datetime]]) -> tuple[int, ...]:
    """Nothing is noted in a vault that can only be read, or when there is no room; it opens and locks all the same."""
    if workspace.vault.read_only:
        return ()
    with suppress(Expected):
        return workspace.do(Label.WRITE, _add, tuple(events))
    return ()


def _add(work: Work, events: tuple[tuple[AccessKind, datetime], ...]) -> tuple[int, ...]:
    return tuple(work.accesses.add(kind, at) for kind, at in events)


def _take_back(work: Work, events: tuple[int, ...]) -> None:
    for event in events:
        work.accesses.take_back(event)
