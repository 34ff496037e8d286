"""Several therapists may be known: those somebody is choosing among, the one they meet, those before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import CallAnswerId, TherapistId
from sessionprep.domain.therapist import CallAnswer, Stage, Therapist
from sessionprep.services import belonging, endings, listing, sessions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.vault.work import Work

_NOT_MET = frozenset({Stage.CONSIDERING, Stage.ENDED})


def listed(work: Work) -> tuple[Therapist, ...]:
    return work.therapists.all()


def find(work: Work, therapist: TherapistId) -> Therapist | None:
    return work.therapists.find(therapist)


def label_of(work: Work, therapist: TherapistId) -> str:
    """What the person calls them; nothing if they are not there any more."""
    found = work.therapists.find(therapist)
    return found.label if found else ""


def current(work: Work) -> Therapist | None:
    """Whom the session at hand is with, else the first of those one is with; worked out, never stored."""
    met = [each for each in work.therapists.all() if each.stage not in _NOT_MET]
    session = sessions.current(work, work.now)
    here = [each for each in met if session is not None and each.id == session.therapist]
    return next(iter(here or met), None)


def current_id(work: Work) -> TherapistId | None:
    found = current(work)
    return found.id if found else None


def met(work: Work) -> tuple[Therapist, ...]:
    """Whoever there were or are sessions with, the present one first."""
    here = current_id(work)
    known = [each for each in work.therapists.all() if each.stage is not Stage.CONSIDERING]
    return tuple(sorted(known, key=lambda each: each.id != here))


def shortlist(work: Work) -> tuple[Therapist, ...]:
    """Whoever is being considered, or was asked something on a first call."""
    asked = {each.therapist for each in work.call_answers.all()}
    return tuple(each for each in work.therapists.all() if each.stage is Stage.CONSIDERING or each.id in asked)


def add(work: Work, label: str) -> Therapist:
    """The first one is usually met already; where there is one, another is being considered."""
    stage = Stage.ONGOING if current(work) is None and sessions.by_time(work) else Stage.CONSIDERING
    return listing.append(work.therapists, [_new(work, label, stage)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Therapist, ...]:
    return listing.append(work.therapists, [_new(work, line, Stage.CONSIDERING) for line in listing.pasted(lines)])


def call(work: Work, therapist: TherapistId, label: str) -> None:
    work.therapists.put(replace(work.therapists.get(therapist), label=label))


def mark(work: Work, therapist: TherapistId, stage: Stage) -> None:
    work.therapists.put(replace(work.therapists.get(therapist), stage=stage))


def is_a(work: Work, therapist: TherapistId, role: str) -> None:
    work.therapists.put(replace(work.therapists.get(therapist), role=role))


def works_by(work: Work, therapist: TherapistId, approach: str) -> None:
    work.therapists.put(replace(work.therapists.get(therapist), approach=approach))


def felt(work: Work, therapist: TherapistId, words: str) -> None:
    """How I felt talking to them; it never leaves."""
    work.therapists.put(replace(work.therapists.get(therapist), felt=words))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.therapists, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """Sessions, plans and whatever else was about them stay."""
    for each in ids:
        if work.therapists.find(TherapistId(each)) is not None:
            endings.keep_as_note(work, TherapistId(each))
            belonging.let_go(work, TherapistId(each))


def answer(work: Work, therapist: TherapistId, item: str, words: str) -> None:
    """What they said to one question of the first call; without words there is none."""
    known = next(iter(work.call_answers.having(therapist=therapist, item=item)), None)
    if known is not None and not words.strip():
        work.call_answers.remove(known.id)
    elif known is not None:
        work.call_answers.put(replace(known, wording=words))
    elif words.strip():
        new = CallAnswer(id=CallAnswerId(work.fresh_id()), therapist=therapist, item=item, wording=words)
        work.call_answers.put(new)


def answers(work: Work, therapist: TherapistId) -> dict[str, str]:
    """By the id of the question."""
    return {each.item: each.wording for each in work.call_answers.having(therapist=therapist)}


def _new(work: Work, label: str, stage: Stage) -> Therapist:
    return Therapist(id=TherapistId(work.fresh_id()), label=label, stage=stage)
