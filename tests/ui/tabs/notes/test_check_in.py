"""Eight plain sentences, answered with one key each, skipped with another, and never added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QRadioButton

from sessionprep.domain.check_in import Degree
from sessionprep.services import check_ins
from sessionprep.services.labels import Label
from sessionprep.ui.kit.check_in_page import CheckInPage
from sessionprep.ui.theme.scale import space
from tests.helpers.accessibility import unnamed
from tests.helpers.context import heard

if TYPE_CHECKING:
    from sessionprep.domain.session import Session
    from tests.ui.tabs.notes.writer import Writer

Key = Qt.Key


@pytest.fixture
def asked(writer: Writer) -> Session:
    """In front of the check-in of the last session; in the one before, all was well."""
    earlier, last = writer.held(8), writer.held(1)
    for item in writer.context.library.check_in:
        writer.context.workspace.do(Label.CHOOSE, check_ins.answer, earlier.id, item.id, Degree.YES)
    writer.click("Check-in")
    return last


def answers(writer: Writer, session: Session) -> list[Degree]:
    return [each.degree for each in writer.context.workspace.read(check_ins.replies, session.id)]


def seen(writer: Writer) -> str:
    writer.qtbot.wait(0)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


@pytest.mark.row("S02")
def test_eight_keys_answer_all_of_it_and_one_more_leaves(writer: Writer, asked: Session) -> None:
    assert QApplication.activeModalWidget() is not None
    writer.press(*[Key.Key_4] * 6, Key.Key_6, Key.Key_5)
    assert answers(writer, asked) == [*[Degree.MOSTLY] * 6, Degree.CANT_TELL, Degree.YES]
    assert QApplication.activeModalWidget() is None


def test_enter_skips_and_an_item_that_was_skipped_has_no_answer(writer: Writer, asked: Session) -> None:
    writer.press(Key.Key_Return, Key.Key_2, *[Key.Key_Return] * 6)
    assert answers(writer, asked) == [Degree.A_LITTLE]


def test_an_answer_can_be_taken_back_and_leaving_at_once_is_complete(writer: Writer, asked: Session) -> None:
    writer.press(Key.Key_5)
    writer.press(Key.Key_Backtab, Key.Key_Delete, Key.Key_Escape)
    assert answers(writer, asked) == []
    assert writer.context.workspace.read(check_ins.of, asked.id) is None


def test_what_moved_much_is_asked_about_once(writer: Writer, asked: Session) -> None:
    writer.press(Key.Key_4)
    assert "What was different this time?" not in seen(writer)
    writer.press(Key.Key_2)
    assert "What was different this time?" in seen(writer)
    writer.press(Key.Key_Escape)
    writer.click("Check-in")
    assert "What was different this time?" not in seen(writer)
    assert answers(writer, asked) == [Degree.MOSTLY, Degree.A_LITTLE]


def test_what_was_different_is_kept_and_stays_in_sight(writer: Writer, asked: Session) -> None:
    writer.press(Key.Key_1, *[Key.Key_Return] * 7)
    assert writer.focus() is writer.see(QLineEdit, "What was different this time?")
    writer.write("We sat by the window")
    writer.press(Key.Key_Escape)
    found = writer.context.workspace.read(check_ins.of, asked.id)
    assert found is not None
    assert found.different == "We sat by the window"
    writer.click("Check-in")
    assert writer.see(QLineEdit, "What was different this time?").text() == "We sat by the window"


def test_once_closed_it_hears_no_more_of_the_vault(writer: Writer, asked: Session) -> None:
    for key in (Key.Key_2, Key.Key_5):
        writer.press(key, Key.Key_Escape)
        writer.qtbot.waitUntil(lambda: not writer.context.window.findChildren(CheckInPage))
        writer.click("Check-in")
        writer.press(Key.Key_Backtab)  # from the first without an answer back to the one that has one
    assert answers(writer, asked) == [Degree.YES]


@pytest.mark.row("S06")
def test_earlier_answers_stand_beside_in_words_when_asked_for(writer: Writer, asked: Session) -> None:
    assert "Before:" not in seen(writer)
    writer.click("Show earlier answers")
    assert seen(writer).count("Before: Yes (Sun 22 Feb)") == 8
    assert asked.id  # nothing was added up, and nothing is: there is no number in sight but the keys’ own
    assert not any(letter.isdigit() for letter in seen(writer).replace("22", "").split("\n", 2)[2])


@pytest.mark.qt_log_ignore("does not support", extend=True)  # of menus, says the offscreen screen
def test_an_answer_can_be_brought_up(writer: Writer, asked: Session) -> None:
    writer.press(Key.Key_2)
    opener = writer.see(QPushButton, "Bring one up…")
    menu = opener.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    (talk,) = writer.context.workspace.read(lambda work: work.talks.all())
    (reply,) = writer.context.workspace.read(check_ins.replies, asked.id)
    assert (talk.reply, talk.happened) == (reply.id, "We were at something that matters to me. A little")
    assert heard(writer.context).led == [("questions", talk.id)]
    assert QApplication.activeModalWidget() is None


def shown_answers(writer: Writer) -> list[QRadioButton]:
    writer.qtbot.wait(0)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    return [each for each in dialog.findChildren(QRadioButton) if each.isVisible()]


def test_every_answer_has_a_name_and_none_is_chosen_beforehand(writer: Writer, asked: Session) -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert unnamed(dialog) == []
    assert not any(each.isChecked() for each in dialog.findChildren(QRadioButton))
    assert answers(writer, asked) == []


@pytest.mark.usefixtures("asked")
def test_one_is_asked_at_a_time_and_the_others_are_a_line_with_their_answer(writer: Writer) -> None:
    texts = [item.text for item in writer.context.library.check_in]
    assert len(shown_answers(writer)) == len(Degree)
    writer.press(Key.Key_4)
    assert len(shown_answers(writer)) == len(Degree)
    assert writer.see(QPushButton, f"{texts[0]} Mostly").isVisible()
    assert "Mostly" in seen(writer)
    assert writer.see(QPushButton, texts[2]).isVisible()  # not asked yet, and one line


def test_tab_asks_the_next_and_a_click_on_a_line_asks_that(writer: Writer, asked: Session) -> None:
    items = writer.context.library.check_in
    writer.press(Key.Key_Tab, Key.Key_3)
    writer.click(items[5].text)
    writer.press(Key.Key_Backtab, Key.Key_Backtab, Key.Key_1)
    replies = writer.context.workspace.read(check_ins.replies, asked.id)
    assert {each.item: each.degree for each in replies} == {
        items[1].id: Degree.PARTLY,
        items[3].id: Degree.NOT_AT_ALL,
    }


def test_a_click_on_an_answer_goes_on_and_an_arrow_on_its_way_does_not(writer: Writer, asked: Session) -> None:
    QTest.mouseClick(shown_answers(writer)[4], Qt.MouseButton.LeftButton)
    QTest.mouseClick(shown_answers(writer)[1], Qt.MouseButton.LeftButton)
    assert answers(writer, asked) == [Degree.YES, Degree.A_LITTLE]
    writer.press(Key.Key_Backtab, Key.Key_Right)
    assert writer.focus() is shown_answers(writer)[2]
    assert answers(writer, asked) == [Degree.YES, Degree.PARTLY]
    writer.press(Key.Key_Space)  # this one it is
    assert writer.focus() is shown_answers(writer)[0]


def test_with_the_first_answer_nothing_moves(writer: Writer, asked: Session) -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    high = dialog.height()
    writer.press(Key.Key_4)
    assert seen(writer)  # once it is laid out
    assert len(answers(writer, asked)) == 1
    assert dialog.height() - high < space(0.5)
