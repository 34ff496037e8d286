"""From when the newest backup is. Somebody may have put any number of files beside it, so the page does not wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import backups
from sessionprep.services.days import brief
from sessionprep.text import _
from sessionprep.ui.kit.headings import body

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Jobs


class LastBackup(QWidget):
    def __init__(self, workspace: Workspace, jobs: Jobs) -> None:
        super().__init__()
        self._clock = workspace.clock
        self._line = body(_("Looking for the newest one…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        find = backups.finding_last(workspace)
        self._job = jobs.run(lambda progress: find(progress.report), self._tell, self._refuse)

    def stop(self) -> None:
        """The page is closed."""
        self._job.cancel()

    def _tell(self, newest: datetime | None) -> None:
        if newest is None:
            self._line.setText(_("No backup yet."))
            return
        when = brief(newest, self._clock.zone, self._clock.now())
        self._line.setText(_("The newest is from {when}. It was checked when it was made.").format(when=when))

    def _refuse(self, error: Exception) -> None:
        raise error
