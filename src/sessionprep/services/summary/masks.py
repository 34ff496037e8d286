"""Names that are not to be read on a page: replaced wherever they stand, and what is left of them pointed at."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from unicodedata import bidirectional, category, east_asian_width, normalize

from sessionprep.services.summary.clean import printable
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sessionprep.domain.share import Mask
    from sessionprep.services.summary.page import Entry, Group, Page, Section

_LEAST_LETTERS = 3  # a shorter name is looked for as a whole word only, or half of every text would be pointed at
_SHORT = 2  # letters of a part that counts where it stands alone; of a Chinese name, of either half
_WORD = re.compile(r"[^\W_]+")
_TATWEEL = "\u0640"  # stretches an Arabic word and says nothing
# Letters that are written in more ways than one: apostrophes, and those that Unicode does not take apart.
_ALIKE = dict.fromkeys("`\u00b4\u2018\u2019\u02bc\u2032", "'")
_ALIKE |= {"\u0131": "i", "\u0142": "l", "\u00f8": "o", "\u0111": "d", "\u00e6": "ae", "\u0153": "oe"}
_ALIKE |= {"\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647"}  # other keys; not \u0649, a common word
_TWO_FOR_ONE = {"\u00e4": "ae", "\u00f6": "oe", "\u00fc": "ue", "\u00f8": "oe", "\u00e5": "aa"}  # where no key has them
_UNSEEN = frozenset({"Mn", "Me", "Cf"})
_HYPHENS = str.maketrans(dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u2212", " "))
_STOP_WITHIN = re.compile(r"\.(?=.*\w)")
_GAP = r"[\s\-\u2010-\u2014\u2212]+"
_ABBREVIATED = 3  # letters, after which a name may have a full stop: Dr. Weiss
_NO_LETTER_BEFORE, _NO_LETTER_AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_OF = "s?"  # Annas, Anna’s: the ending stays
_ENDS_A_SYLLABLE = "[\u11a8-\u11ff]"  # Hangul taken apart


@dataclass(frozen=True, slots=True)
class Hit:
    name: str
    times: int


@dataclass(frozen=True, slots=True)
class Left:
    """A name that may still be read: as a part of a longer word, or a part of it alone. `words` is where."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Masked:
    page: Page
    hits: tuple[Hit, ...]
    left: tuple[Left, ...]


def masked(page: Page, masks: Sequence[Mask], names: Iterable[str] = ()) -> Masked:
    """The page without the names. `names` are others the person knows, to be pointed at and not replaced.

    A name is found whatever its case, accents, hyphens and invisible characters are, as a whole word, or as any part of
    a text in a script that writes without spaces. Of two names of which one is a part of the other the longer counts.
    """
    finder = _Finder(masks)
    covered = _each_text(page, finder.cover)
    known = [each.name for each in masks] + list(names)
    hits = tuple(Hit(name, finder.found[name]) for name in finder.names if finder.found[name])
    return Masked(covered, hits, tuple(_left(covered, known)))


class _Finder:
    """All names in one pattern, the longest first, so that what was put in is never looked at again."""

    def __init__(self, masks: Sequence[Mask]) -> None:
        first: dict[str, Mask] = {}
        for mask in masks:
            if folded := _plain(mask.name):
                first.setdefault(folded, mask)
        self._masks = [first[name] for name in sorted(first, key=len, reverse=True)]
        self.names = tuple(mask.name for mask in self._masks)
        self.found: Counter[str] = Counter()
        spelled = [_spellings(mask.name) for mask in self._masks]
        self._pattern = re.compile("|".join(f"({'|'.join(map(_whole, each))})" for each in spelled))
        self._beginnings = tuple({name.split()[0] for each in spelled for name in each})

    def cover(self, words: str) -> str:
        folded = _Folded(words)
        if not any(each in folded.text for each in self._beginnings):  # quicker than the pattern, and mostly so
            return words
        built, end = [], 0
        for found in self._pattern.finditer(folded.text):
            mask = self._masks[(found.lastindex or 1) - 1]
            self.found[mask.name] += 1
            start, after = folded.span(*found.span())
            built += [words[end:start], " ".join(printable(mask.instead).split()) or _("someone")]
            end = after
        return "".join((*built, words[end:]))


class _Folded:
    """A text without case, accents and what cannot be seen, and where each letter of it came from."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._places: Sequence[int] = range(len(words))
        self.text = words.lower().replace("`", "'")
        if words.isascii():
            return
        folded = [(each, place) for place, letter in enumerate(words) for each in _fold(letter)]
        self.text = "".join(each for each, _place in folded)
        self._places = [place for _each, place in folded]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where it is in the words themselves, with the marks that stand on its last letter."""
        last = self._places[end - 1] + 1
        while last < len(self._words) and not _fold(self._words[last]):
            last += 1
        return self._places[start], last


def _fold(letter: str) -> str:
    if letter in _ALIKE:
        return _ALIKE[letter]
    if letter.isascii():
        return letter.lower()
    apart = normalize("NFKD", normalize("NFKD", letter).casefold())
    seen = (each for each in apart if category(each) not in _UNSEEN and each != _TATWEEL)
    return "".join(_ALIKE.get(each, each) for each in seen)


def _plain(name: str) -> str:
    """As it is looked for: folded, single spaces; nothing where there is no letter and no digit to look for."""
    spaced = _STOP_WITHIN.sub(" ", "".join(map(_fold, name)).translate(_HYPHENS))
    return " ".join(spaced.split()) if any(each.isalnum() for each in spaced) else ""


def _spellings(name: str) -> tuple[str, ...]:
    """As it is looked for, and as it is typed without umlauts; the longer first."""
    two_for_one = "".join(_TWO_FOR_ONE.get(each, each) for each in normalize("NFC", name).lower())
    return tuple(sorted({_plain(name), _plain(two_for_one)}, key=len, reverse=True))


def _whole(name: str) -> str:
    """A pattern for the name as a word of its own; a possessive ending after it is looked past."""
    before = "" if _runs_on(name[0]) else _NO_LETTER_BEFORE
    after = f"(?!{_ENDS_A_SYLLABLE})" if _runs_on(name[-1]) else f"(?={_OF}{_NO_LETTER_AFTER})"
    *first, last = name.split()
    gaps = (f"(?:\\.?{_GAP}|\\.)" if len(each) <= _ABBREVIATED else _GAP for each in first)
    return (
        before + "".join(re.escape(each) + gap for each, gap in zip(first, gaps, strict=True)) + re.escape(last) + after
    )


def _runs_on(letter: str) -> bool:
    """Whether other letters are joined to its words, as in a script without spaces, or it is no letter at all."""
    joined = "\u0e00" <= letter <= "\u0eff" or "\u1100" <= letter <= "\u11ff"  # Thai and Lao; Hangul taken apart
    return joined or not letter.isalnum() or _is_wide(letter)


def _is_wide(letter: str) -> bool:
    return east_asian_width(letter) in "WF"


def _left(page: Page, names: Iterable[str]) -> Iterator[Left]:
    sought = {name: _Traces(name) for name in names if _plain(name)}
    said: set[Left] = set()
    for words in _texts(page):
        folded = _Folded(words)
        for name, traces in sought.items():
            for around in traces.found(words, folded):
                left = Left(name, around)
                if left not in said:
                    said.add(left)
                    yield left


class _Traces:
    """The name anywhere, each of its longer words by itself, and the word with another ending, as cases have.

    A word of two letters counts where it stands alone, with a capital both here and in the name: not “de”, but “Jo”.
    """

    def __init__(self, name: str) -> None:
        parts = [part for each in _spellings(name) for part in (each, *each.split(), _otherwise(each))]
        parts += [_plain(part) for part in _halves(name)]
        parts = list(dict.fromkeys(filter(None, parts)))
        long = [re.escape(part) for part in parts if len(part) >= _least(part)]
        stems = [_NO_LETTER_BEFORE + re.escape(_stem(part)) for part in parts if _stem(part) != part]
        short = [_plain(word) for word in _WORD.findall(name) if len(_plain(word)) == _SHORT and word[0].isupper()]
        alone = [f"(?P<short>{'|'.join(map(_whole, short))})"] if short else []
        self._pattern = re.compile("|".join([*long, *stems, *map(_whole, _spellings(name)), *alone]))
        self._beginnings = tuple({_stem(word) for part in parts for word in part.split()})

    def found(self, words: str, folded: _Folded) -> Iterator[str]:
        """The whole words that a trace is a part of."""
        if not any(each in folded.text for each in self._beginnings):
            return
        for found in self._pattern.finditer(folded.text):
            if found.groupdict().get("short") and not words[folded.span(*found.span())[0]].isupper():
                continue
            yield _around(folded.text, *found.span())


def _otherwise(name: str) -> str:
    """Mueller, as Müller is looked for; OBrien."""
    return re.sub("([aou])e", r"\1", name).replace("'", "")


def _halves(name: str) -> Iterator[str]:
    """What may be the family's name and what one's own, where no space tells."""
    for word in normalize("NFC", name).split():
        if len(word) > _SHORT and all(map(_is_wide, word)):
            yield from (word[:_SHORT], word[-_SHORT:])


def _least(part: str) -> int:
    """Hebrew and Arabic names are short, and what stands before them is joined to them; so are Chinese ones."""
    return _SHORT if bidirectional(part[0]) in {"R", "AL"} or _is_wide(part[0]) else _LEAST_LETTERS


def _stem(part: str) -> str:
    """Without its last letter in scripts whose names are declined; nothing is taken off a short one."""
    declined = "\u0370" <= part[0] <= "\u04ff" and part[-1].isalpha()  # Greek and Cyrillic
    return part[:-1] if declined and len(part) > _LEAST_LETTERS else part


def _around(text: str, start: int, end: int) -> str:
    """The whole words that it is a part of."""
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]


def _texts(page: Page) -> Iterator[str]:
    found: list[str] = []

    def note(words: str) -> str:
        found.append(words)
        return words

    _each_text(page, note)
    yield from found


def _each_text(page: Page, change: Callable[[str], str]) -> Page:
    """The page with every text on it changed, our own headings too: they can be one of the names."""
    sections = tuple(_section(each, change) for each in page.sections)
    return replace(page, title=change(page.title), sender=change(page.sender), sections=sections)


def _section(section: Section, change: Callable[[str], str]) -> Section:
    groups = tuple(_group(each, change) for each in section.groups)
    return replace(section, heading=change(section.heading), groups=groups)


def _group(group: Group, change: Callable[[str], str]) -> Group:
    return replace(group, caption=change(group.caption), entries=tuple(_entry(each, change) for each in group.entries))


def _entry(entry: Entry, change: Callable[[str], str]) -> Entry:
    beneath = tuple(_entry(each, change) for each in entry.beneath)
    return replace(entry, words=change(entry.words), label=change(entry.label), beneath=beneath)
