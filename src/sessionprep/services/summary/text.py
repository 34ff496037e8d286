"""The page as plain text, in lines that fit a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from sessionprep.services.summary.offer import Style
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.services.summary.page import Entry, Page, Section

WIDTH = 76


def text(page: Page) -> bytes:
    """UTF-8 without a byte order mark."""
    lines = [*_wrapped(page.title, "", ""), "=" * min(WIDTH, _columns(page.title))]
    if page.sender:
        lines += ["", *_wrapped(_("From {name}").format(name=page.sender), "", "")]
    for section in page.sections:
        lines += ["", "", *_wrapped(section.heading, "", ""), "-" * min(WIDTH, _columns(section.heading)), ""]
        lines += _section(section)
    return ("\n".join(lines) + "\n").encode()


def _section(section: Section) -> Iterator[str]:
    for place, group in enumerate(section.groups):
        if place:
            yield ""
        if group.caption:
            yield from (*_wrapped(group.caption, "", ""), "")
        for number, entry in enumerate(group.entries, start=1):
            if number > 1 and section.style is not Style.TOGETHER:
                yield ""
            yield from _entry(entry, _mark(section.style, number))


def _mark(style: Style, number: int) -> str:
    match style:
        case Style.NUMBERED:
            return f"{number}. "
        case Style.LISTED | Style.BOXES:
            return "- "
        case Style.PROSE | Style.TOGETHER:
            return ""


def _entry(entry: Entry, mark: str) -> Iterator[str]:
    indent = " " * len(mark)
    yield from _wrapped(_said(entry), mark, indent)
    for each in entry.beneath:
        yield from _wrapped(_said(each), indent, indent)


def _said(entry: Entry) -> str:
    # i18n: What the words are, then the words, such as “What was hard: …”
    return _("{label}: {words}").format(label=entry.label, words=entry.words) if entry.label else entry.words


def _wrapped(words: str, first: str, later: str) -> Iterator[str]:
    start = first
    for line in words.split("\n"):
        for part in _lines(line, WIDTH - len(later)):
            yield f"{start}{part}".rstrip()
            start = later


def _lines(line: str, width: int) -> Iterator[str]:
    """Breaks at spaces, and inside a long word only between letters that need none (Chinese, Japanese)."""
    built, columns = "", 0
    for word in _words(line):
        wide = _columns(word)
        if built.strip() and columns + _columns(word.rstrip()) > width:
            yield built
            built, columns = "", 0
        built, columns = built + word, columns + wide
    yield built


def _words(line: str) -> Iterator[str]:
    """The line in pieces that may stand at the beginning of a new one; each keeps the spaces after it."""
    start = 0
    for place in range(1, len(line)):
        before, here = line[place - 1], line[place]
        if (before == " " != here) or (_is_wide(before) and _is_wide(here) and category(here)[0] == "L"):
            yield line[start:place]
            start = place
    yield line[start:]


def _is_wide(letter: str) -> bool:
    return east_asian_width(letter) in "WF"


def _columns(words: str) -> int:
    return sum(0 if category(each) in {"Mn", "Me", "Cf"} else 2 if _is_wide(each) else 1 for each in words)
