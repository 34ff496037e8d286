"""Makes the file in the background, a moment after the last change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from sessionprep.ui.dialogs.share.rendering import render

if TYPE_CHECKING:
    from sessionprep.ui.dialogs.share.rendering import Order, Rendered
    from sessionprep.ui.kit.jobs import Job, Jobs, Progress

_SLOW = 500  # milliseconds until a person wants to know that something is going on


class Maker(QObject):
    made = Signal(object)  # Rendered
    slow = Signal(float)  # how far it is, from 0 to 1

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._share = 0.0
        self._ready: Rendered | None = None
        self._wait = QTimer(self, singleShot=True, interval=_SLOW)
        self._wait.timeout.connect(self._report)

    @property
    def ready(self) -> Rendered | None:
        """The file for what was ordered last; None while it is being made."""
        return self._ready

    def make(self, order: Order) -> None:
        """Whatever was being made before is not wanted any more; what is there already is made."""
        if self._ready is not None and self._ready.order == order:
            self.made.emit(self._ready)
            return
        self.stop()
        self._share = 0.0
        self._wait.start()
        self._job = self._jobs.run(lambda progress: _work(order, progress), self._done, self._failed, self._progressed)

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = self._ready = None
        self._wait.stop()

    def _done(self, rendered: Rendered) -> None:
        self._wait.stop()
        self._job = None
        self._ready = rendered
        self.made.emit(rendered)

    def _failed(self, error: Exception) -> None:
        raise error

    def _progressed(self, share: float) -> None:
        self._share = share
        if self._job is not None and not self._wait.isActive():
            self._report()

    def _report(self) -> None:
        self.slow.emit(self._share)


def _work(order: Order, progress: Progress) -> Rendered:
    return render(order, progress.report)
