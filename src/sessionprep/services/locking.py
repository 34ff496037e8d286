"""When the vault locks by itself, and the key that hides it. Kept in the vault: it says something about a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import settings

if TYPE_CHECKING:
    from sessionprep.vault.work import Work

USUAL_MINUTES = 5
MINUTES = (1, 2, 5, 10, 15, 30, 60, 0)  # none: only when asked to, or when the screen locks
USUAL_KEY = "Ctrl+Shift+H"
KEYS = (USUAL_KEY, "Ctrl+Shift+Space", "Pause", "F7", "F8", "F9", "F10", "F12")
_MINUTES, _KEY = "lock.minutes", "lock.key"


def minutes(work: Work) -> int:
    """How long nobody may have touched anything; 0 for as long as one likes."""
    chosen = settings.chosen(work, _MINUTES, str(USUAL_MINUTES))
    return int(chosen) if chosen in {str(each) for each in MINUTES} else USUAL_MINUTES


def choose_minutes(work: Work, chosen: str) -> None:
    settings.choose(work, _MINUTES, chosen)


def hiding_key(work: Work) -> str:
    """By its portable name."""
    chosen = settings.chosen(work, _KEY, USUAL_KEY)
    return chosen if chosen in KEYS else USUAL_KEY


def choose_hiding_key(work: Work, chosen: str) -> None:
    settings.choose(work, _KEY, chosen)
