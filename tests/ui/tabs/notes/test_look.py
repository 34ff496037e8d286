from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from sessionprep.domain.note import Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.services import notes, sessions
from sessionprep.services.labels import Label
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.tabs.notes import TAB
from tests.helpers.accessibility import nodes, tab_order, unnamed
from tests.helpers.clock import NOON, HandClock
from tests.helpers.context import a_context, show_tab
from tests.helpers.pictures import assert_picture
from tests.helpers.screens import wearing
from tests.ui.tabs.notes.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.services.workspace import Work

FELT = (
    (When.BEFORE, "wary.worried.tense", "", Strength.A_LOT),
    (When.BEFORE, "foggy.worn-out.tired", "", Strength.UNSET),
    (When.AFTER, "settled.at-ease.calm", "", Strength.SOME),
    (When.AFTER, "", "like after rain", Strength.UNSET),
    (When.AFTER, "close.met.understood", "", Strength.TRACE),
)


@pytest.fixture(params=["light", "dark", "large", "rtl"])
def dressed(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[str, Writer]]:
    """The empty tab in each appearance; made anew, because a widget takes its measures when it is made."""
    look = str(request.param)
    with wearing(look):
        clock = HandClock()
        context = a_context(tmp_path, qtbot, clock)
        writer = Writer(qtbot, context, clock, TAB.build(context))
        show_tab(context, qtbot, writer.tab)
        yield look, writer
        context.window.close()


def month(work: Work) -> None:
    first, second, third = (
        notes.add(work, sessions.add(work, NOON - timedelta(days=days), "UTC").id).id for days in (15, 8, 1)
    )
    notes.keep(work, first, "It is fine not to know for a while, and to say so before the hour is over.")
    notes.feel(work, second, When.BEFORE, "wary.worried.tense")
    notes.feel(work, second, When.AFTER, "settled.eased.relieved")
    notes.guard(work, second, Privacy.PRIVATE)
    notes.keep(work, third, "The pause before I answered. I don’t have to fill it.")
    notes.was_hard(work, third, "Saying that the homework made me angry.")
    for when, word, own, strength in FELT:
        notes.how_strong(work, notes.feel(work, third, when, word, own).id, strength)


def fill(writer: Writer) -> None:
    writer.context.workspace.do(Label.SAMPLE, month)
    writer.tab.start()
    writer.tab.show_record(writer.notes[0].id)
    if isinstance(writer.focus(), RecordList):  # where there is no room for both, one is in the note already
        writer.press(Qt.Key.Key_Return)
    QApplication.sendPostedEvents()


def picker(writer: Writer) -> QWidget:
    writer.click("Name a feeling, after the session")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    writer.write("re")
    writer.qtbot.waitUntil(lambda: "relaxed" in nodes(dialog) and "Lifted" not in nodes(dialog))
    return dialog


def test_an_empty_tab_says_one_sentence_and_has_one_button(dressed: tuple[str, Writer]) -> None:
    look, writer = dressed
    assert_picture(writer.tab.widget(), f"notes-empty-{look}")


def test_a_full_note(dressed: tuple[str, Writer]) -> None:
    look, writer = dressed
    fill(writer)
    assert_picture(writer.tab.widget(), f"notes-{look}")


def test_the_picker(dressed: tuple[str, Writer]) -> None:
    look, writer = dressed
    fill(writer)
    assert_picture(picker(writer), f"notes-feelings-{look}")


def test_nothing_is_without_a_name(writer: Writer) -> None:
    assert unnamed(writer.tab.widget()) == []
    fill(writer)
    writer.click("More")
    assert unnamed(writer.tab.widget()) == []
    assert "ButtonMenu 'calm, some, after the session'" in nodes(writer.tab.widget())


def test_a_screen_reader_hears_the_tree_word_by_word(writer: Writer) -> None:
    fill(writer)
    dialog = picker(writer)
    assert unnamed(dialog) == []
    assert "Tree 'Feelings'" in nodes(dialog)
    assert "TreeItem 'relaxed' selected focused" in nodes(dialog)
    writer.press(Qt.Key.Key_Escape)
    writer.write("calm")
    writer.qtbot.waitUntil(lambda: "TreeItem 'calm' checked selected focused" in nodes(dialog))


def test_tab_goes_through_a_note_as_the_eye_does(writer: Writer) -> None:
    fill(writer)
    assert tab_order(writer.tab.widget()) == [
        "Notes",
        "Write about a session",
        "How is it a day later?",
        "One feeling",
        "Check-in",
        "Find in notes",
        "Notes",
        "One thing I want to keep",
        "One thing that was hard",
        "One thing for next time",
        "tense, a lot, before the session",
        "tired, before the session",
        "Name a feeling, before the session",
        "calm, some, after the session",
        "like after rain, after the session",
        "understood, a trace, after the session",
        "Name a feeling, after the session",
        "Not said",
        "Anything agreed to do?",
        "More prompts…",
        "Bring this up",
        "I don’t see how this helps yet",
        "More",
    ]


def test_tab_goes_from_the_search_to_the_words_to_what_was_named(writer: Writer) -> None:
    fill(writer)
    assert tab_order(picker(writer)) == [
        "Find a feeling, or write your own",
        "Feelings",
        "calm, some, after the session",
        "like after rain, after the session",
        "understood, a trace, after the session",
        "Done",
    ]
