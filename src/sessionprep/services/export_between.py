"""The part of the whole export that reaches from one session to the next: goals, tasks, paragraphs, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.goal import Agreement
from sessionprep.domain.question import Clarity
from sessionprep.domain.talk import Reception
from sessionprep.services import goals, places, wording
from sessionprep.services.export_after import raised
from sessionprep.services.export_entries import entry, said, section
from sessionprep.services.summary.dates import long_date
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.goal import Goal, GoalStep
    from sessionprep.domain.place import Place
    from sessionprep.domain.rhythm import Rhythm
    from sessionprep.domain.talk import Talk
    from sessionprep.domain.task import Task
    from sessionprep.domain.therapist import CallAnswer, Therapist
    from sessionprep.domain.understanding import Understanding
    from sessionprep.services.content.library import Library
    from sessionprep.services.summary.page import Entry, Section
    from sessionprep.vault.work import Work


def between(work: Work, library: Library) -> Iterator[Section]:
    yield section(_("Goals"), (_goal(work, each) for each in work.goals.all()))
    yield section(_("Tasks"), (_task(each) for each in work.tasks.all()))
    yield section(_("Put into words"), (_talk(work, each) for each in work.talks.all()))
    yield section(_("How we work"), (_understanding(each) for each in work.understandings.all() if each.goal is None))
    yield section(_("Places"), (_place(each) for each in work.places.all()))
    agreed = places.word(work)
    yield section(_("Agreed on"), [said(_("A word for “someone is here”"), agreed)] if agreed else [])
    yield section(_("Sessions that come again"), (_rhythm(each) for each in work.rhythms.all()))
    yield section(_("Therapists"), (_therapist(work, library, each) for each in work.therapists.all()))


def _goal(work: Work, goal: Goal) -> Entry:
    agreed = "" if goal.agreement is Agreement.UNSAID else wording.name(goal.agreement)
    beneath = [
        said(_("Why it matters"), goal.why),
        said(_("How I’d notice a change"), goal.notice),
        said(_("What I think they work on"), goal.theirs),
        *(entry(step, step.wording, _("Done") if step.done else _("Step")) for step in _steps(work, goal)),
        *(_understanding(day) for day in goals.going(work, goal.id)),
    ]
    return entry(goal, goal.wording, wording.name(goal.state), agreed, beneath=beneath)


def _steps(work: Work, goal: Goal) -> tuple[GoalStep, ...]:
    return work.goal_steps.having(goal=goal.id)


def _task(task: Task) -> Entry:
    clarity = "" if task.clarity is Clarity.UNSAID else wording.name(task.clarity)
    beneath = [
        said(_("Why"), task.why),
        said(_("When"), task.when),
        said(_("How I’ll notice"), task.notice),
        said(_("What may get in the way"), task.obstacles),
        said(_("How it went"), task.outcome),
    ]
    return entry(task, task.wording, wording.name(task.state), clarity, beneath=beneath)


def _talk(work: Work, talk: Talk) -> Entry:
    beneath = [
        said(_("What happened"), talk.happened),
        said(_("How it was for me"), talk.felt),
        said(_("What I’d like"), talk.wish),
        said(_("What I’m afraid of"), talk.fear),
        said(_("What I asked to be different"), talk.change),
        *(raised(each) for each in work.raisings.having(talk=talk.id)),
    ]
    reception = "" if talk.reception is Reception.OPEN else wording.name(talk.reception)
    return entry(talk, talk.wording, reception, beneath=beneath)


def _understanding(understanding: Understanding) -> Entry:
    day = long_date(understanding.stamp.created_at)
    return entry(understanding, understanding.wording, wording.name(understanding.subject), day)


def _place(place: Place) -> Entry:
    beneath = [said(_("What holds there"), place.good), said(_("What usually goes wrong"), place.wrong)]
    return entry(place, place.wording, place.kind, beneath=beneath)


def _rhythm(rhythm: Rhythm) -> Entry:
    lasts = wording.minutes(rhythm.minutes)
    return entry(rhythm, rhythm.rule, wording.way(rhythm.way), rhythm.place, lasts, _("ended") if rhythm.ended else "")


def _therapist(work: Work, library: Library, therapist: Therapist) -> Entry:
    beneath = [
        said(_("How they work"), therapist.approach),
        said(_("How I felt talking to them"), therapist.felt),
        *(
            entry(each, each.wording, _asked(library, each))
            for each in work.call_answers.having(therapist=therapist.id)
        ),
    ]
    return entry(therapist, therapist.label, therapist.role, wording.name(therapist.stage), beneath=beneath)


def _asked(library: Library, answer: CallAnswer) -> str:
    """The question it answers, or the id of one that is not shipped any more."""
    return next((_(each.text) for each in library.first_call() if each.id == answer.item), answer.item)
