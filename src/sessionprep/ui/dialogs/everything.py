"""Everything in one file: to keep it readable without this program, or to take it in elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses, entry, everything, plain_file
from sessionprep.services.accesses import AccessKind
from sessionprep.services.everything import Form
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.file_dialog import ask_new_file
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.leaving import Leaving, let_out
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.passphrase_field import PassphraseField
from sessionprep.ui.kit.replacing import ask_before_replacing
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.services.everything import Key, Report
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.jobs import Job

_WHOLE = 100


def open_everything(context: Context) -> DialogShell:
    purpose = _(
        "All you wrote goes into one file, to keep or to take elsewhere: what is private or sealed, what you began, "
        "and what was shared. What you deleted stays here, and so do settings and the list of when it was opened."
    )
    page = EverythingPage(context)
    shell = DialogShell(context.window, _("Everything in one file"), purpose, page)
    page.stand_in(shell)
    shell.open()
    return shell


class EverythingPage(QWidget):
    """First the passphrase, then where, then the file; a key that is not needed any more is forgotten."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._key: Key | None = None
        self._job: Job | None = None
        self._saving = False
        kinds = [
            Option(Form.JSON, _("To take in again later (JSON)")),
            Option(Form.MARKDOWN, _("To read (Markdown)")),
        ]
        self._form = ChoiceField(_("Kind of file"), kinds)
        self._form.show_value(Form.JSON)
        self._passphrase = PassphraseField(
            _("Your &passphrase, once more"), hint=_("Because it is everything, and nothing protects that file.")
        )
        self._warning = body(
            _("The file will not be encrypted. Anyone who opens it can read all of it, private and sealed things too.")
        )
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("How far it is"))
        self._stop = quiet_button(_("S&top"))
        self._message = MessageBar()
        self._set_out()

    def stand_in(self, shell: DialogShell) -> None:
        self._shell = shell
        shell.add_quiet(_("Close"), shell.reject)
        self._save = shell.add_primary(_("&Save…"), self._prove)
        self._save.setAccessibleDescription(self._warning.text())
        shell.finished.connect(self._leave)
        self._passphrase.edited.connect(self._show_idle)
        self._passphrase.entered.connect(self._prove)
        self._stop.clicked.connect(self._stop_it)
        self._show_idle()
        shell.start_in(self._passphrase)

    # Step by step.

    def _prove(self) -> None:
        if not self._passphrase.value():
            self._passphrase.setFocus()
        elif self._job is None:
            self._forget_key()
            self._run(everything.proving(self._context.workspace, self._passphrase.value()), self._ask_where)

    def _ask_where(self, key: Key) -> None:
        self._key = key
        form = Form(self._form.value())
        kinds = _("JSON (*.json)") if form is Form.JSON else _("Markdown (*.md)")
        name = plain_file.suggest_name(_("All my notes"), form.value)
        asked = ask_new_file(self, _("Save everything"), kinds, name, self._chosen)
        asked.rejected.connect(self._forget_key)

    def _chosen(self, file: Path) -> None:
        ask_before_replacing(file, self._message.trouble, lambda: self._write(file))

    def _write(self, file: Path) -> None:
        key, self._key = self._key, None
        if key is not None:
            context, form = self._context, Form(self._form.value())
            collect = everything.collecting(context.workspace, key, form, context.library)
            self._run(collect, partial(self._save_it, file))

    def _save_it(self, file: Path, data: bytes) -> None:
        """From here on there is nothing to stop: the disk takes it whole or not at all."""
        self._saving = True
        self._show_idle()
        leaving = Leaving(AccessKind.EXPORTED, partial(plain_file.save, file, data))
        let_out(self._context, leaving, self._say_saved, self._refuse)

    def _say_saved(self, file: Path) -> None:
        words = _("Saved as “{name}” in {folder}. Anyone who opens it can read it.")
        self._context.voice.say(words.format(name=file.name, folder=file.parent))
        self._shell.accept()

    # One thing at a time.

    def _run(self, work: Callable[[Report], object], done: Callable[..., None]) -> None:
        def end(result: object) -> None:
            if isValid(self):
                self._end()
                done(result)

        self._message.dismiss()
        self._bar.setValue(0)
        self._job = self._context.jobs.run(lambda progress: work(progress.report), end, self._refuse, self._progress)
        self._show_idle()
        self._stop.setFocus()

    def _progress(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))

    def _refuse(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, Expected):
            raise error
        if isinstance(error, entry.WrongPassphrase):
            accesses.note(self._context.workspace, AccessKind.REFUSED)
            self._passphrase.say(error.sentence)
            self._passphrase.setFocus()
            announce(self, error.sentence, urgent=True)
        else:
            self._message.trouble(error.sentence)

    def _stop_it(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._end()
        self._message.say(_("Stopped. Nothing was saved."))
        self._save.setFocus()

    def _end(self) -> None:
        self._job, self._saving = None, False
        self._show_idle()

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._forget_key()
        self._passphrase.clear()

    def _forget_key(self) -> None:
        if self._key is not None:
            self._key.forget()
            self._key = None

    # Setting out.

    def _show_idle(self) -> None:
        idle = self._job is None and not self._saving
        for field in (self._form, self._passphrase):
            field.setEnabled(idle)
        self._save.setEnabled(idle and bool(self._passphrase.value()))
        self._bar.setVisible(not idle)
        self._stop.setVisible(self._job is not None)

    def _set_out(self) -> None:
        buttons = QWidget()
        Flow(buttons, space(1)).addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._form, self._warning, self._passphrase, self._bar, buttons, self._message):
            column.addWidget(part)
