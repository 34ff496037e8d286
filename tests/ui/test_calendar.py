"""Appointments come in from a calendar and sessions go out to one, by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog

from sessionprep.services import sessions
from sessionprep.services.accesses import AccessKind, noted
from sessionprep.services.labels import Label
from sessionprep.ui.dialogs.calendar import taking_in
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers.accessibility import unnamed
from tests.helpers.clock import NOON
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.services.test_calendar_in import THURSDAY, calendar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WEEKLY = f"{THURSDAY}\nRRULE:FREQ=WEEKLY;COUNT=3"
DENTIST = "DTSTART;TZID=Europe/Berlin:20260306T091500\nDURATION:PT30M\nSUMMARY:Dentist"
HOLIDAY = "DTSTART;VALUE=DATE:20260307\nSUMMARY:Away"


def name_a_file(visitor: Visitor, file: Path) -> None:
    visitor.until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    visitor.press("Ctrl+A")
    visitor.write(str(file))
    visitor.press("Return")
    visitor.until(lambda: not isinstance(QApplication.activeModalWidget(), QFileDialog))


def offer(visitor: Visitor, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    visitor.choose("Appointments from a calendar…")
    name_a_file(visitor, file)


def planned(visitor: Visitor) -> list[datetime]:
    return [each.starts_at for each in visitor.read(sessions.by_time)]


def rows(visitor: Visitor) -> list[str]:
    model = visitor.see(RecordList, "Appointments from a calendar").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_is_ticked_becomes_sessions_and_one_undo_takes_them_back(inside: Visitor, tmp_path: Path) -> None:
    offer(inside, tmp_path / "c.ics", calendar(WEEKLY, DENTIST, HOLIDAY))
    inside.until(lambda: inside.reads("1 entry for a whole day is left out."))
    assert rows(inside)[:2] == ["Thu 5 Mar · 15:00 · 50 minutes", "Fri 6 Mar · 09:15 · 30 minutes"]
    assert unnamed(inside.front()) == []
    inside.press("Space", "Return")
    assert planned(inside) == [datetime(2026, 3, 5, 14, tzinfo=UTC)]
    assert inside.reads("Planned 1 session.")
    inside.press("Ctrl+Z")
    assert planned(inside) == []


def test_all_of_a_kind_are_found_and_ticked_at_once(inside: Visitor, tmp_path: Path) -> None:
    offer(inside, tmp_path / "c.ics", calendar(WEEKLY, DENTIST))
    inside.until(lambda: inside.reads("Take in"))
    inside.field("Find in the calendar").setFocus()
    inside.write("dr a")
    inside.press("Down", "Ctrl+A", "Space", "Return")
    assert len(planned(inside)) == 3


def test_what_is_here_already_says_so_and_is_not_there_twice(inside: Visitor, tmp_path: Path) -> None:
    for _time in range(2):
        offer(inside, tmp_path / "c.ics", calendar(THURSDAY))
        inside.until(lambda: inside.reads("Take in"))
        inside.press("Space", "Return")
    assert inside.reads("All of these are here already.")
    assert len(planned(inside)) == 1


def test_a_file_that_is_no_calendar_is_said_calmly(inside: Visitor, tmp_path: Path) -> None:
    offer(inside, tmp_path / "c.ics", b"\x89PNG")
    inside.until(lambda: inside.reads("That file is not a calendar. Nothing was changed."))


def test_reading_that_takes_long_says_so_and_can_be_stopped(
    inside: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_in, "_SLOW", 0)
    go_on, pool = Event(), inside.frame.jobs.findChild(QThreadPool)
    assert pool is not None
    for _thread in range(pool.maxThreadCount()):
        inside.frame.jobs.run(lambda _progress: go_on.wait(9), lambda _none: None, lambda _error: None)
    offer(inside, tmp_path / "c.ics", calendar(THURSDAY))
    inside.until(lambda: inside.reads("Reading the calendar…"))
    inside.press("Return")
    go_on.set()
    inside.until(lambda: not inside.frame.jobs.busy())
    assert QApplication.activeModalWidget() is None
    assert planned(inside) == []


def test_a_lock_while_reading_leaves_nothing_open(inside: Visitor, tmp_path: Path) -> None:
    offer(inside, tmp_path / "c.ics", calendar(f"{THURSDAY}\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"))
    inside.press("Ctrl+L")
    assert not inside.frame.jobs.busy()
    assert QApplication.activeModalWidget() is None


# Out.


def plan(visitor: Visitor, who: str = "") -> None:
    workspace = visitor.inside().workspace
    session = workspace.do(Label.PLAN, sessions.add, NOON.replace(day=5), "Europe/Berlin")
    workspace.do(Label.WRITE, sessions.meet_with, session.id, who)


def give(visitor: Visitor, file: Path) -> str:
    visitor.press("Return")
    name_a_file(visitor, file)
    visitor.until(lambda: visitor.reads("Saved as"))
    return file.read_text(encoding="utf-8")


def test_sessions_go_out_under_a_neutral_word(inside: Visitor, tmp_path: Path) -> None:
    plan(inside, "Dr Heron")
    inside.choose("Sessions to a calendar…")
    assert unnamed(inside.front()) == []
    made = give(inside, tmp_path / "out.ics")
    assert "SUMMARY:Appointment" in made
    assert "Heron" not in made
    assert inside.read(noted)[0].kind is AccessKind.EXPORTED


def test_the_word_and_the_name_are_the_persons_to_choose(inside: Visitor, tmp_path: Path) -> None:
    plan(inside, "Dr Heron")
    inside.choose("Sessions to a calendar…")
    inside.press("Ctrl+A")
    inside.write("Walk")
    inside.press("Tab", "Space")
    assert "SUMMARY:Walk · Dr Heron" in give(inside, tmp_path / "out.ics")


def test_a_file_that_is_there_is_not_replaced_unasked(inside: Visitor, tmp_path: Path) -> None:
    plan(inside)
    (tmp_path / "out.ics").write_text("mine")
    inside.choose("Sessions to a calendar…")
    assert not inside.reads("who it is with")
    inside.press("Return")
    name_a_file(inside, tmp_path / "out.ics")
    assert (tmp_path / "out.ics").read_text() == "mine"
    inside.click("Replace it")
    inside.until(lambda: inside.reads("Saved as"))
    assert (tmp_path / "out.ics").read_text().startswith("BEGIN:VCALENDAR")


def test_with_nothing_planned_there_is_nothing_to_give(inside: Visitor) -> None:
    inside.choose("Sessions to a calendar…")
    assert inside.reads("No session is planned yet, so there is nothing to give.")
    inside.press("Return")
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("look", ["light", "dark"])
def test_they_look_as_they_did(inside: Visitor, tmp_path: Path, look: str) -> None:
    with wearing(look):
        offer(inside, tmp_path / "c.ics", calendar(WEEKLY, DENTIST, HOLIDAY))
        inside.until(lambda: inside.reads("Take in"))
        inside.press("Space")
        assert_picture(inside.front(), f"calendar-in-{look}")
        inside.press("Esc")
        plan(inside, "Dr Heron")
        inside.choose("Sessions to a calendar…")
        assert_picture(inside.front(), f"calendar-out-{look}")
