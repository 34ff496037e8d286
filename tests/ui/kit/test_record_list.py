from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row
from sessionprep.ui.kit.rows import RowsModel
from tests.helpers.accessibility import nodes, unnamed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Show = Callable[[RowsModel], RecordList]

Key = Qt.Key
ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LONG = "Why do I go quiet when someone is upset with me, and what could I say instead of leaving the room? "


def question(number: int) -> Row:
    return Row(str(number), LONG * (number % 3) + f"Question {number}", "Added Tuesday")


def questions(count: int) -> RowsModel:
    return RowsModel(map(question, range(count)))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def show_list(model: RowsModel) -> RecordList:
        rows = RecordList(model, "Questions")
        qtbot.addWidget(rows)
        rows.resize(360, 480)
        rows.show()
        qtbot.waitExposed(rows)
        rows.activateWindow()
        rows.setFocus()
        qtbot.waitUntil(rows.hasFocus)
        return rows

    return show_list


def heard(rows: RecordList) -> list[tuple[object, ...]]:
    said: list[tuple[object, ...]] = []
    rows.move_wanted.connect(lambda ids, before: said.append(("move", ids, before)))
    rows.delete_wanted.connect(lambda ids: said.append(("delete", ids)))
    rows.edit_wanted.connect(lambda row: said.append(("edit", row)))
    rows.chosen.connect(lambda row: said.append(("chosen", row)))
    return said


def drop(rows: RecordList, source: RowsModel, *, below: str) -> None:
    """Offscreen there is nothing to drag with, so the events come from here."""
    row = rows.visualRect(source.index(int(below)))
    data, at = source.mimeData([]), row.bottomLeft() + QPoint(40, -4)
    action, left, plain = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(at, action, data, left, plain),
        QDragMoveEvent(at, action, data, left, plain),
        QDropEvent(QPointF(at), action, data, left, plain),
    ):
        QApplication.sendEvent(rows.viewport(), event)


def place(rows: RecordList, row_id: str) -> QRect:
    model = rows.model()
    assert isinstance(model, RowsModel)
    row = model.row_of(row_id)
    return QRect() if row is None else rows.visualRect(model.index(row))


def in_sight(rows: RecordList, row_id: str) -> bool:
    return rows.viewport().rect().contains(place(rows, row_id).center())


def test_keys_lead_through_the_rows(show: Show) -> None:
    rows = show(questions(300))
    rows.choose("0")
    said = heard(rows)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home):
        QTest.keyClick(rows, key)
    assert said == [("chosen", "1"), ("chosen", "2"), ("chosen", "1"), ("chosen", "299"), ("chosen", "0")]
    QTest.keyClick(rows, Key.Key_End)
    assert in_sight(rows, "299")


def test_a_page_down_shows_the_rows_that_follow_and_a_page_up_leads_back(show: Show) -> None:
    rows = show(questions(300))
    rows.choose("0")
    seen = []
    while rows.chosen_id() != "299":
        QTest.keyClick(rows, Key.Key_PageDown)
        seen.append(int(rows.chosen_id()))
    assert seen == sorted(set(seen))
    assert max(later - earlier for earlier, later in pairwise(seen)) < 10
    for _page in seen:
        QTest.keyClick(rows, Key.Key_PageUp)
    assert rows.chosen_id() == "0"


def test_enter_and_f2_ask_to_edit(show: Show) -> None:
    rows = show(questions(3))
    rows.choose("1")
    said = heard(rows)
    QTest.keyClick(rows, Key.Key_Return)
    QTest.keyClick(rows, Key.Key_F2)
    assert said == [("edit", "1")] * 2


def test_delete_asks_for_all_that_is_selected_and_takes_nothing_itself(show: Show) -> None:
    rows = show(questions(5))
    rows.choose("1")
    said = heard(rows)
    QTest.keyClick(rows, Key.Key_Down, SHIFT)
    QTest.keyClick(rows, Key.Key_Delete)
    assert said[-1] == ("delete", ("1", "2"))
    assert rows.model().rowCount() == 5


def test_alt_and_an_arrow_ask_to_move(show: Show) -> None:
    rows = show(questions(4))
    said = heard(rows)
    rows.choose("1")
    QTest.keyClick(rows, Key.Key_Up, ALT)
    QTest.keyClick(rows, Key.Key_Down, ALT)
    rows.choose("2")
    QTest.keyClick(rows, Key.Key_Down, ALT)
    rows.choose("3")
    QTest.keyClick(rows, Key.Key_Down, ALT)
    moves = [each for each in said if each[0] == "move"]
    assert moves == [("move", ("1",), "0"), ("move", ("1",), "3"), ("move", ("2",), "")]


def test_scattered_rows_come_together_before_they_move_on(show: Show) -> None:
    rows = show(questions(5))
    said = heard(rows)
    rows.choose("1")
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, CTRL, place(rows, "3").center())
    QTest.keyClick(rows, Key.Key_Up, ALT)
    assert said[-1] == ("move", ("1", "3"), "2")


def test_dragging_a_row_asks_to_move_it_where_it_is_dropped(show: Show) -> None:
    model = questions(4)
    rows = show(model)
    said = heard(rows)
    rows.choose("0")
    drop(rows, model, below="2")
    assert said[-1] == ("move", ("0",), "3")
    assert model.ids() == ("0", "1", "2", "3")


def test_rows_of_another_list_are_not_taken(show: Show) -> None:
    rows = show(questions(4))
    said = heard(rows)
    rows.choose("0")
    drop(rows, questions(2), below="2")
    assert said == []


def test_a_row_dropped_where_it_was_asks_for_nothing(show: Show) -> None:
    model = questions(4)
    rows = show(model)
    rows.choose("2")
    said = heard(rows)
    drop(rows, model, below="1")
    drop(rows, model, below="2")
    assert said == []


def test_letters_do_not_jump(show: Show) -> None:
    rows = show(RowsModel([Row("a", "Anger"), Row("z", "Zest")]))
    rows.choose("a")
    QTest.keyClicks(rows, "z")
    assert rows.chosen_id() == "a"


def test_after_a_deletion_the_next_row_is_chosen(show: Show) -> None:
    model = questions(4)
    rows = show(model)
    rows.choose("2")
    said = heard(rows)
    model.drop("2")
    model.drop("3")
    model.drop("0")
    model.drop("1")
    assert said == [("chosen", "3"), ("chosen", "1"), ("chosen", "")]


def test_the_chosen_row_stays_chosen_while_a_search_hides_it(show: Show) -> None:
    model = questions(300)
    rows = show(model)
    rows.choose("150")
    said = heard(rows)
    model.find("question 7")
    assert not rows.currentIndex().isValid()
    model.find("")
    assert rows.chosen_id() == "150"
    assert rows.currentIndex().row() == 150
    assert in_sight(rows, "150")
    assert said == []


def test_what_is_in_sight_stays_in_place_when_rows_come_in_above(show: Show) -> None:
    model = questions(500)
    rows = show(model)
    rows.choose("250")
    before = place(rows, "250").top()
    model.put(Row("new", LONG * 3), "3")
    model.drop("7")
    assert place(rows, "250").top() == before
    model.show(map(question, range(100, 40_000)))
    assert place(rows, "250").top() == before
    assert rows.selected_ids() == ("250",)


def test_scrolling_up_into_rows_nobody_has_seen_does_not_push_the_others_away(show: Show) -> None:
    rows = show(questions(5000))
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum() // 2)
    for _turn in range(200):
        first = rows.indexAt(QPoint(10, 0)).row()
        before = place(rows, str(first + 1)).top()
        rows.verticalScrollBar().setValue(rows.verticalScrollBar().value() - 20)
        assert place(rows, str(first + 1)).top() == before + 20


def test_the_last_row_ends_at_the_bottom(show: Show) -> None:
    rows = show(questions(5000))
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    last = place(rows, "4999")
    assert last.bottom() + 1 == rows.viewport().height()


def test_space_ticks_all_that_is_selected_and_again_unticks(show: Show) -> None:
    model = RowsModel([Row(each, each) for each in "abc"], tickable=True)
    rows = show(model)
    model.tick("b", on=True)
    rows.selectAll()
    QTest.keyClick(rows, Key.Key_Space)
    assert model.ticked_ids() == ("a", "b", "c")
    QTest.keyClick(rows, Key.Key_Space)
    assert model.ticked_ids() == ()


def test_a_click_on_the_box_ticks_and_one_on_the_words_does_not(show: Show) -> None:
    model = RowsModel([Row(each, each) for each in "abc"], tickable=True)
    rows = show(model)
    row = rows.visualRect(model.index(1))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert model.ticked_ids() == ()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(16, row.center().y()))
    assert model.ticked_ids() == ("b",)


def test_the_menu_key_asks_for_a_menu_on_the_chosen_row(show: Show) -> None:
    rows = show(questions(3))
    rows.choose("1")
    asked: list[tuple[object, QPoint]] = []
    rows.menu_wanted.connect(lambda ids, at: asked.append((ids, rows.viewport().mapFromGlobal(at))))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(rows.viewport(), event)
    assert asked == [(("1",), place(rows, "1").center())]


def test_a_screen_reader_finds_a_list_with_named_rows_and_their_ticks(show: Show) -> None:
    model = RowsModel([Row("a", "Why now?", badge="asked"), Row("b", "What if?")], tickable=True)
    rows = show(model)
    model.tick("b", on=True)
    rows.choose("a")
    assert unnamed(rows) == []
    assert nodes(rows).splitlines()[:3] == [
        "List 'Questions' focused",
        "  ListItem 'Why now?, asked' selected focused",
        "  ListItem 'What if?' checked",
    ]
