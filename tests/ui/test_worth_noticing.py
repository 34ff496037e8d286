"""The page of what is worth noticing: read in three levels, and a line of it can begin a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services import moments, talks
from sessionprep.ui.tabs.notes import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    """In front of the page, come from the moments."""
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("Moments")
    person.click("Worth noticing…")
    return person


@pytest.mark.row("S32")
def test_what_needs_an_outside_view_says_so_kindly_and_has_ways_on(person: Person) -> None:
    assert person.sees("Often a good sign")
    assert not person.sees("They were drunk or high.")
    person.press(*[Key.Key_Tab] * 16, Key.Key_Space)
    assert person.sees("They were drunk or high.")
    assert person.sees(person.context.library.noticing.closing)
    person.click("Ways on…")
    person.click("Put it into words")
    (talk,) = person.context.workspace.read(talks.listed)
    assert person.heard.led == [("questions", talk.id)]


def test_a_line_begins_a_moment_that_says_nothing_of_how_it_was(person: Person) -> None:
    person.press(Key.Key_Tab, Key.Key_Return)
    (moment,) = person.context.workspace.read(moments.listed)
    assert (moment.saw, moment.quality, moment.kind) == ("They kept to the time we agreed on.", "reliable", "")
    assert person.heard.led == [("notes", moment.id)]
    assert person.heard.undoable == ["Begun a moment with it. Change the words as you like."]


def test_it_says_where_it_comes_from_and_that_nobody_reviewed_it(person: Person) -> None:
    assert unnamed(person.dialog()) == []
    assert person.sees("Edited on 27 November 2026. Not reviewed yet.")
