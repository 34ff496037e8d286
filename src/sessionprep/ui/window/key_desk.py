"""What can be done with the keys of the open vault, step by step, and what the window says of it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Protocol

from shiboken6 import isValid

from sessionprep.domain.expected import Expected
from sessionprep.services import keys
from sessionprep.text import _
from sessionprep.ui.dialogs.passphrases import change_everything_dialog, change_passphrase_dialog
from sessionprep.ui.dialogs.recovery_sheet import open_sheet
from sessionprep.ui.dialogs.sealed import open_sealed
from sessionprep.ui.kit.jobs import Stopped
from sessionprep.ui.window.actions import Command
from sessionprep.ui.window.standing_line import StandingLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.services.entry import Key
    from sessionprep.services.keys import NewKey
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.dialogs.passphrases import Passphrases
    from sessionprep.ui.kit.jobs import Jobs
    from sessionprep.ui.window.rooms import Rooms


class House(Protocol):
    """What the window does for it."""

    @property
    def jobs(self) -> Jobs: ...
    def passphrase_changed(self) -> None: ...
    def reopen(self, work: Callable[[], Key]) -> bool:
        """Close the vault, do the work, open it again; False when it could not be closed."""
        ...


class _Asked:
    """One dialog, and whether anybody still waits in it; a later one has nothing to do with what this one began."""

    def __init__(self, dialog: Passphrases) -> None:
        self._dialog: Passphrases | None = dialog
        self._left = Event()  # asked from the thread that does the work

    @property
    def left(self) -> bool:
        return self._left.is_set()

    def leave(self) -> None:
        self._left.set()
        self._dialog = None

    def progress(self, share: float) -> None:
        if self._dialog is not None:
            self._dialog.progress(share)

    def refuse(self, error: Expected) -> None:
        if self._dialog is not None:
            self._dialog.refuse(error)

    def close(self) -> None:
        dialog = self._dialog
        self.leave()
        if dialog is not None and isValid(dialog):
            dialog.done()


class KeyDesk:
    """Outlives its dialogs: what was changed on disk has to be noted, even if nobody looks any more."""

    def __init__(self, house: House, window: QWidget, rooms: Rooms, *, visiting: bool) -> None:
        self._house = house
        self._window = window
        self._rooms = rooms
        self._workspace = rooms.workspace
        self._visiting = visiting  # where nobody knows the passphrase
        self._usable = not (visiting or rooms.workspace.vault.read_only)
        self._made = False
        with suppress(Expected):
            self._made = keys.sheet_is_made(self._workspace)
        self._new_key: NewKey | None = None
        self._preparing: _Asked | None = None
        self._reminder: StandingLine | None = None

    def commands(self) -> tuple[Command, ...]:
        return (
            Command("sealed", _("Seale&d…"), self.show_sealed, ("Ctrl+Shift+L",), usable=lambda: not self._visiting),
            Command("passphrase", _("Change &passphrase…"), self.change_passphrase, usable=lambda: self._usable),
            Command(
                "sheet", _("&Recovery sheet…"), self.show_sheet, usable=lambda: self._usable, subject=self._missing
            ),
            Command(
                "everything",
                _("Change &everything…"),
                self.change_everything,
                usable=lambda: self._usable and not self._preparing,
                subject=self._stopping,
            ),
        )

    def remind(self) -> None:
        """One quiet line, when a week has gone by without a sheet."""
        missed = False
        with suppress(Expected):
            missed = self._usable and keys.sheet_is_missed(self._workspace)
        if missed:
            sentence = _("This vault has no recovery sheet yet. Without one, a forgotten passphrase means all is lost.")
            self._reminder = StandingLine(sentence, _("Make one now"), self.show_sheet)
            self._rooms.stand(self._reminder)

    def news(self) -> tuple[str, ...]:
        """What is to be said once, whatever came between the change and this."""
        changed = False
        with suppress(Expected):
            changed = self._usable and keys.everything_has_changed(self._workspace)
        told = _("Every key is new. Old copies of this vault still open as before; delete those you do not need.")
        return (told,) if changed else ()

    def show_sealed(self) -> None:
        self._rooms.settle()
        open_sealed(self._rooms.context)

    # The passphrase.

    def change_passphrase(self) -> None:
        self._ask(change_passphrase_dialog(self._window, self._house.jobs), self._change)

    def _change(self, asked: _Asked, old: str, new: str) -> None:
        self._run(asked, keys.passphrase_change(self._workspace, old, new), self._changed)

    def _changed(self, asked: _Asked, generation: int) -> None:
        keys.noted(self._workspace, generation)
        self._house.passphrase_changed()
        asked.close()
        self._rooms.voice.say(_("The passphrase is changed. Old copies of this vault still open with the old one."))

    # The sheet.

    def show_sheet(self) -> None:
        purpose = _(
            "Should you ever forget the passphrase, these eight lines open your vault. Copy them by hand and keep them "
            "where only you find them."
        )
        open_sheet(self._window, keys.sheet_of(self._workspace), purpose, self._sheet_made, self._sheet_put_off)

    def _sheet_made(self) -> None:
        self._made = self._write(keys.sheet_was_made)
        self._end_reminder()
        if self._made:
            self._rooms.changed.emit()  # the menu says so too
            self._rooms.voice.say(_("Good. Keep the sheet where only you find it."))

    def _sheet_put_off(self) -> None:
        if not self._made:
            self._write(keys.sheet_was_put_off)
            self._end_reminder()

    # Everything.

    def change_everything(self) -> None:
        self._ask(change_everything_dialog(self._window, self._house.jobs), self._prepare)

    def _prepare(self, asked: _Asked, old: str, new: str) -> None:
        self._preparing = asked
        act = keys.new_key(self._workspace, old, new)

        def unless_unwanted(report: Callable[[float], None]) -> NewKey:
            def heed(share: float) -> None:
                if asked.left:
                    raise Stopped
                report(share)

            return act(heed)

        self._run(asked, unless_unwanted, self._prepared)

    def _prepared(self, asked: _Asked, new_key: NewKey) -> None:
        self._end_preparing(asked)
        self._new_key = new_key
        if asked.left:  # meanwhile
            self._forget_new_key()
            return
        asked.close()
        purpose = _(
            "These are the lines for the new key. Copy them by hand; when you have typed one of them, everything is "
            "changed. The old sheet then opens old copies only."
        )
        sheet = keys.sheet_for(self._workspace.vault.path, new_key)
        open_sheet(self._window, sheet, purpose, self._take_up, self._forget_new_key)

    def _take_up(self) -> None:
        new_key = self._new_key
        if new_key is None:
            return
        path = self._workspace.vault.path
        with suppress(Expected):  # without the note it is done all the same, only less is said of it
            keys.everything_will_change(self._workspace, new_key)
        if not self._house.reopen(lambda: keys.take_up(path, new_key)):
            self._forget_new_key()

    def _forget_new_key(self) -> None:
        if self._new_key is not None:
            keys.forget_new_key(self._workspace, self._new_key)
            self._new_key = None

    # Asking for passphrases.

    def _ask(self, dialog: Passphrases, act: Callable[[_Asked, str, str], None]) -> None:
        asked = _Asked(dialog)
        dialog.wanted.connect(partial(act, asked))
        dialog.left.connect(partial(self._stop_asking, asked))

    def _run(self, asked: _Asked, work: Callable[[Callable[[float], None]], object], done: Callable[..., None]) -> None:
        failed = partial(self._refused, asked)
        self._house.jobs.run(lambda progress: work(progress.report), partial(done, asked), failed, asked.progress)

    def _refused(self, asked: _Asked, error: Exception) -> None:
        self._end_preparing(asked)
        if isinstance(error, Stopped):
            return
        if not isinstance(error, Expected):
            raise error
        asked.refuse(error)

    def _stop_asking(self, asked: _Asked) -> None:
        """A new key is not wanted any more; another passphrase may be in force by now, so that goes on."""
        asked.leave()
        if self._preparing is asked:
            self._rooms.changed.emit()

    def _end_preparing(self, asked: _Asked) -> None:
        if self._preparing is asked:
            self._preparing = None
            self._rooms.changed.emit()

    def _stopping(self) -> str:
        # i18n: Menu, after “Change everything…”, for the moment until it can be begun again
        return _("(stopping)") if self._preparing else ""

    def _missing(self) -> str:
        # i18n: Menu, after “Recovery sheet…”
        return "" if self._made or not self._usable else _("(not made yet)")

    def _write(self, act: Callable[[Workspace], None]) -> bool:
        try:
            act(self._workspace)
        except Expected as refusal:
            self._rooms.voice.trouble(refusal.sentence)
            return False
        return True

    def _end_reminder(self) -> None:
        if self._reminder is not None:
            self._reminder.hide()
            self._reminder.deleteLater()
            self._reminder = None
