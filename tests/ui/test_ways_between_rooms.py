"""Ways from one room to another, walked in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services import expectations, trust
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from tests.ui.visitor import Visitor


@pytest.mark.parametrize(
    ("tab", "room", "words"),
    [
        ("questions", "hard to say", "The easiest stands first. One step is enough, and none is fine too."),
        ("questions", "put into words", "What happened?"),
        ("notes", "trust", "Nobody has to trust at once."),
        ("notes", "experiences", "Only this one line can be picked"),
        ("notes", "moments", "Moments"),
        ("next_session", "path", "Trust doesn’t come by itself"),
    ],
)
def test_a_room_is_led_to_by_name(inside: Visitor, tab: str, room: str, words: str) -> None:
    inside.inside().go(tab, room)
    assert inside.reads(words)


def test_expected_and_heard_opens_where_there_is_something_to_see(inside: Visitor) -> None:
    rooms = inside.inside()
    rooms.go("expectations", "side by side")
    assert inside.front() is inside.frame
    rooms.workspace.do(Label.ADD, expectations.add, "They give advice")
    rooms.go("expectations", "side by side")
    assert inside.front().windowTitle() == "Expected and heard"
    inside.press("Escape")


def test_from_a_reason_by_keyboard_to_the_room_that_goes_with_it(inside: Visitor) -> None:
    rooms = inside.inside()
    rooms.workspace.do(Label.ADD, trust.pick, [each for each in rooms.context.library.trust.reasons if each.leads][:1])
    rooms.go("notes", "trust")
    assert inside.focus_name() == "What makes trust hard"
    inside.press("F2")
    while inside.focus_name() != "Room: Earlier experiences":
        inside.press("Tab")
    inside.press("Return")
    assert inside.reads("Only this one line can be picked")
    assert inside.focus_name() == "Add a line to be known"
