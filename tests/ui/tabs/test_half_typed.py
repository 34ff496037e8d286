"""Somebody turns to another part, or the vault locks, in the middle of any field of a moment or of a boundary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit

from sessionprep.services import boundaries, moments
from sessionprep.services.labels import Label
from sessionprep.ui.tabs.boundaries import TAB as BOUNDARIES
from sessionprep.ui.tabs.notes import TAB as NOTES
from tests.helpers.person import CTRL, Key, Person, in_front_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.context import Context

A_LOT = "Ünd so weiter. " * 70_000
CYRILLIC = "P\N{CYRILLIC SMALL LETTER A}ce: goes as fast as I can"


@dataclass(frozen=True)
class Field:
    words: str
    name: str
    combo: bool = False


MOMENT = [
    Field("What I saw or heard", "saw"),
    Field("What I made of it", "meant"),
    Field("What it is about", "quality", combo=True),
    Field("What I did", "did"),
    Field("What I wish I’d said", "wish"),
]
BOUNDARY = [Field("The boundary", "wording"), Field("How I’d say it", "spoken"), Field("Kind", "kind", combo=True)]


def a_moment(context: Context) -> None:
    context.workspace.do(Label.ADD, moments.add, "x")


def a_boundary(context: Context) -> None:
    context.workspace.do(Label.ADD, boundaries.add, "x")


def moment_of(person: Person) -> Any:
    return person.context.workspace.read(moments.listed)[0]


def boundary_of(person: Person) -> Any:
    return person.context.workspace.read(boundaries.listed)[0]


@pytest.fixture
def at_a_moment(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(NOTES, tmp_path, qtbot, a_moment)
    person.click("Moments")
    person.tab.start()
    person.click("More")
    return person


@pytest.fixture
def at_a_boundary(tmp_path: Path, qtbot: QtBot) -> Person:
    person = in_front_of(BOUNDARIES, tmp_path, qtbot, a_boundary)
    person.click("More")
    return person


def begin(person: Person, field: Field, words: str) -> None:
    person.see(QComboBox if field.combo else QPlainTextEdit, field.words).setFocus()
    person.write(words)


@pytest.mark.parametrize("field", MOMENT, ids=lambda field: field.name)
def test_half_a_word_of_a_moment_is_kept(at_a_moment: Person, field: Field) -> None:
    begin(at_a_moment, field, "half a tho")
    at_a_moment.click("Notes")
    assert "half a tho" in getattr(moment_of(at_a_moment), field.name)
    at_a_moment.click("Moments")
    begin(at_a_moment, field, "ught")
    assert at_a_moment.tab.settle()
    assert "ught" in getattr(moment_of(at_a_moment), field.name)


@pytest.mark.parametrize("field", BOUNDARY, ids=lambda field: field.name)
def test_half_a_word_of_a_boundary_is_kept(at_a_boundary: Person, field: Field) -> None:
    begin(at_a_boundary, field, "half a tho")
    assert at_a_boundary.tab.settle()
    assert "half a tho" in getattr(boundary_of(at_a_boundary), field.name)


@pytest.mark.parametrize(
    "field", [MOMENT[0], *(pytest.param(each, marks=pytest.mark.whole) for each in MOMENT[1:] if not each.combo)]
)
def test_a_million_letters_in_a_moment_are_kept_drawn_and_found(at_a_moment: Person, field: Field) -> None:
    at_a_moment.field(field.words).setFocus()
    at_a_moment.press(Key.Key_End)
    at_a_moment.paste(A_LOT)
    assert at_a_moment.tab.settle()
    assert getattr(moment_of(at_a_moment), field.name).endswith(A_LOT)
    at_a_moment.tab.widget().grab()
    at_a_moment.find("weiter")
    assert len(at_a_moment.rows()) == 1
    assert at_a_moment.heard.troubles == []


def test_own_words_that_read_like_ours_in_another_script_stay_own_words(at_a_moment: Person) -> None:
    """With a letter that looks the same and is not."""
    box = at_a_moment.see(QComboBox, "What it is about")
    box.setFocus()
    QApplication.clipboard().setText(CYRILLIC)
    at_a_moment.press(Key.Key_A, held=CTRL)
    at_a_moment.press(Key.Key_V, held=CTRL)
    assert at_a_moment.tab.settle()
    assert moment_of(at_a_moment).quality == CYRILLIC
