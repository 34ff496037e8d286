"""What I know about my therapy: what was answered, by subject, and what was not asked yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.domain.words import one_line
from sessionprep.services import answers, listing, questions
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sessionprep.domain.ids import QuestionId
    from sessionprep.domain.question import Answer, Clarity, Question
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
    said = _by_question(work)
    filed: dict[str, list[Question]] = {_(group.title): [] for group in library.bank}
    loose: list[Question] = []
    for question in questions.listed(work):
        if question.privacy is not Privacy.SEALED and question.wording.strip():
            subject = _subject(question, library)
            (filed.setdefault(subject, []) if subject else loose).append(question)
    made = [_chapter(work, subject, asked, said, zone) for subject, asked in [*filed.items(), ("", loose)]]
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


def _chapter(
    work: Work, subject: str, asked: Sequence[Question], said: dict[QuestionId, list[Answer]], zone: str
) -> Chapter:
    known, gaps = [], []
    for question in asked:
        heard = [Heard(each.wording, answers.heard_on(work, each, zone)) for each in said.get(question.id, ())]
        if heard:
            clarity = said[question.id][0].clarity
            known.append(Known(question.id, question.wording, heard[0], clarity, tuple(heard[1:])))
        elif question.state is not QuestionState.PARKED:
            gaps.append(Gap(question.id, question.wording, question.state is QuestionState.ASKED))
    return Chapter(subject, tuple(known), tuple(gaps))


def _by_question(work: Work) -> dict[QuestionId, list[Answer]]:
    """Those with words, the newest first."""
    found: dict[QuestionId, list[Answer]] = defaultdict(list)
    for each in reversed(work.answers.all()):
        if each.wording.strip() and each.privacy is not Privacy.SEALED:
            found[each.question].append(each)
    return found


def _subject(question: Question, library: Library) -> str:
    """The technique it is about, as it was named; else its group."""
    return one_line(question.about) or one_line(library.group_title(question.group))
