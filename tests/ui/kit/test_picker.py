"""Picking any number of things from a long list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker
from sessionprep.ui.kit.record_list import RecordList
from tests.helpers.screens import wearing
from tests.ui.kit.keyboard import focus, key, keys

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.dialog import DialogShell

    Open = Callable[..., DialogShell]


@pytest.fixture
def taken() -> list[tuple[str, ...]]:
    return []


@pytest.fixture
def open_it(on_screen: Callable[[QComboBox], QComboBox], taken: list[tuple[str, ...]], qtbot: QtBot) -> Open:
    def show(choices: Sequence[Choice], *, stored: bool = True, groups: Sequence[Option] = ()) -> DialogShell:
        def take(ids: Sequence[str]) -> bool:
            taken.append(tuple(ids))
            return stored

        picking = Picking("Fruit", "Tick some.", "Find fruit", choices, [Taking("Take {count}", take)], "Kind", groups)
        shell = open_picker(on_screen(QComboBox()).window(), picking)
        shell.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is shell)
        return shell

    return show


def listed(shell: DialogShell) -> RecordList:
    return shell.findChildren(RecordList)[0]


FRUIT = [Choice("a", "Apple"), Choice("b", "Banana"), Choice("c", "Cherry", known="Eaten")]


def test_the_keyboard_starts_in_the_list(open_it: Open, taken: list[tuple[str, ...]]) -> None:
    shell = open_it(FRUIT)
    assert focus() is listed(shell)
    keys(" ")
    key(Qt.Key.Key_Down)
    keys(" ")
    key(Qt.Key.Key_Return)
    assert taken == [("a", "b")]
    assert not shell.isVisible()


def test_what_could_not_be_taken_keeps_it_open(open_it: Open, taken: list[tuple[str, ...]]) -> None:
    shell = open_it(FRUIT, stored=False)
    keys(" ")
    key(Qt.Key.Key_Return)
    assert taken == [("a",)]
    assert shell.isVisible()


def test_without_groups_there_is_no_filter(open_it: Open) -> None:
    shell = open_it(FRUIT)
    assert [box for box in shell.findChildren(QComboBox) if box.isVisible()] == []


def test_ticks_outlast_a_filter_and_a_search(open_it: Open, taken: list[tuple[str, ...]], qtbot: QtBot) -> None:
    groups = [Option("red", "Red"), Option("blue", "Blue")]
    shell = open_it([Choice("a", "Apple", "red"), Choice("b", "Berry", "blue")], groups=groups)
    keys(" ")
    box = next(each for each in shell.findChildren(QComboBox) if each.isVisible())
    box.setFocus()
    key(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: listed(shell).model().rowCount() == 1)
    take = next(each for each in shell.findChildren(QAbstractButton) if each.text() == "Take 1")
    take.click()
    assert taken == [("a",)]


def test_what_is_known_says_so(open_it: Open) -> None:
    shell = open_it(FRUIT)
    assert listed(shell).model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Cherry, Eaten"


def test_with_large_text_the_list_is_in_sight(open_it: Open) -> None:
    with wearing("large"):
        shell = open_it([Choice(str(each), f"Fruit number {each}") for each in range(50)])
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents()
        rows = listed(shell)
        assert rows.visibleRegion().boundingRect().height() > rows.visualRect(rows.currentIndex()).height()
        shell.reject()
