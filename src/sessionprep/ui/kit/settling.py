"""When what a person types counts as said: they paused, or went elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 400
AT_LATEST = 2000  # milliseconds a crash may cost, however steadily a person types

_UNSAVED = object()


class Settler(QObject):
    """Belongs to one field; `say` is called with a value once, when it settled and differs from the last known."""

    def __init__(self, field: QObject, read: Callable[[], object], say: Callable[[object], None]) -> None:
        super().__init__(field)
        self._read = read
        self._say = say
        self._known: object = read()
        self._touched = False
        self._pause = self._timer(PAUSE)
        self._limit = self._timer(AT_LATEST)

    def touched(self) -> None:
        self._touched = True
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def settle_now(self) -> None:
        if not self._touched:
            return
        self._rest()
        value = self._read()
        if value != self._known:
            self._known = value
            self._say(value)

    def keep_unsaved(self) -> None:
        """The last value could not be stored: it counts as unsaved until it is said again."""
        self._known = _UNSAVED
        self._touched = True

    def learned(self, value: object) -> bool:
        """The record says this now. Whether the field may show it: not while it holds words not yet said."""
        now = self._read()
        dirty = self._touched and now != self._known
        self._known = value
        if not dirty:
            self._rest()
        return not dirty and now != value

    def put_in(self) -> None:
        """What the field holds now was put there for the person to see, however the field rounds or folds it."""
        self._known = self._read()
        self._rest()

    def _rest(self) -> None:
        self._touched = False
        self._pause.stop()
        self._limit.stop()

    def _timer(self, wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(self.settle_now)
        return timer
