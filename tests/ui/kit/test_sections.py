from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from sessionprep.ui.kit.sections import Section, Sections
from tests.helpers.accessibility import unnamed
from tests.helpers.screens import clothed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Part:
    """A tab with one line."""

    def __init__(self, name: str) -> None:
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.heard: list[str] = []

    def widget(self) -> QWidget:
        return self.line

    def start(self) -> None:
        self.line.setFocus()

    def add(self) -> None:
        self.heard.append("add")

    def find_here(self) -> None:
        self.heard.append("find")

    def show_record(self, record: str) -> None:
        self.heard.append(record)

    def settle(self) -> bool:
        self.heard.append("settle")
        return self.line.text() != "cannot be saved"


@pytest.fixture
def built() -> dict[str, Part]:
    return {}


@pytest.fixture
def sections(qtbot: QtBot, built: dict[str, Part]) -> Sections:
    def part(name: str) -> Section:
        return Section(name, lambda: built.setdefault(name, Part(name)), lambda record: record.startswith(name))

    whole = clothed(Sections("Parts of it", [part("Goals"), part("Tasks")]))
    qtbot.addWidget(whole)
    whole.show()
    qtbot.waitExposed(whole)
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    return whole


def chip(sections: Sections, words: str) -> QRadioButton:
    return next(each for each in sections.findChildren(QRadioButton) if each.text() == words)


def test_a_part_is_built_when_it_is_first_shown(sections: Sections, built: dict[str, Part]) -> None:
    assert list(built) == ["Goals"]
    QTest.mouseClick(chip(sections, "Tasks"), Qt.MouseButton.LeftButton)
    assert list(built) == ["Goals", "Tasks"]
    assert built["Tasks"].line.isVisible()
    assert built["Goals"].heard == ["settle"]


def test_arrows_walk_along_the_parts_without_leaving_them(sections: Sections, built: dict[str, Part]) -> None:
    first = chip(sections, "Goals")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert built["Tasks"].line.isVisible()
    assert chip(sections, "Tasks").hasFocus()


def test_what_is_asked_of_it_goes_to_the_part_in_sight(sections: Sections, built: dict[str, Part]) -> None:
    sections.add()
    sections.show_section("Tasks")
    assert built["Tasks"].line.hasFocus()
    sections.find_here()
    sections.show_record("Goals 7")
    assert built["Goals"].line.isVisible()
    assert built["Goals"].heard == ["add", "settle", "settle", "Goals 7"]
    assert built["Tasks"].heard == ["find", "settle"]


def test_every_part_is_settled(sections: Sections, built: dict[str, Part]) -> None:
    built["Goals"].line.setText("cannot be saved")
    sections.show_section("Tasks")
    assert not sections.settle()
    assert unnamed(sections) == []
