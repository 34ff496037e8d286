"""As many words as a person likes, in a box that grows with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from sessionprep.ui.kit.labelled import set_out
from sessionprep.ui.kit.settling import Settler
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QResizeEvent

_PARAGRAPH_END = "\N{PARAGRAPH SEPARATOR}"
_ENDLESS_WORD = re.compile(r"\S{20000}")


class WordsField(QWidget):
    settled = Signal(object)

    def __init__(self, words: str, *, hint: str = "", example: str = "", lines: int = 2) -> None:
        """At least so many lines high; the example shows while it is empty."""
        super().__init__()
        self._box = _GrowingBox(lines)
        self._box.setPlaceholderText(example)
        set_out(self, words, self._box, hint)
        self._settler = Settler(self, self.value, self.settled.emit)
        self._box.textChanged.connect(self._settler.touched)
        self._box.left.connect(self._settler.settle_now)

    def value(self) -> str:
        """As typed: Qt's plain text would make every no-break space an ordinary one."""
        return self._box.document().toRawText().replace(_PARAGRAPH_END, "\n")

    def show_value(self, value: str) -> None:
        if not self._settler.learned(value) or self._mid_word(value):
            return
        self._box.show_text(value)
        self._settler.put_in()

    def settle_now(self) -> None:
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()

    def _mid_word(self, value: str) -> bool:
        """Only the space just typed at the end was trimmed when it was stored."""
        return self._box.hasFocus() and self.value().strip() == value


class _GrowingBox(QPlainTextEdit):
    left = Signal()

    MOST_LINES = 12

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least
        self._lines = least
        unlearned(self)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._let_paragraphs_choose()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._lean)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if _has_endless_word(source.text()):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        super().insertFromMimeData(source)

    def show_text(self, text: str) -> None:
        self.clear()  # first, or the old text would be laid out in the way that fits the new
        wrap = QTextOption.WrapMode
        endless = _has_endless_word(text)
        self.setWordWrapMode(wrap.WrapAnywhere if endless else wrap.WrapAtWordBoundaryOrAnywhere)
        self.setPlainText(text)

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        edges = self.contentsMargins()
        around = edges.top() + edges.bottom() + 2 * round(self.document().documentMargin())
        return QSize(super().sizeHint().width(), self._lines * self.fontMetrics().lineSpacing() + around)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._let_paragraphs_choose()

    def _let_paragraphs_choose(self) -> None:
        """Each paragraph runs the way its own letters do."""
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)

    def _lean(self) -> None:
        """To the side where its first line begins; Qt's plain text cannot lean each paragraph by itself."""
        direction = self.document().firstBlock().textDirection()
        side = (
            Qt.AlignmentFlag.AlignRight if direction == Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft
        )
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _fit(self) -> None:
        most = max(self._least, self.MOST_LINES)
        lines = max(self._least, self._lines_in_sight(most))
        if lines != self._lines:
            self._lines = lines
            scrolls = lines == most  # until then it grows instead
            policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.setVerticalScrollBarPolicy(policy)
            self.updateGeometry()

    def _lines_in_sight(self, most: int) -> int:
        """Lines as they wrap, counted no further than needed, however long the text."""
        lines, block = 0, self.document().firstBlock()
        while block.isValid() and lines < most:
            self.document().documentLayout().blockBoundingRect(block)  # lays out what no one has looked at yet
            lines += block.lineCount()
            block = block.next()
        return min(lines, most)


def _has_endless_word(text: str) -> bool:
    """Looking for the end of a word in a line, Qt 6.11 takes minutes over one of a million letters."""
    return _ENDLESS_WORD.search(text) is not None
