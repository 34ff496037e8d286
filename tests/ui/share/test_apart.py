"""What was said with one therapist is not offered for another, and can be taken along on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from sessionprep.domain.session import SessionState
from sessionprep.domain.therapist import Stage
from sessionprep.services import shares, therapists
from sessionprep.ui.dialogs.share import open_share
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context
from tests.ui.share.hands import button, choose, key, put, typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.records import AnyRecord
    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context
    from tests.ui.share.conftest import Save


@pytest.fixture
def context(tmp_path: Path, qtbot: QtBot) -> Context:
    return a_context(tmp_path, qtbot, HandClock())


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> ShareDialog:
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


def whom(context: Context) -> tuple[str, str]:
    """The name in the ledger, and what the therapist it stands for is called."""
    (shared,) = context.workspace.read(shares.listed)
    label = context.workspace.read(therapists.label_of, shared.therapist) if shared.therapist else ""
    return shared.recipient, label


def to(dialog: ShareDialog) -> QLineEdit:
    return next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "To")


def test_what_is_taken_along_is_not_noted_with_the_one_it_comes_from(
    dialog: ShareDialog, context: Context, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(dialog, "What to take along from Dr A")
    button(dialog, "Tick all").click()
    assert to(dialog).text() == "Dr B"
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    assert whom(context) == ("Dr B", "Dr B")


def test_a_first_call_is_with_nobody_one_is_with_already(dialog: ShareDialog) -> None:
    assert to(dialog).text() == "Dr B"
    choose(dialog, "For a first call")
    assert to(dialog).text() == ""


def test_what_goes_to_somebody_else_is_not_what_the_therapist_knows(
    dialog: ShareDialog, context: Context, save: Save, qtbot: QtBot, tmp_path: Path
) -> None:
    button(dialog, "Tick all").click()
    to(dialog).setFocus()
    to(dialog).selectAll()
    typed("My GP")
    key(Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.saved):
        save(dialog, tmp_path / "page.pdf")
    assert whom(context) == ("My GP", "")
