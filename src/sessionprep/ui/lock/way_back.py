"""What can be done about a vault whose database is damaged, empty or gone. Nothing of it is ever changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from sessionprep.domain.expected import Expected
from sessionprep.services import days, way_back
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import primary, quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.services.entry import Key
    from sessionprep.services.way_back import Found, Shelved
    from sessionprep.ui.kit.jobs import Job, Jobs

_WHOLE = 100


class WayBack(QWidget):
    """Takes the key over, if there is one; without it nothing can be read of the damaged database itself."""

    open_wanted = Signal(object)  # the Path of the vault that came out of it
    offered = Signal()  # whether there is a newest backup is known now
    restored = Signal(object)  # the same, as soon as it is there; from a backup, which does not say so itself

    def __init__(self, vault: Path, clock: Clock, jobs: Callable[[], Jobs], key: Key | None) -> None:
        super().__init__()
        self._vault, self._clock, self._jobs, self._key = vault, clock, jobs, key
        self._job: Job | None = None
        self._found: Found | None = None
        self._newest: Shelved | None = None
        self._restore = primary(_("&Restore it beside this one"))
        self._choose = quiet_button(_("C&hoose a backup…"))
        self._save = quiet_button(_("&Save what can still be read"))
        self._open = primary(_("Op&en it"))
        self._stop = quiet_button(_("S&top"))
        self._bar, self._said, self._about = _bar(), body(""), body(_("Looking for the newest backup in its folder…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        buttons = QWidget()
        flow = Flow(buttons, space(1))
        for button in (self._restore, self._choose, self._save, self._open, self._stop):
            flow.addWidget(button)
        for part in (self._about, self._said, self._bar, buttons):
            column.addWidget(part)
        self._restore.clicked.connect(self._restore_it)
        self._choose.clicked.connect(self._choose_file)
        self._save.clicked.connect(self._save_it)
        self._open.clicked.connect(self._open_it)
        self._stop.clicked.connect(self._stop_it)
        self._show()
        self._looking = self._look()

    def forget(self) -> None:
        """The page is left."""
        self._looking.cancel()
        if self._job is not None:
            self._job.cancel()
        if self._key is not None:
            self._key.forget()

    def _look(self) -> Job:
        """However many files somebody put there, meanwhile another one can be chosen."""
        find = way_back.finding_newest(self._vault, self._key)
        return self._jobs().run(lambda progress: find(progress.report), self._offer, self._refuse)

    def _offer(self, newest: Shelved | None) -> None:
        self._newest = newest
        self._about.setText(self._about_newest())
        if newest is not None:
            self._choose.setText(_("C&hoose another backup…"))
        self._show()
        self.offered.emit()

    def _about_newest(self) -> str:
        newest = self._newest
        if newest is None:
            return _(
                "There is no backup in its folder. If you have one on a stick or in a second place, choose it. "
                "Restoring it makes a new vault and leaves this one as it is."
            )
        when = days.brief(newest.made_at, self._clock.zone, self._clock.now())
        if self._key is None:
            return _(
                "The newest backup in its folder says that it is from {when}. "
                "Restoring it makes a new vault and leaves this one as it is."
            ).format(when=when)
        if newest.contents is None:
            return _(
                "The newest backup in its folder says that it is from {when}, under other keys than this vault’s. "
                "Restoring it makes a new vault and leaves this one as it is."
            ).format(when=when)
        return _(
            "The newest backup is from {when}. It was checked when it was made. Restoring it makes a new vault and "
            "leaves this one as it is."
        ).format(when=when)

    def _restore_it(self) -> None:
        if self._newest is not None:
            self._run(way_back.restoring(self._vault, self._newest.file, self._key, self._clock), self._told_restored)

    def _choose_file(self) -> None:
        from sessionprep.ui.kit.file_dialog import ask_file

        ask_file(self, _("Choose a backup"), _("Backups (*.zip)"), self._restore_chosen)

    def _restore_chosen(self, file: Path) -> None:
        self._run(way_back.restoring(self._vault, file, self._key, self._clock), self._told_restored)

    def _told_restored(self, found: Found) -> None:
        self.restored.emit(found.path)
        done = _("Restored as “{name}”. Its passphrase is the one it had then.").format(name=_name(found))
        other = _("This was a backup of another vault.")
        self._ended(found, f"{done} {other}" if found.is_other else done)

    def _save_it(self) -> None:
        if self._key is not None:
            self._run(way_back.salvaging(self._vault, self._key, self._clock), self._saved)

    def _saved(self, found: Found) -> None:
        lost = ngettext(
            "{count} record could not be read.", "{count} records could not be read.", found.missing
        ).format(count=found.missing)
        came = _("Saved as “{name}”: {counts}.").format(name=_name(found), counts=", ".join(found.counts))
        nothing = _("Nothing is known to be missing.")
        self._ended(found, f"{came} {lost if found.missing else nothing}")

    def _open_it(self) -> None:
        if self._found is not None:
            self.open_wanted.emit(self._found.path)

    def _run(self, work: Callable[[Callable[[float], object]], Found], done: Callable[[Found], None]) -> None:
        def end(found: Found) -> None:
            if isValid(self):
                done(found)

        self._found = None
        self._said.setText("")
        self._job = self._jobs().run(lambda progress: work(progress.report), end, self._refuse, self._progress)
        self._show()
        self._stop.setFocus()

    def _progress(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        self._ended(None, error.sentence)

    def _stop_it(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._ended(None, _("Stopped. Your vault is as it was before."))

    def _ended(self, found: Found | None, sentence: str) -> None:
        self._job, self._found = None, found
        self._said.setText(sentence)
        self._show()
        (self._open if found else self._restore if self._newest else self._choose).setFocus()
        announce(self, sentence)

    def _show(self) -> None:
        idle = self._job is None
        self._restore.setVisible(idle and self._newest is not None and self._found is None)
        self._choose.setVisible(idle and self._found is None)
        self._save.setVisible(idle and self._key is not None and self._found is None)
        self._open.setVisible(idle and self._found is not None)
        self._stop.setVisible(not idle)
        self._bar.setVisible(not idle)
        self._said.setVisible(bool(self._said.text()))
        if self._newest or self._key:
            self.setFocusProxy(self._restore if self._newest else self._save)


def _bar() -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setAccessibleName(_("How far it is"))
    return bar


def _name(found: Found) -> str:
    return found.path.name.removesuffix(".sessionprep")
