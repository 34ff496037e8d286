from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.strength_bar import StrengthBar
from tests.helpers.accessibility import nodes, unnamed
from tests.ui.kit.keyboard import keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    Shown = Callable[[Any], Any]


def sentences(field: PassphraseField) -> str:
    return " ".join(label.text() for label in field.findChildren(QLabel) if label.isVisible())


def test_what_is_typed_is_hidden_and_cannot_be_copied(on_screen: Shown) -> None:
    field = on_screen(PassphraseField("&Passphrase"))
    edit = field.findChild(QLineEdit)
    QGuiApplication.clipboard().setText("before")
    QTest.keyClicks(edit, "secret")
    edit.selectAll()
    edit.copy()
    assert edit.displayText() != "secret"
    assert QGuiApplication.clipboard().text() == "before"
    assert edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_it_is_shown_on_purpose_and_hidden_again_when_cleared(on_screen: Shown) -> None:
    field = on_screen(PassphraseField("&Passphrase"))
    edit, eye = field.findChild(QLineEdit), field.findChild(QPushButton)
    QTest.keyClicks(edit, "secret")
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert edit.displayText() == "secret"
    assert "checked" in next(line for line in nodes(field).splitlines() if "Show what is typed" in line)
    field.clear()
    assert field.value() == ""
    assert edit.echoMode() == QLineEdit.EchoMode.Password


def test_a_pasted_line_break_is_left_out_and_told(on_screen: Shown) -> None:
    field = on_screen(PassphraseField("&Passphrase"))
    QGuiApplication.clipboard().setText("four words of mine\r\n")
    field.findChild(QLineEdit).paste()
    assert field.value() == "four words of mine"
    assert "line break" in sentences(field)


def test_caps_lock_is_told_from_the_letters_that_arrive(on_screen: Shown) -> None:
    field = on_screen(PassphraseField("&Passphrase", hint="Several words."))
    keys("A")
    assert "Caps Lock" in sentences(field)
    keys("a")
    assert "Caps Lock" not in sentences(field)
    assert "Several words." in sentences(field)


def test_return_says_that_it_was_entered(on_screen: Shown, qtbot: QtBot) -> None:
    field = on_screen(PassphraseField("&Passphrase"))
    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field.findChild(QLineEdit), Qt.Key.Key_Return)


def test_strength_is_told_in_words(on_screen: Shown) -> None:
    bar = on_screen(StrengthBar())
    bar.show_strength(1, "Easy to guess")
    assert "Easy to guess" in nodes(bar)
    assert unnamed(bar) == []
