"""What every list beside a card promises, tried on each tab that is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from sessionprep.services.labels import Label
from tests.helpers.context import show_tab
from tests.helpers.person import ALT, CTRL, SHIFT, Key, Person, in_front_of
from tests.ui.tabs.kinds import KINDS, Kind

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

# Quiet ways beneath the line for the next record, which a room may have besides its one button.
SOURCES = {"&Paste a list…", "About a &technique…", "Words to &pause…", "Worth &noticing…"}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


@pytest.fixture
def person(kind: Kind, tmp_path: Path, qtbot: QtBot) -> Person:
    return in_front_of(kind.tab, tmp_path, qtbot)


def stored(person: Person, kind: Kind) -> list[str]:
    return [record.wording for record in person.context.workspace.read(kind.listed)]


def test_fifty_are_added_from_the_keyboard_alone(person: Person, kind: Kind) -> None:
    lines = [f"number {each}" for each in range(50)]
    for line in lines:  # in an empty tab the keyboard is where the first one is typed
        person.write(line)
        person.press(Key.Key_Return)
    assert person.titles() == stored(person, kind) == lines
    assert person.chosen() == ["number 49"]


def test_alt_and_an_arrow_moves_a_row(person: Person, kind: Kind) -> None:
    person.add("one", "two", "three")
    person.tab.start()
    person.press(Key.Key_Up, Key.Key_Up, held=ALT)
    assert person.titles() == stored(person, kind) == ["three", "one", "two"]
    person.press(Key.Key_Down, held=ALT)
    assert stored(person, kind) == ["one", "three", "two"]
    person.context.workspace.undo()
    assert person.titles() == ["three", "one", "two"]


def test_several_rows_are_dragged_together(person: Person, kind: Kind) -> None:
    person.add("one", "two", "three", "four")
    person.drop(0, below=2)
    assert person.titles() == ["two", "three", "one", "four"]
    person.click_row(0)
    person.click_row(2, held=CTRL)
    assert person.chosen() == ["two", "one"]
    person.press(Key.Key_Down, held=ALT)
    assert person.titles() == stored(person, kind) == ["three", "two", "one", "four"]


def test_a_row_is_found_as_it_is_typed(person: Person) -> None:
    searches = {
        "cafe": "A café, or at home?",
        "can't": "I can’t say it",
        "なぜ 今": "なぜ今なのですか",
        "لماذا": "لماذا الآن؟",
        "STRASSE home": "Straße to my home",
        "почему": "Почему сейчас?",
    }
    for line in searches.values():
        person.tab.add()
        person.paste(line)
        person.press(Key.Key_Return)
    for typed, found in searches.items():
        person.find(typed)
        person.until(found)
        person.press(Key.Key_Escape)
        person.until(*searches.values())


def test_a_search_that_finds_nothing_says_so_and_loses_nothing(person: Person) -> None:
    person.add("one", "two")
    person.find("three")
    person.qtbot.waitUntil(lambda: person.sees("Nothing here has these words."))
    person.press(Key.Key_Escape)
    person.until("one", "two")


def test_deleted_rows_come_back_with_undo(person: Person, kind: Kind) -> None:
    person.add("one", "two", "three")
    person.tab.start()
    person.press(Key.Key_Up, held=SHIFT)
    person.press(Key.Key_Delete)
    assert stored(person, kind) == person.titles() == person.chosen() == ["one"]
    assert len(person.heard.undoable) == 1
    person.context.workspace.undo()
    assert person.titles() == ["one", "two", "three"]
    person.context.workspace.redo()
    assert person.titles() == ["one"]


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_a_row_is_edited_in_place_and_esc_leads_back(person: Person, kind: Kind, key: Qt.Key) -> None:
    person.add("one")
    person.tab.start()
    person.press(key, Key.Key_End)
    person.write(", or two?")
    person.press(Key.Key_Escape)
    assert person.focus() is person.shown_list()
    assert stored(person, kind) == person.titles() == ["one, or two?"]


def test_what_is_typed_saves_itself_and_says_when(person: Person, kind: Kind) -> None:
    person.add("one")
    person.clock.turn(minutes=2)
    person.tab.start()
    person.press(Key.Key_F2, Key.Key_End)
    person.write("!")
    person.qtbot.waitUntil(lambda: person.sees("Saved · 12:02"))
    assert stored(person, kind) == ["one!"]
    person.context.workspace.undo()
    assert person.field(kind.wording).toPlainText() == "one"
    person.context.workspace.redo()
    assert person.field(kind.wording).toPlainText() == "one!"


def test_without_words_a_row_says_so_and_keeps_its_other_words(person: Person, kind: Kind) -> None:
    person.add("one")
    person.tab.start()
    person.field(kind.second).setFocus()
    person.write("kept")
    person.field(kind.wording).setFocus()
    person.press(Key.Key_A, held=CTRL)
    person.press(Key.Key_Delete, Key.Key_Escape)
    assert stored(person, kind) == [""]
    assert person.titles() == ["(no words yet)"]
    assert person.field(kind.second).toPlainText() == "kept"


def test_a_row_that_no_longer_matches_goes_but_its_card_stays(person: Person, kind: Kind) -> None:
    person.add("apple", "apple pie", "bread")
    person.find("pie")
    person.until("apple pie")
    person.press(Key.Key_Down, Key.Key_F2)
    person.press(Key.Key_A, held=CTRL)
    person.write("cake and")
    person.until()
    person.write(" cream")
    person.tab.settle()
    assert stored(person, kind) == ["apple", "cake and cream", "bread"]


def test_what_is_added_during_a_search_is_seen(person: Person) -> None:
    person.add("apple", "bread")
    person.find("apple")
    person.until("apple")
    person.add("cheese")
    assert person.titles() == ["apple", "bread", "cheese"]
    assert person.chosen() == ["cheese"]


def test_the_first_word_after_the_last_row_went_starts_a_new_one(person: Person, kind: Kind) -> None:
    person.add("one")
    person.tab.start()
    person.press(Key.Key_Delete)
    person.write("two")
    person.press(Key.Key_Return)
    assert stored(person, kind) == ["two"]


def test_an_empty_room_has_one_button_which_leads_to_something(person: Person) -> None:
    buttons = [each for each in person.tab.widget().findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    first, *others = [each for each in buttons if each.text() not in SOURCES]
    assert others == []
    person.click(first.text().replace("&", ""))
    person.press(Key.Key_Space, Key.Key_Return)
    assert len(person.titles()) == 1
    assert person.sees(first.text().replace("&", ""))


def test_words_typed_and_not_yet_added_are_there_next_time(person: Person, kind: Kind, qtbot: QtBot) -> None:
    person.write("half a thou")
    assert person.tab.settle()
    again = kind.tab.build(person.context)
    qtbot.addWidget(again.widget())
    person.tab = again
    show_tab(person.context, qtbot, again)
    person.write("ght")
    person.press(Key.Key_Return)
    assert stored(person, kind) == ["half a thought"]


def test_more_stays_open_once_opened(person: Person, kind: Kind, qtbot: QtBot) -> None:
    person.add("one")
    assert not person.sees("Keep this private")
    person.click("More")
    assert person.sees("Keep this private")
    person.tab = kind.tab.build(person.context)
    show_tab(person.context, qtbot, person.tab)
    assert person.sees("Keep this private")
    person.click("More")
    assert not person.sees("Keep this private")
    assert person.context.workspace.undoable is Label.ADD


def test_several_pasted_rows_can_be_undone_at_once(person: Person, kind: Kind) -> None:
    person.add("one")
    add = kind.add
    person.context.workspace.do(Label.PASTE, lambda work: [add(work, f"line {each}") for each in range(70)] and None)
    assert len(person.titles()) == 71
    person.context.workspace.undo()
    assert person.titles() == ["one"]
