"""What a person does with tasks between two sessions; none is ever late."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import GoalId, SessionId, TaskId
from sessionprep.domain.question import Clarity
from sessionprep.domain.task import Task, TaskState
from sessionprep.services import asking, listing, sessions
from sessionprep.services.asking import Draft, quote
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.question import Question
    from sessionprep.domain.record import Privacy
    from sessionprep.vault.work import Work

# Where a question made of a task comes from; kept in vaults, so these never change.
UNCLEAR_TASK, HOW_IT_HELPS = "task.unclear", "task.helps"


def listed(work: Work) -> tuple[Task, ...]:
    return work.tasks.all()


def find(work: Work, task: TaskId) -> Task | None:
    return work.tasks.find(task)


def open_count(work: Work) -> int:
    return work.tasks.count(state=TaskState.OPEN)


def add(work: Work, wording: str) -> Task:
    """It was agreed in the last session there was, if there was one."""
    return listing.append(work.tasks, [_new(work, wording)])[0]


def agree(work: Work, wording: str, session: SessionId | None) -> Task:
    """The same in this session."""
    return listing.append(work.tasks, [replace(_new(work, wording), session=session)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Task, ...]:
    return listing.append(work.tasks, [_new(work, line) for line in listing.pasted(lines)])


def reword(work: Work, task: TaskId, wording: str) -> None:
    work.tasks.put(replace(work.tasks.get(task), wording=wording))


def say_why(work: Work, task: TaskId, why: str) -> None:
    work.tasks.put(replace(work.tasks.get(task), why=why))


def say_when(work: Work, task: TaskId, when: str) -> None:
    """In own words; nothing reminds of it."""
    work.tasks.put(replace(work.tasks.get(task), when=when))


def will_notice(work: Work, task: TaskId, notice: str) -> None:
    work.tasks.put(replace(work.tasks.get(task), notice=notice))


def foresee(work: Work, task: TaskId, obstacles: str) -> None:
    """What may get in the way."""
    work.tasks.put(replace(work.tasks.get(task), obstacles=obstacles))


def tell_how_it_went(work: Work, task: TaskId, outcome: str) -> None:
    work.tasks.put(replace(work.tasks.get(task), outcome=outcome))


def mark(work: Work, task: TaskId, state: TaskState) -> None:
    work.tasks.put(replace(work.tasks.get(task), state=state))


def serve(work: Work, task: TaskId, goal: str) -> None:
    """Which goal it is for; "" is none."""
    work.tasks.put(replace(work.tasks.get(task), goal=GoalId(goal) if goal else None))


def agreed_in(work: Work, task: TaskId, session: str) -> None:
    """In which session; "" is none."""
    work.tasks.put(replace(work.tasks.get(task), session=SessionId(session) if session else None))


def find_clear(work: Work, task: TaskId, clarity: Clarity) -> Question | None:
    """Whether it is clear what to do. What is not makes the question by itself, once; that question is returned."""
    found = work.tasks.get(task)
    made = None
    if clarity is Clarity.UNCLEAR and found.question is None:
        made = asking.ask(work, _question(found), found)
    work.tasks.put(replace(found, clarity=clarity, question=made.id if made else found.question))
    return made


def ask_how_it_helps(work: Work, task: TaskId) -> Question:
    """What it is good for, in one step; asked twice it is the same question."""
    found = work.tasks.get(task)
    wording = _("We agreed on this: “{task}” I don’t see yet how it helps. Could you tell me what it is for?")
    asked = wording.format(task=quote(found.wording))
    known = work.questions.having(origin=HOW_IT_HELPS, wording=asked)
    draft = Draft(asked, group="between", origin=HOW_IT_HELPS, goal=found.goal)
    return next(iter(known), None) or asking.ask(work, draft, found)


def guard(work: Work, task: TaskId, privacy: Privacy) -> None:
    found = work.tasks.get(task)
    work.tasks.put(replace(found, privacy=privacy))
    asking.hush(work, found.question, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.tasks, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """The question about it stays: it may still be worth asking."""
    listing.delete(work.tasks, ids)


def _question(task: Task) -> Draft:
    wording = _("We agreed on this: “{task}” Could you explain to me again what to do, and what it is for?")
    return Draft(wording.format(task=quote(task.wording)), group="between", origin=UNCLEAR_TASK, goal=task.goal)


def _new(work: Work, wording: str) -> Task:
    latest = sessions.last_begun(work, work.now)
    return Task(id=TaskId(work.fresh_id()), wording=wording, session=latest.id if latest else None)
