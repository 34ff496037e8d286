"""The entries of a calendar file as text, each by itself, so that a broken one spoils no other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sessionprep.services.calendar import refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_ENTRIES = 5_000
_MOST_LETTERS = 64_000  # of one entry
_BEGIN, _END = "BEGIN:", "END:"
_EVENT, _ZONE = "VEVENT", "VTIMEZONE"
# All that is ever looked at: what an entry says of a person, such as a description or who is invited, is not even read.
_WANTED = re.compile(
    r"(UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|SUMMARY|STATUS)(?=[;:])", re.IGNORECASE
)


@dataclass(slots=True)
class Blocks:
    """`broken` counts the entries that had no end, `method` is what the file is meant for."""

    events: list[str] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    method: str = ""
    broken: int = 0
    whole: bool = False


def text_of(data: bytes) -> str:
    """In UTF-8, as it should be, or byte by byte as old programs write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def split(text: str, alive: Callable[[], object]) -> Blocks:
    """Raises CalendarRefused where it is no calendar or has too many entries."""
    lines = iter(_unfolded(text))
    first = next((line for line in lines if line.strip()), "")
    if _named(first, _BEGIN) != "VCALENDAR":
        raise refused.no_calendar()
    found = Blocks()
    for line in lines:
        alive()
        name = _named(line, _BEGIN)
        if name in {_EVENT, _ZONE}:
            _take(found, name, _rest(found, name, lines))
        elif _named(line, _END) == "VCALENDAR":
            found.whole = True
        elif line.upper().startswith("METHOD:"):
            found.method = line.partition(":")[2].strip().upper()
        if len(found.events) + found.broken > MOST_ENTRIES:
            raise refused.too_many(MOST_ENTRIES)
    return found


def _take(found: Blocks, name: str, lines: list[str] | None) -> None:
    block = None if lines is None else "\r\n".join([f"{_BEGIN}{name}", *lines, f"{_END}{name}", ""])
    if block is None or len(block) > _MOST_LETTERS:
        found.broken += name == _EVENT
    else:
        (found.events if name == _EVENT else found.zones).append(block)


def _rest(found: Blocks, name: str, lines: Iterator[str]) -> list[str] | None:
    """The lines of an entry up to its end, without what hangs inside of an event; None where it has no end."""
    kept: list[str] = []
    inside: list[str] = []
    for line in lines:
        if _named(line, _BEGIN) == name == _EVENT:
            found.broken += 1  # the one before never ended
            kept, inside = [], []
        elif begun := _named(line, _BEGIN):
            inside.append(begun)
            kept += [line] if name == _ZONE else []
        elif inside:
            if _named(line, _END) == inside[-1]:
                inside.pop()
            kept += [line] if name == _ZONE else []
        elif _named(line, _END):
            return kept if _named(line, _END) == name else None
        elif name == _ZONE or _WANTED.match(line):
            kept.append(line)
    return None


def _unfolded(text: str) -> Iterator[str]:
    """Lines that go on in the next one, put together."""
    pending: list[str] = []
    for line in re.split(r"\r\n|\n|\r", text.replace("\0", "")):
        if line.startswith((" ", "\t")) and pending:
            pending.append(line[1:])
            continue
        if pending:
            yield "".join(pending)
        pending = [line]
    yield "".join(pending)


def _named(line: str, before: str) -> str:
    """What begins or ends in this line, "" if nothing does."""
    return line[len(before) :].strip().upper() if line[: len(before)].upper() == before else ""
