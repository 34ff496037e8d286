from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.question import QuestionState
from sessionprep.services import questions
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Stale, Workspace
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import CannotSave, Overtaken
from tests.helpers.disk import no_room

if TYPE_CHECKING:
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from tests.helpers.clock import HandClock


def wordings(workspace: Workspace) -> list[str]:
    return [question.wording for question in workspace.read(questions.listed)]


def test_what_was_done_is_there(workspace: Workspace) -> None:
    workspace.do(Label.ADD, questions.add, "why now?")
    assert wordings(workspace) == ["why now?"]


def test_a_use_case_that_fails_leaves_nothing(workspace: Workspace) -> None:
    def half(work: Work) -> None:
        questions.add(work, "half done")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        workspace.do(Label.ADD, half)
    assert wordings(workspace) == []
    assert workspace.undoable is None


def test_undo_and_redo_an_addition(workspace: Workspace) -> None:
    workspace.do(Label.ADD, questions.add, "why now?")
    assert workspace.undo() is Label.ADD
    assert wordings(workspace) == []
    assert workspace.redo() is Label.ADD
    assert wordings(workspace) == ["why now?"]


def test_undo_with_nothing_done_says_so(workspace: Workspace) -> None:
    assert workspace.undo() is None
    assert workspace.redo() is None


def test_undo_brings_back_a_deleted_question_with_its_answer(workspace: Workspace) -> None:
    question = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.WRITE, questions.answer, question.id, "because")
    workspace.do(Label.DELETE, questions.delete, [question.id])
    assert workspace.read(questions.answer_to, question.id) is None
    workspace.undo()
    answer = workspace.read(questions.answer_to, question.id)
    assert answer is not None
    assert answer.wording == "because"


def test_typing_on_is_one_step_until_the_person_pauses_long(workspace: Workspace, clock: HandClock) -> None:
    question = workspace.do(Label.ADD, questions.add, "why")
    workspace.do(Label.WRITE, questions.reword, question.id, "why n")
    clock.turn(seconds=2)
    workspace.do(Label.WRITE, questions.reword, question.id, "why now")
    clock.turn(minutes=5)
    workspace.do(Label.WRITE, questions.reword, question.id, "why now?")
    workspace.undo()
    assert wordings(workspace) == ["why now"]
    workspace.undo()
    assert wordings(workspace) == ["why"]


def test_undo_refuses_when_the_record_has_changed_behind_it(workspace: Workspace) -> None:
    question = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.CHOOSE, questions.mark, question.id, QuestionState.ASKED)
    with workspace.vault.work() as work:
        work.questions.put(replace(work.questions.get(question.id), state=QuestionState.PARKED))
    with pytest.raises(Stale):
        workspace.undo()
    assert workspace.read(questions.listed)[0].state is QuestionState.PARKED
    assert workspace.undoable is Label.ADD  # what never fits again stands in nobody's way


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_what_the_disk_would_not_take_can_be_undone_once_it_does(workspace: Workspace) -> None:
    workspace.do(Label.ADD, questions.add, "one")
    with no_room():
        with pytest.raises(CannotSave):
            workspace.do(Label.ADD, questions.add, "two")
        for _time in range(2):
            with pytest.raises(CannotSave):
                workspace.undo()
        assert workspace.undoable is Label.ADD
        assert workspace.redoable is None
    assert workspace.undo() is Label.ADD
    assert wordings(workspace) == []
    with no_room(), pytest.raises(CannotSave):
        workspace.redo()
    assert workspace.redo() is Label.ADD
    assert wordings(workspace) == ["one"]


def test_whoever_listens_hears_each_commit_once(workspace: Workspace) -> None:
    heard: list[ChangeSet] = []
    stop = workspace.subscribe(heard.append)
    question = workspace.do(Label.ADD, questions.add, "why now?")
    workspace.do(Label.WRITE, questions.reword, question.id, "why now?")  # the same words: no change
    stop()
    workspace.do(Label.WRITE, questions.reword, question.id, "why then?")
    assert [step.label for step in heard] == [Label.ADD]


def test_a_new_step_forgets_what_was_undone(workspace: Workspace) -> None:
    workspace.do(Label.ADD, questions.add, "one")
    workspace.undo()
    workspace.do(Label.ADD, questions.add, "two")
    assert workspace.redo() is None
    assert wordings(workspace) == ["two"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_what_another_window_wrote_in_between_is_not_written_over_nor_undone(
    workspace: Workspace, clock: HandClock
) -> None:
    """It came in because the lock file had been taken away, and is gone again."""
    question = workspace.do(Label.ADD, questions.add, "one")
    workspace.do(Label.WRITE, questions.reword, question.id, "one and")
    (workspace.vault.path / ".lock").unlink()
    other = Workspace(open_vault(workspace.vault.path, workspace.vault.key.copy(), clock), clock)
    other.do(Label.WRITE, questions.reword, question.id, "of the other")
    other.close()
    with pytest.raises(Overtaken):
        workspace.do(Label.WRITE, questions.reword, question.id, "one and two")
    with pytest.raises(Overtaken):
        workspace.undo()
    assert wordings(workspace) == ["of the other"]
