"""Finding things in a window the way a person does: by the words on them, and only where they can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

W = TypeVar("W", bound=QWidget)

_FIELDS: tuple[type[QWidget], ...] = (QAbstractSpinBox, QComboBox, QPlainTextEdit, QLineEdit)


def top_window(main: QMainWindow) -> QWidget:
    """What is in front: a menu or a list that dropped down, a dialog, or the window itself."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or main


def button(top: QWidget, words: str) -> QAbstractButton | None:
    return _named(top, QAbstractButton, words)


def field(top: QWidget, words: str) -> QWidget | None:
    found = (_named(top, kind, words) for kind in _FIELDS)
    return next((each for each in found if each is not None), None)


def anything(top: QWidget, words: str) -> QWidget | None:
    """By its name, or by a part of what a screen reader would read out of it."""
    every = (each for each in top.findChildren(QWidget) if each.window() is top and each.isVisible())
    described = next((each for each in every if words in each.accessibleDescription()), None)
    return _named(top, QWidget, words) or described


def rows(top: QWidget, words: str) -> QAbstractItemView | None:
    """A list by its name."""
    return _named(top, QAbstractItemView, words)


def row(view: QAbstractItemView, words: str) -> QModelIndex | None:
    """The first row that begins with these words."""
    model = view.model()
    every = (model.index(place, 0) for place in range(model.rowCount()))
    return next((each for each in every if str(each.data() or "").startswith(words)), None)


def spot(widget: QWidget) -> QPoint:
    """Where one would click it; a check box answers only where its mark and words are."""
    middle = widget.rect().center()
    if isinstance(widget, QCheckBox):
        return QPoint(widget.width() - 12 if widget.isRightToLeft() else 12, middle.y())
    return middle


def hidden_part(widget: QWidget, place: QRect) -> tuple[QAbstractScrollArea, int] | None:
    """The area that has to be scrolled until the place is in sight, and by how many pixels; None when it is."""
    inner: QWidget | None = widget
    while inner is not None and not inner.isWindow():
        area = inner.parentWidget()
        if isinstance(area, QAbstractScrollArea) and inner is area.viewport():
            there = QRect(widget.mapTo(inner, place.topLeft()), place.size())
            above, below = there.top(), there.bottom() - inner.height() + 1
            if above < 0 or below > 0:
                return area, above if above < 0 else below
        inner = area
    return None


def _named(top: QWidget, kind: type[W], words: str) -> W | None:
    for widget in top.findChildren(kind):
        if widget.window() is top and widget.isVisible() and widget.isEnabled() and _spoken(widget) == words:
            return widget
    return None


def _spoken(widget: QWidget) -> str:
    """What a screen reader would call it; for a list that drops down, Linux would say what is chosen in it instead."""
    own = widget.accessibleName()
    return own or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
