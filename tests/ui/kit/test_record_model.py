"""Rows follow the vault: each change touches its own rows and nothing else."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.question import QuestionState
from sessionprep.services import questions, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.tabs.questions.model import source
from tests.helpers.clock import NOON, HandClock
from tests.helpers.context import a_context

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.question import Question
    from sessionprep.ui.kit.context import Context

SIGNALS = ("modelReset", "rowsInserted", "rowsRemoved", "rowsMoved", "dataChanged")


@pytest.fixture
def context(tmp_path: Path, qtbot: QtBot) -> Context:
    context = a_context(tmp_path, qtbot, HandClock())
    context.workspace.do(Label.PASTE, questions.add_many, "abcd")
    return context


@pytest.fixture
def model(context: Context) -> RecordModel[Question]:
    return RecordModel(context.workspace, context.bridge, source(context))


def told(model: RecordModel[Question]) -> list[str]:
    """What the model tells its views from now on."""
    heard: list[str] = []
    for name in SIGNALS:
        getattr(model, name).connect(lambda *_what, name=name: heard.append(name))
    return heard


def ids_of(model: RecordModel[Question]) -> list[QuestionId]:
    return [QuestionId(row_id) for row_id in model.ids()]


def shown(model: RecordModel[Question]) -> str:
    return "".join(model.at(place).title for place in range(model.rowCount()))


def test_each_change_is_one_signal_for_its_row(context: Context, model: RecordModel[Question]) -> None:
    heard, do, ids = told(model), context.workspace.do, ids_of(model)
    do(Label.WRITE, questions.reword, ids[1], "x")
    do(Label.MOVE, questions.move, [ids[3]], ids[0])
    do(Label.ADD, questions.add, "e")
    do(Label.DELETE, questions.delete, [ids[2]])
    assert heard == ["dataChanged", "rowsMoved", "rowsInserted", "rowsRemoved"]
    assert shown(model) == "daxe"


def test_undo_and_redo_tell_of_the_same_rows(context: Context, model: RecordModel[Question]) -> None:
    context.workspace.do(Label.DELETE, questions.delete, model.ids()[1:3])
    heard = told(model)
    context.workspace.undo()
    context.workspace.redo()
    assert heard == ["rowsInserted"] * 2 + ["rowsRemoved"] * 2
    assert shown(model) == "ad"


def test_a_change_elsewhere_is_no_news(context: Context, model: RecordModel[Question]) -> None:
    heard = told(model)
    context.workspace.do(Label.WRITE, questions.think, ids_of(model)[0], "hm")
    context.workspace.do(Label.PLAN, sessions.add, NOON, "UTC")
    assert heard == []


def test_a_question_says_for_which_session_it_is(context: Context, model: RecordModel[Question]) -> None:
    do, ids = context.workspace.do, ids_of(model)
    session = do(Label.PLAN, sessions.add, NOON.replace(hour=15), "UTC")
    heard = told(model)
    do(Label.PLAN, sessions.include, session.id, ids[:2])
    assert [model.at(place).note for place in range(3)] == ["For Mon 2 Mar", "For Mon 2 Mar", ""]
    do(Label.CHOOSE, sessions.move_to, session.id, NOON.replace(day=3), "UTC")
    assert model.at(0).note == "For Tue 3 Mar"
    assert heard == ["dataChanged"] * 4
    do(Label.DELETE, sessions.delete, session.id)
    assert model.at(0).note == ""


def test_of_two_sessions_ahead_the_first_one_counts(context: Context, model: RecordModel[Question]) -> None:
    do, ids = context.workspace.do, ids_of(model)
    first, later, over = (do(Label.PLAN, sessions.add, NOON.replace(day=day), "UTC").id for day in (9, 16, 1))
    for session in (over, later, first):
        do(Label.PLAN, sessions.include, session, ids[:1])
    do(Label.PLAN, sessions.include, later, ids[1:2])
    do(Label.PLAN, sessions.include, over, ids[2:3])
    assert [model.at(place).note for place in range(3)] == ["For Mon 9 Mar", "For Mon 16 Mar", ""]


def test_the_state_stands_beside_the_words(context: Context, model: RecordModel[Question]) -> None:
    ids = ids_of(model)
    for row_id, state in zip(ids, (QuestionState.ASKED, QuestionState.ANSWERED, QuestionState.NOT_YET), strict=False):
        context.workspace.do(Label.CHOOSE, questions.mark, row_id, state)
    rows = [model.at(place) for place in range(4)]
    assert [row.badge for row in rows] == ["Asked", "Answered", "Not yet", ""]
    assert [row.faded for row in rows] == [True, True, True, False]


@pytest.mark.whole
def test_a_row_among_ten_thousand_changes_alone(context: Context, model: RecordModel[Question]) -> None:
    context.workspace.do(Label.PASTE, questions.add_many, [f"number {each}" for each in range(10_000)])
    heard, ids = told(model), ids_of(model)
    for place in (0, 5_000, 10_003):
        context.workspace.do(Label.WRITE, questions.reword, ids[place], "changed")
    context.workspace.do(Label.MOVE, questions.move, [ids[9_000]], ids[2])
    assert heard == ["dataChanged"] * 3 + ["rowsMoved"]
    assert [model.at(place).title for place in (0, 2, 5_001, 10_003)] == [
        "changed",
        "number 8996",
        "changed",
        "changed",
    ]


def test_very_many_changes_are_read_at_once(context: Context, model: RecordModel[Question]) -> None:
    heard = told(model)
    context.workspace.do(Label.PASTE, questions.add_many, [str(each) for each in range(100)])
    context.workspace.undo()
    assert heard == ["rowsInserted", "rowsRemoved"]
    assert shown(model) == "abcd"


def test_reading_very_many_does_not_look_for_garbage(context: Context) -> None:
    """It would take as long again."""
    context.workspace.do(Label.PASTE, questions.add_many, [f"Why, {number}?" for number in range(3000)])
    model = RecordModel(context.workspace, context.bridge, source(context))
    collected: list[str] = []

    def hear(phase: str, _what: dict[str, int]) -> None:
        collected.append(phase)

    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)  # as Python comes
    gc.callbacks.append(hear)
    try:
        model.reload()
    finally:
        gc.callbacks.remove(hear)
        gc.set_threshold(*before)
    assert model.rowCount() == 3004
    assert len(collected) < 12  # a few once it is read; else some fifty
    assert gc.isenabled()
