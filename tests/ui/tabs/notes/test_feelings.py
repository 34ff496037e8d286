from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from sessionprep.domain.note import Strength, When
from sessionprep.services import notes
from sessionprep.services.labels import Label
from sessionprep.ui.kit.feelings_chips import FeelingChip
from sessionprep.ui.kit.feelings_tree import FeelingsTree
from tests.helpers import make
from tests.helpers.context import heard

if TYPE_CHECKING:
    from sessionprep.services.workspace import Work
    from tests.ui.tabs.notes.writer import Writer

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
AFTER, BEFORE = "Name a feeling, after the session", "Name a feeling, before the session"
CALM = "settled.at-ease.calm"
SEARCH = "Find a feeling, or write your own"


@pytest.fixture
def feeling(writer: Writer) -> Writer:
    """In the picker, about to say what it was like after."""
    writer.tab.add()
    writer.click(AFTER)
    return writer


def tree(writer: Writer) -> FeelingsTree:
    return writer.see(FeelingsTree, "Feelings")


def shown(writer: Writer) -> list[str]:
    """The words in the tree that a person can get to without opening a branch."""
    words, index = [], tree(writer).model().index(0, 0)
    while index.isValid():
        if not tree(writer).isRowHidden(index.row(), index.parent()):
            words.append(index.data())
        index = tree(writer).indexBelow(index)
    return words


def named(writer: Writer) -> list[tuple[str, str]]:
    return [(feeling.when.value, feeling.word or feeling.own) for feeling in writer.felt]


def chips(writer: Writer) -> list[str]:
    QApplication.sendPostedEvents()
    inside = QApplication.activeModalWidget() or writer.tab.widget()
    seen = [chip for chip in inside.findChildren(FeelingChip) if chip.isVisible()]
    return [chip.text() for chip in sorted(seen, key=lambda chip: (chip.y(), chip.x()))]


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_someone_with_no_energy_names_a_feeling_in_six_keys(writer: Writer) -> None:
    writer.tab.add()  # Ctrl+N
    writer.press(Key.Key_N, held=Qt.KeyboardModifier.AltModifier)
    writer.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    writer.write("nu")
    writer.press(Key.Key_Return, Key.Key_Escape)
    assert named(writer) == [("after", "foggy.switched-off.numb")]
    assert QApplication.activeModalWidget() is None


@pytest.mark.row("S19")
@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("fi", ["Fired up"]),
        ("worr", ["Wary", "worried"]),
        ("ed", ["Wary", "worried", "on edge"]),
        ("gri", ["Low", "missing", "grieving"]),
    ],
)
def test_first_letters_find_words_of_all_three_levels(feeling: Writer, letters: str, found: list[str]) -> None:
    feeling.write(letters)
    feeling.qtbot.waitUntil(lambda: shown(feeling)[: len(found)] == found)
    offered = [f"In my own words: {letters}", "No words", "don’t know", "nothing", "too much", "rather not say"]
    assert shown(feeling)[len(found) :] == offered
    assert tree(feeling).currentIndex().data() == found[-1]


@pytest.mark.row("S18")
def test_enter_names_what_was_found_and_makes_room_for_the_next(feeling: Writer) -> None:
    for letters in ("cal", "tens", "rath"):
        feeling.write(letters)
        feeling.press(Key.Key_Return)
    assert named(feeling) == [
        ("after", "settled.at-ease.calm"),
        ("after", "wary.worried.tense"),
        ("after", "no-words.rather-not-say"),
    ]
    assert chips(feeling) == ["calm", "tense", "rather not say"]
    assert feeling.see(QLineEdit, SEARCH).text() == ""


def test_arrows_walk_the_tree_and_space_names_at_any_level(feeling: Writer) -> None:
    feeling.press(Key.Key_Down, Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Space)
    feeling.press(Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Space)
    assert [word for _when, word in named(feeling)] == ["settled", "settled.at-ease", "settled.at-ease.relaxed"]


def test_a_word_named_is_ticked_and_named_again_is_taken_back(feeling: Writer) -> None:
    feeling.press(Key.Key_Down, Key.Key_Return)
    assert tree(feeling).currentIndex().data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
    feeling.press(Key.Key_Return)
    assert (named(feeling), chips(feeling)) == ([], [])


def test_the_search_only_names_and_never_takes_back(feeling: Writer) -> None:
    for _each in range(2):
        feeling.write("calm")
        feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", "settled.at-ease.calm")]


def test_words_that_nobody_shipped_are_named_as_they_are(feeling: Writer) -> None:
    feeling.write("like after rain")
    feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", "like after rain")]
    assert chips(feeling) == ["like after rain"]


def test_own_words_can_be_chosen_although_others_begin_the_same(feeling: Writer) -> None:
    feeling.write("re")
    feeling.press(Key.Key_Down)
    while not str(tree(feeling).currentIndex().data()).startswith("In my own words"):
        feeling.press(Key.Key_Down)
    feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", "re")]


def test_own_words_are_offered_again_beside_the_shipped_ones(feeling: Writer) -> None:
    feeling.write("wobbly")
    feeling.press(Key.Key_Return, Key.Key_Escape)
    feeling.click(BEFORE)
    assert "My own words" in shown(feeling)
    feeling.write("wob")
    feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", "wobbly"), ("before", "wobbly")]


def test_letters_typed_in_the_tree_go_to_the_search_and_up_leads_back_to_it(feeling: Writer) -> None:
    feeling.press(Key.Key_Down, Key.Key_Down)
    feeling.write("gl")
    assert feeling.see(QLineEdit, SEARCH).text() == "gl"
    feeling.press(Key.Key_Escape, Key.Key_Down, Key.Key_Up)
    assert feeling.see(QLineEdit, SEARCH).hasFocus()


def test_a_click_opens_a_branch_and_one_on_its_box_names_it(feeling: Writer) -> None:
    branch = tree(feeling).visualRect(tree(feeling).model().index(1, 0, QModelIndex()))
    for at in (branch.center(), branch.center(), QPoint(branch.left() + 14, branch.center().y())):
        QTest.mouseClick(tree(feeling).viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert named(feeling) == [("after", "lifted")]
    assert not tree(feeling).isExpanded(tree(feeling).model().index(1, 0))


def test_before_and_after_are_named_apart(writer: Writer) -> None:
    writer.tab.add()
    for name in (BEFORE, AFTER):
        writer.click(name)
        writer.write("tense")
        writer.press(Key.Key_Return, Key.Key_Escape)
    assert named(writer) == [("before", "wary.worried.tense"), ("after", "wary.worried.tense")]


@pytest.mark.qt_log_ignore("does not support", extend=True)  # of menus, says the offscreen screen
def test_a_chip_opens_with_enter_and_sets_how_strong_it_was(feeling: Writer) -> None:
    feeling.write("calm")
    feeling.press(Key.Key_Return, Key.Key_Escape)
    feeling.see(FeelingChip, "calm, after the session").setFocus()
    feeling.press(Key.Key_Return)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(menu(), key)
    assert [each.strength for each in feeling.felt] == [Strength.SOME]
    assert chips(feeling) == ["calm · some"]
    assert feeling.focus().accessibleName() == "calm, some, after the session"
    assert feeling.reads("Saved · 12:00")


@pytest.mark.qt_log_ignore("does not support", extend=True)  # of menus, says the offscreen screen
def test_a_feeling_taken_away_hands_the_keyboard_to_the_next_one(writer: Writer) -> None:
    writer.tab.add()
    for own in ("one", "two"):
        writer.context.workspace.do(Label.ADD, notes.feel, writer.notes[0].id, When.AFTER, own=own)
    writer.see(FeelingChip, "one, after the session").setFocus()
    for left in ("two, after the session", AFTER):
        writer.press(Key.Key_Space)
        QTest.keyClick(menu(), Key.Key_R)
        assert writer.focus().accessibleName() == left
    assert writer.felt == ()


def test_undo_takes_back_a_feeling_and_redo_names_it_again(feeling: Writer) -> None:
    feeling.write("calm")
    feeling.press(Key.Key_Return, Key.Key_Escape)
    feeling.context.workspace.undo()
    assert chips(feeling) == []
    feeling.context.workspace.redo()
    assert chips(feeling) == ["calm"]


def test_a_feeling_brought_back_stands_where_it_was(writer: Writer) -> None:
    writer.tab.add()
    do = writer.context.workspace.do
    first, *_others = [do(Label.ADD, notes.feel, writer.notes[0].id, When.AFTER, own=own) for own in "abc"]
    do(Label.DELETE, notes.let_go, first.id)
    writer.context.workspace.undo()
    assert chips(writer) == ["a", "b", "c"]


def test_words_typed_and_not_named_wait_for_the_next_time(feeling: Writer) -> None:
    feeling.write("somewhere betw")
    feeling.press(Key.Key_Escape, Key.Key_Z, Key.Key_Escape)  # Esc clears first; what is typed then is left
    feeling.write("half a wo")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()
    feeling.click(AFTER)
    assert feeling.see(QLineEdit, SEARCH).text() == "half a wo"
    feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", "half a wo")]


def test_a_feeling_that_cannot_be_saved_says_why_and_stays_typed(feeling: Writer) -> None:
    vault = feeling.context.workspace.vault.path
    aside = vault.rename(vault.with_name("Moved.sessionprep"))
    feeling.write("wobbly")
    feeling.press(Key.Key_Return)
    assert heard(feeling.context).troubles[0].startswith("The vault was moved")
    assert feeling.see(QLineEdit, SEARCH).text() == "wobbly"
    aside.rename(vault)
    feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", "wobbly")]


@pytest.mark.parametrize(
    ("typed", "named_as"),
    [
        ("\uff43\uff41\uff4c\uff4d", "settled.at-ease.calm"),
        ("c\u0430lm", "c\u0430lm"),
        ("CÁLM", "settled.at-ease.calm"),
    ],
    ids=["in wide letters", "with a Cyrillic letter", "with an accent"],
)
def test_words_that_read_the_same_are_the_same_and_those_of_another_script_are_own(
    feeling: Writer, typed: str, named_as: str
) -> None:
    feeling.see(QLineEdit, SEARCH).setFocus()
    feeling.paste(typed)
    feeling.press(Key.Key_Return)
    assert named(feeling) == [("after", named_as)]


def test_the_word_in_hand_says_what_it_means(feeling: Writer) -> None:
    feeling.write("numb")
    feeling.qtbot.waitUntil(lambda: meaning(feeling) == "I do not feel much, or nothing.")
    index = tree(feeling).currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "I do not feel much, or nothing."
    feeling.write("quite")
    feeling.qtbot.waitUntil(lambda: meaning(feeling) == "")


def meaning(writer: Writer) -> str:
    """What stands right below the words."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    below, around = tree(writer).geometry().bottom(), tree(writer).parentWidget()
    assert around is not None
    return next(each.text() for each in around.findChildren(QLabel) if each.y() > below)


def test_a_part_behind_a_hyphen_is_found_by_its_first_letters(feeling: Writer) -> None:
    feeling.write("con")
    feeling.qtbot.waitUntil(lambda: "self-conscious" in shown(feeling))


def test_a_word_of_another_version_is_still_read(writer: Writer) -> None:
    writer.tab.add()
    writer.context.workspace.do(Label.ADD, notes.feel, writer.notes[0].id, When.AFTER, "settled.at-ease.quite-still")
    assert chips(writer) == ["quite still"]


def flood(writer: Writer, count: int) -> None:
    """A note with so many feelings."""

    def pour(work: Work) -> None:
        note = notes.add(work, None)
        for number in range(count):
            work.feelings.put(make.feeling(note, f"feeling {number}", position=number))

    writer.context.workspace.do(Label.ADD, pour)
    writer.tab.start()
    writer.tab.show_record(writer.notes[0].id)


def naming(writer: Writer) -> float:
    """Seconds of work for one more, the quickest of three."""

    def name(own: str) -> float:
        begun = process_time()
        writer.context.workspace.do(Label.ADD, notes.feel, writer.notes[0].id, When.AFTER, own=own)
        return process_time() - begun

    return min(name(f"one more {number}") for number in range(3))


@pytest.mark.whole
def test_one_more_among_five_thousand_costs_far_less_than_a_hundred_times_one_among_fifty(writer: Writer) -> None:
    flood(writer, 50)
    few = naming(writer)
    flood(writer, 5000)
    assert naming(writer) < 40 * few
    assert len(chips(writer)) == 40
    assert writer.rows[0].note.startswith("feeling 0, feeling 1, ")


def test_thousands_of_feelings_stop_nobody(writer: Writer) -> None:
    flood(writer, 1000)
    assert len(chips(writer)) == 40
    writer.click("Show more (960 left)")
    assert len(chips(writer)) == 80
    assert writer.focus().accessibleName() == "feeling 40, after the session"
