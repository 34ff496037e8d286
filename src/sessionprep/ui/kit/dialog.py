"""The one shape of a dialog: title, why it is here, what it asks, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import Button, primary, quiet_button
from sessionprep.ui.kit.card import scrolled
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, title
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

_USUAL_WIDTH = 66


class DialogShell(QDialog):
    """Show it with open(); Esc closes it, and nothing of it is remembered but what `settles` keeps."""

    def __init__(
        self, parent: QWidget | None, name: str, purpose: str, inside: QWidget, *, wide: int = _USUAL_WIDTH
    ) -> None:
        """`wide` in steps of the grid, where the screen has room for it."""
        super().__init__(parent)
        self._wide = wide
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settle: Callable[[], bool] = lambda: True
        self._warned = False
        self._first: QWidget | None = None
        self._changed = QTimer(self, singleShot=True, interval=0)
        self._changed.timeout.connect(self._grow)
        self._name = title(name)
        self._purpose = body(purpose)
        self._area = scrolled(self._page(inside), 3)
        self._buttons = QWidget()
        Flow(self._buttons, space(1))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, space(2), 0, space(2.5))
        column.setSpacing(space(1.5))
        column.addWidget(self._area, 1)
        footer = QHBoxLayout()
        footer.setContentsMargins(space(3), 0, space(3), 0)
        footer.addStretch(1)
        footer.addWidget(self._buttons)
        column.addLayout(footer)

    def start_in(self, first: QWidget) -> None:
        """Where the keyboard is when it opens, and in sight also where not all of it is."""
        self._first = first
        first.setFocus()

    def reveal(self, part: QWidget) -> None:
        """Bring what has just appeared into sight, where not all of the dialog is."""
        QTimer.singleShot(0, part, lambda: self._area.ensureWidgetVisible(part))

    def settles(self, settle: Callable[[], bool]) -> None:
        """Asked before it is left without an answer, also by a lock: keep what is typed, False when that failed."""
        self._settle = settle

    def settle(self) -> bool:
        return self._settle()

    def add_quiet(self, words: str, act: Callable[[], object]) -> Button:
        return self._add(quiet_button(words), act)

    def add_primary(self, words: str, act: Callable[[], object]) -> Button:
        """Return presses it, from wherever in the dialog."""
        button = self._add(primary(words), act)
        button.setDefault(True)
        return button

    @override
    def reject(self) -> None:
        """What could not be kept is let go only when asked again."""
        if self._warned or self._settle():
            super().reject()
            return
        self._warned = True
        self._purpose.setText(_("What you typed could not be kept. Leave once more to let it go."))
        announce(self, self._purpose.text(), urgent=True)

    @override
    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        width = min(space(self._wide), round(screen.width() * 0.92))
        return QSize(width, min(self._full_height(width), round(screen.height() * 0.92)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside may come to need more room, which is known once all of it has been told of a change."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._changed.start()
        return False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)
        if self._first is not None:
            QTimer.singleShot(0, self._first, self._show_first)

    def _grow(self) -> None:
        """Where there is room, and never to shrink again under the hand."""
        room = round(self.screen().availableSize().height() * 0.92)
        self.resize(self.width(), max(self.height(), min(self._full_height(self.width()), room)))

    def _show_first(self) -> None:
        if self._first is not None:
            self._area.ensureWidgetVisible(self._first)

    def _full_height(self, width: int) -> int:
        """High enough to need no scrolling."""
        inside = self._area.widget()
        wraps = inside is not None and inside.hasHeightForWidth()
        need = (inside.heightForWidth(width) if wraps else inside.sizeHint().height()) if inside else 0
        return self._column.totalHeightForWidth(width) - self._area.sizeHint().height() + need

    def _page(self, inside: QWidget) -> QWidget:
        """All but the buttons scrolls together: with large text on a small screen the head alone may fill it."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self._name)
        column.addWidget(self._purpose)
        column.addWidget(inside)
        page.installEventFilter(self)
        return page

    def _add(self, button: Button, act: Callable[[], object]) -> Button:
        button.clicked.connect(act)
        row = self._buttons.layout()
        if row is not None:
            row.addWidget(button)
        return button
