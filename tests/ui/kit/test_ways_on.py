"""The ways on: always there in the same order, folded until wanted, each with its first step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPushButton

from sessionprep.domain.record import Privacy
from sessionprep.services import questions, tasks
from sessionprep.services.labels import Label
from sessionprep.ui.kit.ways_on import ways_on_fold
from tests.helpers import make
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context, heard

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.folded import Folded


@dataclass(slots=True)
class Ways:
    context: Context
    talked: list[str] = field(default_factory=list)
    fold: Folded | None = None

    def buttons(self) -> dict[str, QPushButton]:
        assert self.fold is not None
        return {each.text().replace("&", ""): each for each in self.fold.findChildren(QPushButton) if each.isVisible()}

    def press(self, words: str) -> None:
        self.buttons()[words].click()


@pytest.fixture
def ways(tmp_path: Path, qtbot: QtBot) -> Ways:
    context = a_context(tmp_path, qtbot, HandClock())
    ways = Ways(context)
    ways.fold = ways_on_fold(context, lambda: ways.talked.append("begun"))
    cast("QMainWindow", context.window).setCentralWidget(ways.fold)
    context.window.show()
    return ways


def test_they_are_folded_until_somebody_opens_them_and_keep_their_order(ways: Ways) -> None:
    assert [*ways.buttons()] == ["Ways on…"]
    ways.press("Ways on…")
    assert [*ways.buttons()][1:] == [
        "Put it into words",
        "Note it as something to do",
        "Ask where I could complain",
        "Ask to talk about stopping",
        "Plan an ending",
        "Support right now",
    ]
    assert ways.fold is not None
    assert unnamed(ways.fold) == []


def test_each_has_its_first_step(ways: Ways) -> None:
    ways.press("Ways on…")
    for words in ("Put it into words", "Ask where I could complain", "Ask to talk about stopping", "Support right now"):
        ways.press(words)
    asked = ways.context.workspace.read(questions.listed)
    assert ways.talked == ["begun"]
    assert [each.origin for each in asked] == ["EN7", "EN2"]
    assert heard(ways.context).led[:2] == [("questions", each.id) for each in asked]
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    assert dialog.windowTitle() == "Support right now"
    dialog.reject()


def test_an_outside_view_is_noted_once_and_kept_private(ways: Ways) -> None:
    ways.press("Ways on…")
    for _each in range(2):
        ways.press("Note it as something to do")
    (task,) = ways.context.workspace.read(tasks.listed)
    assert task.privacy is Privacy.PRIVATE


def test_an_ending_is_planned_with_whom_one_is_with_or_where_they_can_be_named(ways: Ways) -> None:
    ways.press("Ways on…")
    ways.press("Plan an ending")
    who = make.therapist()
    ways.context.workspace.do(Label.SAMPLE, lambda work: work.therapists.put(who))
    ways.press("Plan an ending")
    assert heard(ways.context).led == [("expectations", "therapists"), ("expectations", who.id)]
