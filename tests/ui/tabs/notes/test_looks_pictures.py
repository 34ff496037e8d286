"""The check-in, the short path and the note before the next session, as a person sees them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sessionprep.domain.check_in import Degree
from sessionprep.services import check_ins, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.notes import TAB
from tests.helpers.clock import NOON, HandClock
from tests.helpers.context import a_context, show_tab
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.notes.test_look import fill
from tests.ui.tabs.notes.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key


@pytest.fixture(params=["light", "dark"])
def dressed(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[str, Writer]]:
    """A month of notes, with another session planned and one checked in."""
    look = str(request.param)
    with wearing(look):
        clock = HandClock()
        context = a_context(tmp_path, qtbot, clock)
        writer = Writer(qtbot, context, clock, TAB.build(context))
        show_tab(context, qtbot, writer.tab)
        fill(writer)
        context.workspace.do(Label.PLAN, sessions.add, NOON + timedelta(days=6), "UTC")
        first = context.workspace.read(sessions.by_time)[0]
        for item in context.library.check_in:
            context.workspace.do(Label.CHOOSE, check_ins.answer, first.id, item.id, Degree.MOSTLY)
        yield look, writer
        context.window.close()


def test_the_note_before_the_next_session(dressed: tuple[str, Writer]) -> None:
    look, writer = dressed
    writer.click("Before the next one")
    assert_picture(writer.tab.widget(), f"notes-before-next-{look}")


def test_the_check_in(dressed: tuple[str, Writer]) -> None:
    look, writer = dressed
    writer.click("Check-in")
    writer.press(Key.Key_4, Key.Key_2, Key.Key_Return, Key.Key_6)
    writer.click("Show earlier answers")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert_picture(dialog, f"check-in-{look}")


def test_the_short_path(dressed: tuple[str, Writer]) -> None:
    look, writer = dressed
    writer.click("One feeling")
    writer.press(Key.Key_5)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert_picture(dialog, f"short-path-{look}")
