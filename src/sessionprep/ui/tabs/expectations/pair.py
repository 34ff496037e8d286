"""One expectation and what was heard, with a bridge between them that holds or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout

from sessionprep.domain.expectation import Sort
from sessionprep.services import wording
from sessionprep.text import _
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.tabs.expectations.bridge import Middle
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from sessionprep.domain.expectation import Expectation

_ROOM_FOR_BOTH = 60  # steps of the grid


class Pair(QFrame):
    """A stop of the Tab key, so that it can be heard as one sentence after another."""

    def __init__(self, expectation: Expectation) -> None:
        super().__init__()
        wear(self, Look.PAIR)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        stands = wording.name(expectation.state)
        said = expectation.said.strip()
        self.setAccessibleName(
            _("I expected: {expected}. I heard: {heard}. {stands}.").format(
                expected=expectation.wording.rstrip(". "), heard=said.rstrip(". ") or _("nothing yet"), stands=stands
            )
        )
        self.setAccessibleDescription(_kind(expectation))
        heard = bubble(said or _("Nothing heard yet"), _("I heard"), Look.HEARD if said else Look.GAP)
        self._middle = Middle(expectation.state, stands)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(space(1), space(1), space(1), space(1))
        self._row.setSpacing(0)
        self._row.addWidget(bubble(expectation.wording, _kind(expectation) or _("I expect"), Look.CARD), 1)
        self._row.addWidget(self._middle)
        self._row.addWidget(heard, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for both."""
        super().resizeEvent(event)
        upright = self.width() < space(_ROOM_FOR_BOTH)
        flow = QBoxLayout.Direction
        self._row.setDirection(flow.TopToBottom if upright else flow.LeftToRight)
        self._middle.stand(upright=upright)


def _kind(expectation: Expectation) -> str:
    """Such as “A hope · a great deal”."""
    sort = "" if expectation.sort is Sort.UNSAID else wording.name(expectation.sort)
    return " · ".join(each for each in (sort, wording.matters(expectation.weight)) if each)


def bubble(words: str, above: str, look: Look) -> QFrame:
    bubble = QFrame()
    wear(bubble, look)
    bubble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(bubble)
    column.setContentsMargins(space(1.5), space(1), space(1.5), space(1))
    column.setSpacing(space(0.25))
    column.addWidget(quiet(above))
    column.addWidget(quiet(words) if look is Look.GAP else body(words))
    column.addStretch()
    return bubble
