"""What I know about my therapy: by subject, with its day, and the gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sessionprep.domain.question import Clarity, QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.services import answers, handbook, questions, sessions
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.question import Question
    from sessionprep.services.handbook import Chapter
    from sessionprep.services.workspace import Work, Workspace

LIBRARY = load()
BANK = {each.id: each for group in LIBRARY.bank for each in group.questions}


def asked(workspace: Workspace, words: str, said: str = "", **changes: Any) -> Question:
    """A question, and what they said to it."""

    def write(work: Work) -> Question:
        question = work.questions.put(replace(questions.add(work, words), **changes))
        if said:
            questions.answer(work, question.id, said)
        return question

    return workspace.do(Label.ADD, write)


def written(workspace: Workspace) -> tuple[Chapter, ...]:
    return workspace.read(handbook.chapters, LIBRARY, "UTC")


def test_answers_stand_under_their_subject_in_the_order_of_the_bank(workspace: Workspace) -> None:
    asked(workspace, "Why?", "Because.")
    asked(workspace, "How does it work?", "By breathing out.", about="the breathing")
    asked(workspace, "What stays here?", "All of it.", group="confidentiality")
    asked(workspace, "Who are you?", "A psychologist.", group="start")
    assert [(chapter.subject, [each.said.words for each in chapter.known]) for chapter in written(workspace)] == [
        ("Getting started", ["A psychologist."]),
        ("Confidentiality", ["All of it."]),
        ("the breathing", ["By breathing out."]),
        ("", ["Because."]),
    ]


def test_a_technique_counts_more_than_its_group(workspace: Workspace) -> None:
    asked(workspace, "How?", "So.", about=" the\nbreathing ", group="approach")
    asked(workspace, "Why me?", "You asked.", about="the breathing", group="approach")
    (chapter,) = written(workspace)
    assert (chapter.subject, len(chapter.known)) == ("the breathing", 2)


def test_the_newest_counts_and_what_was_said_before_stays_with_its_day(workspace: Workspace) -> None:
    session = workspace.do(Label.PLAN, sessions.add, NOON - timedelta(days=10), "UTC")
    question = asked(workspace, "How often?")
    workspace.do(Label.WRITE, questions.answer, question.id, "Weekly.", session.id)
    workspace.do(Label.ADD, answers.begin_anew, question.id)
    (only,) = written(workspace)[0].known
    assert only.said.words == "Weekly."  # nothing new was written yet
    workspace.do(Label.WRITE, questions.answer, question.id, "Every second week.")
    workspace.do(Label.CHOOSE, answers.find_clear, question.id, Clarity.PARTLY)
    (known,) = written(workspace)[0].known
    assert (known.said.words, known.said.day, known.clarity) == ("Every second week.", date(2026, 3, 2), Clarity.PARTLY)
    assert [(each.words, each.day) for each in known.before] == [("Weekly.", date(2026, 2, 20))]


def test_what_was_not_asked_and_what_was_not_answered_are_gaps(workspace: Workspace) -> None:
    asked(workspace, "one", group="start")
    asked(workspace, "two", group="start", state=QuestionState.ASKED)
    asked(workspace, "three", group="start", state=QuestionState.NOT_YET)
    asked(workspace, "four", group="start", state=QuestionState.PARKED)
    asked(workspace, " ", group="start")
    (chapter,) = written(workspace)
    assert [(gap.words, gap.asked) for gap in chapter.gaps] == [("one", False), ("two", True), ("three", False)]


def test_subjects_of_which_nothing_is_in_the_list_are_named(workspace: Workspace) -> None:
    every = workspace.read(handbook.untouched, LIBRARY)
    assert len(every) == len(LIBRARY.bank)
    asked(workspace, "mine", group="start")
    workspace.do(Label.ADD, questions.add_from_bank, [BANK["CF1"]])
    left = workspace.read(handbook.untouched, LIBRARY)
    assert {*every} - {*left} == {"Getting started", "Confidentiality"}


def test_what_is_sealed_is_not_in_it(workspace: Workspace) -> None:
    question = asked(workspace, "one", "two")
    workspace.do(Label.CHOOSE, questions.guard, question.id, Privacy.PRIVATE)
    assert len(written(workspace)) == 1
    workspace.do(Label.CHOOSE, questions.guard, question.id, Privacy.SEALED)
    assert written(workspace) == ()
