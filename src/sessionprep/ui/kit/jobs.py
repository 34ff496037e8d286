"""Slow work, off the thread that paints."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import partial
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_NO_END = -0.001  # as Qt says it, in seconds
BETWEEN_REPORTS = 0.05  # seconds; more would keep the screen busy with its own progress


class Stopped(Exception):
    """Raised inside work that was cancelled, at its next report."""


class Job:
    """One piece of work under way."""

    def __init__(self) -> None:
        self._stopped = Event()
        self._ended = Event()

    def cancel(self) -> None:
        """Nothing of it is delivered any more; the work ends at its next report."""
        self._stopped.set()

    @property
    def cancelled(self) -> bool:
        return self._stopped.is_set()

    def wait_for_end(self) -> None:
        """For other work, which would be in the way of this until it ends, cancelled or not."""
        self._ended.wait()

    def end(self) -> None:
        self._ended.set()


class Progress:
    """In the hands of the work: say how far it is, learn that it was cancelled."""

    def __init__(self, job: Job, tell: Callable[[float], None]) -> None:
        self._job = job
        self._tell = tell
        self._last = 0.0

    def report(self, share: float) -> None:
        """From 0 to 1; as often as convenient. Raises Stopped once the job is cancelled."""
        if self._job.cancelled:
            raise Stopped
        now = monotonic()
        if now - self._last >= BETWEEN_REPORTS:
            self._last = now
            self._tell(share)


@dataclass(frozen=True, slots=True)
class _Delivery:
    job: Job
    to: Callable[[Any], None]
    what: object
    last: bool


class Jobs(QObject):
    """Results arrive in the thread this was made in; the work holds no Qt object.

    Nor may Python throw any away there: it collects garbage in whichever thread happens to need memory, and widgets
    that were closed go with a crash anywhere but in their own. So none is collected while work is under way.
    """

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: set[Job] = set()
        self._delivered.connect(self._deliver)

    def run(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[float], None] | None = None,
    ) -> Job:
        """Exactly one of `done` and `failed` is called, or none after a cancel or when its widget is gone."""
        job = Job()
        self._running.add(job)
        gc.disable()
        self._pool.start(lambda: self._carry_out(job, work, done, failed, progressed))
        return job

    def wait(self, seconds: float) -> bool:
        """Stand still until nothing runs, at most so long; whether nothing does. For when nothing is in sight."""
        return self._pool.waitForDone(round(seconds * 1000))

    def busy(self) -> bool:
        return bool(self._running)

    def stop(self, at_most: float = _NO_END) -> bool:
        """Cancel everything and wait until nothing runs, for so many seconds at most; whether nothing does.

        Nothing is delivered afterwards. What goes on all the same stays `busy`.
        """
        for job in self._running:
            job.cancel()
        if not self.wait(at_most):
            return False
        self._running.clear()
        gc.enable()
        return True

    def _carry_out(
        self,
        job: Job,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[float], None] | None,
    ) -> None:
        def tell(share: float) -> None:
            if progressed:
                self._delivered.emit(_Delivery(job, progressed, share, last=False))

        delivery = _Delivery(job, failed, Stopped(), last=True)
        try:
            if not job.cancelled:
                delivery = _Delivery(job, done, work(Progress(job, tell)), last=True)
        except Exception as error:  # noqa: BLE001 - whoever asked decides what it means
            delivery = _Delivery(job, failed, error, last=True)
        self._delivered.emit(delivery)
        job.end()

    def _deliver(self, delivery: _Delivery) -> None:
        if delivery.last:
            self._finish(delivery.job)
        if not delivery.job.cancelled and is_there(delivery.to):
            delivery.to(delivery.what)

    def _finish(self, job: Job) -> None:
        self._running.discard(job)
        if not self._running:
            gc.enable()


def is_there(receiver: Callable[..., None]) -> bool:
    """Whether the widget this method belongs to, or that of what is called in part, has not been deleted meanwhile."""
    method = receiver.func if isinstance(receiver, partial) else receiver
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
