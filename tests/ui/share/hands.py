"""Choosing, seeing and saving a page, by keys."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton, QWidget

from sessionprep.services.labels import Label
from sessionprep.ui.dialogs.share.sheets import Sheets
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers import make

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context
    from sessionprep.vault.work import Work


def put(context: Context, *records: AnyRecord) -> None:
    def write(work: Work) -> None:
        for record in records:
            work.table(type(record)).put(record)

    context.workspace.do(Label.SAMPLE, write)


def a_plan() -> list[AnyRecord]:
    session, first, second = make.session(), make.question("Why me?", id="q1"), make.question("What now?", id="q2")
    return [session, first, second, *(make.plan_item(session, each) for each in (first, second))]


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, which, modifier)


def typed(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def button(dialog: ShareDialog, words: str) -> QPushButton:
    found = [each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == words]
    return next(each for each in found if each.isVisibleTo(dialog))


def choose(dialog: ShareDialog, words: str) -> None:
    """Go to the box that has these words and type them."""
    box = next(each for each in dialog.findChildren(QComboBox) if each.isVisible() and each.findText(words) >= 0)
    box.setFocus()
    typed(words.split(maxsplit=1)[0])
    key(Qt.Key.Key_Tab)


def page(dialog: ShareDialog) -> str:
    """What a person reads on the right."""
    for view in dialog.findChildren(QPlainTextEdit):
        if view.isVisible():
            return view.toPlainText()
    return "\n".join(sheet.accessibleDescription() for sheet in sheets(dialog))


def sheets(dialog: ShareDialog) -> list[QWidget]:
    insides = [area.widget() for area in dialog.findChildren(Sheets) if area.isVisible()]
    return [sheet for inside in insides if inside for sheet in inside.findChildren(QWidget)]


def keep_busy(context: Context) -> Event:
    """Every thread waits until the event is set."""
    free = Event()
    for _each in range(QThreadPool.globalInstance().maxThreadCount()):
        context.jobs.run(lambda _progress: free.wait(10), lambda _free: None, lambda _error: None)
    return free


def rows(dialog: ShareDialog) -> list[str]:
    lists = [each for each in dialog.findChildren(RecordList) if each.isVisible()]
    return [each.model().index(row, 0).data() for each in lists for row in range(each.model().rowCount())]
