"""The page as Markdown in which everything a person typed stays exactly what they typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sessionprep.services.summary.offer import Style
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.services.summary.page import Entry, Page, Section

_ANYWHERE = re.compile(r"[\\`*_\[\]<|~$^#]|&(?=[#\w])|(?<=:)/(?=/)|(?<=\bwww)\.")
_AT_START = re.compile(r"(?:[-+=>:])|(?<![^\s])(?:\d{1,9})[.)]")
_LEADING = re.compile(r"[ \t\u00a0]+")


def markdown(page: Page) -> bytes:
    """CommonMark in UTF-8; also literal where tables, strikethrough, formulas and bare links are understood."""
    lines = [f"# {_inline(page.title)}"]
    if page.sender:
        lines += ["", _inline(_("From {name}").format(name=page.sender))]
    for section in page.sections:
        lines += ["", f"## {_inline(section.heading)}"]
        lines += _section(section)
    return ("\n".join(lines) + "\n").encode()


def _section(section: Section) -> Iterator[str]:
    for group in section.groups:
        if group.caption:
            yield from ("", f"### {_inline(group.caption)}")
        for number, entry in enumerate(group.entries, start=1):
            match section.style:
                case Style.NUMBERED:
                    yield from _entry(entry, f"{number}. ")
                case Style.LISTED | Style.TOGETHER | Style.BOXES:
                    yield from _entry(entry, "- ")
                case Style.PROSE:
                    yield from _entry(entry, "")


def _entry(entry: Entry, mark: str) -> Iterator[str]:
    indent = " " * len(mark)
    yield ""
    yield from _block(entry, mark, indent)
    for each in entry.beneath:
        yield ""
        yield from _block(each, indent, indent)


def _block(entry: Entry, first: str, later: str) -> Iterator[str]:
    """Lines of one paragraph end in a backslash, which keeps them apart."""
    label = f"**{_inline(entry.label)}:** " if entry.label else ""
    lines = [literal(line) for line in entry.words.split("\n")]
    if label:
        lines[0] = label + lines[0]
    for place, line in enumerate(lines):
        goes_on = line and place + 1 < len(lines) and lines[place + 1]
        yield f"{later if place else first}{line}{chr(92) if goes_on else ''}".rstrip()


def literal(line: str) -> str:
    """One line that no reader of Markdown takes for anything but its words."""
    leading = _LEADING.match(line)
    body = _ANYWHERE.sub(r"\\\g<0>", line[leading.end() :] if leading else line)
    start = _AT_START.match(body)
    if start:
        body = f"{body[: start.end() - 1]}\\{body[start.end() - 1 :]}"
    # Four plain spaces would make it a block of code.
    return ("\u00a0" * len(leading.group().expandtabs(4)) if leading else "") + body


def _inline(words: str) -> str:
    return " ".join(literal(words).split())
