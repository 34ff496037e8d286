"""The path in Next session: any order, any pace, and each step leads somewhere."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from sessionprep.domain.path_step import StepState
from sessionprep.services import boundaries, path, sessions, trust
from sessionprep.services.content.path import Step
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.next_session import TAB
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.person import Key, Person, in_front_of
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

PRESSING = re.compile(r"%|\b(percent|streak|overdue|late|deadline|must|should|next step|\d+ of \d+)\b", re.IGNORECASE)


def some(context: Context) -> None:
    do = context.workspace.do
    do(Label.PLAN, sessions.add, NOON + timedelta(days=7), "UTC")
    do(Label.ADD, trust.add, "People leave in spring.")
    do(Label.ADD, boundaries.add, "No calls at night.")


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot, some)
    person.click("The path")
    return person


def words(person: Person) -> str:
    inside = person.tab.widget()
    shown = [each.text() for each in inside.findChildren(QLabel) if each.isVisible()]
    return "\n".join([*shown, *(each.text() for each in inside.findChildren(QAbstractButton) if each.isVisible())])


def choose(person: Person, state: str) -> None:
    person.click(state)
    assert person.tab.settle()


@pytest.mark.row("S04")
def test_steps_are_taken_in_any_order_and_each_holds_what_is_mine(person: Person) -> None:
    person.click("Lines and respect")
    choose(person, "Done for now")
    assert person.sees("Lines and respect · Done for now")
    person.click("Boundary, thinking about it: No calls at night.")
    person.click("Lines and respect · Done for now")
    person.click("See why trust is hard")
    choose(person, "Not now")
    person.click("Reason, still there: People leave in spring.")
    person.click("Room: What makes trust hard")
    (boundary,), (reason,) = (
        person.context.workspace.read(boundaries.listed),
        person.context.workspace.read(trust.listed),
    )
    assert person.heard.led == [("boundaries", boundary.id), ("notes", reason.id), ("notes", "trust")]
    assert unnamed(person.tab.widget()) == []
    kept = person.context.workspace.read(path.about, Step.BOUNDARIES)
    assert kept is not None
    assert kept.state is StepState.DONE_FOR_NOW


@pytest.mark.row("S17")
def test_trust_is_not_automatic_and_nothing_presses(person: Person) -> None:
    for step in ("See why trust is hard", "Open up bit by bit", "Questions in every session"):
        person.click(step)
    said = words(person)
    assert "Trust doesn’t come by itself, and it doesn’t have to." in said
    assert "Nobody has to trust right away." in said
    assert PRESSING.findall(said) == []


def test_a_line_of_ones_own_is_kept_by_keyboard_alone(person: Person) -> None:
    first = person.see(QAbstractButton, "See why trust is hard")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    person.press(Key.Key_Space)
    while person.focus().accessibleName() != "A line of my own":
        person.press(Key.Key_Tab)
    person.write("slowly")
    person.press(Key.Key_Tab)
    focus = person.focus()
    assert isinstance(focus, QAbstractButton)
    assert focus.text() == "Bring it up"
    kept = person.context.workspace.read(path.about, Step.WHY)
    assert kept is not None
    assert kept.wording == "slowly"


def test_before_the_first_session_the_path_is_there_too(tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("See the path to trust")
    person.click("Bring it up")
    person.click("Room: Put into words")
    assert person.heard.led == [("questions", "put into words")]
    person.tab.start()  # as on coming back
    assert person.sees("Bring it up")
    person.click("Plan a session")
    assert person.sees("Session details")


def edge(person: Person, widget: QWidget) -> int:
    """Where it begins, in the direction of reading."""
    whole = person.tab.widget()
    if whole.isRightToLeft():
        return whole.width() - widget.mapTo(whole, widget.rect().topRight()).x()
    return widget.mapTo(whole, widget.rect().topLeft()).x()


@pytest.mark.parametrize("look", ["light", "large", "rtl"])
def test_from_an_empty_vault_all_begins_at_one_edge_and_there_is_nothing_to_no_use(
    look: str, tmp_path: Path, qtbot: QtBot
) -> None:
    with wearing(look):
        person = in_front_of(TAB, tmp_path, qtbot)
        person.click("See the path to trust")
        whole = person.tab.widget()
        lines = [each for each in whole.findChildren(QLabel) if each.isVisible()]
        begin = [each for each in lines if each.text() in {"Next session", "The path"}]
        assert len(begin) == 2
        assert len({edge(person, each) for each in (*begin, person.see(QAbstractButton, "In between"))}) == 1
        assert not any(each.isVisible() for each in whole.findChildren(QComboBox))
        plan = person.see(QAbstractButton, "Plan a session")
        assert plan.width() == plan.sizeHint().width()
        person.context.window.close()


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(look: str, tmp_path: Path, qtbot: QtBot) -> None:
    with wearing(look):
        person = in_front_of(TAB, tmp_path, qtbot, some)
        person.click("The path")
        person.click("See why trust is hard")
        choose(person, "Thinking about it")
        assert_picture(person.context.window, f"path-{look}")
