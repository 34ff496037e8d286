"""First run: what this is, a passphrase, and what the rooms say while they are empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.tour import looking
from sessionprep.ui.tabs import TABS

if TYPE_CHECKING:
    from sessionprep.app.tour.scene import Scene

_ASKED = "Line {number} of your sheet, as you wrote it"


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
    scene.diary.did("Chose a passphrase and made a vault.")
    _copy_the_sheet(scene)
    for tab in TABS:
        scene.open_tab(tab.name)
        camera.take(f"{tab.name.replace('_', ' ')} empty")
    hands.press("F1")
    camera.take("keys")
    hands.click("Close")
    scene.diary.did("Looked into every empty room, and at the sheet of keys.")


def _copy_the_sheet(scene: Scene) -> None:
    """As a person does: write the lines down, then type the one that is asked for."""
    hands = scene.hands
    sheet = hands.wait(lambda: looking.anything(hands.front(), "Recovery sheet"), "Recovery sheet")
    written = sheet.accessibleDescription().splitlines()
    scene.camera.take("recovery sheet")
    hands.click("I have written it down")
    asked, line = next(
        (_ASKED.format(number=at), line)
        for at, line in enumerate(written, 1)
        if looking.field(hands.front(), _ASKED.format(number=at))
    )
    hands.write(asked, line)
    hands.click("Check it")
    hands.wait(lambda: scene.frame.rooms, "Check it")
    scene.diary.did("Copied the recovery sheet and typed one line of it.")
