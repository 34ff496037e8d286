"""Two hands: they press keys, click what can be seen, and wait until something is so."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMainWindow, QMenu, QWidget

from sessionprep.app.tour import looking
from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

T = TypeVar("T")

PATIENCE = 60.0  # seconds; a slow machine derives a key in five
_GLANCE = 5  # milliseconds between two looks
_NOTCH = 120
_MARGIN = 2
_MOST_NOTCHES = 400
_MOST_LOOKS = 100
_BOX, _WORDS = 24, 72  # pixels from the leading edge of a row to the box it may have, and to its words


class Stuck(Expected):
    """What should have happened did not."""

    def __init__(self, awaited: str) -> None:
        told = _("The tour got stuck: it waited in vain for “{awaited}” (see stuck.png).")
        super().__init__(told.format(awaited=awaited))


class Hands:
    """`pace` is how long a key takes, in milliseconds; `stopped` says that the person has seen enough."""

    def __init__(self, main: QMainWindow, pace: int, stopped: Callable[[], bool]) -> None:
        self._main = main
        self._pace = pace
        self._stopped = stopped

    def wait(self, so: Callable[[], T | None], awaited: str) -> T:
        """What `so` says once it says anything; meanwhile the window lives. Raises Stuck, or KeyboardInterrupt."""
        until = monotonic() + PATIENCE
        while not (found := so()):
            if self._stopped():
                raise KeyboardInterrupt
            if monotonic() > until:
                raise Stuck(awaited)
            QTest.qWait(_GLANCE)
        return found

    def rest(self, milliseconds: int = 0) -> None:
        """Let the window finish what it was doing."""
        if self._stopped():
            raise KeyboardInterrupt
        QTest.qWait(max(milliseconds, self._pace * 10, 1))

    def press(self, *keys: str) -> None:
        for each in keys:
            QTest.keySequence(self._window(), QKeySequence(each))
        self.rest()

    def type(self, words: str) -> None:
        """Letter by letter, whatever the alphabet."""
        window, none = self._window(), Qt.KeyboardModifier.NoModifier
        for letter in words:
            key = QTest.asciiToKey(ord(letter)) if letter.isascii() and letter.isprintable() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, letter, none, self._pace)
        self.rest()

    def click(self, words: str) -> None:
        """A button, a chip, a box to tick: by what stands on it."""
        button = self.wait(lambda: looking.button(self.front(), words), words)
        self._click(button, lambda: looking.spot(button))

    def see(self, words: str) -> None:
        """Wait for whatever has this name, or is drawn with these words on it, such as a sheet of paper."""
        self.wait(lambda: looking.anything(self.front(), words), words)

    def go_to(self, words: str) -> None:
        """Put the keyboard into the field of this name."""
        field = self._field(words)
        self._click(field, lambda: looking.spot(field))
        self.wait(lambda: _has_keyboard(field), words)

    def write(self, words: str, text: str) -> None:
        """Fill the field of this name in, in place of what was there, and leave it."""
        self.go_to(words)
        self.press("Ctrl+A")
        self.type(text)
        self.press("Tab")

    def pick(self, words: str, choice: str) -> None:
        """One of a list that drops down."""
        box = self._field(words)
        self._click(box, lambda: looking.spot(box))
        popup = self.wait(QApplication.activePopupWidget, words)
        view = box.view() if isinstance(box, QComboBox) else popup.findChildren(QAbstractItemView)[0]
        self._click_row(view, choice)
        self.wait(lambda: QApplication.activePopupWidget() is None, choice)

    def choose(self, words: str, row: str) -> None:
        """Click the row that begins so, in the list of this name."""
        view = self.wait(lambda: looking.rows(self.front(), words), words)
        self._click_row(view, row)
        self.wait(lambda: str(view.currentIndex().data()).startswith(row), row)

    def tick(self, words: str, row: str) -> None:
        """Click the box before the row that begins so, and see its mark come or go."""
        view = self.wait(lambda: looking.rows(self.front(), words), words)
        before = self._mark(view, row)
        self._click_row(view, row, _BOX)
        self.wait(lambda: self._mark(view, row) != before, row)

    def choose_from_menu(self, words: str) -> None:
        """In the menu that is open."""

        def action() -> tuple[QMenu, QAction] | None:
            menu = QApplication.activePopupWidget()
            if not isinstance(menu, QMenu):
                return None
            return next(((menu, each) for each in menu.actions() if each.text().replace("&", "") == words), None)

        menu, found = self.wait(action, words)
        self._click(menu, lambda: menu.actionGeometry(found).center())

    def unfold(self) -> None:
        """Open what waits behind "More", if it is not open."""
        button = self.wait(lambda: looking.button(self.front(), "More"), "More")
        if not button.isChecked():
            self.click("More")

    def front(self) -> QWidget:
        return looking.top_window(self._main)

    def put_mouse_away(self) -> None:
        QTest.mouseMove(self._window(), QPoint(1, 1))

    def _field(self, words: str) -> QWidget:
        return self.wait(lambda: looking.field(self.front(), words), words)

    def _mark(self, view: QAbstractItemView, row: str) -> object:
        return self.wait(lambda: looking.row(view, row), row).data(Qt.ItemDataRole.CheckStateRole)

    def _click_row(self, view: QAbstractItemView, words: str, inward: int = _WORDS) -> None:
        def place() -> QRect:
            return view.visualRect(self.wait(lambda: looking.row(view, words), words))

        def spot() -> QPoint:
            row = place()
            return QPoint(row.right() - inward if view.isRightToLeft() else row.left() + inward, row.center().y())

        view.executeDelayedItemsLayout()
        self._bring_into_sight(view.viewport(), place)
        self._click(view.viewport(), spot)

    def _click(self, widget: QWidget, spot: Callable[[], QPoint]) -> None:
        """On the window, at that place: what lies on top there gets it."""
        self._window()
        window, none = widget.window().windowHandle(), Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, none, self._pointed_at(widget, spot), self._pace)
        self.rest()

    def _pointed_at(self, widget: QWidget, spot: Callable[[], QPoint]) -> QPoint:
        """Where on its window that is, once it stays there: lists above that are still filling push it down."""
        window = widget.window()
        for _look in range(_MOST_LOOKS):
            self._bring_into_sight(widget, lambda: QRect(spot(), spot()))
            place = widget.mapTo(window, spot())
            QTest.mouseMove(window.windowHandle(), place)
            if widget.mapTo(window, spot()) == place:
                return place
        raise Stuck(widget.accessibleName())

    def _bring_into_sight(self, widget: QWidget, place: Callable[[], QRect]) -> None:
        """Turn the wheel over whatever hides it."""
        for _notch in range(_MOST_NOTCHES):
            hidden = looking.hidden_part(widget, place())
            if hidden is None:
                return
            area, by = hidden
            window = area.window()
            # Near its edge, where no list inside it would take the wheel for itself.
            pointer = area.viewport().mapTo(window, QPoint(_MARGIN, area.viewport().height() // 2))
            QTest.wheelEvent(window.windowHandle(), pointer, QPoint(0, -_NOTCH if by > 0 else _NOTCH))
            QTest.qWait(1)
        raise Stuck(widget.accessibleName())

    def _window(self) -> QWindow:
        """The one that gets the keys. Off-screen there is nobody who hands them on when a dialog closes."""
        front = self.front()
        if QApplication.activeWindow() is None:
            front.activateWindow()
        self.wait(lambda: front.isActiveWindow() or front is QApplication.activePopupWidget(), front.windowTitle())
        return front.windowHandle()


def _has_keyboard(field: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is field or field.isAncestorOf(focus))
