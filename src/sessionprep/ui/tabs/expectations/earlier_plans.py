"""What the plan was before, by date; to read, and to delete if one likes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import UnderstandingId
from sessionprep.services import understandings
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class Version:
    id: str
    day: str
    words: str


class EarlierPlans(QWidget):
    """Out of sight while there is only one."""

    settled = Signal(object)  # the id of one to delete

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._versions: tuple[Version, ...] = ()
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(space(2), 0, 0, 0)
        self._inside.setSpacing(space(0.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Folded(_("Earlier versions"), inside))
        self.hide()

    def value(self) -> tuple[Version, ...]:
        return self._versions

    def show_value(self, value: tuple[Version, ...]) -> None:
        self._versions = value
        while (item := self._inside.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for version in value:
            self._show(version)
        self.setVisible(bool(value))

    def settle_now(self) -> None:
        """Nothing is typed here."""

    def keep_unsaved(self) -> None:
        """It is still there to be deleted."""

    def delete(self, version: str) -> bool:
        if self._context.save(Label.DELETE, understandings.delete, UnderstandingId(version)):
            self._context.voice.say(_("Deleted a version of the plan."), undo=True)
        return True

    def _show(self, version: Version) -> None:
        delete = plain(_("Delete"))
        delete.setAccessibleName(_("Delete the version of {day}").format(day=version.day))
        delete.clicked.connect(lambda: self.settled.emit(version.id))
        self._inside.addWidget(quiet(version.day))
        words = body(version.words)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inside.addWidget(words)
        self._inside.addWidget(delete, 0, Qt.AlignmentFlag.AlignLeading)
