"""Everything in the first half of the kit on two sheets, to be looked at in each appearance."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.ui.kit.buttons import plain, primary, quiet_button
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.headings import quiet, title
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.minutes_field import MinutesField
from sessionprep.ui.kit.moment_field import MomentField
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.strength_bar import StrengthBar
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

STATES = (
    Option("draft", "Draft"),
    Option("to-ask", "To ask"),
    Option("asked", "Asked"),
    Option("answered", "Answered"),
    Option("clear", "Clear now"),
    Option("follow-up", "Needs a follow-up"),
)
WAYS = (Option("in-person", "In person"), Option("phone", "By phone"), Option("video", "By video"))
QUESTION = "Why do I go quiet when someone is upset with me?"
WHEN = datetime(2026, 11, 26, 15, 0)  # noqa: DTZ001 - time on the wall


def question_card() -> DetailCard:
    asked = WordsField("&What I would say", hint="This can be shared. What you really think can not.")
    asked.show_value("With Maria on Sunday, and again at work. I noticed my throat closing.\n\nWhat would help?")
    state = ChoiceField("&State", STATES)
    state.show_value("to-ask")
    answer = WordsField("What they &said", example="In your own words, as you remember it")
    card = DetailCard(FieldSet([asked, state], [answer, CheckField("&Keep asking this")], opened=True))
    card.set_title(QUESTION)
    card.set_status("Saved · 14:02")
    return card


def session_fields() -> FieldSet:
    name = LineField("What is it &for?", example="One sentence is plenty")
    way = PickField("&Way of meeting", WAYS, own_words=True, blank="Choose, or type your own")
    way.show_value("video")
    length = MinutesField("&Length")
    length.show_value(50)
    place = PickField("&Place", WAYS, blank="Not chosen")
    check = CheckField("Say this &first", hint="It comes before everything else in the plan.")
    check.show_value(value=True)
    return FieldSet([name, MomentField("W&hen", WHEN), way, length, place, check], [LineField("Notes")])


def secret() -> QWidget:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1.5))
    field = PassphraseField("&Passphrase", hint="Several words that nobody would say in that order.")
    field.show_value("correct horse")
    strength = StrengthBar()
    strength.show_strength(3, "Hard to guess")
    column.addWidget(field)
    column.addWidget(strength)
    return sheet


def fields_sheet() -> QFrame:
    sheet, column = _sheet("Fields")
    row = QHBoxLayout()
    row.setSpacing(space(3))
    row.addWidget(question_card(), 1)
    right = QVBoxLayout()
    right.addWidget(session_fields())
    right.addSpacing(space(2))
    right.addWidget(secret())
    right.addStretch()
    row.addLayout(right, 1)
    column.addLayout(row)
    return _sized(sheet, 110, 92)


def rooms_sheet() -> QFrame:
    sheet, column = _sheet("Questions")
    row = QHBoxLayout()
    for button in (primary("&Add question", "plus"), quiet_button("Share", "share-2"), plain("Show all"), _off()):
        row.addWidget(button)
    row.addStretch()
    column.addLayout(row)
    example = "For instance: “How would we notice that this is working?”"
    empty = EmptyState("What would you like to ask?", example, "Write a question", lambda: None, "plus")
    column.addWidget(empty, 1)
    undone, wrong = MessageBar(), MessageBar()
    column.addWidget(undone)
    column.addWidget(wrong)
    undone.say("Question deleted.", "Undo", lambda: None)
    wrong.trouble("The disk is full, so this could not be saved. Your words are still here. Make room, then try again.")
    return _sized(sheet, 90, 70)


def dialog() -> DialogShell:
    shell = DialogShell(
        None, "Save a summary", "You see exactly the page that will be saved; it is not encrypted.", secret()
    )
    shell.add_quiet("Cancel", shell.reject)
    shell.add_primary("Save page", shell.accept)
    return shell


def _off() -> QWidget:
    button = quiet_button("Not now")
    button.setEnabled(False)
    return button


def _sheet(words: str) -> tuple[QFrame, QVBoxLayout]:
    sheet = QFrame()
    wear(sheet, Look.PAGE)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(space(3), space(2.5), space(3), space(2.5))
    column.setSpacing(space(2))
    column.addWidget(title(words))
    column.addWidget(quiet("Saved · 14:02"))
    return sheet, column


def _sized(sheet: QFrame, wide: int, high: int) -> QFrame:
    sheet.resize(space(wide), space(high))
    return sheet
