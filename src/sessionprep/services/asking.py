"""A question made in one step out of something else that was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.question import Question
from sessionprep.domain.record import Privacy
from sessionprep.domain.words import one_line
from sessionprep.services import listing, questions

if TYPE_CHECKING:
    from sessionprep.domain.ids import GoalId, TherapistId
    from sessionprep.domain.record import Record
    from sessionprep.vault.work import Work


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before it is asked: `wording` may quote what it comes from, `thinking` what must never leave."""

    wording: str
    group: str = ""
    thinking: str = ""
    origin: str = ""
    goal: GoalId | None = None
    therapist: TherapistId | None = None
    about: str = ""
    follows: QuestionId | None = None


def ask(work: Work, draft: Draft, out_of: Record | None = None) -> Question:
    """At the end of the list; it is as private as what it quotes."""
    question = Question(
        id=QuestionId(work.fresh_id()),
        wording=draft.wording,
        thinking=draft.thinking,
        group=draft.group,
        origin=draft.origin,
        goal=draft.goal,
        therapist=draft.therapist,
        about=draft.about,
        follows=draft.follows,
        privacy=Privacy.SHAREABLE if out_of is None else out_of.privacy,
    )
    return listing.append(work.questions, [question])[0]


def hush(work: Work, question: QuestionId | None, privacy: Privacy) -> None:
    """What has become private is not given away by the question that quotes it; nothing is ever opened this way."""
    if privacy is not Privacy.SHAREABLE and question and work.questions.find(question) is not None:
        questions.guard(work, question, privacy)


def quote(words: str) -> str:
    return one_line(words)
