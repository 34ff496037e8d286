"""A summary with only what was picked, saved as each kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.tour.clock import LAST_EVENING
from sessionprep.app.tour.planning import words_of
from sessionprep.services import wording

if TYPE_CHECKING:
    from sessionprep.app.tour.scene import Scene

_FILES = {"PDF": "pdf", "Word document": "docx", "Web page": "html", "Markdown": "md", "Plain text": "txt"}


def share(scene: Scene) -> None:
    hands, coming = scene.hands, scene.sample.meetings[-1]
    hands.press("Ctrl+E")
    scene.camera.take("share nothing yet")
    hands.pick("About", "Everything between two days")
    hands.see("Last day")
    hands.press("Alt+L")
    hands.type(f"{scene.sample.starts(coming, LAST_EVENING, scene.clock.zone):%d%m%Y}")
    hands.press("Tab")
    hands.click("Everything else")
    for topic, words in _picks(scene):
        hands.tick(topic, words)
        scene.diary.shared.append(words)
    hands.see(scene.diary.shared[-1])
    scene.camera.take("share")
    scene.diary.did(f"Picked {len(scene.diary.shared)} things to share; the rest stays.")
    hands.pick("Kind of file", "Markdown")
    hands.see("Preview: the text as it will be saved")
    scene.camera.take("share as text")
    for kind, suffix in _FILES.items():
        hands.pick("Kind of file", kind)
        _save(scene, suffix)
    hands.press("Esc")
    scene.diary.private.extend(_left_out(scene))


def look_back(scene: Scene) -> None:
    """What was shared, exactly as it was; then a sheet to take along on paper."""
    hands = scene.hands
    hands.press("Ctrl+E")
    hands.pick("About", "Everything between two days")
    hands.click("What was shared before…")
    hands.see("What was shared")
    scene.camera.take("what was shared")
    hands.press("Esc", "Esc")
    hands.press("Ctrl+P")
    hands.see("Preview: the sheets as they will be printed")
    scene.camera.take("on paper")
    hands.press("Esc")
    scene.diary.did("Looked back at what was shared, and at a sheet for days without a screen.")


def _save(scene: Scene, suffix: str) -> None:
    hands, file = scene.hands, scene.folder / f"summary.{suffix}"
    dialog = hands.front()
    hands.click("Save…")
    hands.wait(lambda: hands.front() is not dialog, "Save…")
    hands.press("Ctrl+A")
    hands.type(str(file))
    hands.press("Return")
    hands.wait(lambda: hands.front() is dialog and file.exists(), file.name)
    hands.see(f"Saved as “{file.name}” in {scene.folder}. Anyone who opens it can read it.")
    scene.diary.did(f"Saved {file.name}.")


def _picks(scene: Scene) -> list[tuple[str, str]]:
    """A list and a row in it, from every topic."""
    sample = scene.sample
    first, second, coming = sample.meetings
    felt = second.notes[0].feelings[1]
    return [
        ("What this session is for", coming.purpose),
        ("What I’d like to talk about", words_of(scene, coming.asks[0])),
        ("What I’d like to talk about", words_of(scene, coming.asks[2])),
        ("After the session", first.notes[0].keep),
        ("After the session", second.notes[0].next_time),
        ("Feelings", f"{scene.library.feeling_words()[felt.word]} ({wording.name(felt.strength)})"),
        ("Expectations", sample.expectations[0].text),
        ("Expectations", sample.expectations[0].said),
        ("Boundaries", sample.boundaries[1].text),
        ("Boundaries", sample.boundaries[1].spoken),
    ]


def _left_out(scene: Scene) -> list[str]:
    """Typed, could have been picked, and was not."""
    first, second, coming = scene.sample.meetings
    return [
        first.purpose,
        first.notes[0].hard,
        second.notes[0].hard,
        second.notes[0].body,
        coming.asks[1].text,
        scene.sample.expectations[2].text,
        *(heard.text for heard in second.heard if heard.text),
    ]
