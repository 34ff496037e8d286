"""Below guidance: where its facts come from, when it was edited, and that nobody has reviewed it until somebody has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services.summary.dates import short_date
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.services.content.guidance import About


def sources_of(names: Sequence[str]) -> str:
    """In one line; titles stay in the language they were published in."""
    return _("Sources: {names}").format(names=" · ".join(names))


def looked_at(about: About) -> str:
    edited = _("Edited on {day}.").format(day=short_date(about.edited))
    reviewed = _("Reviewed by {name}.").format(name=about.reviewer) if about.reviewer else _("Not reviewed yet.")
    # i18n: Two sentences after one another: when guidance was edited, and by whom it was reviewed
    return _("{edited} {reviewed}").format(edited=edited, reviewed=reviewed)
