"""What was written about three qualities, session by session: in words, counted by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from sessionprep.domain.moment import MomentKind
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.notes import TAB
from tests.helpers import make
from tests.helpers.accessibility import unnamed
from tests.helpers.person import Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context
    from sessionprep.vault.work import Work


def fill(context: Context) -> None:
    def write(work: Work) -> None:
        for days in (-21, -14, -7):
            session = make.session(days)
            work.sessions.put(session)
            kind = MomentKind.BOTHERED if days == -14 else MomentKind.HELPED
            about = "consistent" if days == -21 else "reliable"
            work.moments.put(make.moment(f"On time {-days}", session=session.id, kind=kind, quality=about))
        work.moments.put(make.moment("Not one of them", quality="pace"))

    context.workspace.do(Label.SAMPLE, write)


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(TAB, tmp_path, qtbot, fill)
    person.click("Moments")
    return person


@pytest.mark.row("S33")
def test_three_qualities_stand_beside_each_other_session_by_session(person: Person) -> None:
    person.click("Along the sessions…")
    assert unnamed(person.dialog()) == []
    for words in ("Consistent", "Reliable", "Empathetic", "Consistent · On time 21 · It helped"):
        assert person.sees(words)
    assert not any(person.sees(f"{about} · Not one of them") for about in ("Consistent", "Pace"))


@pytest.mark.row("S35")
def test_how_steady_it_was_is_said_in_words_and_never_drawn_or_counted(person: Person) -> None:
    person.click("Along the sessions…")
    assert person.focus().accessibleName() == "Reliable · On time 7 · It helped"
    person.press(Key.Key_Tab)
    assert person.focus().accessibleName() == "Reliable · On time 14 · It bothered me"
    read = {line.text() for line in person.dialog().findChildren(QLabel) if line.isVisible()}
    assert {"It helped", "It bothered me"} <= read
    person.press(Key.Key_Return)
    assert person.chosen() == ["On time 14"]


def test_it_is_not_offered_before_there_is_something_to_see(tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(TAB, tmp_path, qtbot)
    person.click("Moments")
    person.add("They waited.")
    assert not person.sees("Along the sessions…")
