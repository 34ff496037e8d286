"""Work of libraries that can go on for ever, made to ask now and then whether it still should."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from inspect import CO_GENERATOR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


_WATCHED = ("dateutil", "icalendar")


@contextmanager
def watched(look: Callable[[], object]) -> Iterator[None]:
    """`look` is called again and again, and what it raises ends the work.

    A rule for a day that never comes (30 February) searches to the year 9999 without coming back; in a thread, nothing
    but Python's profiler reaches it there.
    """

    def called(frame: FrameType, event: str, _argument: object) -> None:
        # Elsewhere, such as where something is thrown away, Python would swallow what is raised, and watch no longer;
        # a generator is also called, once more, when it is thrown away half read.
        theirs = frame.f_globals.get("__name__", "").startswith(_WATCHED)
        if event == "call" and theirs and not frame.f_code.co_flags & CO_GENERATOR:
            look()

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        yield
    finally:
        sys.setprofile(before)
