"""Places: kept with what holds there and what goes wrong, from presets or in own words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from sessionprep.services import places
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.tabs.next_session.view import NextSessionView
from tests.helpers.accessibility import unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.next_session.conftest import NOW

if TYPE_CHECKING:
    from sessionprep.domain.place import Place
    from tests.ui.tabs.next_session.person import Person


def open_places(person: Person) -> None:
    person.vault.planned(NOW + timedelta(days=3))
    person.look_at(NextSessionView(person.context), 1000, 760)
    person.choose("Places")


def kept(person: Person) -> tuple[Place, ...]:
    return person.context.workspace.read(places.listed)


@pytest.mark.row("S59")
def test_a_place_is_kept_with_what_holds_there(person: Person) -> None:
    open_places(person)
    person.tab.add()
    person.write("Bedroom")
    person.key(Qt.Key.Key_Return)
    person.tick("Nobody hears me")
    person.tick("The line holds")
    person.found(QPlainTextEdit, "What usually goes wrong there").setFocus()
    person.write("The cat.")
    person.tab.settle()
    (place,) = kept(person)
    assert (place.wording, place.good, place.wrong) == ("Bedroom", "private connection", "The cat.")
    assert unnamed(person.tab.widget()) == []


@pytest.mark.row("S61")
def test_a_car_and_a_room_are_there_to_be_picked(person: Person) -> None:
    open_places(person)
    person.open("Examples…")
    person.key(Qt.Key.Key_Space)
    for _each in range(4):
        person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Space)
    person.press("Add 2 to my places")
    assert [(each.wording, each.kind) for each in kept(person)] == [
        ("A room of my own", "own"),
        ("A parked car", "car"),
    ]
    assert person.heard.undoable == ["Added 2 places."]


def test_my_places_are_offered_for_a_session_and_a_kind_i_have_only_once(person: Person) -> None:
    van = person.context.workspace.do(Label.ADD, places.add, "The old van")
    person.context.workspace.do(Label.CHOOSE, places.is_a, van.id, "car")
    person.vault.planned(NOW + timedelta(days=3))
    person.look_at(NextSessionView(person.context))
    person.press("Edit details")
    person.press("More")
    box = person.found(QComboBox, "Place")
    offered = [box.itemText(row) for row in range(box.count())]
    assert offered[0] == "The old van"
    assert "A parked car" not in offered
    assert "A bus or a train" in offered


def test_a_new_name_is_typed_in_its_card(person: Person) -> None:
    open_places(person)
    person.context.workspace.do(Label.ADD, places.add, "Kitchen")
    name = person.found(QLineEdit, "What you call it")
    name.setFocus()
    name.selectAll()
    person.write("Study")
    person.tab.settle()
    assert kept(person)[0].wording == "Study"


def test_a_deleted_place_comes_back(person: Person) -> None:
    person.context.workspace.do(Label.ADD, places.add, "Kitchen")
    open_places(person)
    person.found(RecordList, "Places").setFocus()
    person.key(Qt.Key.Key_Delete)
    assert kept(person) == ()
    assert person.heard.undoable == ["Deleted 1 place."]
    person.undo()
    assert kept(person)[0].wording == "Kitchen"


def test_it_looks_as_it_should(person: Person) -> None:
    for name, wrong in (("Bedroom", "The cat."), ("The old van", "It gets hot after noon."), ("Kitchen", "")):
        person.context.workspace.do(Label.WRITE, places.goes_wrong_at, name, wrong)
    with wearing("light"):
        open_places(person)
        assert_picture(person.tab.widget(), "places-light")
