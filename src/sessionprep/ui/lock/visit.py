"""Looking around: a made-up person's vault in a folder of its own, gone when the visit ends."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.services.sample import throwaway
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.domain.clock import Clock
    from sessionprep.services.entry import Key
    from sessionprep.services.workspace import Workspace


class Visit:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._folder: TemporaryDirectory[str] | None = None
        self._ended = False

    def prepare(self) -> Key:
        """Slow enough for a worker thread; ended meanwhile, it leaves nothing."""
        try:
            self._folder = TemporaryDirectory(prefix="sessionprep-", ignore_cleanup_errors=True)
        except OSError as trouble:
            sentence = _("There is no room for a sample on this computer right now. Free some space and try again.")
            raise Expected(sentence) from trouble
        try:
            return throwaway.make_sample(Path(self._folder.name), self._clock)
        finally:
            if self._ended:
                self._folder.cleanup()

    def begin(self, key: Key) -> Workspace:
        """In the thread that will use it; only once it is prepared."""
        if self._folder is None:
            raise RuntimeError("not prepared")
        return throwaway.open_sample(Path(self._folder.name), key, self._clock)

    def end(self) -> None:
        self._ended = True
        if self._folder is not None:
            self._folder.cleanup()
