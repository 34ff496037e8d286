"""The backups there are, and what can be done with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses, backups, days
from sessionprep.services.accesses import AccessKind
from sessionprep.services.backups import Overview, ReadAgain
from sessionprep.services.counting import counted_tables
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.dialogs.outdated_backups import offer_to_delete
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.file_dialog import ask_folder
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.kit.tall import Tall
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.backups import Keeper, Kept, Shelved, Tried
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.jobs import Job

    Work = Callable[[Callable[[float], object]], object]

T = TypeVar("T")

_TALL, _LEAST = 26, 16  # steps of the grid: four rows at a time, two where there is little room
_WHOLE = 100


def open_backups(context: Context, keeper: Keeper) -> DialogShell:
    page = BackupsPage(context, keeper)
    purpose = _(
        "A backup is made each day and when you lock, if there is anything new. Each is read back page by page "
        "before it counts, and is as locked as the vault itself."
    )
    shell = DialogShell(context.window, _("Backups"), purpose, page)
    page.stand_in(shell)
    shell.open()
    return shell


class BackupsPage(QWidget):
    """One thing at a time; what is under way can be stopped, and ends when the dialog is left."""

    def __init__(self, context: Context, keeper: Keeper) -> None:
        super().__init__()
        self._context, self._keeper = context, keeper
        self._job: Job | None = None
        self._looking: Job | None = None
        self._reading: Job | None = None
        self._found = Overview((), None, 0)
        self._read = ReadAgain()
        self._rows = RowsModel()
        self._list = RecordList(self._rows, _("Backups"), movable=False)
        self._summary, self._second, self._said = body(""), quiet(""), body("")
        self._passphrase = PassphraseField(_("The &passphrase it had then"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(_("How far it is"))
        self._bar.setTextVisible(False)
        self._try = quiet_button(_("&Try it out"))
        self._restore = quiet_button(_("&Restore beside the vault"))
        self._place = quiet_button(_("Second p&lace…"))
        self._no_place = quiet_button(_("&No second place"))
        self._earlier = quiet_button(_("&Delete those from earlier keys…"))
        self._stop = quiet_button(_("&Stop"))
        self._buttons = (self._try, self._restore, self._place, self._no_place, self._earlier, self._stop)
        self._lay_out()
        self._connect()

    def stand_in(self, shell: DialogShell) -> None:
        self._shell = shell
        shell.add_quiet(_("Close"), shell.accept)
        self._now = shell.add_primary(_("&Back up now"), self._back_up)
        shell.finished.connect(self._leave)
        shell.start_in(self._now if self._keeper.can_make else self._list)
        self._show_idle()
        self._look()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        deeds = QWidget()
        flow = Flow(deeds, space(1))
        for button in self._buttons:
            flow.addWidget(button)
        for part in (
            self._summary,
            Tall(self._list, _TALL, _LEAST),
            self._passphrase,
            deeds,
            self._bar,
            self._said,
            self._second,
        ):
            column.addWidget(part)
        self._passphrase.hide()
        self._said.hide()

    def _connect(self) -> None:
        self._try.clicked.connect(self._try_out)
        self._restore.clicked.connect(self._restore_it)
        self._place.clicked.connect(self._ask_place)
        self._no_place.clicked.connect(lambda: self._choose_place(""))
        self._earlier.clicked.connect(self._offer_to_delete)
        self._stop.clicked.connect(self._stop_it)
        self._passphrase.entered.connect(self._try_out)
        self._list.chosen.connect(self._choose)

    # What there is.

    def _look(self) -> None:
        self._looking = self._quietly(self._keeper.looking(), self._show)

    def _show(self, found: Overview) -> None:
        self._found, self._read = found, ReadAgain()
        self._fill()
        if self._job is None:
            self._reading = self._quietly(self._keeper.reading_again(found), self._show_read)

    def _show_read(self, read: ReadAgain) -> None:
        self._read = read
        self._fill()

    def _quietly(self, work: Callable[[Callable[[float], object]], T], done: Callable[[T], None]) -> Job:
        self._leave_off()
        return self._context.jobs.run(lambda progress: work(progress.report), done, self._refuse)

    def _leave_off(self) -> None:
        """Reading again is for whoever only looks."""
        if self._reading is not None:
            self._reading.cancel()

    def _fill(self) -> None:
        here, second = self._found.here, self._found.second or ()
        chosen = self._list.chosen_id()
        self._rows.show(
            [
                *(self._row(each, _("in the vault’s folder")) for each in here),
                *(self._row(each, _("in the second place")) for each in second),
            ]
        )
        if ids := self._rows.ids():
            self._list.choose(chosen if chosen in ids else ids[0])
        self._summary.setText(self._headline([each for each in (*here, *second) if each.contents]))
        self._second.setText(self._about_places())
        self._show_idle()

    def _row(self, backup: Shelved, where: str) -> Row:
        size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        note = f"{size} · {where}" if backup.is_whole else where
        return Row(str(backup.file), self._when(backup), note, self._state(backup), faded=not self._is_well(backup))

    def _when(self, backup: Shelved | Tried) -> str:
        clock = self._context.clock
        return days.brief(backup.made_at, clock.zone, clock.now())

    def _is_well(self, backup: Shelved) -> bool:
        return backup.is_whole and backup.file not in self._read.damaged

    def _state(self, backup: Shelved) -> str:
        """What its seal vouches for was checked when it was made; of any other, only trying it out tells."""
        if backup.file in self._read.whole:
            return _("checked just now")
        if not self._is_well(backup):
            return _("damaged")
        return _("checked when made") if backup.contents else _("other keys")

    def _headline(self, checked: list[Shelved]) -> str:
        well = [each for each in checked if self._is_well(each)]
        worse = [each for each in checked if not self._is_well(each)]
        if not checked:
            return _("There is no backup yet.")
        if not worse:
            return self._about_newest(_newest(well))
        said = _("The one from {when} was damaged since it was made.").format(when=self._when(_newest(worse)))
        if well:
            said += " " + _("The newest whole one is from {when}.").format(when=self._when(_newest(well)))
        return said

    def _about_newest(self, newest: Shelved) -> str:
        if newest.file in self._read.whole:
            said = _("The newest is from {when}. It was read again just now, and all of it is there.")
        else:
            said = _("The newest is from {when}. It was checked when it was made.")
        return said.format(when=self._when(newest))

    def _about_places(self) -> str:
        said = [self._about_second(connected=self._found.second is not None)]
        if more := self._found.more:
            others = ngettext(
                "{count} more file there has a backup’s name and is not listed.",
                "{count} more files there have a backup’s name and are not listed.",
                more,
            )
            said.append(others.format(count=more))
        return " ".join(said)

    def _about_second(self, *, connected: bool) -> str:
        place = self._keeper.second_place()
        if place is None:
            return _("No second place is chosen. One on a stick or another disk helps if this disk breaks.")
        if connected:
            return _("Second place: {place}").format(place=place)
        return _("Second place: {place} (not connected now; it catches up when it is)").format(place=place)

    # What can be done.

    def _back_up(self) -> None:
        self._run(self._keeper.backing_up(), self._backed_up)

    def _backed_up(self, kept: Kept) -> None:
        if kept.place_trouble:
            self._tell(_("Backed up here, but not in the second place. {why}").format(why=kept.place_trouble))
        elif kept.place_missing:
            self._tell(_("Backed up and checked. The second place is not connected; it catches up when it is."))
        else:
            self._tell(_("Backed up and checked."))
        self._look()

    def _try_out(self) -> None:
        if backup := self._chosen():
            self._run(self._keeper.trying(backup.file, self._passphrase.value()), self._tried)

    def _tried(self, found: Tried) -> None:
        self._ask_passphrase(asked=False)
        counts = counted_tables(found.counts)
        held = ", ".join(counts) if counts else _("nothing yet")
        self._tell(
            _("It opens, and all of it is as it was on {when}: {held}.").format(when=self._when(found), held=held)
        )

    def _restore_it(self) -> None:
        if backup := self._chosen():
            self._run(self._keeper.restoring(backup.file), self._restored)

    def _restored(self, path: Path) -> None:
        accesses.note(self._context.workspace, AccessKind.RESTORED)
        done = _(
            "Restored as “{name}”, beside the vault that is open, which stays as it is. To use it, lock and open it."
        )
        self._tell(done.format(name=path.name.removesuffix(".sessionprep")))

    def _ask_place(self) -> None:
        around = self._keeper.second_place() or Path.home()
        ask_folder(self, _("Choose a second place for backups"), around, self._take_place)

    def _take_place(self, folder: Path) -> None:
        try:
            place = backups.second_place_in(folder, self._context.workspace.vault.path)
        except Expected as refusal:
            self._tell(refusal.sentence)
            return
        self._choose_place(str(place))

    def _choose_place(self, place: str) -> None:
        if not self._context.save(Label.CHOOSE, backups.choose_second_place, place):
            return
        if place:
            self._run(self._keeper.keeping_up(), self._backed_up)
        else:
            self._tell(_("There is no second place now. The backups in it were left there."))
            self._look()

    def _offer_to_delete(self) -> None:
        asked = offer_to_delete(self._context, self._keeper, self._found.outdated)
        asked.finished.connect(self._only_while_here(lambda _answer: self._look()))

    # One thing at a time.

    def _run(self, work: Work, done: Callable[..., None]) -> None:
        def end(result: object) -> None:
            self._end()
            done(result)

        self._leave_off()
        self._said.hide()
        self._bar.setValue(0)
        self._job = self._context.jobs.run(
            lambda progress: work(progress.report),
            self._only_while_here(end),
            self._only_while_here(self._refuse),
            self._progress,
        )
        self._show_idle()

    def _only_while_here(self, act: Callable[..., None]) -> Callable[..., None]:
        return lambda result: act(result) if isValid(self) else None

    def _progress(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))

    def _refuse(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Expected):
            raise error
        self._ask_passphrase(asked=isinstance(error, backups.NeedsPassphrase) or self._passphrase.isVisible())
        self._tell(error.sentence)

    def _stop_it(self) -> None:
        self._cancel()
        self._tell(_("Stopped. Your vault is as it was before."))
        self._look()

    def _leave(self) -> None:
        self._cancel()
        self._leave_off()
        if self._looking is not None:
            self._looking.cancel()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._end()

    def _end(self) -> None:
        self._job = None
        self._show_idle()

    def _show_idle(self) -> None:
        idle, chosen = self._job is None, self._chosen()
        can_make = self._keeper.can_make
        for button, usable in (
            (self._now, can_make),
            (self._place, can_make),
            (self._no_place, can_make),
            (self._earlier, can_make),
            (self._try, chosen is not None and chosen.is_whole),
            (self._restore, chosen is not None and chosen.is_whole),
        ):
            button.setEnabled(idle and usable)
        self._no_place.setVisible(self._keeper.second_place() is not None)
        self._earlier.setVisible(self._found.outdated > 0)
        self._stop.setVisible(not idle)
        self._bar.setVisible(not idle)

    def _choose(self, _row: str) -> None:
        self._ask_passphrase(asked=False)
        self._show_idle()

    def _ask_passphrase(self, *, asked: bool) -> None:
        self._passphrase.setVisible(asked)
        if asked:
            self._passphrase.setFocus()
        else:
            self._passphrase.clear()

    def _chosen(self) -> Shelved | None:
        chosen = self._list.chosen_id()
        found = (*self._found.here, *(self._found.second or ()))
        return next((each for each in found if str(each.file) == chosen), None)

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.show()
        self._shell.reveal(self._said)
        announce(self, sentence)


def _newest(backups: list[Shelved]) -> Shelved:
    return max(backups, key=lambda each: (each.revision, each.made_at))
