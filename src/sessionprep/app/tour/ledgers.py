"""Expectations and boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.tour.diary import counted
from sessionprep.domain.boundary import BoundaryState
from sessionprep.services import boundaries, expectations, wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.app.tour.scene import Scene
    from sessionprep.services.sample import Expects, Line
    from sessionprep.services.workspace import Work


def expect(scene: Scene) -> None:
    hands = scene.hands
    scene.open_tab("expectations")
    for each in scene.sample.expectations:
        hands.go_to("Add an expectation")
        hands.type(each.text)
        hands.press("Return")
        hands.choose("Expectations", each.text)
        hands.pick("How it stands", wording.name(each.state))
        if each.said:
            hands.write("What they said", each.said)
        hands.unfold()
        hands.write("About", scene.library.area_title(each.area))
        scene.stored(_expected(each), each.text)
    scene.diary.did(f"Wrote {counted(len(scene.sample.expectations), 'expectation')}, and how each turned out.")


def draw_lines(scene: Scene) -> None:
    hands = scene.hands
    scene.open_tab("boundaries")
    for line in scene.sample.boundaries:
        words = _draw(scene, line)
        hands.choose("Boundaries", words)
        if line.state is not BoundaryState.THINKING:
            hands.pick("How it stands", wording.name(line.state))
        if line.spoken:
            hands.write("How I’d say it", line.spoken)
        hands.unfold()
        if line.kind:
            hands.write("Kind", scene.library.kind_title(line.kind))
        if line.private:
            hands.click("Keep this private")
            scene.diary.private.append(line.text)
        scene.stored(_drawn(words, line), words)
    scene.diary.did(f"Wrote {len(scene.sample.boundaries)} boundaries, one of them from the examples.")


def _draw(scene: Scene, line: Line) -> str:
    """Put it into the list; what it says comes back."""
    hands = scene.hands
    if not line.example:
        hands.go_to("Add a boundary")
        hands.type(line.text)
        hands.press("Return")
        return line.text
    words = next(each.text for kind in scene.library.kinds for each in kind.examples if each.id == line.example)
    hands.click("Examples…")
    hands.tick("Examples", words)
    scene.camera.take("examples")
    hands.click("Add 1 to my boundaries")
    return words


def _expected(wanted: Expects) -> Callable[[Work], bool]:
    return lambda work: any(
        (each.wording, each.said, each.area, each.state) == (wanted.text, wanted.said, wanted.area, wanted.state)
        for each in expectations.listed(work)
    )


def _drawn(words: str, wanted: Line) -> Callable[[Work], bool]:
    return lambda work: any(
        (each.wording, each.spoken, each.state) == (words, wanted.spoken, wanted.state)
        for each in boundaries.listed(work)
    )
