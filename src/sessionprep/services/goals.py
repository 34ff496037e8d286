"""What a person does with goals and the steps towards them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.ids import GoalId, GoalStepId, UnderstandingId
from sessionprep.domain.understanding import Subject, Understanding
from sessionprep.services import asking, lines, listing
from sessionprep.services.asking import Draft, quote
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.goal import Agreement, GoalState
    from sessionprep.domain.question import Question
    from sessionprep.domain.record import Privacy
    from sessionprep.domain.task import Task
    from sessionprep.services.lines import Edit
    from sessionprep.vault.work import Work

# Where a question made of a goal comes from; kept in vaults, so these never change.
SAME_GOAL, HOW_IT_HELPS = "goal.same", "goal.helps"


def listed(work: Work) -> tuple[Goal, ...]:
    return work.goals.all()


def find(work: Work, goal: GoalId) -> Goal | None:
    return work.goals.find(goal)


def add(work: Work, wording: str) -> Goal:
    return listing.append(work.goals, [_new(work, wording)])[0]


def add_pasted(work: Work, pasted: str) -> tuple[Goal, ...]:
    return listing.append(work.goals, [_new(work, line) for line in listing.pasted(pasted)])


def reword(work: Work, goal: GoalId, wording: str) -> None:
    work.goals.put(replace(work.goals.get(goal), wording=wording))


def say_why(work: Work, goal: GoalId, why: str) -> None:
    work.goals.put(replace(work.goals.get(goal), why=why))


def would_notice(work: Work, goal: GoalId, notice: str) -> None:
    work.goals.put(replace(work.goals.get(goal), notice=notice))


def suppose(work: Work, goal: GoalId, theirs: str) -> None:
    """What I think they work on; it never leaves."""
    work.goals.put(replace(work.goals.get(goal), theirs=theirs))


def agree(work: Work, goal: GoalId, agreement: Agreement) -> None:
    work.goals.put(replace(work.goals.get(goal), agreement=agreement))


def mark(work: Work, goal: GoalId, state: GoalState) -> None:
    work.goals.put(replace(work.goals.get(goal), state=state))


def guard(work: Work, goal: GoalId, privacy: Privacy) -> None:
    """What hangs on it is as private as the goal, and so are the questions that quote it once it is private."""
    work.goals.put(replace(work.goals.get(goal), privacy=privacy))
    for step in steps(work, goal):
        work.goal_steps.put(replace(step, privacy=privacy))
    for day in going(work, goal):
        work.understandings.put(replace(day, privacy=privacy))
    for question in questions_of(work, goal):
        if question.origin in {SAME_GOAL, HOW_IT_HELPS}:
            asking.hush(work, question.id, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.goals, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """The steps and how it is going go along; questions and tasks that were about it stay."""
    for each in ids:
        goal = GoalId(each)
        for step in steps(work, goal):
            work.goal_steps.remove(step.id)
        for day in going(work, goal):
            work.understandings.remove(day.id)
        for question in questions_of(work, goal):
            work.questions.put(replace(question, goal=None))
        for task in tasks_of(work, goal):
            work.tasks.put(replace(task, goal=None))
    listing.delete(work.goals, ids)


def steps(work: Work, goal: GoalId) -> tuple[GoalStep, ...]:
    return work.goal_steps.having(goal=goal)


def next_step(work: Work, goal: GoalId) -> GoalStep | None:
    """The first that is not done; they may be done in any order."""
    return next((step for step in steps(work, goal) if not step.done and step.wording.strip()), None)


def change_steps(work: Work, goal: GoalId, edits: Sequence[Edit]) -> None:
    privacy = work.goals.get(goal).privacy

    def new(words: str) -> GoalStep:
        return GoalStep(id=GoalStepId(work.fresh_id()), goal=goal, wording=words, privacy=privacy)

    lines.apply(work.goal_steps, new, edits, goal=goal)


def going(work: Work, goal: GoalId) -> tuple[Understanding, ...]:
    """How it is going, in own words, day by day; the latest first."""
    return tuple(reversed(work.understandings.having(subject=Subject.GOING, goal=goal)))


def say_how_it_goes(work: Work, goal: GoalId, wording: str, today: UnderstandingId | None) -> None:
    """Into what was written today; without any, words begin it. The days before stay as they are."""
    if today is not None:
        work.understandings.put(replace(work.understandings.get(today), wording=wording))
    elif wording.strip():
        found = work.goals.get(goal)
        fresh = Understanding(
            id=UnderstandingId(work.fresh_id()),
            subject=Subject.GOING,
            wording=wording,
            therapist=found.therapist,
            goal=goal,
            privacy=found.privacy,
        )
        listing.append(work.understandings, [fresh])


def questions_of(work: Work, goal: GoalId) -> tuple[Question, ...]:
    return work.questions.having(goal=goal)


def tasks_of(work: Work, goal: GoalId) -> tuple[Task, ...]:
    return work.tasks.having(goal=goal)


def ask_if_same(work: Work, goal: GoalId) -> Question:
    """Whether we mean the same; what I think they work on goes along as a thought, which never leaves."""
    found = work.goals.get(goal)
    theirs = quote(found.theirs)
    return asking.ask(
        work,
        Draft(
            wording=_("My goal is: “{goal}” What are we working on, as you see it? Do we mean the same?").format(
                goal=quote(found.wording)
            ),
            thinking=_("What I think they work on: {theirs}").format(theirs=theirs) if theirs else "",
            group="goals",
            origin=SAME_GOAL,
            goal=goal,
        ),
        found,
    )


def ask_how_it_helps(work: Work, goal: GoalId) -> Question:
    found = work.goals.get(goal)
    wording = _("My goal is: “{goal}” I don’t see yet how what we do helps with that. Could you explain it to me?")
    draft = Draft(wording.format(goal=quote(found.wording)), group="goals", origin=HOW_IT_HELPS, goal=goal)
    return asking.ask(work, draft, found)


def _new(work: Work, wording: str) -> Goal:
    return Goal(id=GoalId(work.fresh_id()), wording=wording)
