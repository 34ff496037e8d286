"""The handbook: read by subject, found by any word, and a way to each question."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from sessionprep.services import answers, questions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.questions import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.sections import Sections

HOW_OFTEN = "How often shall we meet, and for about how long in all?"
SAID = "Every second week from spring on, for about a year. Then we look at it together."


def fill(context: Context) -> None:
    """Three answers in two subjects, one of them a newer one; one question asked and one not."""
    do = context.workspace.do
    often = do(Label.ADD, questions.add, HOW_OFTEN, "time")
    do(Label.WRITE, questions.answer, often.id, "Once a week.")
    do(Label.ADD, answers.begin_anew, often.id)
    do(Label.WRITE, questions.answer, often.id, SAID)
    stays = do(Label.ADD, questions.add, "What stays between us, and what might not?", "confidentiality")
    do(Label.WRITE, questions.answer, stays.id, "Everything, unless somebody is in danger. Then she tells me first.")
    do(Label.ADD, questions.add, "May I see the notes you keep about me?", "confidentiality")
    do(Label.ADD, questions.add, "What will I notice first?", "progress")


def look(tmp_path: Path, qtbot: QtBot, *, empty: bool = False) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot, (lambda _context: None) if empty else fill)
    person.click("What I know")
    return person


def words(person: Person) -> list[str]:
    return [each.text() for each in person.tab.widget().findChildren(QLabel) if each.isVisible()]


@pytest.mark.row("S27")
def test_what_was_answered_stands_under_its_subject_with_its_day(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot)
    shown = words(person)
    assert shown.index("Confidentiality") < shown.index("Time and money")
    assert shown.index(SAID) == shown.index(HOW_OFTEN) + 1
    assert shown[shown.index(SAID) + 1 : shown.index(SAID) + 3] == [
        "2 March 2026",
        "Before, on 2 March 2026: Once a week.",
    ]
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S27")
@pytest.mark.parametrize("typed", ["danger", "confidentiality BETWEEN"])
def test_any_word_of_question_or_answer_finds_it(tmp_path: Path, qtbot: QtBot, typed: str) -> None:
    person = look(tmp_path, qtbot)
    person.find(typed)
    person.qtbot.waitUntil(lambda: SAID not in words(person))
    assert "What stays between us, and what might not?" in words(person)
    assert "Time and money" not in words(person)


def test_an_answer_from_before_is_found_too_and_nothing_is_said_so(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot)
    person.find("once")
    person.qtbot.waitUntil(lambda: "Confidentiality" not in words(person))
    assert SAID in words(person)
    person.find("hovercraft")
    person.qtbot.waitUntil(lambda: "Nothing here has these words." in words(person))
    person.press(Key.Key_Escape)
    assert SAID in words(person)


def test_enter_leads_from_the_search_to_what_it_found_and_on_to_the_question(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot)
    person.find("spring")
    person.press(Key.Key_Return, Key.Key_Return)
    (question,) = [each for each in person.context.workspace.read(questions.listed) if each.wording == HOW_OFTEN]
    assert person.heard.led == [("questions", question.id)]


def test_a_click_anywhere_on_it_leads_to_the_question(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot)
    QTest.mouseClick(person.see(QLabel, SAID), Qt.MouseButton.LeftButton)
    assert [tab for tab, _record in person.heard.led] == ["questions"]


def test_gaps_are_told_softly_and_lead_to_their_question(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot)
    person.click("Not asked yet: May I see the notes you keep about me?")
    assert [tab for tab, _record in person.heard.led] == ["questions"]
    (untouched,) = [each for each in words(person) if each.startswith("Nothing yet about: ")]
    assert "Getting started" in untouched
    assert "Confidentiality" not in untouched


def test_a_new_answer_is_there_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot)
    notice = person.context.workspace.read(questions.listed)[-1]
    person.context.workspace.do(Label.WRITE, questions.answer, notice.id, "That I laugh more.")
    assert "That I laugh more." in words(person)
    person.context.workspace.undo()
    assert "That I laugh more." not in words(person)


def test_before_the_first_answer_it_says_what_comes_here(tmp_path: Path, qtbot: QtBot) -> None:
    person = look(tmp_path, qtbot, empty=True)
    assert "What you find out about your therapy gathers here." in words(person)
    person.tab.start()
    person.press(Key.Key_Return)
    assert person.dialog().windowTitle() == "Question bank"
    assert unnamed(person.tab.widget()) == []


def test_a_long_handbook_goes_on_while_it_is_read(tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(TAB, tmp_path, qtbot)

    for number in range(14):
        question = person.context.workspace.do(Label.ADD, questions.add, f"question {number}")
        person.context.workspace.do(Label.WRITE, questions.answer, question.id, f"answer {number}")
    person.click("What I know")
    person.qtbot.waitUntil(lambda: "answer 13" in words(person))


@pytest.mark.parametrize("look_", ["light", "dark"])
def test_it_looks_as_it_should(tmp_path: Path, qtbot: QtBot, look_: str) -> None:
    with wearing(look_):
        person = in_front_of(TAB, tmp_path, qtbot, fill)
        cast("Sections", person.tab).show_section("What I know")  # with no mouse over it
        person.qtbot.waitUntil(lambda: any(each.startswith("Nothing yet") for each in words(person)))
        assert_picture(person.tab.widget(), f"handbook-{look_}")
