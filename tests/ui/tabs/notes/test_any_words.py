from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit

from sessionprep.domain.note import Look
from sessionprep.services import looks, note_lines
from sessionprep.services.labels import Label
from tests.helpers.context import heard

if TYPE_CHECKING:
    from tests.ui.tabs.notes.writer import Writer

Key = Qt.Key
KEEP = "One thing I want to keep"
WORDS = {
    "a megabyte": "Ünd so weiter. " * 70_000,
    "one long word": "ä" * 20_000,
    "control characters": "be\x01fore\x07 and \x1bafter\x7f",
    "NUL": "before\0after",
    "marks of direction": "\u202eabc\u202c \u200fdef\u2066ghi\u2069",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 😶‍🌫️",
    "Arabic": "كنت قلقًا قبل الجلسة، ثم هدأت.",
    "Japanese": "話す前は緊張していたけれど、あとで少し楽になった。",
    "lines": "one\n\n  two\n",
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_whatever_is_written_is_kept_as_it_is(writer: Writer, words: str) -> None:
    writer.tab.add()
    writer.paste(words)
    assert writer.tab.settle()
    assert writer.notes[0].keep == words
    assert heard(writer.context).troubles == []
    writer.tab.widget().grab()


def test_half_a_character_harms_none_of_the_rest(writer: Writer) -> None:
    writer.tab.add()
    writer.paste("before🙂after")
    halved = writer.field(KEEP).textCursor()
    halved.setPosition(6)
    halved.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    halved.removeSelectedText()
    assert writer.tab.settle()
    assert writer.notes[0].keep == "beforeafter"


@pytest.mark.parametrize("words", list(WORDS.values())[1:], ids=list(WORDS)[1:])
def test_whatever_a_feeling_is_called_it_is_named_so(writer: Writer, words: str) -> None:
    writer.tab.add()
    writer.click("Name a feeling, after the session")
    writer.see(QLineEdit, "Find a feeling, or write your own").setFocus()
    writer.paste(words)
    writer.press(Key.Key_Return)
    assert [feeling.own.split() for feeling in writer.felt] == [words.split()]
    assert heard(writer.context).troubles == []
    writer.tab.widget().grab()


def test_an_empty_note_is_complete(writer: Writer) -> None:
    writer.tab.add()
    assert writer.tab.settle()
    assert len(writer.notes) == 1


def test_more_than_a_field_holds_is_refused_in_one_sentence_and_stays_typed(writer: Writer) -> None:
    writer.tab.add()
    words = ("🙂" * 1000 + "\n") * 5300
    writer.field(KEEP).insertPlainText(words)
    assert not writer.tab.settle()
    assert heard(writer.context).troubles == [
        "This text takes 21.2 MB, and one field holds 21 MB. Split it into parts."
    ]
    assert writer.field(KEEP).toPlainText() == words
    writer.field(KEEP).setPlainText(words[:100])
    assert writer.tab.settle()
    assert writer.notes[0].keep == words[:100]


@pytest.mark.parametrize("name", ["a megabyte", "one long word", "NUL", "Arabic"])
def test_whatever_a_later_line_says_it_is_kept_as_it_is(writer: Writer, name: str) -> None:
    session = writer.held(1)
    note = writer.context.workspace.do(Label.ADD, looks.look_back, session.id, Look.NEXT_DAY)
    writer.tab.show_record(note.id)
    writer.field("What stayed with me?").setFocus()
    writer.paste(WORDS[name])
    assert writer.tab.settle()
    assert writer.context.workspace.read(note_lines.said, note.id, "stayed") == WORDS[name]
    writer.tab.widget().grab()
