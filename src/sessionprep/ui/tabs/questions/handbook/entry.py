"""One thing that is known: what was asked, what they said and when, and what they said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from sessionprep.domain.question import Clarity
from sessionprep.services import wording
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.row import fold
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from sessionprep.services.handbook import Known


class Entry(QFrame):
    """A stop of the Tab key, to be heard as one sentence after another; Enter or a click leads to the question."""

    opened = Signal()

    def __init__(self, known: Known, subject: str) -> None:
        super().__init__()
        self.record = known.question
        self.search = _search(known, subject)
        wear(self, Look.PAIR)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(_("Open the question"))
        when = _when(known)
        self.setAccessibleName(f"{known.asked} {known.said.words}")
        self.setAccessibleDescription(" ".join([when, *_before(known)]))
        card = QFrame()
        wear(card, Look.CARD)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(space(2), space(1.5), space(2), space(1.5))
        inside.setSpacing(space(0.5))
        for line in (quiet(known.asked), body(known.said.words), quiet(when), *map(quiet, _before(known))):
            inside.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()


def _when(known: Known) -> str:
    """Such as “26 November 2026 · Partly clear”."""
    clarity = "" if known.clarity is Clarity.UNSAID else wording.name(known.clarity)
    return " · ".join(each for each in (short_date(known.said.day), clarity) if each)


def _before(known: Known) -> list[str]:
    return [
        # i18n: An answer that a newer one took the place of
        _("Before, on {day}: {words}").format(day=short_date(each.day), words=each.words)
        for each in known.before
    ]


def _search(known: Known, subject: str) -> str:
    said = " ".join(each.words for each in (known.said, *known.before))
    return fold(f"{subject} {known.asked} {said}")
