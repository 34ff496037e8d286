"""Something planned is near: said in the window, open or locked, and nowhere else."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtWidgets import QApplication, QStatusBar

from sessionprep.app.again import Again, taken_over
from sessionprep.services import reminders, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.window import reminding
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON, HandClock
from tests.helpers.pictures import assert_picture

if TYPE_CHECKING:
    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LINE = "Something you planned is near."


@pytest.fixture
def inside(inside: Visitor, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """Where ten minutes are over in a moment, so that a hand-turned clock is looked at."""
    monkeypatch.setattr(reminding, "_LONGEST", 5)
    return inside


def clock(visitor: Visitor) -> HandClock:
    return cast("HandClock", visitor.inside().context.clock)


def plan(visitor: Visitor, hours: float = 2) -> None:
    session = visitor.inside().workspace.do(Label.PLAN, sessions.add, NOON + timedelta(hours=hours), "Europe/Berlin")
    visitor.inside().workspace.do(Label.WRITE, sessions.meet_with, session.id, "Dr Heron")


def want(visitor: Visitor) -> None:
    """An hour before, by keyboard."""
    visitor.choose("Reminders…")
    assert visitor.combo("Remind me").currentText() == "Not at all"
    assert unnamed(visitor.front()) == []
    visitor.press("Down", "Down", "Down")
    assert visitor.combo("Remind me").currentText() == "1 hour before"
    visitor.press("Return")
    visitor.until(lambda: QApplication.activeModalWidget() is None)
    assert visitor.read(reminders.minutes) == 60


def waits(visitor: Visitor) -> bool:
    return bool(visitor.frame.reminding.left())


@pytest.mark.row("S66")
def test_it_says_that_something_is_near_and_nothing_else(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    assert not inside.reads(LINE)
    now = clock(inside)
    now.turn(hours=1)
    inside.until(lambda: inside.reads(LINE))
    (bar,) = inside.frame.findChildren(QStatusBar)
    assert unnamed(bar) == []
    assert "Heron" not in inside.frame.windowTitle()
    inside.click("Close")
    assert not inside.reads(LINE)


def test_unasked_nothing_waits(inside: Visitor) -> None:
    plan(inside)
    assert not waits(inside)


def test_it_is_said_once_also_after_a_lock(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    clock(inside).turn(hours=1)
    inside.until(lambda: inside.reads(LINE))
    inside.click("Close")
    inside.until(lambda: not waits(inside))
    inside.press("Ctrl+L")
    inside.unlock()
    assert not waits(inside)
    assert not inside.reads(LINE)


def test_it_is_said_while_locked_and_the_vault_learns_of_it(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    now = clock(inside)
    inside.press("Ctrl+L")
    assert waits(inside)
    now.turn(hours=1)
    inside.until(lambda: inside.reads(LINE))
    assert not inside.reads("Heron")
    inside.click("Close")
    inside.frame.activateWindow()
    inside.unlock()
    inside.until(lambda: inside.read(reminders.next_one) is None)
    assert not inside.reads(LINE)


def test_a_clock_that_jumps_over_the_session_says_nothing(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    clock(inside).turn(days=3)
    inside.until(lambda: not waits(inside))
    assert not inside.reads(LINE)


def test_a_clock_that_is_put_back_still_says_it(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    clock(inside).turn(hours=-9)
    clock(inside).turn(hours=10)
    inside.until(lambda: inside.reads(LINE))


def test_turned_off_or_cancelled_nothing_comes(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    (session,) = inside.read(sessions.by_time)
    inside.inside().workspace.do(Label.DELETE, sessions.delete, session.id)
    assert not waits(inside)
    inside.press("Ctrl+Z")
    assert waits(inside)


def test_the_next_process_takes_it_over(inside: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(inside)
    want(inside)
    left = inside.frame.reminding.left()
    monkeypatch.setenv("SESSIONPREP_AGAIN", f'{{"vault": "v", "geometry": "", "hidden": false, "reminder": "{left}"}}')
    assert taken_over() == Again("v", "", hidden=False, reminder=left)
    assert all(word not in left for word in ("Heron", "Berlin"))


def test_it_looks_as_it_did(inside: Visitor) -> None:
    plan(inside)
    want(inside)
    clock(inside).turn(hours=1)
    inside.until(lambda: inside.reads(LINE))
    (bar,) = inside.frame.findChildren(QStatusBar)
    assert_picture(bar, "reminder-light")
