"""The plan on one page in large letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel

from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import Privacy
from sessionprep.services import questions, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import unnamed
from tests.ui.tabs.next_session.conftest import NOW

if TYPE_CHECKING:
    from tests.ui.tabs.next_session.person import Person


@pytest.fixture
def at_it(person: Person) -> Person:
    """In the session, with three questions; the last one is to be said first."""
    session = person.vault.planned(NOW, "one", "two", "three")
    last = person.vault.items(session)[-1]
    person.context.workspace.do(Label.CHOOSE, sessions.say_first, session.id, last.question)
    person.look_at(NextSessionView(person.context))
    person.choose("In the session")
    return person


def page() -> QDialog:
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, QDialog)
    return shown


def ticks() -> list[str]:
    return [box.text() or box.accessibleName() for box in page().findChildren(QCheckBox)]


def words() -> str:
    return "\n".join(each.text() for each in page().findChildren(QLabel) if each.isVisible())


def test_what_is_still_to_ask_is_on_it_the_first_one_first(at_it: Person) -> None:
    at_it.press("On one page…")
    assert [each.replace("\n", " ") for each in ticks()] == ["three", "one", "two"]
    assert "Fits on one page, in letters of 40 points." in words()
    assert unnamed(page()) == []
    page().reject()


def test_what_is_private_or_asked_is_not_on_it(at_it: Person) -> None:
    session = at_it.vault.session()
    one, two, _three = (item.question for item in at_it.vault.items(session))
    at_it.context.workspace.do(Label.CHOOSE, questions.guard, one, Privacy.PRIVATE)
    at_it.context.workspace.do(Label.CHOOSE, questions.mark, two, QuestionState.ASKED)
    at_it.press("On one page…")
    assert ticks() == ["three"]
    assert "1 question is private and not on it." in words()
    page().reject()
