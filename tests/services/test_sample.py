from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.note import Strength, When
from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.domain.task import TaskState
from sessionprep.services import goals, sample, sessions, tasks
from sessionprep.services.content import library
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.services.questions import OPEN
from tests.helpers.clock import HandClock

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Work, Workspace

BERLIN = "Europe/Berlin"


@pytest.fixture
def filled(workspace: Workspace, clock: HandClock) -> Workspace:
    workspace.do(Label.SAMPLE, sample.fill, sample.load(), library.load(), clock.now(), BERLIN)
    return workspace


def coming_plan(work: Work) -> list[Question]:
    return [question for _item, question in sessions.plan(work, sessions.by_time(work)[-1].id)]


@pytest.mark.parametrize("day", range(7))
def test_sessions_are_a_week_apart_on_a_weekday_at_three(workspace: Workspace, clock: HandClock, day: int) -> None:
    clock.turn(days=day)
    workspace.do(Label.SAMPLE, sample.fill, sample.load(), library.load(), clock.now(), BERLIN)
    walls = [on_wall(session.starts_at, session.zone) for session in workspace.read(sessions.by_time)]
    assert [(wall.hour, wall.minute) for wall in walls] == [(15, 0)] * 3
    assert walls[2] - walls[1] == walls[1] - walls[0] == timedelta(weeks=1)
    assert walls[2].weekday() < 5
    assert 3 <= (walls[2].date() - on_wall(clock.now(), BERLIN).date()).days <= 5


def test_both_past_sessions_took_place_and_the_coming_one_is_planned(filled: Workspace) -> None:
    states = [session.state for session in filled.read(sessions.by_time)]
    assert states == [SessionState.HELD, SessionState.HELD, SessionState.PLANNED]


def test_a_question_left_open_moved_on_to_the_second_plan(filled: Workspace) -> None:
    with filled.vault.reading() as work:
        second = [question.wording for _item, question in sessions.plan(work, sessions.by_time(work)[1].id)]
    assert second[0] == "How do I tell you when it gets too much?"


def test_the_coming_plan_fits_its_time_and_has_something_to_say_first(filled: Workspace) -> None:
    with filled.vault.reading() as work:
        coming = sessions.by_time(work)[-1]
        assert sessions.planned_minutes(work, coming.id) <= sessions.minutes_for_questions(coming)
        assert coming.say_first == coming_plan(work)[0].id
        assert all(question.state in OPEN for question in coming_plan(work))


def test_pasted_lines_lost_their_marks_and_one_is_private(filled: Workspace) -> None:
    pasted = filled.read(coming_plan)[-3:]
    assert pasted[0].wording == "What if I have nothing to say one week?"
    assert [question.privacy for question in pasted] == [Privacy.SHAREABLE, Privacy.PRIVATE, Privacy.SHAREABLE]


def test_there_is_something_in_every_corner(filled: Workspace) -> None:
    with filled.vault.reading() as work:
        questions, answers, notes, feelings = (
            work.questions.all(),
            work.answers.all(),
            work.notes.all(),
            work.feelings.all(),
        )
        assert (len(work.expectations.all()), len(work.boundaries.all()), len(work.moments.all())) == (3, 3, 3)
        assert all(moment.session and moment.meant for moment in work.moments.all())
        assert [therapist.label for therapist in work.therapists.all()] == ["Ruth"]
    assert {question.state for question in questions} >= {QuestionState.ANSWERED, QuestionState.NOT_YET}
    assert sum(bool(question.thinking) for question in questions) == 3
    assert all(answer.session for answer in answers)
    assert {note.privacy for note in notes} == {Privacy.SHAREABLE, Privacy.PRIVATE}
    assert {feeling.when for feeling in feelings} == set(When)
    assert {feeling.strength for feeling in feelings} == set(Strength) - {Strength.UNSET}
    assert sum(bool(feeling.own) for feeling in feelings) == 2


def test_goals_have_steps_and_tasks_say_how_they_went(filled: Workspace) -> None:
    with filled.vault.reading() as work:
        assert [len(goals.steps(work, goal.id)) for goal in goals.listed(work)] == [3, 0]
        found = tasks.listed(work)
        held = {session.id for session in sessions.by_time(work)[:2]}
    assert {task.state for task in found} == {TaskState.OPEN, TaskState.TRIED, TaskState.DONE}
    assert {task.session for task in found} == held
    assert [task.question is not None for task in found] == [False, False, True]  # the one that is not clear
    assert sum(task.goal is not None for task in found) == 1


def test_every_word_it_borrows_is_one_we_ship(filled: Workspace) -> None:
    shipped = library.load()
    person = sample.load()
    bank = {each.id for group in shipped.bank for each in group.questions}
    examples = {each.id for kind in shipped.kinds for each in kind.examples}
    assert {ask.bank for meeting in person.meetings for ask in meeting.asks} - {""} <= bank
    assert {line.example for line in person.boundaries} - {""} <= examples
    assert {line.kind for line in person.boundaries} - {""} <= {kind.id for kind in shipped.kinds}
    qualities = {quality.id for quality in shipped.qualities}
    assert {noticed.about for meeting in person.meetings for noticed in meeting.moments} <= qualities
    assert {each.area for each in person.expectations} <= {area.id for area in shipped.areas}
    words = set(shipped.feeling_words())
    with filled.vault.reading() as work:
        assert {feeling.word for feeling in work.feelings.all()} - {""} <= words


def test_filling_is_one_step_to_undo(filled: Workspace) -> None:
    assert filled.undo() is Label.SAMPLE
    assert filled.undoable is None
    assert all(count.records == 0 for count in filled.vault.counts())


def test_looking_around_makes_a_vault_with_nothing_to_undo(tmp_path: Path) -> None:
    clock = HandClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), BERLIN)
    key = sample.make_sample(tmp_path, clock)
    opened = sample.open_sample(tmp_path, key, clock)
    assert opened.undoable is None
    assert len(opened.read(sessions.by_time)) == 3
    opened.close()
