"""Days written out, so that nobody takes the month for the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.text import _

if TYPE_CHECKING:
    from datetime import date


def long_date(day: date) -> str:
    """Such as “Thursday 26 November 2026”."""
    # i18n: A day written out, such as “Thursday 26 November 2026”
    shape = _("{weekday} {day} {month} {year}")
    return shape.format(weekday=_weekdays()[day.weekday()], day=day.day, month=_months()[day.month - 1], year=day.year)


def short_date(day: date) -> str:
    """Such as “26 November 2026”."""
    # i18n: A day without its weekday, such as “26 November 2026”
    return _("{day} {month} {year}").format(day=day.day, month=_months()[day.month - 1], year=day.year)


def _weekdays() -> tuple[str, ...]:
    return (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))


def _months() -> tuple[str, ...]:
    return (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
