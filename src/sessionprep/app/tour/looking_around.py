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
    _step_by_step(scene)
    _what_is_known(scene)
    scene.diary.did("Looked around in every room.")


def _step_by_step(scene: Scene) -> None:
    hands = scene.hands
    scene.open_tab("next_session")
    hands.click("Get ready")
    hands.click("Step by step")
    for name in ("step by step", "step by step bring", "step by step first", "step by step where"):
        scene.camera.take(name)
        hands.press("Return")
    scene.camera.take("step by step list")
    hands.press("Return")
    hands.click("Places")
    scene.camera.take("places")
    hands.click("Get ready")


def _what_is_known(scene: Scene) -> None:
    scene.open_tab("questions")
    scene.hands.click("What I know")
    scene.camera.take("what i know")
    scene.hands.click("All questions")
