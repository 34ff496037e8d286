"""Earlier experiences: one line to be known, others by a label, the story sealed when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from sessionprep.domain.record import Privacy
from sessionprep.services import experiences, questions
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.scope import Between
from sessionprep.ui.tabs.notes import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.trust import Experience

LINE = "Please ask before you come closer."


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("Earlier experiences")
    return person


def kept(person: Person) -> Experience:
    return person.context.workspace.read(experiences.listed)[0]


def with_whom(person: Person, words: str) -> None:
    line = person.see(QComboBox, "It comes from").lineEdit()
    assert line is not None
    line.setFocus()
    person.paste(words)


def shared(person: Person) -> list[str]:
    found = person.context.workspace.read(offer, Between(NOON.date(), NOON.date(), "UTC"), str)
    return [item.words for topic in found.topics for item in topic.items()]


@pytest.mark.row("S12")
def test_of_an_experience_with_an_earlier_therapist_one_line_can_be_known_and_the_story_is_sealed(
    person: Person,
) -> None:
    person.add(LINE)
    with_whom(person, "An earlier therapist")
    person.fill("What I need now", "that they ask")
    person.click("More")
    person.fill("What happened", "It was in spring.")
    assert person.tab.settle()
    assert person.field("What happened").toPlainText() == ""
    assert person.context.workspace.read(experiences.being_told, kept(person).id) is None
    assert (kept(person).source, kept(person).need) == ("from.therapist", "that they ask")
    assert shared(person) == [LINE]
    person.click("Ask if I can say what I need")
    (asked,) = person.context.workspace.read(questions.listed)
    assert asked.wording == "I had a bad experience with an earlier therapist. Can I tell you what I need?"
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S13")
def test_of_family_and_friends_only_a_label_is_kept_and_it_stays_here(person: Person) -> None:
    person.add(LINE)
    with_whom(person, "Family")
    person.see(QLineEdit, "Who, by a word only I know").setFocus()
    person.write("M.")
    assert person.tab.settle()
    assert (kept(person).source, kept(person).who) == ("from.family", "M.")
    assert person.rows()[0].note == "Family · M."
    assert shared(person) == [LINE]


@pytest.mark.row("S36")
def test_where_it_comes_from_may_be_anybody_else_or_left_unsaid(person: Person) -> None:
    person.add(LINE, "I need time.")
    with_whom(person, "the neighbours")
    assert person.tab.settle()
    person.click_row(0)
    with_whom(person, "I’d rather not say whom it was with")
    assert person.tab.settle()
    assert [each.source for each in person.context.workspace.read(experiences.listed)] == [
        "from.unsaid",
        "the neighbours",
    ]


@pytest.mark.row("S37")
def test_the_shareable_lines_are_how_to_work_with_me_unless_one_is_private(person: Person) -> None:
    person.add(LINE, "I need time.")
    found = person.context.workspace.read(offer, Between(NOON.date(), NOON.date(), "UTC"), str)
    assert [(topic.heading, len(topic.items())) for topic in found.topics] == [("How to work with me", 2)]
    person.click("More")
    person.see(QCheckBox, "Keep this private").click()
    assert person.tab.settle()
    assert shared(person) == [LINE]
    assert person.rows()[1].mark == "lock"


def test_a_story_left_for_another_row_is_sealed_and_one_being_written_is_there_after_a_crash(person: Person) -> None:
    person.add(LINE, "I need time.")
    person.click("More")
    person.field("What happened").setFocus()
    person.write("It was in spring.")
    person.qtbot.waitUntil(lambda: stories(person) == [Privacy.PRIVATE])  # stored after a pause, so a kill keeps it
    person.click_row(0)
    assert person.context.workspace.read(experiences.being_told, kept(person).id) is None
    person.click_row(1)
    assert person.field("What happened").toPlainText() == ""


def stories(person: Person) -> list[Privacy]:
    return [each.privacy for each in person.context.workspace.read(lambda work: work.stories.all())]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = in_front_of(TAB, tmp_path, qtbot)
        person.click("Earlier experiences")
        person.add(LINE)
        with_whom(person, "An earlier therapist")
        person.click("More")
        person.fill("What I need now", "that they ask")
        assert person.tab.settle()
        person.shown_list().setFocus()
        assert_picture(person.context.window, f"experiences-{look}")
