"""The cards with everything open, as only those see them who wanted that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from sessionprep.services import questions, sessions, settings
from sessionprep.services.labels import Label
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON, HandClock
from tests.helpers.context import a_context, show_tab
from tests.helpers.person import Key, Person
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import LOOKS, wearing
from tests.ui.tabs.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SETTLING = 6  # a text box tells its form, the form its card, the card its column how high it has become


@pytest.fixture
def person(name: str, look: str, tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """In front of a card that holds something, opened out, with a session ahead."""
    with wearing(look):
        clock, kind = HandClock(), KINDS[name]
        context = a_context(tmp_path, qtbot, clock)
        do = context.workspace.do
        session = do(Label.PLAN, sessions.add, NOON.replace(day=9), "UTC")
        row = do(Label.ADD, kind.add, "How would we both notice that something has changed?")
        if name == "questions":
            do(Label.PLAN, sessions.include, session.id, [row.id])
            do(Label.WRITE, questions.think, row.id, "I am afraid it has not.")
        do(Label.CHOOSE, settings.choose, f"{name}.more", "open")
        person = Person(qtbot, context, clock, kind.tab.build(context))
        show_tab(context, qtbot, person.tab, 1000, 780)
        for _each in range(SETTLING):
            QApplication.sendPostedEvents()
        yield person


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("name", KINDS)
def test_it_looks_as_it_did(name: str, look: str, person: Person) -> None:
    assert_picture(person.context.window, f"{name}-more-{look}")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", KINDS)
def test_everything_in_it_is_named_in_the_list_and_in_the_card(name: str, person: Person) -> None:
    assert unnamed(person.tab.widget()) == []
    person.press(Key.Key_F2)
    assert person.field(KINDS[name].wording) is person.focus()
    assert unnamed(person.tab.widget()) == []
