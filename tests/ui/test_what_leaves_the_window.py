"""What a field tells the keyboard, the clipboard and the window's frame about the words in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from sessionprep.services import sample
from sessionprep.services.content import library
from sessionprep.services.labels import Label
from sessionprep.ui.tabs import TABS
from tests.helpers.clock import NOON
from tests.helpers.vaults import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.ui.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HINT = "x-kde-passwordManagerHint"
SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


@pytest.fixture(autouse=True)
def clipboard() -> Iterator[None]:
    yield
    QApplication.clipboard().clear()


@pytest.fixture
def full(inside: Visitor) -> Visitor:
    inside.inside().workspace.do(Label.SAMPLE, sample.fill, sample.load(), library.load(), NOON, "UTC")
    return inside


def fields() -> list[QWidget]:
    """Where words can be typed: not in dates and numbers."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    typed = [each for each in QApplication.allWidgets() if isinstance(each, kinds) and not each.isReadOnly()]
    return [each for each in typed if not isinstance(each.parent(), QAbstractSpinBox)]


def telling(widgets: list[QWidget]) -> list[str]:
    return [
        f"{type(each).__name__} {each.accessibleName()}"
        for each in widgets
        if each.inputMethodHints() & SENSITIVE != SENSITIVE
    ]


def everywhere(visitor: Visitor) -> Iterator[None]:
    """Every tab with a record open, and every dialog."""
    rooms = visitor.inside()
    for place, _spec in enumerate(TABS, start=1):
        visitor.press(f"Ctrl+{place}", "Ctrl+N")
        yield
    dialogs: tuple[Callable[[], None], ...] = (
        partial(rooms.context.guide.offer_bank, None),
        partial(rooms.context.guide.take_list, None),
        rooms.share,
    )
    for show in dialogs:
        show()
        yield
        if dialog := QApplication.activeModalWidget():
            dialog.close()


def test_no_field_is_learned_from(full: Visitor) -> None:
    seen = 0
    for _place in everywhere(full):
        assert telling(fields()) == []
        seen = max(seen, len(fields()))
    assert seen > 20


def test_a_passphrase_is_not_learned_even_while_it_shows(locked: Visitor) -> None:
    locked.write("seven herons")
    locked.click("Show what is typed")
    assert telling(fields()) == []


def test_a_title_is_never_what_somebody_wrote(full: Visitor) -> None:
    titles: set[str] = set()
    for _place in everywhere(full):
        titles |= {each.windowTitle() for each in QApplication.topLevelWidgets()}
    assert titles <= {"", "SessionPrep", "Question bank", "Paste a list", "Share"}


def copied(visitor: Visitor, words: str = "a line of mine") -> None:
    visitor.press("Ctrl+2")
    visitor.field("Add a question").setFocus()
    visitor.write(words)
    visitor.press("Ctrl+A", "Ctrl+C")
    assert QApplication.clipboard().text() == words


def test_what_is_copied_asks_not_to_be_kept(inside: Visitor) -> None:
    copied(inside)
    assert bytes(QApplication.clipboard().mimeData().data(HINT).data()) == b"secret"


def test_locking_empties_the_clipboard(inside: Visitor) -> None:
    copied(inside)
    inside.press("Ctrl+L")
    assert QApplication.clipboard().text() == ""


def test_closing_empties_the_clipboard(inside: Visitor) -> None:
    copied(inside)
    assert inside.close()
    assert QApplication.clipboard().text() == ""


def test_a_hidden_passphrase_cannot_be_copied(locked: Visitor) -> None:
    QApplication.clipboard().setText("from somewhere else")
    locked.write(PASSPHRASE)
    locked.press("Ctrl+A", "Ctrl+C")
    assert QApplication.clipboard().text() == "from somewhere else"


def test_a_passphrase_copied_while_it_shows_goes_with_the_window(locked: Visitor) -> None:
    locked.write(PASSPHRASE)
    locked.click("Show what is typed")
    locked.field("Passphrase").setFocus()
    locked.press("Ctrl+A", "Ctrl+C")
    assert QApplication.clipboard().mimeData().hasFormat(HINT)
    locked.close()
    assert QApplication.clipboard().text() == ""
