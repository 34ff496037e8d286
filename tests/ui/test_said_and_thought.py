"""What I'd say may leave; what I actually think is on no page, whatever is ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from sessionprep.services import questions, sessions
from sessionprep.services.labels import Label
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from tests.ui.visitor import Visitor


@pytest.mark.row("S49")
def test_only_what_i_would_say_can_be_ticked_and_is_on_the_page(inside: Visitor) -> None:
    do = inside.inside().workspace.do
    asked = do(Label.ADD, questions.add, "Could we go slower?")
    do(Label.PLAN, sessions.include, do(Label.PLAN, sessions.add, NOON, "UTC").id, [asked.id])
    inside.press("Ctrl+2", "F2")
    inside.click("More")
    inside.box("What I actually think").setFocus()
    inside.write("you frighten me")
    inside.press("Ctrl+E")
    inside.press("Space")
    kind = inside.combo("Kind of file")
    kind.setFocus()
    while kind.currentText() != "Plain text":
        inside.press("Down")
    inside.until(lambda: any("slower" in each.toPlainText() for each in inside.front().findChildren(QPlainTextEdit)))
    assert inside.read(questions.listed)[0].thinking == "you frighten me"
    everything = inside.words() + "".join(each.toPlainText() for each in inside.front().findChildren(QPlainTextEdit))
    assert "frighten" not in everything
