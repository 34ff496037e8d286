"""Every page read again, by a connection that can write nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses, evidence
from sessionprep.services.accesses import AccessKind
from sessionprep.services.days import brief
from sessionprep.text import _
from sessionprep.ui.dialogs.prove import words
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.evidence import Report
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Job, Jobs


class PageCheck(QWidget):
    noted = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        super().__init__()
        self._workspace = workspace
        self._jobs = jobs
        self._job: Job | None = None
        self._line = body(self._last())
        self.button = quiet_button(_("&Check every page now"))
        self.button.clicked.connect(self._begin)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._line)
        column.addLayout(row)

    def stop(self) -> None:
        """The page is closed; what was found by then is not noted."""
        if self._job is not None:
            self._job.cancel()

    def _last(self) -> str:
        events = self._workspace.read(accesses.noted)
        found = accesses.last(events, AccessKind.CHECKED, AccessKind.DAMAGE_FOUND)
        if found is None:
            return _("No check of every page is noted yet.")
        clock = self._workspace.clock
        when = brief(found.at, clock.zone, clock.now())
        if found.kind is AccessKind.CHECKED:
            return _("Last checked on {when}: all pages were as they were written.").format(when=when)
        return _("Last checked on {when}: some pages were damaged.").format(when=when)

    def _begin(self) -> None:
        self.button.setEnabled(False)
        self._tell(0)
        check = evidence.page_check(self._workspace)
        self._job = self._jobs.run(
            lambda progress: check(progress.report), self._found, self._refused, progressed=self._tell
        )

    def _tell(self, share: float) -> None:
        self._line.setText(_("Checking… {percent} %").format(percent=round(share * 100)))

    def _found(self, report: Report) -> None:
        accesses.note(self._workspace, AccessKind.CHECKED if report.is_sound else AccessKind.DAMAGE_FOUND)
        self._end(words.outcome(report))
        self.noted.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        self._end(error.sentence)

    def _end(self, sentence: str) -> None:
        self._job = None
        self.button.setEnabled(True)
        self._line.setText(sentence)
        announce(self, sentence)
