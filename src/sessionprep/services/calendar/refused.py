"""Each way a calendar file can be no good, with its own sentence; none of them changes anything."""

from __future__ import annotations

from sessionprep.domain.expected import Expected
from sessionprep.text import _

# What the libraries say of an entry that means nothing; it is left out and counted.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError)


class CalendarRefused(Expected):
    pass


def not_there() -> CalendarRefused:
    return CalendarRefused(
        _("That file cannot be read. Nothing was changed. Check that it is there and that it is yours.")
    )


def too_large(most: int) -> CalendarRefused:
    sentence = _("That file is larger than {most} MB. Nothing was changed. Save a shorter time from your calendar.")
    return CalendarRefused(sentence.format(most=most // 1_000_000))


def too_many(most: int) -> CalendarRefused:
    sentence = _("That calendar has more than {most} entries. Nothing was changed. Save a shorter time from it.")
    return CalendarRefused(sentence.format(most=most))


def no_calendar() -> CalendarRefused:
    return CalendarRefused(
        _("That file is not a calendar. Nothing was changed. Choose one that a calendar saved; its name ends in .ics.")
    )


def cut_short() -> CalendarRefused:
    return CalendarRefused(
        _("That calendar ends in the middle and has nothing whole in it. Nothing was changed. Save it once more.")
    )


def all_unreadable() -> CalendarRefused:
    return CalendarRefused(
        _("Nothing in that calendar could be understood. Nothing was changed. You can still plan the session by hand.")
    )


def too_slow() -> CalendarRefused:
    return CalendarRefused(
        _("That calendar takes too long to read. Nothing was changed. Save a shorter time from it, or plan by hand.")
    )


def nothing_ahead() -> CalendarRefused:
    return CalendarRefused(
        _("That calendar has no appointment with a time in the next twelve months. Nothing was changed.")
    )
