from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.line_field import LineField
from tests.helpers.accessibility import nodes, unnamed
from tests.ui.kit.keyboard import key

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[Any], Any]


def test_what_is_folded_opens_with_a_key_and_is_remembered(on_screen: Shown) -> None:
    field, remembered = LineField("&Name"), list[bool]()
    folded = on_screen(Folded("More", field, remember=remembered.append))
    assert not field.isVisible()
    key(Qt.Key.Key_Space)
    assert field.isVisible()
    assert remembered == [True]
    key(Qt.Key.Key_Space)
    assert not field.isVisible()
    assert remembered == [True, False]
    assert unnamed(folded) == []


def test_opening_by_the_program_is_not_remembered_as_the_persons(on_screen: Shown) -> None:
    remembered: list[bool] = []
    folded = on_screen(Folded("More", LineField("&Name"), opened=True, remember=remembered.append))
    folded.set_open(opened=False)
    assert remembered == []


def test_a_title_is_shown_as_it_was_written(on_screen: Shown) -> None:
    card = on_screen(DetailCard(LineField("&Name")))
    card.set_title("<i>Why?</i> & how")
    card.set_status("Saved · 14:02")
    assert "<i>Why?</i> & how" in nodes(card)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in card.findChildren(QLabel) if not label.buddy()
    )


def test_an_empty_tab_begins_with_its_one_button(on_screen: Shown) -> None:
    begun: list[str] = []
    on_screen(EmptyState("Nothing yet.", "For instance: …", "Begin", lambda: begun.append("yes"), "plus"))
    key(Qt.Key.Key_Space)
    assert begun == ["yes"]
