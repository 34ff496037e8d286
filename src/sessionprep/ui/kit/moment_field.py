"""A day and a time as the clock on the wall shows them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QWidget

from sessionprep.ui.kit.calendar_edit import CalendarEdit
from sessionprep.ui.kit.labelled import say_below, set_out
from sessionprep.ui.kit.settling import Settler

FIRST = datetime(1900, 1, 1, 0, 0)  # noqa: DTZ001 - time on the wall
LAST = datetime(2200, 12, 31, 23, 59)  # noqa: DTZ001 - time on the wall


class MomentField(QWidget):
    """Typed in numbers; below, the same in words with its weekday."""

    settled = Signal(object)

    def __init__(self, words: str, start: datetime) -> None:
        super().__init__()
        self._edit = CalendarEdit()
        # Wall time has no zone: in the local one Qt would move a time that the clocks skip.
        self._edit.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))
        self._edit.setDateTimeRange(_to_qt(FIRST), _to_qt(LAST))
        if self.locale().textDirection() == Qt.LayoutDirection.LeftToRight:
            # In a right-to-left window Qt turns the parts around when the format is set: 15:00 would read 00:15.
            self._edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._edit.setDisplayFormat(_numbers(self.locale()))
        self._edit.setDateTime(_to_qt(start))
        self._spelled = set_out(self, words, self._edit)
        self._spell()
        self._settler = Settler(self, self.value, self.settled.emit)
        self._edit.dateTimeChanged.connect(self._changed)
        self._edit.editingFinished.connect(self._settler.settle_now)

    def value(self) -> datetime:
        """Naive: local time on the wall."""
        day, time = self._edit.date(), self._edit.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001 - wall time

    def show_value(self, value: datetime) -> None:
        if self._settler.learned(value.replace(second=0, microsecond=0, tzinfo=None)):
            self._edit.setDateTime(_to_qt(value))
            self._settler.learned(self.value())  # what was just put in is no key of the person's

    def settle_now(self) -> None:
        self._edit.interpretText()
        self._settler.settle_now()

    def keep_unsaved(self) -> None:
        self._settler.keep_unsaved()

    def _changed(self) -> None:
        self._spell()
        self._settler.touched()

    def _spell(self) -> None:
        locale = self.locale()
        day = locale.toString(self._edit.date(), QLocale.FormatType.LongFormat)
        time = locale.toString(self._edit.time(), QLocale.FormatType.ShortFormat)
        say_below(self._spelled, self._edit, f"{day} · {time}")


def _numbers(locale: QLocale) -> str:
    """The locale's short form with the whole year; numbers only, so that every part can be typed."""
    day = locale.dateFormat(QLocale.FormatType.ShortFormat)
    if "MMM" in day or day == "d MM yyyy":  # the second is what Qt has where no language is set
        day = "yyyy-MM-dd"
    if "yyyy" not in day:
        day = day.replace("yy", "yyyy")
    return f"{day}  {locale.timeFormat(QLocale.FormatType.ShortFormat)}"


def _to_qt(moment: datetime) -> QDateTime:
    return QDateTime(
        QDate(moment.year, moment.month, moment.day),
        QTime(moment.hour, moment.minute),
        QTimeZone(QTimeZone.Initialization.UTC),
    )
