"""Lines of text in the sizes we use; always plain text, whatever a person wrote into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from sessionprep.ui.kit.wrapped import Wrapped
from sessionprep.ui.theme.looks import Look, wear

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget


# By its number: naming Qt.TextFormat would build the whole Qt namespace before the first window (theme/apply.py).
_PLAIN_TEXT = 0
_A_SENTENCE = 48  # letters; a name that long may need two lines


def title(words: str) -> QLabel:
    return _line(words, Look.TITLE)


def heading(words: str) -> QLabel:
    return _line(words, Look.HEADING)


def body(words: str) -> QLabel:
    return _line(words, Look.LABEL)


def quiet(words: str) -> QLabel:
    return _line(words, Look.QUIET)


def label_for(control: QWidget, words: str) -> QLabel:
    """The name above a control; an ampersand marks the letter that leads there with Alt."""
    line = Wrapped()
    line.setProperty("textFormat", _PLAIN_TEXT)
    line.setText(words)
    line.setWordWrap(len(words) > _A_SENTENCE)
    wear(line, Look.LABEL)
    _start_where_lines_start(line)
    line.setBuddy(control)
    control.setAccessibleName(without_mnemonic(words))
    return line


def without_mnemonic(words: str) -> str:
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _line(words: str, look: Look) -> QLabel:
    line = Wrapped()
    line.setProperty("textFormat", _PLAIN_TEXT)
    line.setText(words)
    _start_where_lines_start(line)
    wear(line, look)
    return line


def _start_where_lines_start(line: QLabel) -> None:
    """On the right in a right-to-left window, also for words in Latin letters, which Qt would put on the left."""
    if QGuiApplication.isRightToLeft():
        from PySide6.QtCore import Qt

        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
