"""What a person can do with feelings, whatever record they hang on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.ids import FeelingId
    from sessionprep.domain.note import Feeling, Strength, When


@dataclass(frozen=True, slots=True)
class FeelingOffer:
    """One more thing its menu can do."""

    words: str
    act: Callable[[], object]


def nothing_more(_feeling: Feeling) -> Sequence[FeelingOffer]:
    return ()


@dataclass(frozen=True, slots=True)
class FeelingDeeds:
    """Each is stored at once and says if it could be. `feel` takes an id of the vocabulary, or "" and own words."""

    feel: Callable[[When, str, str], bool]
    how_strong: Callable[[FeelingId, Strength], bool]
    let_go: Callable[[FeelingId], bool]
    offers: Callable[[Feeling], Sequence[FeelingOffer]] = nothing_more
