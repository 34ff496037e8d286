from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.quick_add import QuickAdd
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.kit.tab_column import TabColumn
from sessionprep.ui.theme.looks import Look, wear
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import LOOKS, clothed, wearing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = (
    Row("a", "Why do I go quiet when someone is upset with me?", "Came up twice this week", "asked", "star", "first"),
    Row("b", "Is it normal to feel worse right after a session?", "Added Tuesday", "follow-up"),
    Row("c", "How would we notice that this is working, and what could I look for between the sessions?"),
    Row("d", "Can we talk about the medication change?", "Answered on 9 November", "clear", faded=True),
)
TABS = (("Next session", "calendar-days", 0), ("Questions", "circle-help", 7), ("Notes", "notebook-pen", 12))


def tabs() -> TabColumn:
    column = TabColumn()
    for index, (word, icon_name, count) in enumerate(TABS):
        column.add(word, icon_name)
        column.set_count(index, count)
    column.setCurrentIndex(1)
    return column


def chosen_list() -> RecordList:
    rows = RecordList(RowsModel(ROWS), "Questions")
    rows.choose("a")
    return rows


def ticked_list() -> RecordList:
    model = RowsModel(ROWS, tickable=True)
    model.tick(["b"], on=True)
    rows = RecordList(model, "Pick questions")
    rows.selectionModel().select(model.index(1), QItemSelectionModel.SelectionFlag.Select)
    return rows


def room() -> QWidget:
    page = QWidget()
    wear(page, Look.PAGE)
    page.resize(1200, 420)
    find = FindField("Find a question")
    find.setText("quiet")
    columns = QHBoxLayout(page)
    columns.addWidget(tabs(), alignment=Qt.AlignmentFlag.AlignTop)
    for field, rows in ((find, chosen_list()), (QuickAdd("Add", "What do you want to ask?"), ticked_list())):
        column = QVBoxLayout()
        column.addWidget(field)
        column.addWidget(rows)
        columns.addLayout(column, 1)
    return page


@pytest.mark.parametrize("look", LOOKS)
def test_lists_and_tabs_look_as_they_should(qtbot: QtBot, look: str) -> None:
    with wearing(look):
        page = clothed(room())
        qtbot.addWidget(page)
        page.show()
        assert_picture(page, f"list-{look}")
