"""How we work together, as a person understands it: the plan in dated versions, and who does what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import UnderstandingId
from sessionprep.domain.understanding import Subject, Understanding
from sessionprep.services import asking, lines, listing, therapists
from sessionprep.services.asking import Draft, quote
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.question import Question, QuestionState
    from sessionprep.domain.record import Privacy
    from sessionprep.services.content.parts import PartExample
    from sessionprep.services.lines import Edit
    from sessionprep.vault.work import Work

PLAN_QUESTION = "plan.ask"  # where a question made of the plan comes from; kept in vaults, so it never changes


def find(work: Work, understanding: UnderstandingId) -> Understanding | None:
    return work.understandings.find(understanding)


def plans(work: Work) -> tuple[Understanding, ...]:
    """Every version, the newest first."""
    return tuple(reversed(of(work, Subject.PLAN)))


def plan(work: Work) -> Understanding | None:
    """The version that counts: the newest with the present therapist, or with nobody in particular."""
    present = therapists.current_id(work)
    return next((each for each in plans(work) if each.therapist in {None, present}), None)


def earlier_plans(work: Work) -> tuple[Understanding, ...]:
    """Every version but the one that counts, those with other therapists too."""
    counts = plan(work)
    return tuple(each for each in plans(work) if each != counts)


def write_plan(work: Work, wording: str, shown: UnderstandingId | None = None) -> None:
    """Into the version that is shown, else the one that counts; the first words are the first version.

    Which one counts may change while somebody writes: a session ends, and the next is with another.
    """
    newest = (find(work, shown) if shown else None) or plan(work)
    if newest is not None:
        work.understandings.put(replace(newest, wording=wording))
    elif wording.strip():
        listing.append(work.understandings, [_new(work, Subject.PLAN, wording)])


def begin_version(work: Work) -> None:
    """From now on changes go into a new version; the one before stays as it reads."""
    newest = plan(work)
    if newest is not None:
        fresh = replace(_new(work, Subject.PLAN, newest.wording), privacy=newest.privacy)
        listing.append(work.understandings, [fresh])


def guard_plan(work: Work, privacy: Privacy) -> None:
    """All versions alike: an older one says what the newest says."""
    for each in plans(work):
        work.understandings.put(replace(each, privacy=privacy))
    for question in work.questions.having(origin=PLAN_QUESTION):
        asking.hush(work, question.id, privacy)


def delete(work: Work, understanding: UnderstandingId) -> None:
    work.understandings.remove(understanding)


def of(work: Work, subject: Subject) -> tuple[Understanding, ...]:
    return work.understandings.having(subject=subject)


def add_mine(work: Work, wording: str) -> Understanding:
    return listing.append(work.understandings, [_new(work, Subject.MY_PART, wording)])[0]


def change(work: Work, subject: Subject, edits: Sequence[Edit]) -> None:
    lines.apply(work.understandings, lambda words: _new(work, subject, words), edits, subject=subject)


def add_examples(work: Work, picks: Iterable[PartExample]) -> tuple[Understanding, ...]:
    """A line for each example that is not there word by word."""
    known = {(each.subject, each.wording) for each in work.understandings.all()}
    wanted = [(pick.subject, _(pick.text)) for pick in picks]
    new = [_new(work, *each) for each in wanted if each not in known]
    return listing.append(work.understandings, new)


def ask_about_plan(work: Work) -> Question:
    """With words: whether it is so. Without: how they see it."""
    known = plan(work)
    words = quote(known.wording) if known else ""
    wording = _("I’m not sure what our plan is. Could you tell me how you see it?")
    if words:
        wording = _("This is our plan as I understand it: “{plan}” Is that how you see it?").format(plan=words)
    return asking.ask(work, Draft(wording, group="goals", origin=PLAN_QUESTION), known)


def asked_about_plan(work: Work, states: Iterable[QuestionState]) -> Question | None:
    """The question that is still to be asked, if there is one."""
    open_ones = set(states)
    return next((each for each in work.questions.having(origin=PLAN_QUESTION) if each.state in open_ones), None)


def _new(work: Work, subject: Subject, wording: str) -> Understanding:
    """With whom it is so is remembered: the plan with one is not the plan with another."""
    with_whom = therapists.current_id(work)
    return Understanding(id=UnderstandingId(work.fresh_id()), subject=subject, wording=wording, therapist=with_whom)
