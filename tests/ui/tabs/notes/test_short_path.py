"""Name it, where it is, how strong, leave it there; stopping anywhere is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from sessionprep.domain.note import Look, Strength
from sessionprep.services import questions
from tests.helpers.accessibility import unnamed

if TYPE_CHECKING:
    from tests.ui.tabs.notes.writer import Writer

Key = Qt.Key


@pytest.fixture
def path(writer: Writer) -> Writer:
    """In front of the first step."""
    writer.held(1)
    writer.click("One feeling")
    return writer


@pytest.mark.row("S20")
def test_a_feeling_is_named_placed_weighed_and_left_there(path: Writer) -> None:
    path.press(Key.Key_5, Key.Key_Return, Key.Key_4, Key.Key_Return, Key.Key_3, Key.Key_Return)
    assert unnamed(QApplication.activeModalWidget() or path.tab.widget()) == []
    path.press(Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    (felt,) = path.felt
    assert (felt.word, felt.places, felt.strength) == ("wary", "body.chest", Strength.A_LOT)
    assert (path.notes[0].look, path.notes[0].session) == (Look.FREE, None)


@pytest.mark.parametrize("keys", [(Key.Key_Escape,), (Key.Key_Return, Key.Key_Return, Key.Key_Escape)])
def test_naming_nothing_leaves_nothing(path: Writer, keys: tuple[Qt.Key, ...]) -> None:
    path.press(*keys)
    assert path.notes == ()
    assert QApplication.activeModalWidget() is None


def test_another_tick_takes_the_place_of_the_first_and_unticking_leaves_none(path: Writer) -> None:
    path.press(Key.Key_4, Key.Key_8)
    assert [each.word for each in path.felt] == ["foggy"]
    path.press(Key.Key_8)
    assert path.felt == ()


@pytest.mark.parametrize(
    ("typed", "word", "own"),
    [
        ("Tense", "wary.worried.tense", ""),
        ("\uff54\uff45\uff4e\uff53\uff45", "wary.worried.tense", ""),
        ("t\u0435nse", "", "t\u0435nse"),
        ("wobbly", "", "wobbly"),
    ],
    ids=["a shipped word", "in wide letters", "with a Cyrillic letter", "an own word"],
)
def test_words_are_those_of_the_list_where_they_read_the_same(path: Writer, typed: str, word: str, own: str) -> None:
    path.see(QLineEdit, "A word of your own").setFocus()
    path.paste(typed)
    path.press(Key.Key_Return)
    assert [(each.word, each.own) for each in path.felt] == [(word, own)]


def test_another_one_begins_anew_and_the_first_stays(path: Writer) -> None:
    path.press(Key.Key_5, *[Key.Key_Return] * 3)
    path.click("Another one")
    path.press(Key.Key_4, Key.Key_Escape)
    assert [each.word for each in path.felt] == ["wary", "low"]


def test_from_the_last_step_it_can_be_asked_about(path: Writer) -> None:
    path.press(Key.Key_5, *[Key.Key_Return] * 3)
    path.click("Ask about this")
    assert QApplication.activeModalWidget() is None
    (asked,) = path.context.workspace.read(questions.listed)
    assert "Wary" in asked.wording
