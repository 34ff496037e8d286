"""Support right now: one key away, also from a dialog, own people first, and it blocks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from sessionprep.services import support
from sessionprep.services.labels import Label
from sessionprep.ui.dialogs.support.room import SupportRoom
from sessionprep.ui.theme.appearance import LARGEST
from tests.helpers.accessibility import tab_order, unnamed
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.visitor import Visitor


@pytest.mark.parametrize("first", ["", "F1"])
def test_it_is_one_key_away_and_leaves_by_esc(inside: Visitor, first: str) -> None:
    """Also from a dialog, which stays as it was."""
    if first:
        inside.press(first)
    inside.press("F5")
    assert inside.front().windowTitle() == "Support right now"
    assert inside.reads("SessionPrep alerts nobody")
    inside.press("F5", "Esc")
    assert inside.front().windowTitle() == ("Keys" if first else "SessionPrep")


def somebody(visitor: Visitor, who: str, reached: str) -> None:
    visitor.click("Add somebody")
    visitor.write(who)
    visitor.press("Tab")
    visitor.write(reached)
    visitor.click("Done")


def labels(visitor: Visitor) -> list[str]:
    return [each.label for each in visitor.read(support.people)]


def test_people_of_ones_own_come_first_and_are_changed_moved_and_deleted(inside: Visitor) -> None:
    inside.press("F5")
    somebody(inside, "M.", "0123 456")
    somebody(inside, "R.", "the blue door")
    assert inside.words().index("0123 456") < inside.words().index("the blue door")
    inside.click("Move R. up")
    assert labels(inside) == ["R.", "M."]
    inside.click("Change R.")
    inside.press("Ctrl+A")
    inside.write("Ruth")
    inside.click("Done")
    assert labels(inside) == ["Ruth", "M."]
    inside.click("Change Ruth")
    inside.click("Delete")
    assert labels(inside) == ["M."]
    inside.press("Return")  # the keyboard is on Undo
    assert labels(inside) == ["Ruth", "M."]


def test_a_number_is_copied_by_a_key(inside: Visitor) -> None:
    inside.press("F5")
    somebody(inside, "M.", "0123 456")
    inside.press("Return")  # the first button of the first person
    assert QApplication.clipboard().text() == "0123 456"
    assert inside.reads("Copied.")
    inside.press("Ctrl+L")
    assert QApplication.clipboard().text() == ""


def test_whoever_was_begun_and_has_no_word_is_not_kept(inside: Visitor) -> None:
    inside.press("F5")
    inside.click("Add somebody")
    inside.press("Esc")
    assert labels(inside) == []


def test_once_closed_it_hears_no_more_of_the_vault(inside: Visitor) -> None:
    inside.press("F5")
    somebody(inside, "M.", "0123 456")
    inside.press("Esc")
    inside.until(lambda: not inside.frame.findChildren(SupportRoom))
    (who,) = inside.read(support.people)
    inside.inside().workspace.do(Label.WRITE, support.name, who.id, "Ruth")
    assert labels(inside) == ["Ruth"]


def test_words_half_typed_survive_a_lock(inside: Visitor) -> None:
    inside.press("F5")
    inside.click("Add somebody")
    inside.write("M.")
    inside.press("Ctrl+L")
    inside.unlock()
    assert labels(inside) == ["M."]


def test_no_country_is_guessed_and_the_lines_of_the_one_chosen_say_when_they_were_looked_at(inside: Visitor) -> None:
    inside.press("F5")
    assert inside.combo("Lines for the country").currentText() == "None chosen"
    assert not inside.reads("Please check it yourself.")
    choose(inside, "Germany")
    assert inside.reads("116 123")
    assert inside.reads("Please check it yourself.")
    inside.press("Esc", "F5")
    assert inside.reads("116 123")


def test_a_line_is_changed_for_oneself_and_can_be_as_it_came_again(inside: Visitor) -> None:
    inside.press("F5")
    choose(inside, "Canada")
    inside.click("Change 988")
    inside.press("Tab", "Ctrl+A")
    inside.write("211")
    inside.click("Done")
    assert inside.reads("211")
    assert inside.reads("Changed by you")
    inside.click("Change 988")
    inside.click("Back to what it was")
    assert not inside.reads("211")


def test_everything_in_it_has_a_name_and_a_place_for_the_keyboard(inside: Visitor) -> None:
    inside.inside().workspace.do(Label.CHOOSE, support.choose_country, "ie")
    inside.press("F5")
    somebody(inside, "M.", "0123 456")
    assert unnamed(inside.front()) == []
    stops = tab_order(inside.front())
    assert stops.index("Copy how to reach M.") < stops.index("Ireland") < stops.index("Change Samaritans")


def choose(visitor: Visitor, country: str) -> None:
    visitor.combo("Lines for the country").setFocus()
    visitor.write(country)
    visitor.until(lambda: visitor.reads(country) or visitor.reads("As of"))


@pytest.fixture
def in_ireland() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Ireland))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("in_ireland")
@pytest.mark.parametrize("where", ["locked", "newcomer"])
def test_with_no_vault_open_it_has_the_lines_of_the_computers_country(
    where: str, request: pytest.FixtureRequest
) -> None:
    visitor: Visitor = request.getfixturevalue(where)
    visitor.press("F5")
    assert visitor.combo("Lines for the country").currentText() == "Ireland"
    assert visitor.reads("116 123")
    assert not visitor.reads("My people")
    assert not visitor.reads("Change")
    assert unnamed(visitor.front()) == []
    choose(visitor, "Germany")
    assert visitor.reads("TelefonSeelsorge")
    visitor.press("Esc", "F5")
    assert visitor.combo("Lines for the country").currentText() == "Ireland"


def test_where_the_computers_country_has_no_line_none_is_made_up(locked: Visitor) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Icelandic, QLocale.Country.Iceland))
    try:
        locked.press("F5")
    finally:
        QLocale.setDefault(before)
    assert locked.combo("Lines for the country").currentText() == "None chosen"
    assert locked.focus_name() == "Lines for the country"


@pytest.mark.usefixtures("in_ireland")
def test_a_number_copied_with_no_vault_open_goes_at_the_lock_as_well(locked: Visitor) -> None:
    locked.press("F5", "Return")
    assert locked.reads("Copied.")
    assert QApplication.clipboard().text() == "112"
    locked.press("Ctrl+L")
    assert QApplication.activeModalWidget() is None
    assert QApplication.clipboard().text() == ""


@pytest.mark.usefixtures("in_ireland")
def test_once_locked_nobody_sees_the_people_or_the_country_of_the_vault(inside: Visitor) -> None:
    inside.press("F5")
    somebody(inside, "M.", "0123 456")
    choose(inside, "Canada")
    inside.press("Esc", "Ctrl+L", "F5")
    assert not inside.reads("0123 456")
    assert inside.combo("Lines for the country").currentText() == "Ireland"


@pytest.mark.parametrize("where", ["locked", "newcomer", "inside"])
def test_it_is_in_sight_without_a_menu_and_takes_the_keyboard(where: str, request: pytest.FixtureRequest) -> None:
    visitor: Visitor = request.getfixturevalue(where)
    button = visitor.button("Support right now")
    assert button.text() == "Support right now · F5"
    assert "Support right now" in tab_order(visitor.frame)
    visitor.click("Support right now")
    assert visitor.front().windowTitle() == "Support right now"
    visitor.press("Esc")
    button.setFocus()
    visitor.press("Return")
    assert visitor.front().windowTitle() == "Support right now"


def test_it_is_in_sight_with_the_largest_text_on_a_small_screen(inside: Visitor) -> None:
    inside.frame.looks.change_text(LARGEST)
    inside.frame.resize(1366, 690)
    button = inside.button("Support right now")
    inside.until(lambda: button.mapTo(inside.frame, button.rect().bottomLeft()).y() < inside.frame.height() <= 690)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.usefixtures("in_ireland")
def test_it_looks_as_it_did_with_no_vault_open(locked: Visitor, look: str) -> None:
    with wearing(look):
        locked.press("F5")
        assert_picture(locked.front(), f"support-locked-{look}")
        locked.press("Esc")


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_looks_as_it_did(inside: Visitor, look: str) -> None:
    workspace = inside.inside().workspace
    workspace.do(Label.CHOOSE, support.choose_country, "gb")
    for who, reached, helps in (
        ("M.", "0123 456", "I can just say that it is a bad evening."),
        ("R.", "Next door", ""),
    ):
        new = workspace.do(Label.ADD, support.add)
        workspace.do(Label.WRITE, support.name, new.id, who)
        workspace.do(Label.WRITE, support.reach_by, new.id, reached)
        workspace.do(Label.WRITE, support.helps, new.id, helps)
    with wearing(look):
        inside.press("F5")
        assert_picture(inside.front(), f"support-{look}")
        inside.press("Esc")
