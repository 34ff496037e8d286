"""The Tab key, really pressed, goes through a whole room and comes back to where it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sessionprep.services.labels import Label
from sessionprep.ui.tabs import next_session
from tests.helpers import make
from tests.helpers.accessibility import tab_order
from tests.helpers.person import in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context
    from sessionprep.vault.work import Work

_MOST = 150


def a_session(work: Work) -> None:
    session = work.sessions.put(make.session(0.1))
    for words in ("Why me?", "What now?"):
        question = work.questions.put(make.question(words))
        work.plan_items.put(make.plan_item(session, question))


def fill(context: Context) -> None:
    context.workspace.do(Label.SAMPLE, a_session)


@pytest.mark.parametrize("part", ["Get ready", "In the session", "Right after", "In between", "Places", "The path"])
def test_tab_comes_back_to_where_it_began(part: str, tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(next_session.TAB, tmp_path, qtbot, fill)
    person.click(part)
    start = QApplication.focusWidget()
    assert start is not None
    met = []
    for _stop in range(_MOST):
        QTest.keyClick(QApplication.focusWidget() or start, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
        if met[-1] is start:
            break
    assert met[-1] is start
    assert len(met) == len(tab_order(person.tab.widget()))
