"""Every room with somebody's life in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.ui.tabs import TABS

if TYPE_CHECKING:
    from sessionprep.app.tour.scene import Scene

_FULLEST = "Thu 5 Nov"  # the note with something in every line


def look_around(scene: Scene) -> None:
    for tab in TABS:
        scene.open_tab(tab.name)
        if tab.name == "notes":
            scene.hands.choose("Notes", _FULLEST)
        scene.camera.take(tab.name.replace("_", " "))
    scene.diary.did("Looked around in every room.")
