"""A calendar file is read in the background; the person ticks what of it is a session."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QProgressBar

from sessionprep.domain.expected import Expected
from sessionprep.services import wording
from sessionprep.services.calendar import taking
from sessionprep.services.calendar.reading import read
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.file_dialog import ask_file
from sessionprep.ui.kit.jobs import Stopped
from sessionprep.ui.kit.picker import Choice, Picking, Taking, open_picker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sessionprep.services.calendar.appointment import Appointment, Found
    from sessionprep.ui.kit.context import Context

_SLOW = 500  # milliseconds until a person wants to know that something is going on
_WHOLE = 100


def ask_for_calendar(context: Context) -> None:
    kinds = _("Calendars (*.ics)") + ";;" + _("All files (*)")
    ask_file(context.window, _("Choose a calendar file"), kinds, lambda path: take_in(context, path))


def take_in(context: Context, path: Path) -> None:
    Reading(context, path)


class Reading(QObject):
    """Says that it is reading once that takes long; stopping leaves everything as it was."""

    def __init__(self, context: Context, path: Path) -> None:
        super().__init__(context.window)
        self._context = context
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("How far it is"))
        self._shell = DialogShell(
            context.window, _("Reading the calendar…"), _("Nothing is changed by that."), self._bar
        )
        stop = self._shell.add_quiet(_("Stop"), self._shell.reject)
        self._shell.start_in(stop)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(self._shell.open)
        self._slow.start()
        zone, now = context.clock.zone, context.clock.now()
        self._job = context.jobs.run(
            lambda progress: read(path, zone, now, progress.report), self._show, self._refuse, self._tell
        )
        self._shell.rejected.connect(self._stop)

    def _tell(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))

    def _stop(self) -> None:
        self._job.cancel()
        self._leave()

    def _show(self, found: Found) -> None:
        self._leave()
        open_found(self._context, found)

    def _refuse(self, error: Exception) -> None:
        self._leave()
        if isinstance(error, Stopped):
            return
        if not isinstance(error, Expected):
            raise error
        self._context.voice.trouble(error.sentence)

    def _leave(self) -> None:
        self._slow.stop()
        self._shell.rejected.disconnect(self._stop)
        self._shell.close()
        self._shell.deleteLater()
        self.deleteLater()


def open_found(context: Context, found: Found) -> DialogShell:
    """The title stands beside each so that it is recognised, and goes no further."""
    titles = Counter(each.title for each in found.appointments if each.title)
    several = len(titles) > 1
    picking = Picking(
        title=_("Appointments from a calendar"),
        purpose=" ".join(_purpose(found)),
        find=_("Find in the calendar"),
        choices=[*_choices(context, found.appointments, with_title=not several)],
        takings=[Taking(_("Take in {count}"), _taker(context, found.appointments))],
        subject=_("&Called") if several else "",
        groups=[Option(title, title) for title, _count in titles.most_common()] if several else (),
    )
    return open_picker(context.window, picking)


def _choices(context: Context, appointments: Sequence[Appointment], *, with_title: bool) -> Iterator[Choice]:
    known = context.workspace.read(taking.known)
    now = context.clock.now()
    for place, each in enumerate(appointments):
        facts = [brief(each.starts_at, each.zone, now), wording.minutes(each.minutes)]
        words = " · ".join([*facts, each.title] if with_title and each.title else facts)
        yield Choice(str(place), words, each.title, _("Already there") if each.starts_at in known else "")


def _purpose(found: Found) -> Iterator[str]:
    yield _("Tick those that are sessions. Only day, time and length are taken in; what they are called stays outside.")
    if found.more:
        yield _("There are more; these are the first.")
    if found.whole_days:
        words = ngettext(
            "{count} entry for a whole day is left out.",
            "{count} entries for whole days are left out.",
            found.whole_days,
        )
        yield words.format(count=found.whole_days)
    if found.unreadable:
        words = ngettext(
            "{count} entry could not be understood.", "{count} entries could not be understood.", found.unreadable
        )
        yield words.format(count=found.unreadable)


def _taker(context: Context, appointments: Sequence[Appointment]) -> Callable[[Sequence[str]], bool]:
    def take(ids: Sequence[str]) -> bool:
        taken = context.do(Label.CALENDAR, taking.take, [appointments[int(each)] for each in ids])
        if taken is not None:
            context.voice.say(_said(taken), undo=taken > 0)
        return taken is not None

    return take


def _said(taken: int) -> str:
    if not taken:
        return _("All of these are here already.")
    return ngettext("Planned {count} session.", "Planned {count} sessions.", taken).format(count=taken)
