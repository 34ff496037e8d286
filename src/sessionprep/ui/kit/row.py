"""One line of a list, in words alone."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`note` is the second line, `badge` a short state word, `mark` an icon and `mark_words` what it says aloud."""

    id: str
    title: str
    note: str = ""
    badge: str = ""
    mark: str = ""
    mark_words: str = ""
    faded: bool = False
    search: str = ""  # already folded; empty means the title


def fold(text: str) -> str:
    """So that “cafe” finds “Café”, and a typed apostrophe a printed one."""
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text)
    for mark in filter(unicodedata.combining, set(spread)):  # of the few letters a text is made of, not of all of it
        spread = spread.replace(mark, "")
    return spread.replace("’", "'").casefold()
