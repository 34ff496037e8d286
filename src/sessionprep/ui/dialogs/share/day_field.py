"""A day, typed or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget

from sessionprep.ui.kit.calendar_edit import CalendarEdit
from sessionprep.ui.kit.labelled import set_out

_FIRST, _LAST = QDate(1900, 1, 1), QDate(2200, 12, 31)


class DayField(QWidget):
    changed = Signal()

    def __init__(self, words: str, start: date) -> None:
        super().__init__()
        self._edit = CalendarEdit()
        self._edit.setDateRange(_FIRST, _LAST)
        self._edit.setDisplayFormat(_numbers(self.locale()))
        self._edit.setDate(QDate(start.year, start.month, start.day))
        set_out(self, words, self._edit)
        self._edit.dateChanged.connect(self.changed)

    def value(self) -> date:
        day = self._edit.date()
        return date(day.year(), day.month(), day.day())


def _numbers(locale: QLocale) -> str:
    """The locale's short form with the whole year; numbers only, so that every part can be typed."""
    shape = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "MMM" in shape:
        return "yyyy-MM-dd"
    return shape if "yyyy" in shape else shape.replace("yy", "yyyy")
