"""Whatever is being typed when somebody goes elsewhere, locks, or the computer stops: it is there."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from sessionprep.domain.note import Look
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.services import looks, repairs, talks, trust
from sessionprep.services.labels import Label
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.tabs import next_session, notes, questions
from tests.helpers import make
from tests.helpers.person import Person, in_front_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.services.workspace import Work


def talk(person: Person) -> None:
    person.click("Put into words")
    person.add("you looked at the clock")
    person.click("I raised it")


def reason(person: Person) -> None:
    person.click("Trust")
    person.add("people leave")


def experience(person: Person) -> None:
    person.click("Earlier experiences")
    person.add("Please ask first.")
    person.click("More")


def step(person: Person) -> None:
    person.click("See the path to trust")
    for each in person.context.library.path.steps:
        person.click(each.title)


def looking_back(look: Look) -> Callable[[Person], None]:
    def show(person: Person) -> None:
        days = 1 if look is Look.BEFORE_NEXT else -1
        session = person.context.workspace.do(Label.SAMPLE, lambda work: work.sessions.put(make.session(days)))
        note = person.context.workspace.do(Label.ADD, looks.look_back, session.id, look)
        person.tab.show_record(note.id)
        person.click("More")

    return show


ROOMS = {
    "talk": (questions.TAB, talk, 7),
    "reason": (notes.TAB, reason, 2),
    "experience": (notes.TAB, experience, 5),
    "step": (next_session.TAB, step, 7),
    "right after": (notes.TAB, looking_back(Look.RIGHT_AFTER), 5),
    "next day": (notes.TAB, looking_back(Look.NEXT_DAY), 4),
    "before next": (notes.TAB, looking_back(Look.BEFORE_NEXT), 3),
}


def boxes(person: Person) -> list[QWidget]:
    """Everything one can type in, in the cards in sight."""
    cards = [each for each in person.tab.widget().findChildren(DetailCard) if each.isVisible()]
    found = [each for card in cards for each in card.findChildren(QWidget) if each.isVisible()]
    lines = [each.lineEdit() for each in found if isinstance(each, QComboBox) and each.isEditable()]
    alone = [each for each in found if isinstance(each, QPlainTextEdit | QLineEdit) and each not in lines]
    return [*alone, *(line for line in lines if line is not None)]


def everything(work: Work) -> str:
    every = (each for kind in RECORD_TYPES for each in work.table(kind).all())
    records = (str(getattr(each, field.name)) for each in every for field in fields(each))
    return " ".join([*records, *(work.drafts.get(name) or "" for name in work.drafts.names())])


@pytest.mark.parametrize("room", ROOMS)
def test_leaving_in_the_middle_of_each_field_keeps_what_is_typed(room: str, tmp_path: Path, qtbot: QtBot) -> None:
    tab, fill, count = ROOMS[room]
    person = in_front_of(tab, tmp_path, qtbot)
    fill(person)
    assert len(boxes(person)) == count
    for place in range(count):
        box = boxes(person)[place]
        box.setFocus()
        person.write(f"mid{place}word")
        stored = person.tab.settle()  # what a lock, another tab and closing the window ask for
        assert stored
        if not sealed_by_leaving(box):
            assert f"mid{place}word" in person.context.workspace.read(everything)


def sealed_by_leaving(box: QWidget) -> bool:
    return (
        box.accessibleName() == "What happened"
        and isinstance(box, QPlainTextEdit)
        and "sealed" in box.accessibleDescription()
    )


@pytest.mark.parametrize("room", ROOMS)
def test_a_pause_is_enough_for_a_kill_to_find_it_stored(room: str, tmp_path: Path, qtbot: QtBot) -> None:
    tab, fill, count = ROOMS[room]
    person = in_front_of(tab, tmp_path, qtbot)
    fill(person)
    boxes(person)[count - 1].setFocus()
    person.write("midword")
    qtbot.waitUntil(lambda: "midword" in person.context.workspace.read(everything))


def test_deleting_it_while_it_is_typed_in_says_so_and_undo_brings_it_back(tmp_path: Path, qtbot: QtBot) -> None:
    person = in_front_of(notes.TAB, tmp_path, qtbot)
    reason(person)
    (kept,) = person.context.workspace.read(trust.listed)
    person.field("More about it").setFocus()
    person.write("always")
    person.context.workspace.do(Label.DELETE, trust.delete, [kept.id])
    assert person.tab.settle()
    person.context.workspace.undo()
    assert person.titles() == ["people leave"]


@pytest.mark.parametrize("act", [repairs.let_go, lambda work, each: talks.delete(work, [each])])
def test_a_talk_that_is_settled_elsewhere_leaves_nothing_behind(
    act: Callable[..., None], tmp_path: Path, qtbot: QtBot
) -> None:
    person = in_front_of(questions.TAB, tmp_path, qtbot)
    talk(person)
    (kept,) = person.context.workspace.read(talks.listed)
    person.context.workspace.do(Label.CHOOSE, act, kept.id)
    assert person.tab.settle()
    assert not person.see(QAbstractButton, "Put into words").isHidden()
