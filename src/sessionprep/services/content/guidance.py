"""What guidance says about itself: where its facts come from, when it was edited, and who looked at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sessionprep.services.content.tables import ContentError, Table


@dataclass(frozen=True, slots=True)
class About:
    """`reviewer` is empty until somebody who knows the field has read it."""

    edited: date
    reviewer: str


@dataclass(frozen=True, slots=True)
class Guidance:
    text: str
    sources: tuple[str, ...]
    about: About


def about(whole: Table) -> About:
    table = whole.table("about")
    edited, reviewer = table.entries.get("edited"), table.entries.get("reviewer")
    if not isinstance(edited, date) or not isinstance(reviewer, str):
        raise ContentError(f"{table.path}: a day and a name wanted")
    return About(edited, reviewer)
