"""What leaves the vault, as a file or on paper: noted before it goes, whatever becomes of the page that asked for it.

A dialog is closed, or a lock comes, while a slow stick still writes; nobody would be there any more to note it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses
from sessionprep.ui.kit.jobs import is_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.accesses import AccessKind
    from sessionprep.ui.kit.context import Context

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leaving(Generic[T]):
    """`by` makes it go, on a worker thread, where nobody can stop it half way; `stayed` is called if it did not go."""

    kind: AccessKind
    by: Callable[[], T]
    stayed: Callable[[], object] = lambda: None


def let_out(context: Context, what: Leaving[T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
    """A refusal is said by `failed`, or in the window once the widget it belongs to is gone."""
    take_back = accesses.leaving(context.workspace, what.kind)

    def went(result: T) -> None:
        if is_there(done):
            done(result)

    def stays(error: Exception) -> None:
        take_back()
        what.stayed()
        if is_there(failed):
            failed(error)
        elif isinstance(error, Expected):
            context.voice.trouble(error.sentence)
        else:
            raise error

    context.jobs.run(lambda _progress: what.by(), went, stays)
