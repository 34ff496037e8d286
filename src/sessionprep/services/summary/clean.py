"""A person's words as a page can hold them."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls show as boxes; embeddings and overrides left open would turn the rest of a line around;
# U+FFFC and the non-characters mean frames and pictures to the text engine that lays out the page.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffc\ufdd0-\ufdef"
    + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_HALVES = re.compile("[\ud800-\udfff]")


def printable(words: str) -> str:
    """The same words on lines that end in one way, without blank edges and without what no page can show."""
    lines = _LINE_ENDS.sub("\n", words)
    shown = _HALVES.sub("\ufffd", _UNPRINTABLE.sub("", lines))
    return "\n".join(line.rstrip() for line in shown.split("\n")).strip("\n")
