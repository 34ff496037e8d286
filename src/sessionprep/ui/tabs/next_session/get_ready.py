"""Getting ready: what was written last time, above the plan for this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.ui.tabs.next_session.last_time import LastTimePart
from sessionprep.ui.tabs.next_session.plan_room import PlanRoom
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context


class GetReady(QFrame):
    """A part of the tab; all but reading happens in the plan."""

    def __init__(self, context: Context, aside: QWidget) -> None:
        super().__init__()
        wear(self, Look.PAGE)
        self.plan = PlanRoom(context, aside)
        self._last_time = LastTimePart(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._last_time)
        column.addWidget(self.plan.room, 1)

    def show_session(self, session: SessionId) -> None:
        self._last_time.show_for(session)
        self.plan.show(session)

    # As a part of the tab.

    def widget(self) -> QWidget:
        return self

    def start(self) -> None:
        self.plan.room.start()

    def add(self) -> None:
        self.plan.room.add()

    def find_here(self) -> None:
        self.plan.room.find_here()

    def show_record(self, record: str) -> None:
        self.plan.room.show_record(record)

    def settle(self) -> bool:
        return self.plan.room.settle()
