"""What every chapter of the tour is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.ui.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from sessionprep.app.tour.camera import Camera
    from sessionprep.app.tour.clock import TourClock
    from sessionprep.app.tour.diary import Diary
    from sessionprep.app.tour.hands import Hands, T
    from sessionprep.services.content.library import Library
    from sessionprep.services.sample import Sample
    from sessionprep.services.workspace import Work
    from sessionprep.ui.window.frame import Frame


@dataclass(frozen=True, slots=True)
class Scene:
    folder: Path
    frame: Frame
    clock: TourClock
    hands: Hands
    camera: Camera
    diary: Diary
    sample: Sample
    library: Library

    def read(self, look: Callable[[Work], T]) -> T:
        """A look into the vault, to know when what was typed has arrived there; nothing is ever written this way."""
        rooms = self.frame.rooms
        if rooms is None:
            raise RuntimeError("locked")
        return rooms.workspace.read(look)

    def stored(self, so: Callable[[Work], T | None], awaited: str) -> T:
        """Wait until the vault says so."""
        return self.hands.wait(lambda: self.read(so), awaited)

    def open_tab(self, name: str) -> None:
        place = next(place for place, spec in enumerate(TABS, start=1) if spec.name == name)
        self.hands.press(f"Ctrl+{place}")

    def lock(self) -> None:
        self.hands.press("Ctrl+L")
        self.hands.wait(lambda: self.frame.rooms is None, "Locked")

    def unlock(self, moment: datetime) -> None:
        """Time goes on while the vault is locked."""
        self.clock.turn_to(moment)
        self.hands.write("Passphrase", self.diary.passphrase)
        self.hands.click("Unlock")
        self.hands.wait(lambda: self.frame.rooms, "Unlock")
