"""The lines of one kind: mine, shared and theirs beside each other, or below each other where there is no room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sessionprep.domain.boundary import BoundaryState, Whose
from sessionprep.domain.words import one_line
from sessionprep.services import wording
from sessionprep.text import _
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.line_button import LineButton
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from sessionprep.domain.boundary import Boundary

COLUMNS = (Whose.MINE, Whose.SHARED, Whose.THEIRS)
_ROOM_FOR_ALL = 72  # steps of the grid
_SHOWN = 400  # letters of a line


class Columns(QWidget):
    """What stands above them; out of sight where they stand below each other."""

    def __init__(self) -> None:
        super().__init__()
        self._names = [body(wording.name(whose)) for whose in COLUMNS]
        row = QHBoxLayout(self)
        row.setContentsMargins(space(1), 0, space(1), 0)
        row.setSpacing(space(1))
        for name in self._names:
            row.addWidget(name, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for name in self._names:
            name.setVisible(_has_room(self))


class Band(QWidget):
    def __init__(self, lines: Sequence[Boundary], go: Callable[[str], object]) -> None:
        super().__init__()
        self._columns = [_Column(whose, (each for each in lines if each.whose is whose), go) for whose in COLUMNS]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(1))
        for column in self._columns:
            self._row.addWidget(column, 1)

    def first(self) -> QWidget | None:
        return next((column.buttons[0] for column in self._columns if column.buttons), None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = _has_room(self)
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.LeftToRight if beside else flow.TopToBottom)
        for column in self._columns:
            column.stand(beside=beside)


class _Column(QWidget):
    def __init__(self, whose: Whose, lines: Iterable[Boundary], go: Callable[[str], object]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name = quiet(wording.name(whose))
        self.buttons: list[LineButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._name)
        for line in lines:
            column.addWidget(self._card(line, go))
        column.addStretch()

    def stand(self, *, beside: bool) -> None:
        """Below each other each says whose it is, and an empty one is not there."""
        self._name.setVisible(not beside)
        self.setVisible(beside or bool(self.buttons))

    def _card(self, line: Boundary, go: Callable[[str], object]) -> QFrame:
        card = QFrame()
        wear(card, Look.HEARD if line.whose is Whose.SHARED else Look.CARD)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(space(0.25), space(0.25), space(0.25), space(0.25))
        state = "" if line.state is BoundaryState.THINKING else wording.name(line.state)
        words = one_line(line.wording[:_SHOWN]) or _("(no words yet)")
        button = LineButton(words, _("Go there"), state)
        spoken = [wording.name(line.whose), words, *([state] if state else [])]
        button.setAccessibleName(" · ".join(spoken))
        button.clicked.connect(partial(_press, go, line.id))
        self.buttons.append(button)
        inside.addWidget(button)
        return card


def _press(go: Callable[[str], object], boundary: str, _checked: object = None) -> None:
    go(boundary)


def _has_room(widget: QWidget) -> bool:
    return widget.width() >= space(_ROOM_FOR_ALL)
