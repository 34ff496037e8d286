"""The list every tab shows its records in: chosen, moved, ticked and deleted with keys or the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from sessionprep.ui.kit.row_delegate import RowDelegate
from sessionprep.ui.kit.row_drop import draw_drop_line, landing, step_gap
from sessionprep.ui.kit.row_layout import RowLayout
from sessionprep.ui.kit.row_shape import Measures
from sessionprep.ui.kit.row_steps import runs
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QFocusEvent,
        QKeyEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from sessionprep.ui.kit.rows import RowsModel

    Index = QModelIndex | QPersistentModelIndex

_Flag = QItemSelectionModel.SelectionFlag
_State = QStyle.StateFlag
_NEAR = 100  # rows; when more than these go at once, none is chosen for them


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a person is looking at, by its ids, so that it can be found again among other rows."""

    selected: tuple[str, ...]
    near: tuple[str, ...]  # who would be chosen if the chosen row went: those that follow, then those before
    row_in_sight: bool
    top: str  # empty while the list is scrolled to its start
    above: int


class RecordList(QListView):
    """Rows of different height, measured when first seen. It never changes a row: it says what is wanted."""

    chosen = Signal(str)  # "" when nothing is left to choose
    edit_wanted = Signal(str)
    delete_wanted = Signal(tuple)
    move_wanted = Signal(tuple, str)  # ids, and the id they go before: "" is the end
    menu_wanted = Signal(tuple, QPoint)  # ids, and where on the screen
    ticked = Signal(tuple, bool)

    def __init__(self, rows: RowsModel, name: str, parent: QWidget | None = None, *, movable: bool = True) -> None:
        super().__init__(parent)
        # Asked for the one Qt made, PySide 6.11 would first have Python meet every kind of widget there is.
        self.setViewport(QWidget())
        self._rows = rows
        self._layout = RowLayout()
        self._delegate = RowDelegate(self)
        self._chosen = ""
        self._changing: _Sight | None = None
        self._gap: int | None = None
        self._settling = False
        self.setAccessibleName(name)
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if movable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Not by style sheet: that would take the colour of cards out of the palette as well.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        rows.unsettled.connect(self._look)
        rows.settled.connect(self._look_again)
        rows.ticked.connect(self.ticked)
        self.doubleClicked.connect(self._edit)

    def chosen_id(self) -> str:
        """Also while a search hides it; empty when there is none."""
        return self._chosen

    def selected_ids(self) -> tuple[str, ...]:
        """In the order of the rows."""
        return tuple(self._rows.at(row).id for row in self._selected())

    def choose(self, row_id: str) -> None:
        """Select this row alone and bring it into sight."""
        row = self._rows.row_of(row_id)
        if row is not None:
            self.executeDelayedItemsLayout()
            self.selectionModel().setCurrentIndex(self._rows.index(row), _Flag.ClearAndSelect)
            self.scrollTo(self._rows.index(row))

    # Where the rows are. QListView's own answers would ask every row for its height first.

    @override
    def doItemsLayout(self) -> None:
        self._lay_out(self._changing or self._seen())
        QAbstractItemView.doItemsLayout(self)

    @override
    def updateGeometries(self) -> None:
        self._scroll_to(self.verticalOffset())
        QAbstractItemView.updateGeometries(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._lay_out(self._seen())
        QAbstractItemView.resizeEvent(self, event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._settling:
            self._scroll_to(self.verticalOffset())
        self.viewport().update()

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top, bottom = self._layout.top(index.row()), self._layout.bottom(index.row())
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), bottom - top)

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        row = next(iter(self._layout.rows_in(y, y)), None) if self.viewport().rect().contains(point) else None
        return QModelIndex() if row is None else self._rows.index(row)

    @override
    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        if 0 <= index.row() < self._layout.count:
            page = self.viewport().height()
            self._scroll_to(self._layout.to_see(index.row(), hint, self.verticalOffset(), page))

    @override
    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not self._layout.count:
            return QModelIndex()
        return self._rows.index(self._layout.cursor(self.currentIndex().row(), cursorAction, self.viewport().height()))

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        rect = rect.normalized().translated(0, self.verticalOffset())
        rows = list(self._layout.rows_in(rect.top(), rect.bottom()))
        self.selectionModel().select(self._selection(rows), command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion() if selection.isEmpty() else QRegion(self.viewport().rect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option, offset = QPainter(self.viewport()), self._option(), self.verticalOffset()
        state = option.state & ~(_State.State_Selected | _State.State_HasFocus | _State.State_MouseOver)
        hovered = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) if self.underMouse() else QModelIndex()
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        for row in self._layout.rows_in(event.rect().top() + offset, event.rect().bottom() + offset):
            index = self._rows.index(row)
            selected = self.selectionModel().isSelected(index)
            option.rect = self.visualRect(index)
            option.state = state | (_State.State_Selected if selected else _State.State_None)
            option.state |= _State.State_HasFocus if index == current else _State.State_None
            option.state |= _State.State_MouseOver if index == hovered else _State.State_None
            self._delegate.paint(painter, option, index)
        if self._gap is not None:
            draw_drop_line(painter, self.palette(), self._layout.top(self._gap) - offset, self.viewport().rect())

    # What a person does.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self._step(up=event.key() == Qt.Key.Key_Up)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._rows.tickable:
                event.ignore()  # the dialog's main button is meant
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self._edit(self.currentIndex())
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                if self._selected():
                    self.delete_wanted.emit(self.selected_ids())
            case Qt.Key.Key_Space if self._rows.tickable:
                ids = self.selected_ids()
                self._rows.tick(ids, on=not set(ids) <= set(self._rows.ticked_ids()))
            case _:
                super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters do not jump: finding has its own field."""

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectionModel().select(self.currentIndex(), _Flag.Select)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._selected():
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        row = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        at = self.viewport().mapToGlobal(row.center()) if by_key else event.globalPos()
        self.menu_wanted.emit(self.selected_ids(), at)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._changing is None:
            self._now_chosen()

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        super().startDrag(supportedActions)
        self._point_at(None)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self._rows.are_mine(event.mimeData()))

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        QAbstractItemView.dragMoveEvent(self, event)  # scrolls near the edges
        event.setAccepted(self._rows.are_mine(event.mimeData()))
        if event.isAccepted():
            self._point_at(self._layout.gap_at(event.position().toPoint().y() + self.verticalOffset()))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._point_at(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Never Qt's own: it would change the rows behind their owner's back."""
        self.stopAutoScroll()
        self._point_at(None)
        if self._rows.are_mine(event.mimeData()):
            event.acceptProposedAction()
            self._move_to(self._layout.gap_at(event.position().toPoint().y() + self.verticalOffset()))

    def _point_at(self, gap: int | None) -> None:
        self._gap = gap
        self.viewport().update()

    def _step(self, *, up: bool) -> None:
        gap = step_gap(self._selected(), up=up, count=self._layout.count)
        if gap is not None and self.dragEnabled():
            self._move_to(gap)

    def _move_to(self, gap: int) -> None:
        moved = self.selected_ids()
        before = landing(self._rows.ids(), moved, gap)
        if moved and before is not None:
            self.move_wanted.emit(moved, before)

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid():
            self.edit_wanted.emit(self._rows.at(index.row()).id)

    def _now_chosen(self) -> None:
        row = self.currentIndex().row()
        row_id = self._rows.at(row).id if row >= 0 else ""
        if row_id != self._chosen:
            self._chosen = row_id
            self.chosen.emit(row_id)

    def _selected(self) -> list[int]:
        selection = self.selectionModel().selection()
        ranges = [selection.at(each) for each in range(selection.count())]
        return sorted(row for each in ranges for row in range(each.top(), each.bottom() + 1))

    def _selection(self, rows: list[int]) -> QItemSelection:
        selection = QItemSelection()
        for first, count in runs(rows):
            selection.select(self._rows.index(first), self._rows.index(first + count - 1))
        return selection

    # Staying in place while the rows or the room for them change.

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def _seen(self) -> _Sight:
        offset, row = self.verticalOffset(), self.currentIndex().row()
        first = self._layout.row_at(offset) if offset else -1
        return _Sight(
            selected=self.selected_ids(),
            near=self._near(row),
            row_in_sight=row < 0 or self.visualRect(self.currentIndex()).intersects(self.viewport().rect()),
            top=self._rows.at(first).id if first >= 0 else "",
            above=offset - self._layout.top(first) if first >= 0 else 0,
        )

    def _near(self, row: int) -> tuple[str, ...]:
        if row < 0:
            return ()
        after = range(row + 1, min(row + _NEAR, self._layout.count))
        before = range(row - 1, max(row - _NEAR, -1), -1)
        return tuple(self._rows.at(each).id for each in (*after, *before))

    def _look(self) -> None:
        self._changing = self._seen()
        self.setAutoScroll(False)

    def _look_again(self) -> None:
        sight = self._changing or self._seen()
        self._choose_again(sight)
        self.setAutoScroll(True)
        self._lay_out(sight)
        self._changing = None
        if not self._chosen or not self._rows.holds(self._chosen) or self.currentIndex().isValid():
            self._now_chosen()

    def _choose_again(self, sight: _Sight) -> None:
        selection = self.selectionModel()
        if not selection.hasSelection():
            rows = sorted(row for row in map(self._rows.row_of, sight.selected) if row is not None)
            selection.select(self._selection(rows), _Flag.Select)
        gone = self._chosen and not self._rows.holds(self._chosen)
        wanted = map(self._rows.row_of, sight.near if gone else [self._chosen])
        index = self._rows.index(next((row for row in wanted if row is not None), -1))
        flag = _Flag.NoUpdate if selection.hasSelection() else _Flag.Select
        selection.setCurrentIndex(index, flag)

    def _lay_out(self, sight: _Sight) -> None:
        option = self._option()
        width, rtl = self.viewport().width(), self.isRightToLeft()
        measures = Measures.of(option.font, width, tickable=self._rows.tickable, mirrored=rtl)
        self._delegate.measure_by(measures)
        self._layout.renew(
            self._rows.rowCount(),
            measures.plain_height(),
            lambda row: self._delegate.shape_of(self._rows.at(row)).height,
        )
        self.verticalScrollBar().setSingleStep(measures.plain_height() // 3)
        top = self._rows.row_of(sight.top) if sight.top else None
        gone = sight.top and top is None and not self._rows.holds(sight.top)
        offset = self.verticalOffset() if gone else 0
        self._scroll_to(offset if top is None else self._layout.below_top_of(top, sight.above))
        if sight.row_in_sight:
            self.scrollTo(self.currentIndex())

    def _scroll_to(self, offset: int) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        self._settling = True
        offset = self._layout.settle(offset, page)
        bar.setPageStep(page)
        bar.setRange(0, max(self._layout.total() - page, 0))
        bar.setValue(offset)
        self._settling = False
        self.viewport().update()
