"""After every key was changed: the backups that the passphrase and the sheet from before still open may go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.backups import Keeper, Replaced
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.jobs import Job

_WHOLE = 100


def offer_to_delete(context: Context, keeper: Keeper, count: int) -> DialogShell:
    page = OutdatedBackups(context, keeper, count)
    purpose = ngettext(
        "Every key is new. {count} backup from before still opens with the old passphrase or the old sheet.",
        "Every key is new. {count} backups from before still open with the old passphrase or the old sheet.",
        count,
    ).format(count=count)
    shell = DialogShell(context.window, _("Backups from before"), purpose, page)
    page.stand_in(shell)
    shell.open()
    return shell


class OutdatedBackups(QWidget):
    """Keeping them is what Return and Esc mean."""

    def __init__(self, context: Context, keeper: Keeper, count: int) -> None:
        super().__init__()
        self._context, self._keeper, self._count = context, keeper, count
        self._job: Job | None = None
        self._said = body("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("How far it is"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        for sentence in _told():
            column.addWidget(body(sentence))
        column.addWidget(self._bar)
        column.addWidget(self._said)
        self._bar.hide()
        self._said.hide()

    def stand_in(self, shell: DialogShell) -> None:
        self._shell = shell
        words = ngettext("&Delete it", "&Delete all {count}", self._count).format(count=self._count)
        self._delete = shell.add_quiet(words, self._replace)
        self._keep = shell.add_primary(ngettext("&Keep it", "&Keep them", self._count), shell.reject)
        shell.finished.connect(self._cancel)
        shell.start_in(self._keep)

    def _replace(self) -> None:
        work = self._keeper.replacing_outdated()
        self._said.hide()
        self._bar.setValue(0)
        self._show_busy(busy=True)
        self._job = self._context.jobs.run(
            lambda progress: work(progress.report), self._replaced, self._refuse, self._progress
        )

    def _replaced(self, replaced: Replaced) -> None:
        self._job = None
        gone = ngettext(
            "{count} backup from before is deleted.", "{count} backups from before are deleted.", replaced.gone
        ).format(count=replaced.gone)
        said = _("{gone} A new one was made and checked first.").format(gone=gone)
        if replaced.kept.place_missing:
            said = f"{said} {_('The second place is not connected, so those in it are still there.')}"
        elif replaced.kept.place_trouble:
            said = f"{said} {_('Those in the second place are still there.')} {replaced.kept.place_trouble}"
        elif replaced.left:
            said = f"{said} {_left(replaced.left)}"
        self._shell.accept()
        self._context.voice.say(said)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        self._job = None
        self._show_busy(busy=False)
        self._said.setText(error.sentence)
        self._said.show()
        self._keep.setFocus()
        self._shell.reveal(self._said)
        announce(self, error.sentence, urgent=True)

    def _progress(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))

    def _show_busy(self, *, busy: bool) -> None:
        self._bar.setVisible(busy)
        self._delete.setEnabled(not busy)
        self._keep.setText(_("&Stop") if busy else ngettext("&Keep it", "&Keep them", self._count))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _told() -> tuple[str, ...]:
    return (
        _(
            "Before anything is deleted, a new backup is made and checked. Then what is from before goes from the "
            "vault’s folder, and from the second place if there is one and it is connected. This cannot be undone: "
            "what you deleted in the vault since then is nowhere else."
        ),
        _(
            "What stays: the vault with all that is in it now, the new backup, and every copy you made elsewhere, "
            "which opens as before. A disk may keep traces of a deleted file for a while."
        ),
    )


def _left(count: int) -> str:
    return ngettext(
        "{count} in the second place was left, because it may be of another copy of this vault.",
        "{count} in the second place were left, because they may be of another copy of this vault.",
        count,
    ).format(count=count)
