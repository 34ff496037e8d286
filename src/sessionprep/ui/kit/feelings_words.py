"""A feeling in words: by its name, on a chip, and aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Strength
from sessionprep.domain.words import one_line
from sessionprep.services import wording
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sessionprep.domain.note import Feeling

_SHORT = 40
_SPOKEN = 500


def named(feeling: Feeling, names: Mapping[str, str]) -> str:
    """Own words as they are; a word that only another version ships is read from its id."""
    return one_line(feeling.own) or names.get(feeling.word) or feeling.word.rpartition(".")[2].replace("-", " ")


def on_chip(feeling: Feeling, names: Mapping[str, str]) -> str:
    """Such as “calm · some”; long own words end in an ellipsis."""
    words = shortened(named(feeling, names))
    return words if feeling.strength is Strength.UNSET else f"{words} · {wording.name(feeling.strength)}"


def aloud(feeling: Feeling, names: Mapping[str, str]) -> str:
    """Such as “calm, some, after the session”, for those who hear it."""
    words, when = named(feeling, names)[:_SPOKEN], wording.name(feeling.when).lower()
    if feeling.strength is Strength.UNSET:
        # i18n: A feeling and when it was felt, read aloud: “calm, after the session”
        return _("{feeling}, {when}").format(feeling=words, when=when)
    # i18n: A feeling, how strong it was and when, read aloud: “calm, some, after the session”
    return _("{feeling}, {strength}, {when}").format(feeling=words, strength=wording.name(feeling.strength), when=when)


def shortened(words: str, most: int = _SHORT) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
