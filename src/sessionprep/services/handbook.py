"""What I know about my therapy: what was answered, by subject, and what was not asked yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.question import QuestionState
from sessionprep.domain.words import one_line
from sessionprep.services import answers, listing, questions
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.question import Clarity, Question
    from sessionprep.services.content.library import Library
    from sessionprep.vault.work import Work


@dataclass(frozen=True, slots=True)
class Heard:
    words: str
    day: date


@dataclass(frozen=True, slots=True)
class Known:
    """`said` is the newest answer; `before` are those it took the place of, the newest first."""

    question: QuestionId
    asked: str
    said: Heard
    clarity: Clarity
    before: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A question without an answer; `asked` where it was asked and nothing was written down."""

    question: QuestionId
    words: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """`subject` in words; empty where there is none."""

    subject: str
    known: tuple[Known, ...]
    gaps: tuple[Gap, ...]


def chapters(work: Work, library: Library, zone: str) -> tuple[Chapter, ...]:
    """Subjects of the bank in their order, then a person's own, and last what belongs to none."""
    filed: dict[str, list[Question]] = {_(group.title): [] for group in library.bank}
    loose: list[Question] = []
    for question in questions.listed(work):
        if question.wording.strip():
            subject = _subject(question, library)
            (filed.setdefault(subject, []) if subject else loose).append(question)
    made = [_chapter(work, subject, asked, zone) for subject, asked in [*filed.items(), ("", loose)]]
    return tuple(each for each in made if each.known or each.gaps)


def untouched(work: Work, library: Library) -> tuple[str, ...]:
    """Subjects of the bank of which nothing is in the list."""
    every = questions.listed(work)
    known, groups = listing.origins(every), {question.group for question in every}
    return tuple(
        _(group.title)
        for group in library.bank
        if group.id not in groups and not known & {each.id for each in group.questions}
    )


def _chapter(work: Work, subject: str, asked: Sequence[Question], zone: str) -> Chapter:
    known, gaps = [], []
    for question in asked:
        heard = answers.of(work, question.id)
        if heard:
            said, *before = (Heard(each.wording, answers.heard_on(work, each, zone)) for each in heard)
            known.append(Known(question.id, question.wording, said, heard[0].clarity, tuple(before)))
        elif question.state is not QuestionState.PARKED:
            gaps.append(Gap(question.id, question.wording, question.state is QuestionState.ASKED))
    return Chapter(subject, tuple(known), tuple(gaps))


def _subject(question: Question, library: Library) -> str:
    """The technique it is about, as it was named; else its group."""
    return one_line(question.about) or one_line(library.group_title(question.group))
