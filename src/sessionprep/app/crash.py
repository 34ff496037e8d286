"""What is said of a bug: its kind and where it is, never its message or a value, in which somebody's words may be.

What a program says goes into the desktop's journal, which outlives the vault.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType


def speak_of_places() -> None:
    """From now on, also of bugs in other threads and in what is being thrown away; not for who asked with -X dev."""
    if sys.flags.dev_mode:
        return
    import threading

    sys.excepthook = lambda _kind, error, _trace: tell(error)
    sys.unraisablehook = lambda found: tell(found.exc_value)
    threading.excepthook = lambda found: tell(found.exc_value)


def tell(error: BaseException | None) -> None:
    if isinstance(error, Exception) and sys.stderr is not None:
        sys.stderr.write("\n".join((*_told(error), "")))


def _told(error: BaseException) -> Iterator[str]:
    """As Python would, without the words; what led to it comes first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before)
    yield "A bug of SessionPrep, at:"
    yield from _places(error.__traceback__)
    yield type(error).__name__


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f'  File "{code.co_filename}", line {trace.tb_lineno}, in {code.co_name}'
        trace = trace.tb_next
