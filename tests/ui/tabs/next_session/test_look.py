"""How the next session looks and what a screen reader finds in it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollBar

from sessionprep.domain.question import QuestionState
from sessionprep.services import questions, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.next_session.conftest import NOW

if TYPE_CHECKING:
    from tests.ui.tabs.next_session.person import Person

LOOKS = ("light", "dark")
WORDS = (
    "I’d like to tell you how last week really was.",
    "Why do I go quiet when someone is upset with me?",
    "Is it normal to feel worse right after a session?",
    "Can we talk about what happens when you are on holiday, and whom I can call in the meantime?",
)


def full(person: Person, hours: float = 75) -> None:
    """A session by video with four questions, one of them said first and one asked."""
    session = person.vault.planned(NOW + timedelta(hours=hours), *WORDS)
    do, items = person.context.workspace.do, person.vault.items(session)
    do(Label.WRITE, sessions.meet_by, session.id, "video")
    do(Label.WRITE, sessions.meet_with, session.id, "Dr. Lind")
    do(Label.CHOOSE, sessions.put_first, items[1].id, first=True)
    do(Label.CHOOSE, sessions.give_minutes, items[0].id, 20)
    do(Label.CHOOSE, questions.mark, items[2].question, QuestionState.ASKED)
    do(Label.ADD, questions.add, "Something for another day")


@pytest.mark.parametrize("look", LOOKS)
def test_the_empty_tab_looks_as_it_should(person: Person, look: str) -> None:
    with wearing(look):
        person.look_at(NextSessionView(person.context))
        assert_picture(person.tab.widget(), f"next-session-empty-{look}")


@pytest.mark.parametrize("look", [*LOOKS, "rtl", "large"])
def test_a_plan_looks_as_it_should(person: Person, look: str) -> None:
    with wearing(look):
        full(person)
        person.look_at(NextSessionView(person.context), 1280 if look == "large" else 1000, 900)
        assert_picture(person.tab.widget(), f"next-session-full-{look}")


@pytest.mark.parametrize("look", LOOKS)
def test_the_details_of_a_session_look_as_they_should(person: Person, look: str) -> None:
    with wearing(look):
        full(person, hours=-3)
        person.look_at(NextSessionView(person.context), 1000, 1040)
        person.press("Edit details")
        person.press("More")
        bars = person.tab.widget().findChildren(QScrollBar)
        person.qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in bars))
        assert_picture(person.tab.widget(), f"next-session-details-{look}")


@pytest.mark.parametrize("look", LOOKS)
def test_a_narrow_window_shows_one_pane_at_a_time(person: Person, look: str) -> None:
    with wearing(look):
        full(person)
        person.look_at(NextSessionView(person.context), 600)
        assert_picture(person.tab.widget(), f"next-session-narrow-{look}")


def test_everything_that_can_be_reached_has_a_name(person: Person) -> None:
    person.look_at(NextSessionView(person.context))
    assert unnamed(person.tab.widget()) == []
    full(person, hours=-3)
    person.tab.start()
    assert unnamed(person.tab.widget()) == []
    person.press("Edit details")
    person.press("More")
    assert unnamed(person.tab.widget()) == []


def test_tab_goes_from_the_head_through_the_plan_to_the_question(person: Person) -> None:
    full(person)
    person.look_at(NextSessionView(person.context))
    assert tab_order(person.tab.widget()) == [
        "Edit details",
        "Thu 26 Nov · 15:00 · Planned",  # a box says what is chosen; its label says “Session”
        "New session",
        *("Get ready", "In the session", "Right after", "In between", "Places"),
        "The path",
        "Step by step",
        "Add a question to the plan",
        "Question bank…",
        "From my questions…",
        "Paste a list…",
        "Plan",
        "Question, as I’d say it",
        "Minutes for it",
        "Say this first",
        "To ask",
        "Answer",
    ]
