"""How hard a passphrase is to guess, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from sessionprep.text import _, ngettext

SHORTEST = 15
FLOOR = 3
_ZXCVBN_LONGEST = 72  # it refuses more


class Grade(IntEnum):
    """zxcvbn's five scores; below FLOOR a vault is not made."""

    EMPTY = -1
    VERY_WEAK = 0
    WEAK = 1
    SO_SO = 2
    GOOD = 3
    STRONG = 4


@dataclass(frozen=True, slots=True)
class Strength:
    grade: Grade
    enough: bool
    words: str


NOTHING = Strength(Grade.EMPTY, enough=False, words="")


def strength(passphrase: str) -> Strength:
    """Judge by the guesses it would take, not by rules about digits, and say what to do. Slow: up to a second."""
    if not passphrase:
        return NOTHING
    missing = SHORTEST - len(passphrase)
    from zxcvbn import zxcvbn

    grade = Grade(zxcvbn(passphrase[:_ZXCVBN_LONGEST])["score"])
    if missing > 0:
        short = ngettext("{count} more character", "{count} more characters", missing).format(count=missing)
        return Strength(min(grade, Grade.SO_SO), enough=False, words=short)
    if grade < FLOOR:
        return Strength(grade, enough=False, words=_("Easy to guess. Add a few unrelated words."))
    return Strength(grade, enough=True, words=_("Good") if grade is Grade.GOOD else _("Strong"))
