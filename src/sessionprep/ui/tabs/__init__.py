"""The tabs, in the order shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.ui.tabs import boundaries, expectations, next_session, notes, questions

if TYPE_CHECKING:
    from sessionprep.ui.kit.tab_spec import TabSpec

TABS: tuple[TabSpec, ...] = (
    next_session.TAB,
    questions.TAB,
    expectations.TAB,
    boundaries.TAB,
    notes.TAB,
)
