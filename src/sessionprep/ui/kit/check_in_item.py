"""One sentence of a check-in: a line with its answer, and the six answers while it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.check_in import Degree
from sessionprep.services import wording
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.line_button import LineButton
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent


class CheckInItem(QWidget):
    """Tab and a click ask it; the one asked before is a line again."""

    asked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._answer = quiet("")
        self._answer.setWordWrap(False)
        self._line = _Line(words, _("Answer it"), beside=self._answer)
        self.field = ChoiceField(
            words.replace("&", "&&"), [Option(each, wording.name(each)) for each in Degree], numbered=True
        )
        self.field.settle_at_once()
        self._open = QWidget()
        self._before = quiet("")
        self._lay_out()
        self._open.hide()
        self._before.hide()
        self._line.clicked.connect(self.asked)
        self._line.reached.connect(self.asked)

    def ask(self) -> QWidget:
        """The keyboard goes first, so that it is never in something that hides; where it is now."""
        self._open.show()
        answer = self.field.start()
        self._line.hide()
        return answer

    def rest(self) -> None:
        self.field.settle_now()
        self._line.show()
        self._open.hide()

    def show_answer(self, degree: str) -> None:
        """In the line; the field shows it by itself."""
        said = wording.name(Degree(degree)) if degree else ""
        self._answer.setText(said)
        # i18n: A sentence, and the answer to it
        self._line.setAccessibleName(_("{sentence} {answer}").format(sentence=self._words, answer=said).strip())

    def tell_before(self, words: str) -> None:
        self._before.setText(words)
        self._before.setVisible(bool(words))

    def _lay_out(self) -> None:
        """As far in as the words of the line, which the sentence above the answers takes the place of."""
        opened, before, column = QVBoxLayout(self._open), QVBoxLayout(), QVBoxLayout(self)
        opened.setContentsMargins(space(1), space(0.75), space(1), space(1))
        opened.addWidget(self.field)
        before.setContentsMargins(space(1), 0, space(1), space(0.5))
        before.addWidget(self._before)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(self._open)
        column.addLayout(before)


class _Line(LineButton):
    reached = Signal()  # by the keyboard alone: under a mouse that is pressed nothing may move

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.reached.emit()
