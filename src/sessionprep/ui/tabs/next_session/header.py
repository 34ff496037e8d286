"""Which session this is, the way to its details and the way to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain, quiet_button
from sessionprep.ui.kit.headings import quiet, title
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from sessionprep.ui.tabs.next_session.caption import Caption

_ROOM_FOR_ONE_LINE = 100  # steps of the grid
_USUAL_LEAD = 52


@dataclass(frozen=True, slots=True)
class HeaderActs:
    pick: Callable[[str], object]
    new: Callable[[], object]
    edit: Callable[[], object]
    look_back: Callable[[], object]


class Header(QWidget):
    def __init__(self, acts: HeaderActs) -> None:
        super().__init__()
        self._when = title("")
        self._facts = quiet("")
        self._edit = quiet_button(_("Edit &details"), "pencil")
        self._day_later = plain(_("How is it a day la&ter?"))
        self._picker = PickField(_("Sess&ion"), ())
        self._new = quiet_button(_("&New"), "plus")
        for line in (self._when, self._facts):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lead = _Lead()
        self._parted_at = 0
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._picker.settle_at_once()
        self._edit.clicked.connect(acts.edit)
        self._new.clicked.connect(acts.new)
        self._day_later.clicked.connect(acts.look_back)
        self._picker.settled.connect(acts.pick)

    def show_caption(self, caption: Caption, *, may_plan: bool = False, may_look_back: bool = False) -> None:
        """Only what can be done now: without a session there is nothing to edit, and the page below asks for one."""
        self._day_later.setVisible(may_look_back)
        self._when.setText(caption.when)
        self._facts.setText(caption.facts)
        self._facts.setVisible(bool(caption.facts))
        self._edit.setVisible(bool(caption.session))
        self._new.setVisible(bool(caption.session) or may_plan)
        self._new.setText(_("&New") if caption.session else _("Pla&n a session"))
        self._new.setAccessibleName(_("New session") if caption.session else _("Plan a session"))
        self._picker.setVisible(bool(caption.choices))
        self._picker.set_options(caption.choices)
        self._picker.show_value(caption.session)
        self._fit()
        self.setVisible(bool(caption.choices) or may_plan)

    def line_up(self, width: int) -> None:
        """Be parted where the panes below are, while all of it stands in one line."""
        self._parted_at = width
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Its lines can stand below each other, also while they still stand in one."""
        lines = (item.minimumSize().width() for at in range(self._row.count()) if (item := self._row.itemAt(at)))
        return QSize(max(lines), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With nothing to pick from there is room in one line everywhere, and nothing to be parted like the panes."""
        way, alone = QBoxLayout.Direction, self._picker.isHidden()
        beside = alone or self.width() >= space(_ROOM_FOR_ONE_LINE)
        self._lead.want(0 if alone else self._parted_at or space(_USUAL_LEAD))
        for place, wide in enumerate((alone, not alone)):
            self._row.setStretch(place, int(wide))
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(space(0.5))
        words.addStretch()
        words.addWidget(self._when)
        words.addWidget(self._facts)
        bottom = Qt.AlignmentFlag.AlignBottom
        first, second = QHBoxLayout(self._lead), QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.addLayout(words, 1)
        for button in (self._day_later, self._edit):
            first.addWidget(button, 0, bottom)
        second.addWidget(self._picker, 1, bottom)
        second.addWidget(self._new, 0, bottom | Qt.AlignmentFlag.AlignTrailing)
        for line in (first, second):
            line.setSpacing(space(1))
        self._row.addWidget(self._lead)
        self._row.addLayout(second, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space(2.5))


class _Lead(QWidget):
    """As wide as the list below it, where there is room; it never keeps a window from being made smaller."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = 0

    def want(self, width: int) -> None:
        self._wanted = width
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wanted, super().sizeHint().height())
