"""How low a page can be before something on it is cut."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QLayoutItem, QSplitter, QStackedWidget, QVBoxLayout, QWidget


def least_height(widget: QWidget, width: int) -> int:
    """Qt itself takes what wraps at the height it would like best, and pages that are out of sight as well."""
    if isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        inner = least_height(shown, width) if shown else 0
    elif isinstance(widget, QSplitter):
        panes = [pane for place in range(widget.count()) if (pane := widget.widget(place)) and not pane.isHidden()]
        inner = max((least_height(pane, pane.width()) for pane in panes), default=0)
    elif isinstance(layout := widget.layout(), QVBoxLayout):
        inner = _of_column(layout, width)
    elif layout is not None and layout.hasHeightForWidth():
        inner = layout.totalMinimumHeightForWidth(width)
    elif widget.hasHeightForWidth():
        inner = widget.heightForWidth(width)
    else:
        inner = widget.minimumSizeHint().height()
    return max(inner, widget.minimumHeight())


def _of_column(column: QLayout, width: int) -> int:
    items = [item for place in range(column.count()) if (item := column.itemAt(place)) and not item.isEmpty()]
    edges = column.contentsMargins()
    inside = width - edges.left() - edges.right()
    needed = sum(_of_item(item, inside) for item in items)
    return needed + max(0, len(items) - 1) * column.spacing() + edges.top() + edges.bottom()


def _of_item(item: QLayoutItem, width: int) -> int:
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        return least_height(widget, width)
    if isinstance(layout, QVBoxLayout):
        return _of_column(layout, width)
    return item.minimumHeightForWidth(width) if item.hasHeightForWidth() else item.minimumSize().height()
