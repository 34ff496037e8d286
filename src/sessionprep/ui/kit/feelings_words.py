"""A feeling in words: by its name, on a chip, and aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Strength
from sessionprep.domain.words import one_line
from sessionprep.services import wording
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sessionprep.domain.note import Feeling
    from sessionprep.services.content.library import Library

_SHORT = 40
_SPOKEN = 500
_PLACES = 12


def felt_names(library: Library) -> dict[str, str]:
    """By id, the feelings and the places in the body where they can be."""
    return library.feeling_words() | library.body_words()


def named(feeling: Feeling, names: Mapping[str, str]) -> str:
    """Own words as they are; a word that only another version ships is read from its id."""
    return one_line(feeling.own) or names.get(feeling.word) or feeling.word.rpartition(".")[2].replace("-", " ")


def listed_feelings(felt: Iterable[Feeling], names: Mapping[str, str]) -> str:
    """Beside each other, without how strong they were."""
    # i18n: What stands between feelings in a row: “calm, tired”
    return _(", ").join(shortened(named(each, names)) for each in felt)


def on_chip(feeling: Feeling, names: Mapping[str, str]) -> str:
    """Such as “calm · some · chest”; long own words end in an ellipsis."""
    strength = "" if feeling.strength is Strength.UNSET else wording.name(feeling.strength)
    told = (shortened(named(feeling, names)), strength, shortened(", ".join(places(feeling, names))))
    return " · ".join(each for each in told if each)


def aloud(feeling: Feeling, names: Mapping[str, str]) -> str:
    """Such as “calm, some, chest, after the session”, for those who hear it."""
    strength = "" if feeling.strength is Strength.UNSET else wording.name(feeling.strength)
    told = (named(feeling, names)[:_SPOKEN], strength, *places(feeling, names), wording.name(feeling.when).lower())
    # i18n: What stands between the parts of a feeling that is read aloud: “calm, some, after the session”
    return _(", ").join(each for each in told if each)


def places(feeling: Feeling, names: Mapping[str, str]) -> list[str]:
    """Where in the body it is."""
    return [names.get(each) or each.rpartition(".")[2] for each in feeling.places.splitlines()[:_PLACES]]


def shortened(words: str, most: int = _SHORT) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
