"""What was said with one therapist is not offered for another, and can be taken along on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from sessionprep.domain.session import SessionState
from sessionprep.domain.therapist import Stage
from sessionprep.ui.dialogs.share import open_share
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context
from tests.ui.share.hands import button, choose, key, put

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.records import AnyRecord
    from sessionprep.ui.dialogs.share.dialog import ShareDialog


@pytest.fixture
def dialog(tmp_path: Path, qtbot: QtBot) -> ShareDialog:
    context = a_context(tmp_path, qtbot, HandClock())
    put(context, *two_therapists())
    shown = open_share(context)
    qtbot.addWidget(shown)
    qtbot.waitExposed(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def two_therapists() -> list[AnyRecord]:
    before, now = make.therapist("Dr A", stage=Stage.ENDED), make.therapist("Dr B")
    past, ahead = make.session(-7, therapist=before.id, state=SessionState.CLOSED), make.session(7, therapist=now.id)
    tasks = [make.task("Said with A", session=past.id), make.task("Said with B", therapist=now.id)]
    return [before, now, past, ahead, *tasks, make.goal("My own")]


def offered(dialog: ShareDialog) -> set[str]:
    lists = [each for each in dialog.findChildren(RecordList) if each.isVisible()]
    models = [each.model() for each in lists]
    return {str(model.index(row, 0).data()) for model in models for row in range(model.rowCount())}


@pytest.mark.row("S70")
def test_what_to_take_along_is_chosen_from_the_time_with_one_and_nothing_is_ticked(dialog: ShareDialog) -> None:
    assert offered(dialog) == {"Said with B", "My own"}
    choose(dialog, "What to take along from Dr A")
    assert offered(dialog) == {"Said with A", "My own"}
    assert not button(dialog, "Save…").isEnabled()


def test_the_days_between_are_for_one_of_them(dialog: ShareDialog) -> None:
    choose(dialog, "Everything between two days")
    button(dialog, "Everything else").click()
    assert offered(dialog) == {"Said with B", "My own"}
    box = next(each for each in dialog.findChildren(QComboBox) if each.isVisible() and each.currentText() == "Dr B")
    box.setFocus()
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Tab)
    assert offered(dialog) == {"Said with A", "My own"}
