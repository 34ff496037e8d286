"""The questions in a pasted list: every line that says something, without the marks that made it a list."""

from __future__ import annotations

import re

from sessionprep.domain.words import storable

_NESTED = 3  # bold around italic around bold is as deep as anybody goes
_TRUSTED_DIGITS = 3  # "1984." starts a sentence, unless the line before it was 1983

_UNSEEN = "\ufeff\u200b-\u200f\u061c\u2060\u202a-\u202e\u2066-\u2069"
_OPENERS = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"
_CLOSERS = "\u202c\u2069"
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if code != ord("\t")}

_CLOSED = re.compile(rf"[{_CLOSERS}]*+")
_GAP = re.compile(rf"[\s{_UNSEEN}]*+")
_SAYS_SOMETHING = re.compile(rf"[^\s{_UNSEEN}\-_*=~#>|+\u2013\u2014\u2500\u2501\u2550\u2022\u00b7]")
_EMPHASIS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?!\s)([^*]++)(?<!\s)\1(?![\w*])"),
    re.compile(r"(?<!\w)(_{1,3})(?!\s)([^_]++)(?<!\s)\1(?!\w)"),
)

_MARK = re.compile(
    r"""
    >(?![\d=<.])                                                # a quoted line, not ">5"
    | \#{1,6}(?=\s|$)                                           # a heading
    | \[[\sxX\u2713\u2714]?\](?!\() | \([\sxX]?\)(?=\s)         # [ ] and [x], not [x](a link)
    | [\u2610-\u2612\u2713-\u2718\u2705\u2b1c\u274f\u2751\u25fb\u25fc\U0001f532\U0001f533]\ufe0f?
    | (?P<glyph>[\u2022\u2023\u2043\u25e6\u2219\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25c6\u25c7\u25c9\u27a2\u27a4\u25ba
        \u25b6\u25b8\u2027\u30fb\u00b7\u203b\u2192\u21d2\u2794\u279c\u2756\u276f\u2726\u2727\u2605\u2606\u25fe\u25fd
        \uf000-\uf0ff\U0001f449\U0001f538\U0001f539\U0001f518])(?!(?P=glyph))\ufe0f?   # a pair stands for a name
    | [*+]{1,3}(?=\s|$)
    | [-\u2010-\u2015\u2212]{1,3}(?:(?=\s|$)|(?=[^\W\d_]|[\u00bf\u00a1\u00ab\u201c\u2018"'(]))   # not "-5"
    | [\u2460-\u24b5\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]                        # digits in circles
    | (?:\d\ufe0f?\u20e3)+ | \U0001f51f                                                          # digits on keys
    | \(?(?:[a-z]|[ivx]{2,5})\)(?=\s)                                                            # a) (b) iv)
    | (?:[Qq]|\u0633)\s?[:\uff1a](?!\d) | Q\.(?=\s)
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(
    r"""
    [(\uff08\[\uff3b\u3010](?P<enclosed>\d{1,6})[)\uff09\]\uff3d\u3011](?!\()
    | (?:\#|(?i:question|frage|pregunta|q|\u8cea\u554f|\u554f|\u0633\u0624\u0627\u0644|\u0633)[\s.]{0,2})
      (?P<labelled>\d{1,6})(?:\s?[.:)\uff0e\uff1a\uff09\u3001\u060c]|\s?[-\u2013\u2014](?=\s)|(?=\t))(?!\d)
    | \d{1,3}(?:[.\uff0e]\d{1,3}){1,3}(?:[.)](?=\s)|(?=\t))     # 2.1. but not 1.5
    | (?P<listed>\d{1,6})(?:
        [.\uff0e\u3002](?:[-)\uff09\u2013]|(?![\d.\uff0e]))     # 1. and 1.) but not 1.5 or 3...
        | [)\uff09\]\uff3d:\uff1a](?!\d)                        # 1) and 1: but not 10:30
        | [\u3001\u060c](?!\s?\d)
        | /\s(?!\d) | \u0640+ | (?=\t)
        | \s-\s+(?!\d)                                          # 12 - but not 12 - 15
        | -\s+(?!\d)(?!\w+\s\d+[-\u2013])                       # 1- but not "3- or 4-week"
        | \s?(?P<dash>[\u2013\u2014])\s+(?!\d)
      )
    """,
    re.VERBOSE,
)


def questions_in(pasted: str) -> tuple[str, ...]:
    """Each line that says something, once, in the order pasted; headings count as lines. Raises TooLongError."""
    found: dict[str, str] = {}
    last = 0
    for line in storable(pasted).splitlines():
        own, last = _own_text(_without_emphasis(line.translate(_CONTROLS)), last)
        if _SAYS_SOMETHING.search(own):
            found.setdefault(own.casefold(), own)
    return tuple(found.values())


def _without_emphasis(line: str) -> str:
    if "*" in line or "_" in line:
        for emphasis in _EMPHASIS:
            for _ in range(_NESTED):
                line, removed = emphasis.subn(r"\2", line)
                if not removed:
                    break
    return line


def _own_text(line: str, last: int) -> tuple[str, int]:
    """The line after its marks, and the number it had or else the last one there was."""
    start, numbered = 0, False
    while True:
        at = _past(_GAP, line, start)
        end = _after_mark(line, at)
        if end is None and not numbered:
            end, last = _after_number(line, at, last)
            numbered = end is not None
        if end is None:
            break
        start = _past(_CLOSED, line, end)
    own = line[start:].lstrip(" \t\u00a0\u3000\ufeff\u200b").rstrip()
    return (_still_open(line[:start]) + _without_closing_marks(own, line[:start]) if start else own), last


def _past(pattern: re.Pattern[str], line: str, start: int) -> int:
    match = pattern.match(line, start)
    return match.end() if match else start


def _after_mark(line: str, at: int) -> int | None:
    if mark := _MARK.match(line, at):
        return mark.end()
    if line.startswith(("o ", "o\t", "o\u00a0"), at):  # how Word pastes its second level; in Portuguese "o" is a word
        after = _past(_GAP, line, at + 1)
        if line[at + 1] == "\t" or after > at + 2 or not line[after : after + 1].islower():
            return after
    return None


def _after_number(line: str, at: int, last: int) -> tuple[int | None, int]:
    number = _NUMBER.match(line, at)
    if number is None or (number["dash"] and line[number.end() : number.end() + 1].islower()):
        return None, last
    digits = number["enclosed"] or number["labelled"] or number["listed"]
    if digits is None:
        return number.end(), last
    if len(digits) > _TRUSTED_DIGITS and int(digits) != last + 1:
        return None, last
    return number.end(), int(digits)


def _still_open(dropped: str) -> str:
    """Direction marks opened before the text and closed after it go with the text."""
    opened = [mark for mark in dropped if mark in _OPENERS]
    return "".join(opened[sum(mark in _CLOSERS for mark in dropped) :])


def _without_closing_marks(own: str, dropped: str) -> str:
    """A Markdown heading may end with the marks it starts with."""
    bare = own.rstrip("#")
    return bare.rstrip() if "#" in dropped and bare[-1:].isspace() else own
