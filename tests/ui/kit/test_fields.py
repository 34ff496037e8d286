"""What every field promises, tried on each with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from sessionprep.ui.kit import settling
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.minutes_field import MinutesField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.words_field import WordsField
from tests.helpers.accessibility import tab_order, unnamed
from tests.ui.kit.keyboard import focus, keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from sessionprep.ui.kit.field import Field

    Shown = Callable[[Any], Any]

OPTIONS = (Option("a", "Apple"), Option("b", "Bread"), Option("c", "Cheese"))

MAKERS: dict[str, tuple[Callable[[], QWidget], str, object, object]] = {
    # how to make it, keys to press, what it says then, another value
    "line": (lambda: LineField("&Name"), "hello", "hello", "other"),
    "words": (lambda: WordsField("&Words"), "hello", "hello", "other\nlines"),
    "choice": (lambda: ChoiceField("&State", OPTIONS), " ", "a", "c"),
    "pick": (lambda: PickField("&Way", OPTIONS), "c", "c", "b"),
    "own": (lambda: PickField("&Way", OPTIONS, own_words=True), "by owl", "by owl", "b"),
    "minutes": (lambda: MinutesField("&Length"), "7", 70, 45),
    "check": (lambda: CheckField("&First"), " ", True, False),
}


def heard(field: Field) -> list[object]:
    said: list[object] = []
    field.settled.connect(said.append)
    return said


@pytest.mark.parametrize("kind", MAKERS)
def test_a_field_says_what_was_typed_once_the_person_pauses(kind: str, on_screen: Shown, qtbot: QtBot) -> None:
    make, typed, value, _ = MAKERS[kind]
    field = on_screen(make())
    said = heard(field)
    keys(typed)
    assert said == []
    qtbot.waitUntil(lambda: said == [value])
    field.settle_now()
    assert said == [value]


@pytest.mark.parametrize("kind", MAKERS)
def test_leaving_a_field_says_it_at_once(kind: str, on_screen: Shown) -> None:
    make, typed, value, _ = MAKERS[kind]
    field = on_screen(make())
    said = heard(field)
    keys(typed)
    if kind in {"choice", "check"}:
        field.settle_now()  # nothing is half typed there
    field.window().findChild(QLineEdit, "elsewhere").setFocus()
    assert said == [value]


@pytest.mark.parametrize("kind", MAKERS)
def test_showing_a_value_is_silent(kind: str, on_screen: Shown) -> None:
    make, _typed, value, other = MAKERS[kind]
    field = on_screen(make())
    said = heard(field)
    for each in (value, other):
        field.show_value(each)
        assert field.value() == each
    field.settle_now()
    assert said == []


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_not_yet_said_is_not_overwritten(kind: str, on_screen: Shown) -> None:
    make, typed, value, other = MAKERS[kind]
    field = on_screen(make())
    said = heard(field)
    keys(typed)
    field.show_value(other)
    assert field.value() == value
    field.settle_now()
    assert said == [value]


@pytest.mark.parametrize("kind", MAKERS)
def test_what_could_not_be_stored_is_said_again(kind: str, on_screen: Shown) -> None:
    make, typed, value, other = MAKERS[kind]
    field = on_screen(make())
    said = heard(field)
    field.settled.connect(lambda _: field.keep_unsaved())
    keys(typed)
    field.settle_now()
    field.show_value(other)
    field.settle_now()
    assert field.value() == value
    assert said == [value, value]


@pytest.mark.parametrize("kind", MAKERS)
def test_every_control_has_a_name(kind: str, on_screen: Shown) -> None:
    assert unnamed(on_screen(MAKERS[kind][0]())) == []


def test_steady_typing_does_not_put_it_off_for_ever(
    on_screen: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "AT_LATEST", 100)
    field = on_screen(LineField("&Name"))
    said = heard(field)
    typing = QTimer()
    typing.timeout.connect(lambda: keys("a"))
    typing.start(10)
    qtbot.waitUntil(lambda: bool(said))
    typing.stop()


def test_typing_back_what_was_there_says_nothing(on_screen: Shown) -> None:
    field = on_screen(LineField("&Name"))
    field.show_value("a")
    said = heard(field)
    keys("b\b")
    field.settle_now()
    assert said == []


def test_a_trimmed_space_does_not_vanish_under_the_cursor(on_screen: Shown) -> None:
    for field, box in ((LineField("&Name"), QLineEdit), (WordsField("&Words"), QPlainTextEdit)):
        on_screen(field)
        field.settled.connect(lambda text, field=field: field.show_value(text.strip()))
        keys("one ")
        field.settle_now()
        keys("two")
        assert field.findChild(box) is focus()
        assert field.value() == "one two"


def test_showing_the_same_text_leaves_the_cursor(on_screen: Shown) -> None:
    field = on_screen(WordsField("&Words"))
    field.show_value("one two")
    box = field.findChild(QPlainTextEdit)
    cursor = box.textCursor()
    cursor.setPosition(3)
    box.setTextCursor(cursor)
    field.show_value("one two")
    assert box.textCursor().position() == 3


def test_lines_pasted_into_one_line_become_spaces(on_screen: Shown) -> None:
    field = on_screen(LineField("&Name"))
    QGuiApplication.clipboard().setText("one\ntwo\r\nthree\u2028four\tfive\N{PARAGRAPH SEPARATOR}")
    field.findChild(QLineEdit).paste()
    assert field.value() == "one two three four five"


def test_a_set_of_fields_is_walked_in_the_order_of_the_eye_and_says_everything(on_screen: Shown) -> None:
    name, words = LineField("&Name"), WordsField("&Words")
    fields = on_screen(FieldSet([name, words], [MinutesField("&Length")]))
    said = heard(name) + heard(words)
    name.settled.connect(said.append)
    words.settled.connect(said.append)
    name.setFocus()
    keys("a")
    words.setFocus()
    keys("b")
    fields.settle_now()
    assert said == ["a", "b"]
    assert tab_order(fields) == ["Name", "Words", "More"]
