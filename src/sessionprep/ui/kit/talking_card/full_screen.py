"""The chosen sentences and nothing else, as large as the screen allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.talking_card.lettering import draw, largest
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SHARES = (16, 13, 10, 8, 6.5, 5, 4, 3.2, 2.6, 2.1)  # per cent of the height, for a letter


def show_full_screen(parent: QWidget, sentences: tuple[str, ...]) -> QDialog:
    """Esc, or its one button, leaves it."""
    screen = QDialog(parent)
    screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    screen.setWindowTitle(_("Card"))
    wear(screen, Look.PAGE)
    close = quiet_button(_("&Close"))
    close.clicked.connect(screen.reject)
    column = QVBoxLayout(screen)
    column.setContentsMargins(space(6), space(5), space(6), space(2))
    column.addWidget(_Words(sentences), 1)
    column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
    screen.setWindowState(Qt.WindowState.WindowFullScreen)
    screen.open()
    return screen


class _Words(QWidget):
    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__()
        self._sentences = sentences
        self.setAccessibleName("\n".join(sentences))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = QSizeF(self.size())
        sizes = [max(1, round(room.height() * share / 100)) for share in _SHARES]
        document = largest(self._sentences, sizes, room)
        painter = QPainter(self)
        painter.translate(QPointF(0, max(0.0, (room.height() - document.size().height()) / 2)))
        draw(painter, document, self.palette())
