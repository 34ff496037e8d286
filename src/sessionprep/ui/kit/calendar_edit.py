"""A day or a moment in numbers, with a calendar to pick the day from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QDateTimeEdit

from sessionprep.ui.kit.wheel import heed_wheel_with_focus, scrolled_past
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QWheelEvent


class CalendarEdit(QDateTimeEdit):
    """The calendar, which the mouse opens, is made for it then: it costs as much as all the rest of the field."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        heed_wheel_with_focus(self)
        self._is_ready = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_ready:
            self._is_ready = True
            self._make_ready()
        super().mousePressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not scrolled_past(self, event):
            super().wheelEvent(event)

    def _make_ready(self) -> None:
        """Weekends look like any other day; Qt's red could not be read on a dark ground."""
        calendar = self.calendarWidget()
        calendar.setAccessibleName(self.accessibleName())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
