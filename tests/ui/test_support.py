"""Support right now: one key away, also from a dialog, and it blocks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.visitor import Visitor


@pytest.mark.parametrize("first", ["", "F1"])
def test_it_is_one_key_away_and_leaves_by_esc(inside: Visitor, first: str) -> None:
    """Also from a dialog, which stays as it was."""
    if first:
        inside.press(first)
    inside.press("F5")
    assert inside.front().windowTitle() == "Support right now"
    assert inside.reads("SessionPrep alerts nobody")
    inside.press("Esc")
    assert inside.front().windowTitle() == ("Keys" if first else "SessionPrep")
