"""What was written before, by date; to read, and to delete if one likes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.theme.scale import space


@dataclass(frozen=True, slots=True)
class Version:
    id: str
    day: str
    words: str


class Earlier(QWidget):
    """Out of sight while there is nothing earlier."""

    settled = Signal(object)  # the id of one to delete

    def __init__(self, words: str, deleting: str) -> None:
        """`deleting` names the button of a version, with its {day}."""
        super().__init__()
        self._deleting = deleting
        self._versions: tuple[Version, ...] = ()
        self._frame = QWidget()
        self._inside = QVBoxLayout(self._frame)
        self._inside.setContentsMargins(space(2), 0, 0, 0)
        self._inside.setSpacing(space(0.5))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Folded(words, self._frame))
        self.hide()

    def value(self) -> tuple[Version, ...]:
        return self._versions

    def show_value(self, value: tuple[Version, ...]) -> None:
        self._versions = value
        while (item := self._inside.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        line_up(self._frame, [self._show(version) for version in value])
        self.setVisible(bool(value))

    def settle_now(self) -> None:
        """Nothing is typed here."""

    def keep_unsaved(self) -> None:
        """It is still there to be deleted."""

    def _show(self, version: Version) -> QWidget:
        """What can be pressed there."""
        delete = plain(_("Delete"))
        delete.setAccessibleName(self._deleting.format(day=version.day))
        delete.clicked.connect(lambda: self.settled.emit(version.id))
        self._inside.addWidget(quiet(version.day))
        words = body(version.words)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inside.addWidget(words)
        self._inside.addWidget(delete, 0, Qt.AlignmentFlag.AlignLeading)
        return delete
