"""Arriving: where and how, what to see to, a place where others hear, headphones, and the word for being disturbed."""

from __future__ import annotations

import wave
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from sessionprep.services import places, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.next_session.arriving.tone import tone
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.helpers.tone import made
from tests.ui.tabs.next_session.conftest import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.session import Session
    from tests.ui.tabs.next_session.person import Person

SOON = NOW + timedelta(minutes=6)
CAFE = "A café or another public place"
MESSAGE = "I can’t find a place where nobody hears me this time. Can we think of another way?"


def arrive(person: Person, way: str = "", place: str = "", *own: str) -> Session:
    """Some minutes before it begins."""
    session = person.vault.planned(SOON, *own)
    do = person.context.workspace.do
    do(Label.WRITE, sessions.meet_by, session.id, way)
    do(Label.WRITE, sessions.meet_at, session.id, place)
    person.look_at(NextSessionView(person.context), 1000, 900)
    return session


def shown(person: Person) -> set[str]:
    return {box.accessibleName() for box in person.all_shown(QCheckBox)}


@pytest.mark.row("S58")
def test_how_and_where_are_said_on_arriving(person: Person) -> None:
    session = arrive(person)
    person.choose("Phone")
    person.found(QComboBox, "Place").setFocus()
    person.write("Kitchen")
    person.tab.settle()
    kept = person.vault.kept(session)
    assert (kept.way, kept.place) == ("phone", "Kitchen")
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S60")
def test_the_list_fits_the_way_of_meeting_and_keeps_its_ticks(person: Person) -> None:
    session = arrive(person, "video")
    person.tick("The door is closed, and the others know.")
    person.choose("In person")
    assert "My phone is silent." in shown(person)
    assert "The door is closed, and the others know." not in shown(person)
    person.choose("Video")
    assert person.found(QCheckBox, "The door is closed, and the others know.").isChecked()
    person.undo()
    assert person.context.workspace.read(places.seen_to, session.id) == {"VI1"}


@pytest.mark.row("S60")
def test_a_place_remembers_what_usually_goes_wrong(person: Person) -> None:
    arrive(person, "video", "Kitchen")
    person.found(QPlainTextEdit, "What usually goes wrong there").setFocus()
    person.write("the drill")
    person.tab.settle()
    person.press("New")  # like the one before
    person.choose("In the session")
    assert person.found(QPlainTextEdit, "What usually goes wrong there").toPlainText() == "the drill"


@pytest.mark.row("S61")
def test_a_parked_car_has_its_own_safety_items(person: Person) -> None:
    arrive(person, "phone")
    person.pick("Place", "A parked car")
    person.tab.settle()
    assert {"It is parked, and the engine is off.", "Nobody can hear me."} <= shown(person)


@pytest.mark.row("S63")
def test_where_others_hear_there_is_a_gentle_note_and_help(person: Person) -> None:
    arrive(person, "video", "Kitchen")
    assert not person.sees("Others may hear you here. It can be hard to say what you came for.")
    assert not person.sees("· A room to book, such as in a library.")
    person.pick("Place", CAFE)
    person.tab.settle()
    assert person.sees("Others may hear you here. It can be hard to say what you came for.")
    assert person.sees("· A room to book, such as in a library.")


@pytest.mark.row("S64")
def test_the_therapist_can_be_told_by_a_message_or_a_question(person: Person) -> None:
    session = arrive(person, "video", CAFE)
    person.press("Copy this message")
    assert QApplication.clipboard().text() == MESSAGE
    person.press("Make it a question")
    assert person.vault.plan(session) == ["I can’t always find a private room. Can you help me think of a place?"]
    assert person.heard.undoable == ["The question is in the plan."]
    assert not any(each.text() == "Make it a question" for each in person.all_shown(QPushButton))


def test_without_a_private_place_help_is_one_step_away(person: Person) -> None:
    arrive(person, "phone", "Kitchen")
    person.press("No private place?")
    assert person.sees(f"“{MESSAGE}”")
    person.choose("In person")
    assert not person.sees(f"“{MESSAGE}”")


def test_a_word_is_agreed_for_all_sessions(person: Person) -> None:
    arrive(person, "phone")
    person.found(QLineEdit, "A word for “someone is here”").setFocus()
    person.write("umbrella")
    person.tab.settle()
    assert person.context.workspace.read(places.word) == "umbrella"
    person.choose("In person")
    assert not any(each.accessibleName().startswith("A word for") for each in person.all_shown(QLineEdit))


def test_once_it_has_begun_arriving_is_folded_away(person: Person) -> None:
    arrive(person, "phone", "", "one")
    assert "Nobody can hear me." in shown(person)
    person.key(Qt.Key.Key_Tab)
    assert person.focus() is person.found(QComboBox, "Place")
    person.clock.turn(minutes=7)
    person.tab.start()  # back from elsewhere
    assert "Nobody can hear me." not in shown(person)
    assert person.focus().accessibleName() == "one"
    person.press("Arriving")
    person.tab.start()
    assert "Nobody can hear me." in shown(person)  # once more, by one's own wish


# Headphones.


def a_player(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """The only one there is on this computer."""
    bin_ = folder / "bin"
    bin_.mkdir()
    (bin_ / "aplay").write_text(f"#!/bin/sh\n{script}\n")
    (bin_ / "aplay").chmod(0o755)
    monkeypatch.setenv("PATH", str(bin_))


@pytest.mark.row("S62")
def test_a_test_tone_is_played_by_what_the_system_has(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_player(tmp_path, monkeypatch, f'echo "$2" > "{tmp_path}/part"; /bin/mv "{tmp_path}/part" "{tmp_path}/played"')
    arrive(person, "video")
    person.press("Play a test tone")
    assert person.sees("First left, then right. Heard nothing? Look at the plug and the volume.")
    person.qtbot.waitUntil((tmp_path / "played").exists)
    assert (tmp_path / "played").read_text().strip() == str(tone())


def test_a_player_that_takes_long_keeps_nobody_waiting(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_player(tmp_path, monkeypatch, f'while [ ! -e "{tmp_path}/enough" ]; do /bin/sleep 0.02; done')
    arrive(person, "phone")
    person.press("Play a test tone")
    person.press("Play a test tone")  # the window is still there to be used
    (tmp_path / "enough").touch()


def test_without_a_player_that_is_said(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    arrive(person, "video")
    person.press("Play a test tone")
    assert person.sees("SessionPrep finds no way to play a sound here. Any other sound of this computer will do.")


def test_the_tone_is_heard_left_first_and_is_the_one_we_made() -> None:
    assert tone().read_bytes() == made()
    with wave.open(str(tone())) as sound:
        half = sound.getnframes() // 2
        first, second = sound.readframes(half), sound.readframes(half)
    assert [any(part) for part in (first[0::4], first[2::4])] == [True, False]
    assert [any(part) for part in (second[0::4], second[2::4])] == [False, True]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_should(person: Person, look: str) -> None:
    with wearing(look):
        session = arrive(person, "video", CAFE, "I’d like to tell you how last week really was.")
        person.context.workspace.do(Label.CHOOSE, places.tick, session.id, "VI2", seen_to=True)
        assert_picture(person.tab.widget(), f"arriving-{look}")
