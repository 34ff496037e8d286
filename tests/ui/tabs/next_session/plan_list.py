"""What a person sees of the plan, and does to it with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from sessionprep.ui.kit.rows import RowsModel

if TYPE_CHECKING:
    from sessionprep.ui.kit.record_list import RecordList
    from sessionprep.ui.kit.row import Row


@dataclass(frozen=True, slots=True)
class PlanList:
    view: RecordList

    def rows(self) -> list[Row]:
        model = self._model()
        return [model.at(row) for row in range(model.rowCount())]

    def titles(self) -> list[str]:
        return [row.title for row in self.rows()]

    def marks(self) -> list[str]:
        return [row.mark for row in self.rows()]

    def drop(self, row: int, *, below: int) -> None:
        """Offscreen there is nothing to drag with, so the events come from here."""
        model = self._model()
        self.view.choose(model.ids()[row])
        data, at = model.mimeData([]), self.view.visualRect(model.index(below)).bottomLeft() + QPoint(40, -4)
        how = (
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        for event in (QDragEnterEvent(at, *how), QDragMoveEvent(at, *how), QDropEvent(QPointF(at), *how)):
            QApplication.sendEvent(self.view.viewport(), event)

    def menu(self) -> QMenu:
        """As the menu key opens it."""
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), self.view.mapToGlobal(QPoint()))
        QApplication.sendEvent(self.view, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def _model(self) -> RowsModel:
        model = self.view.model()
        assert isinstance(model, RowsModel)
        return model
