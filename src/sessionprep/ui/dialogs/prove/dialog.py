from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import accesses, backups, evidence
from sessionprep.services.beside import shown_name
from sessionprep.services.days import brief
from sessionprep.text import _, ngettext
from sessionprep.ui.dialogs.prove import words
from sessionprep.ui.dialogs.prove.later import Later
from sessionprep.ui.dialogs.prove.page_check import PageCheck
from sessionprep.ui.dialogs.prove.sections import marked, nothing_noted, section, told
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sessionprep.domain.clock import Clock
    from sessionprep.guards.standing import Guard
    from sessionprep.services.evidence import PartFound
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Jobs

_SHOWN = 12  # events; the rest is counted


def open_proof(parent: QWidget, workspace: Workspace, jobs: Jobs, guards: Sequence[Guard]) -> DialogShell:
    purpose = _("Each line was looked up just now. None of them can speak for other programs on this computer.")
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(3))
    pages, log = PageCheck(workspace, jobs), _AccessList(workspace)
    last = Later(jobs, backups.finding_last(workspace), partial(_last_backup, workspace.clock))
    files = Later(jobs, evidence.finding_parts(workspace), _files)
    pages.noted.connect(log.renew)
    column.addWidget(section(_("While it runs"), marked((words.guarded(each), bool(each.active)) for each in guards)))
    column.addWidget(section(_("The pages of your vault"), pages))
    column.addWidget(section(_("Backups"), last))
    column.addWidget(section(_("Its files"), files, quiet(_place(workspace.vault.path.absolute()))))
    column.addWidget(section(_("Who came and went"), log))
    column.addStretch(1)
    shell = DialogShell(parent, _("Prove it"), purpose, inside)
    shell.start_in(shell.add_primary(_("Close"), shell.accept))  # so that it opens at its beginning
    for part in (pages, last, files):
        shell.finished.connect(part.stop)
    shell.open()
    return shell


def _last_backup(clock: Clock, newest: datetime | None) -> QWidget:
    if newest is None:
        return body(_("No backup yet."))
    when = brief(newest, clock.zone, clock.now())
    return body(_("The newest is from {when}. It was checked when it was made.").format(when=when))


def _files(found: Iterable[PartFound]) -> QWidget:
    return told([(shown_name(each.name), words.size(each.size), words.part(each.part)) for each in found], wide=2)


def _place(path: Path) -> str:
    """Short where it is in the person's own folder."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)


class _AccessList(QWidget):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(1))
        self._list = QWidget()
        self._column.addWidget(self._list)
        self._column.addWidget(quiet(_notes()))
        self.renew()

    def renew(self) -> None:
        before, self._list = self._list, self._read()
        self._column.replaceWidget(before, self._list)
        before.deleteLater()

    def _read(self) -> QWidget:
        clock, events = self._workspace.clock, self._workspace.read(accesses.noted)
        if not events:
            return nothing_noted()
        now = clock.now()
        rows = [(brief(each.at, clock.zone, now), words.happened(each.kind)) for each in events[:_SHOWN]]
        if older := len(events) - len(rows):
            rows.append(("", ngettext("and {count} older one", "and {count} older ones", older).format(count=older)))
        return told(rows, wide=1)


def _notes() -> str:
    return _(
        "The newest 500 are kept in the vault, with the time and nothing else. Passphrases that did not match are "
        "noted at the next unlock, if SessionPrep was not closed before. The command line only reads, so "
        "it leaves no line."
    )
