"""Backups while a vault is open: made daily and at the end without being asked, and where they are looked after.

The one copy that is no backup, a plain file with everything, is made from here too.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from sessionprep.domain.expected import Expected
from sessionprep.services import backups
from sessionprep.services.backups import Keeper
from sessionprep.text import _
from sessionprep.ui.dialogs.backups import open_backups
from sessionprep.ui.dialogs.everything import open_everything
from sessionprep.ui.dialogs.outdated_backups import offer_to_delete
from sessionprep.ui.window.actions import Command
from sessionprep.ui.window.standing_line import StandingLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.services.backups import Kept
    from sessionprep.ui.kit.jobs import Jobs, Progress
    from sessionprep.ui.window.rooms import Rooms


class BackupDesk:
    """There while a vault is open."""

    def __init__(self, jobs: Jobs, window: QWidget, rooms: Rooms, *, visiting: bool) -> None:
        self._jobs = jobs
        self._rooms = rooms
        self._keeper = Keeper(rooms.workspace)
        self._by_itself = self._keeper.can_make and not visiting
        self._usable = not visiting
        self._missing_said = False
        self._line: StandingLine | None = None
        self._timer = QTimer(window, singleShot=True)
        self._timer.timeout.connect(self._keep_up)

    def commands(self) -> tuple[Command, ...]:
        return (
            Command("backups", _("&Backups…"), self.show_backups, usable=lambda: self._usable),
            Command("whole", _("Everything in one f&ile…"), self.show_everything, usable=lambda: self._usable),
        )

    def show_backups(self) -> None:
        open_backups(self._rooms.context, self._keeper)

    def show_everything(self) -> None:
        """With what is typed and not saved yet."""
        self._rooms.settle()
        open_everything(self._rooms.context)

    def begin(self) -> None:
        """At once, if the newest is a day old; otherwise when it will be."""
        if self._by_itself:
            work = self._keeper.due_in()
            self._jobs.run(lambda progress: work(progress.report), self._wait, self._failed)

    def offer_to_delete(self) -> None:
        """Every key was just changed: what the keys from before still open may go, if there is any."""
        work = self._keeper.looking_for_outdated()
        self._jobs.run(lambda progress: work(progress.report), self._offer, self._failed)

    def stop(self) -> Callable[[Progress], Kept] | None:
        """What is left to do once the vault is closed, if anything."""
        self._timer.stop()
        if not self._by_itself:
            return None
        work = self._keeper.last_one()
        return lambda progress: work(progress.report)

    def _offer(self, count: int) -> None:
        if count:
            offer_to_delete(self._rooms.context, self._keeper, count)

    def _wait(self, span: timedelta) -> None:
        if span <= timedelta():
            self._keep_up()
        else:
            self._timer.start(round(span.total_seconds() * 1000))

    def _keep_up(self) -> None:
        work = self._keeper.keeping_up()
        self._jobs.run(lambda progress: work(progress.report), self._kept, self._failed)
        self._wait(backups.EVERY)

    def _kept(self, kept: Kept) -> None:
        if self._line is not None and kept.made is not None:
            self._line.hide()
        if kept.place_trouble:
            self._rooms.voice.say(kept.place_trouble)
        elif kept.place_missing and not self._missing_said:
            self._missing_said = True
            self._rooms.voice.say(_("The second place for backups is not connected. It catches up when it is."))

    def _failed(self, error: Exception) -> None:
        """Quiet for a week: a full disk today may be fine tomorrow. Damage is said at once."""
        if not isinstance(error, Expected):
            raise error
        if backups.is_damage(error):
            self._rooms.voice.trouble(error.sentence)
            return
        with suppress(Expected):
            work = self._keeper.is_overdue()
            self._jobs.run(lambda progress: work(progress.report), partial(self._tell_why, error.sentence), _pass_on)

    def _tell_why(self, why: str, overdue: bool) -> None:  # noqa: FBT001 - what the work found
        if overdue and self._line is None:
            sentence = _("For a week no backup could be made. {why}").format(why=why)
            self._line = StandingLine(sentence, _("Backups…"), self.show_backups)
            self._rooms.stand(self._line)


def _pass_on(error: Exception) -> None:
    raise error
