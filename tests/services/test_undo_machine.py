"""Whatever a person does, undoing all of it gives back what was there, and redoing all of it what they made."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from sessionprep.domain.note import When
from sessionprep.domain.question import Clarity
from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.services import export, goals, notes, questions, sessions, tasks, understandings
from sessionprep.services.import_json import understood
from sessionprep.services.labels import Label
from sessionprep.services.lines import Written
from sessionprep.services.workspace import Workspace
from sessionprep.ui.theme.override import override
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import fresh_vault, past_seal

if TYPE_CHECKING:
    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Work

WORDS = st.text(max_size=12)
PLACE = st.integers(0, 9)


def everything(work: Work) -> dict[str, dict[str, Any]]:
    """All live records by id, without when they were written."""
    return {
        record.id: {name: getattr(record, name) for name in record.__dataclass_fields__ if name != "stamp"}
        for kind in RECORD_TYPES
        for record in work.table(kind).all()
    }


class Person(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = HandClock()
        self.workspace = Workspace(fresh_vault(Path(self.folder.name), self.clock), self.clock)
        self.sessions = [self.workspace.do(Label.PLAN, sessions.add, NOON, "UTC").id]
        self.start = self.workspace.read(everything)

    @override
    def teardown(self) -> None:
        end = self.workspace.read(everything)
        steps = len(self.workspace._history.done) - 1  # noqa: SLF001 - all but the session it starts with
        for _step in range(steps):
            self.workspace.undo()
        assert self.workspace.read(everything) == self.start
        for _step in range(steps):
            self.workspace.redo()
        assert self.workspace.read(everything) == end
        self.comes_back()
        self.workspace.close()
        self.folder.cleanup()

    def comes_back(self) -> None:
        """An export of it can be taken in: it speaks of nothing that is not there."""
        written = understood(past_seal(self.workspace, export.as_json))
        assert {record.id for record in written.records} == self.workspace.read(everything).keys()

    def some(self, place: int) -> Question:
        rows = self.workspace.read(questions.listed)
        return rows[place % len(rows)]

    def has_questions(self) -> bool:
        return bool(self.workspace.read(questions.listed))

    @rule(wording=WORDS)
    def add(self, wording: str) -> None:
        self.clock.turn(minutes=1)
        self.workspace.do(Label.ADD, questions.add, wording)

    @precondition(has_questions)
    @rule(place=PLACE, wording=WORDS)
    def reword(self, place: int, wording: str) -> None:
        self.workspace.do(Label.WRITE, questions.reword, self.some(place).id, wording)

    @precondition(has_questions)
    @rule(place=PLACE, wording=WORDS)
    def answer(self, place: int, wording: str) -> None:
        self.workspace.do(Label.WRITE, questions.answer, self.some(place).id, wording, self.sessions[0])

    @precondition(has_questions)
    @rule(place=PLACE, privacy=st.sampled_from([Privacy.SHAREABLE, Privacy.PRIVATE]))
    def guard(self, place: int, privacy: Privacy) -> None:
        self.workspace.do(Label.CHOOSE, questions.guard, self.some(place).id, privacy)

    @precondition(has_questions)
    @rule(place=PLACE, before=PLACE)
    def move(self, place: int, before: int) -> None:
        self.workspace.do(Label.MOVE, questions.move, [self.some(place).id], self.some(before).id)

    @precondition(has_questions)
    @rule(place=PLACE)
    def plan(self, place: int) -> None:
        question = self.some(place).id
        self.workspace.do(Label.PLAN, sessions.include, self.sessions[0], [question])
        self.workspace.do(Label.PLAN, sessions.say_first, self.sessions[0], question)

    @precondition(has_questions)
    @rule(place=PLACE)
    def delete(self, place: int) -> None:
        self.workspace.do(Label.DELETE, questions.delete, [self.some(place).id])

    @rule(own=WORDS)
    def feel(self, own: str) -> None:
        note = self.workspace.do(Label.ADD, notes.add, self.sessions[0])
        self.workspace.do(Label.CHOOSE, notes.feel, note.id, When.AFTER, own=own)

    @rule(wording=WORDS)
    def take_on(self, wording: str) -> None:
        """A goal with a step, a task for it that is not clear, and a new version of the plan."""
        do = self.workspace.do
        goal = do(Label.ADD, goals.add, wording)
        do(Label.ADD, goals.change_steps, goal.id, [Written(wording), Written("and on")])
        task = do(Label.ADD, tasks.add, wording)
        do(Label.CHOOSE, tasks.serve, task.id, goal.id)
        do(Label.CHOOSE, tasks.find_clear, task.id, Clarity.UNCLEAR)
        do(Label.WRITE, understandings.write_plan, wording)
        do(Label.ADD, understandings.begin_version)

    @rule(place=PLACE)
    def give_up(self, place: int) -> None:
        if rows := self.workspace.read(goals.listed):
            self.workspace.do(Label.DELETE, goals.delete, [rows[place % len(rows)].id])

    @rule()
    def undo(self) -> None:
        if len(self.workspace._history.done) > 1:  # noqa: SLF001 - all but the session it starts with
            self.workspace.undo()

    @rule()
    def redo(self) -> None:
        self.workspace.redo()

    @invariant()
    def what_is_planned_first_is_a_question_that_exists(self) -> None:
        listed = {question.id for question in self.workspace.read(questions.listed)}
        for session in self.workspace.read(sessions.by_time):
            assert session.say_first is None or session.say_first in listed


Person.TestCase.settings = settings(stateful_step_count=20)
test_undo_is_the_way_back = Person.TestCase
