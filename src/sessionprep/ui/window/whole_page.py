"""A room as it is, or scrolled as a whole where the window is too low for it: large text on a small screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from sessionprep.ui.kit.card import SETTLED
from sessionprep.ui.kit.labelled import field_around
from sessionprep.ui.kit.least_height import least_height
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space


class WholePage(QScrollArea):
    """Never keeps the window from being made smaller than the screen."""

    def __init__(self, room: QWidget, app: QApplication) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._least = _Least(room)
        self.setWidget(self._least)
        self._fresh = QTimer(self, singleShot=True, interval=SETTLED)
        self._least.moved.connect(self._stay)
        self.verticalScrollBar().rangeChanged.connect(self._stay)
        app.focusChanged.connect(self._follow)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._least.minimumSizeHint().width(), super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return self._least.sizeHint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # also when the text's size changed
            self._fresh.start()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tab brings what it comes to into sight by itself, a key that leads elsewhere does not.

        Under a mouse that is pressed nothing moves: the click would miss.
        """
        if now is not None and self._least.isAncestorOf(now) and not QApplication.mouseButtons():
            self._fresh.start()
            self._show(now)

    def _stay(self) -> None:
        """What the keyboard has just gone into may get its place in the room only now."""
        now = QApplication.focusWidget()
        if self._fresh.isActive() and now is not None and self._least.isAncestorOf(now):
            self._show(now)

    def _show(self, now: QWidget) -> None:
        """With its name and the choices beside it, where there is room for all that."""
        field = field_around(now)
        if field.height() <= self.viewport().height():
            self.ensureWidgetVisible(field)
        self.ensureWidgetVisible(now)


class _Least(QWidget):
    """What scrolls would otherwise ask for the height it would like best, and scroll long before it has to."""

    moved = Signal()  # something in the room may stand elsewhere now

    def __init__(self, room: QWidget) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self.setContentsMargins(space(1.5), space(1), space(1.5), space(1))  # of every room: all begin at one edge
        self._room = room
        room.setParent(self)

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._room.minimumSizeHint()
        least.setHeight(least_height(self._room, max(self.contentsRect().width(), least.width())))
        return least.grownBy(self.contentsMargins())

    @override
    def sizeHint(self) -> QSize:
        return self._room.sizeHint().grownBy(self.contentsMargins())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # a page in place of another may need less, or more
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._room.setGeometry(self.contentsRect())
            QTimer.singleShot(0, self, self.moved.emit)
        return super().event(event)
