"""First run: what this is, a passphrase, and what the rooms say while they are empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.ui.tabs import TABS

if TYPE_CHECKING:
    from sessionprep.app.tour.scene import Scene


def begin(scene: Scene) -> None:
    hands, camera = scene.hands, scene.camera
    hands.wait(scene.frame.isActiveWindow, "SessionPrep")
    camera.take("first run")
    hands.click("Begin")
    hands.write("Passphrase", scene.diary.passphrase)
    hands.write("The same again", scene.diary.passphrase)
    hands.see("Make my vault")
    camera.take("passphrase")
    hands.click("Make my vault")
    hands.wait(lambda: scene.frame.rooms, "Make my vault")
    scene.diary.did("Chose a passphrase and made a vault.")
    for tab in TABS:
        scene.open_tab(tab.name)
        camera.take(f"{tab.name.replace('_', ' ')} empty")
    hands.press("F1")
    camera.take("keys")
    hands.click("Close")
    scene.diary.did("Looked into every empty room, and at the sheet of keys.")
