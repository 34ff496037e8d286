"""The words for feelings as a tree to walk with the arrows, open where the letters typed lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView

from sessionprep.ui.kit.feelings_branches import Branches, Fit
from sessionprep.ui.kit.feelings_drawing import FAINT, FeelingDrawing
from sessionprep.ui.kit.row import fold
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QStandardItem

    from sessionprep.ui.kit.feelings_branches import Says

    Index = QModelIndex | QPersistentModelIndex

_USUAL, _LEAST = 63, 16  # steps of the grid: every family and every answer without a word at once; four rows
_AROUND = 46  # what a dialog needs besides


class FeelingsTree(QTreeView):
    picked = Signal(object)  # Says
    letters = Signal(str)  # typed here, meant for the search; "" leads back to it
    in_hand = Signal(str)  # what the word the keyboard is on means, "" for one that says it itself

    def __init__(self, branches: Branches, name: str) -> None:
        super().__init__()
        self._branches = branches
        self.setModel(branches)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setItemDelegate(FeelingDrawing(self))
        self.setMinimumHeight(space(_LEAST))
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIndentation(space(3))
        self.look_for("")
        self.selectionModel().currentChanged.connect(self._tell_meaning)

    def look_for(self, typed: str) -> None:
        """Show what begins with these letters, at any level, and answers without a word; all of it for none."""
        letters = fold(" ".join(typed.split()))
        fits = {id(item): self._branches.fit(item, letters) if letters else Fit.NOT for item in self._branches.items()}
        own = bool(letters) and Fit.WHOLE not in fits.values()
        self._branches.offer_typed(typed)
        self.setUpdatesEnabled(False)
        for item in self._branches.items():
            item.setData(bool(letters) and item.hasChildren() and not fits[id(item)], FAINT)
        for row in range(self._branches.rowCount()):
            item = self._branches.item(row)
            self._open(item, fits, within=not letters or item is self._branches.wordless)
        self.setRowHidden(self._branches.typed.row(), QModelIndex(), not own)
        self.expand(self._branches.wordless.index())
        self.setUpdatesEnabled(True)
        best = max(self._branches.items(), key=lambda item: fits[id(item)])
        if letters and not fits[id(best)]:
            best = self._branches.typed
        self.setCurrentIndex(best.index())
        if not letters:
            self.scrollToTop()

    def pick_current(self) -> None:
        """Name what the keyboard is on; a heading opens or folds."""
        index = self.currentIndex()
        if not index.isValid():
            return
        says = self._says(index)
        if any(says):
            self.picked.emit(says)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    @override
    def sizeHint(self) -> QSize:
        """A dialog would rather scroll than give it less; so it asks for no more than the screen has."""
        room = self.screen().availableSize().height() - space(_AROUND)
        return QSize(super().sizeHint().width(), max(space(_LEAST), min(space(_USUAL), room)))

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """In the size of the text, which Fusion's own arrows are not."""
        if not self._branches.hasChildren(index):
            return
        folded = "chevron-left" if self.isRightToLeft() else "chevron-right"
        side = icon_size()
        last = QRect(rect.right() + 1 - self.indentation(), rect.top(), self.indentation(), rect.height())
        at = QRect(0, 0, side, side)
        at.moveCenter(QStyle.visualRect(self.layoutDirection(), rect, last).center())
        icon("chevron-down" if self.isExpanded(index) else folded, QPalette()).paint(painter, at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.pick_current()
            case Qt.Key.Key_Backspace:
                self.letters.emit("")
            case Qt.Key.Key_Up if not self.indexAbove(self.currentIndex()).isValid():
                self.letters.emit("")
            case _ if event.text().isprintable() and event.text() and not _with_command(event):
                self.letters.emit(event.text())
            case _:
                super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters go to the search line instead."""

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if (
            event.button() != Qt.MouseButton.LeftButton
            or not index.isValid()
            or not self.visualRect(index).contains(at)
        ):
            return
        if self._branches.hasChildren(index) and not self._on_tick(index, at):
            self.setExpanded(index, not self.isExpanded(index))
        elif any(self._says(index)):
            self.picked.emit(self._says(index))

    def _tell_meaning(self, index: QModelIndex) -> None:
        self.in_hand.emit(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")

    def _open(self, item: QStandardItem, fits: dict[int, Fit], *, within: bool) -> bool:
        """Whether anything from here on fits; what stands `within` something that fits can be opened by hand."""
        index, parent = item.index(), item.index().parent()
        within = within or bool(fits[id(item)])
        below = [self._open(item.child(row), fits, within=within) for row in range(item.rowCount())]
        self.setRowHidden(index.row(), parent, not (within or any(below)))
        self.setExpanded(index, any(below))
        return bool(fits[id(item)]) or any(below)

    def _on_tick(self, index: QModelIndex, at: QPoint) -> bool:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        tick = self.style().subElementRect(part, option, self)
        return any(self._says(index)) and tick.adjusted(-space(0.5), 0, space(0.5), 0).contains(at)

    def _says(self, index: QModelIndex) -> Says:
        return self._branches.says(self._branches.itemFromIndex(index))


def _with_command(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier
    return bool(event.modifiers() & (held.ControlModifier | held.AltModifier | held.MetaModifier))
