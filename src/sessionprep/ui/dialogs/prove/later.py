"""A part of the page that is looked up meanwhile: somebody may have put any number of files there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.headings import quiet

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.jobs import Jobs

T = TypeVar("T")


class Later(QWidget):
    def __init__(
        self, jobs: Jobs, find: Callable[[Callable[[float], object]], T], show: Callable[[T], QWidget]
    ) -> None:
        super().__init__()
        self._show: Callable[[Any], QWidget] = show
        self._waiting = quiet(_("Looking…"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._waiting)
        self._job = jobs.run(lambda progress: find(progress.report), self._found, self._refuse)

    def stop(self) -> None:
        """The page is closed."""
        self._job.cancel()

    def _found(self, found: object) -> None:
        shown = self._show(found)
        self._column.replaceWidget(self._waiting, shown)
        shown.show()  # at once; the layout would only show it a moment later
        self._waiting.hide()
        self._waiting.deleteLater()

    def _refuse(self, error: Exception) -> None:
        raise error
