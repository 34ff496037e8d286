"""The records a summary could draw from, read once and in the order of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, assert_never

from sessionprep.domain.note import Feeling, NoteLine
from sessionprep.domain.question import in_order
from sessionprep.domain.task import TaskState
from sessionprep.domain.understanding import Subject
from sessionprep.services import endings, repairs
from sessionprep.services.summary.scope import Between, OneSession, Scope, TakeAlong, seen_by
from sessionprep.services.whose import whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sessionprep.domain.boundary import Boundary
    from sessionprep.domain.expectation import Expectation
    from sessionprep.domain.goal import Goal, GoalStep
    from sessionprep.domain.moment import Moment
    from sessionprep.domain.note import Note
    from sessionprep.domain.question import Answer, Question
    from sessionprep.domain.record import Stamp
    from sessionprep.domain.session import Session
    from sessionprep.domain.talk import Talk
    from sessionprep.domain.task import Task
    from sessionprep.domain.trust import Experience
    from sessionprep.domain.understanding import Understanding
    from sessionprep.vault.work import Work


MaySee = Callable[[Any], bool]
P = TypeVar("P", Feeling, NoteLine)  # parts of a note


@dataclass(frozen=True, slots=True)
class Reach:
    """A question carried over is in the last of its `plans` only; `loose` ones were written meanwhile, in no plan.

    What was asked to be different stays `still_open` until it is settled, whatever days are chosen.
    `plan` is the newest version of how we work, and never an older one.
    """

    sessions: tuple[Session, ...]
    plans: dict[str, tuple[Question, ...]]
    loose: tuple[Question, ...]
    answers: dict[str, Answer]
    still_open: tuple[Talk, ...]
    experiences: tuple[Experience, ...]
    notes: tuple[tuple[Note, Session | None], ...]
    lines: dict[str, list[NoteLine]]
    feelings: dict[str, list[Feeling]]
    moments: tuple[Moment, ...]
    goals: tuple[tuple[Goal, tuple[GoalStep, ...]], ...]
    tasks: tuple[Task, ...]
    expectations: tuple[Expectation, ...]
    understood: tuple[Understanding, ...]
    endings: tuple[Understanding, ...]
    boundaries: tuple[Boundary, ...]


def reach(work: Work, scope: Scope) -> Reach:
    """What was said with another therapist than the one it is for is not even read further."""
    may_see = whose(work, seen_by(work, scope)).may_see
    sessions = tuple(filter(may_see, _sessions(work, scope)))
    plans = {each: tuple(filter(may_see, plan)) for each, plan in _plans(work, sessions).items()}
    planned = {question.id for plan in plans.values() for question in plan}
    return Reach(
        sessions=sessions,
        plans=plans,
        loose=tuple(each for each in _loose(work, scope) if each.id not in planned and may_see(each)),
        answers=_newest(filter(may_see, work.answers.all())),
        still_open=tuple(filter(may_see, repairs.still_open(work))),
        experiences=tuple(each for each in work.experiences.all() if _meant(scope, each.stamp) and may_see(each)),
        notes=tuple(pair for pair in _notes(work, scope, sessions) if may_see(pair[0])),
        lines=_by_note(work.note_lines.all()),
        feelings=_by_note(work.feelings.all()),
        moments=tuple(filter(may_see, _moments(work, scope, sessions))),
        goals=tuple(pair for pair in _goals(work, scope) if may_see(pair[0])),
        tasks=tuple(filter(may_see, _tasks(work, scope, sessions, may_see))),
        expectations=tuple(each for each in work.expectations.all() if _meant(scope, each.stamp) and may_see(each)),
        understood=_understood(work, scope, may_see),
        endings=tuple(each for each in _endings(work) if _meant(scope, each.stamp) and may_see(each)),
        boundaries=tuple(each for each in work.boundaries.all() if _meant(scope, each.stamp) and may_see(each)),
    )


def _sessions(work: Work, scope: Scope) -> tuple[Session, ...]:
    match scope:
        case OneSession():
            session = work.sessions.find(scope.session)
            return () if session is None else (session,)
        case Between() | TakeAlong():
            found = [each for each in work.sessions.all() if scope.has(each.starts_at, each.zone)]
            return tuple(sorted(found, key=lambda each: (each.starts_at, each.id)))
        case _:
            assert_never(scope)


def _plans(work: Work, sessions: tuple[Session, ...]) -> dict[str, tuple[Question, ...]]:
    questions: dict[str, Question] = {each.id: each for each in work.questions.all()}
    plans: dict[str, tuple[Question, ...]] = {}
    for session in reversed(sessions):
        ids = [item.question for item in work.plan_items.having(session=session.id)]
        plans[session.id] = tuple(questions.pop(each) for each in ids if each in questions)
    return plans


def _loose(work: Work, scope: Scope) -> tuple[Question, ...]:
    if isinstance(scope, OneSession):
        return ()
    return tuple(each for each in work.questions.all() if scope.saw(each.stamp))


def _notes(work: Work, scope: Scope, sessions: tuple[Session, ...]) -> tuple[tuple[Note, Session | None], ...]:
    known: dict[str, Session] = {each.id: each for each in work.sessions.all()}
    chosen = {each.id for each in sessions}
    found = [
        (note, known.get(note.session) if note.session else None)
        for note in work.notes.all()
        if note.session in chosen or (not isinstance(scope, OneSession) and scope.saw(note.stamp))
    ]
    return tuple(sorted(found, key=_when))


def _when(pair: tuple[Note, Session | None]) -> tuple[datetime, str]:
    note, session = pair
    return (session.starts_at if session else note.stamp.created_at, note.id)


def _by_note(records: Iterable[P]) -> dict[str, list[P]]:
    of_note: dict[str, list[P]] = defaultdict(list)
    for record in records:
        of_note[record.note].append(record)
    return of_note


def _moments(work: Work, scope: Scope, sessions: tuple[Session, ...]) -> tuple[Moment, ...]:
    here = {each.id for each in sessions}
    seen = (lambda _stamp: False) if isinstance(scope, OneSession) else scope.saw
    return tuple(each for each in work.moments.all() if each.session in here or seen(each.stamp))


def _goals(work: Work, scope: Scope) -> tuple[tuple[Goal, tuple[GoalStep, ...]], ...]:
    """A goal counts as written when one of its steps was."""
    whole = [(goal, work.goal_steps.having(goal=goal.id)) for goal in work.goals.all()]
    return tuple(
        (goal, tuple(step for step in steps if _meant(scope, step.stamp)))
        for goal, steps in whole
        if _meant(scope, goal.stamp) or any(_meant(scope, step.stamp) for step in steps)
    )


def _tasks(work: Work, scope: Scope, sessions: tuple[Session, ...], may_see: MaySee) -> tuple[Task, ...]:
    """With one session: what was agreed in it or in the one before, and whatever is still open."""
    if not isinstance(scope, OneSession):
        return tuple(each for each in work.tasks.all() if scope.saw(each.stamp))
    here = {each.id for each in sessions}
    starts = [(each.starts_at, each.id) for each in sessions]
    before = [each for each in filter(may_see, work.sessions.all()) if starts and (each.starts_at, each.id) < starts[0]]
    here |= {max(before, key=lambda each: (each.starts_at, each.id)).id} if before else set()
    return tuple(each for each in work.tasks.all() if each.session in here or each.state is TaskState.OPEN)


def _endings(work: Work) -> Iterator[Understanding]:
    for subject in endings.SUBJECTS:
        yield from work.understandings.having(subject=subject)


def _understood(work: Work, scope: Scope, may_see: MaySee) -> tuple[Understanding, ...]:
    newest = tuple(filter(may_see, work.understandings.having(subject=Subject.PLAN)))[-1:]
    return tuple(each for each in newest if _meant(scope, each.stamp))


def _newest(answers: Iterable[Answer]) -> dict[str, Answer]:
    """What was said last; one begun and not yet written says nothing."""
    return {answer.question: answer for answer in in_order(answers) if answer.wording.strip()}


def _meant(scope: Scope, stamp: Stamp) -> bool:
    """Goals, expectations and boundaries belong to no session: with one session all of them may be wanted."""
    return isinstance(scope, OneSession) or scope.saw(stamp)
