"""The plan in dated versions, and whose part is what: the third part of the expectations tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from sessionprep.domain.record import Privacy
from sessionprep.domain.understanding import Subject
from sessionprep.services import questions, understandings
from sessionprep.ui.kit.sections import Sections
from sessionprep.ui.tabs.expectations import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.person import ALT, CTRL, Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PLAN = "The plan as I understand it"


def at_how_we_work(folder: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, folder, qtbot)
    assert isinstance(person.tab, Sections)
    person.tab.show_section("How we work")
    return person


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return at_how_we_work(tmp_path, qtbot)


def versions(person: Person) -> list[str]:
    """The newest first."""
    return [each.wording for each in person.context.workspace.read(understandings.plans)]


def part(person: Person, subject: Subject) -> list[str]:
    return [each.wording for each in person.context.workspace.read(understandings.of, subject)]


def write_plan(person: Person, words: str) -> None:
    person.field(PLAN).setFocus()
    person.press(Key.Key_A, held=CTRL)
    person.write(words)
    assert person.tab.settle()


def write_line(person: Person, where: str, *lines: str) -> None:
    person.see(QLineEdit, where).setFocus()
    for line in lines:
        person.write(line)
        person.press(Key.Key_Return)


def reads(person: Person, words: str) -> bool:
    return any(each.isVisible() and each.text() == words for each in person.tab.widget().findChildren(QLabel))


@pytest.mark.row("S40")
def test_a_new_version_of_the_plan_keeps_the_old_one_readable_by_its_date(person: Person) -> None:
    assert not person.sees("Begin a new version")
    write_plan(person, "First the calls.")
    assert reads(person, "As of 2 March 2026")
    assert not person.sees("Earlier versions")
    person.clock.turn(days=30)
    person.click("Begin a new version")
    assert person.focus() is person.field(PLAN)
    write_plan(person, "First sleep.")
    assert versions(person) == ["First sleep.", "First the calls."]
    assert reads(person, "As of 1 April 2026")
    person.click("Earlier versions")
    assert reads(person, "2 March 2026")
    assert reads(person, "First the calls.")
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S40")
def test_being_unsure_of_the_plan_becomes_a_question_in_one_step(person: Person) -> None:
    person.click("Ask what the plan is")
    (made,) = person.context.workspace.read(questions.listed)
    assert made.wording == "I’m not sure what our plan is. Could you tell me how you see it?"
    assert not person.sees("Ask what the plan is")
    person.context.workspace.undo()
    write_plan(person, "First the calls.")
    person.click("Ask whether it is so")
    assert "First the calls." in person.context.workspace.read(questions.listed)[0].wording


def test_an_earlier_version_can_be_deleted_and_brought_back(person: Person) -> None:
    write_plan(person, "First the calls.")
    person.click("Begin a new version")
    write_plan(person, "First sleep.")
    person.click("Earlier versions")
    person.click("Delete the version of 2 March 2026")
    assert versions(person) == ["First sleep."]
    assert not person.sees("Earlier versions")
    person.context.workspace.undo()
    assert versions(person) == ["First sleep.", "First the calls."]


def test_undo_takes_a_new_version_back_and_the_words_of_the_old_one_are_there(person: Person) -> None:
    write_plan(person, "First the calls.")
    person.click("Begin a new version")
    person.context.workspace.undo()
    assert versions(person) == ["First the calls."]
    assert person.field(PLAN).toPlainText() == "First the calls."


def test_a_private_plan_is_private_in_every_version(person: Person) -> None:
    assert not person.sees("Keep the plan private")
    write_plan(person, "First the calls.")
    person.click("Begin a new version")
    person.see(QCheckBox, "Keep the plan private").click()
    assert person.tab.settle()
    assert {each.privacy for each in person.context.workspace.read(understandings.plans)} == {Privacy.PRIVATE}


@pytest.mark.row("S05")
def test_my_part_and_their_part_are_lists_to_write_reorder_and_remove(person: Person) -> None:
    write_line(person, "Add to my part", "I say what helps.", "I come on time.")
    write_line(person, "Add to their part", "They explain.")
    person.see(QLineEdit, "My part, line 2").setFocus()
    person.press(Key.Key_Up, held=ALT)
    assert part(person, Subject.MY_PART) == ["I come on time.", "I say what helps."]
    assert part(person, Subject.THEIR_PART) == ["They explain."]
    person.click("Remove: I come on time.")
    assert part(person, Subject.MY_PART) == ["I say what helps."]
    assert person.heard.undoable == ["Removed a line."]
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S05")
def test_examples_go_where_they_belong_and_are_not_doubled(person: Person) -> None:
    shipped = person.context.library.parts
    for _each in range(2):
        person.click("Examples…")
        assert unnamed(person.dialog()) == []
        person.press(Key.Key_Space, Key.Key_End, Key.Key_Space, Key.Key_Return)
    assert part(person, Subject.MY_PART) == [shipped[0].text]
    assert part(person, Subject.THEIR_PART) == [shipped[-1].text]
    assert person.heard.said == ["Added 2 lines.", "All of this is in your list already."]
    person.press(Key.Key_Escape)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = at_how_we_work(tmp_path, qtbot)
        write_plan(person, "First the phone calls, because they come up every week.")
        person.click("Begin a new version")
        write_line(person, "Add to my part", "I say what helps.")
        write_line(person, "Add to their part", "They explain.")
        person.see(QWidget, PLAN).setFocus()
        assert_picture(person.context.window, f"how-we-work-{look}")
