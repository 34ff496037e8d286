"""What was noticed, what makes trust hard, what came before, and who is there: none of it is shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.moment import MomentKind

if TYPE_CHECKING:
    from sessionprep.app.tour.scene import Scene

_SAW = "She moved her chair so that I could see the door."
_REASON = "Somebody I told things to told them on."
_LINE = "Please say so when you are not sure either."
_STORY = "The helper at school rang my father that evening."


def notice(scene: Scene) -> None:
    scene.open_tab("notes")
    _moment(scene)
    _reason(scene)
    _experience(scene)
    scene.hands.click("Notes")  # which seals the story
    scene.diary.private.extend((_SAW, _REASON, _LINE, _STORY))
    scene.diary.did("Wrote down a moment, a reason trust is hard, and one line to be known; the story is sealed.")
    scene.hands.press("F5")
    scene.hands.see("Support right now")
    scene.camera.take("support right now")
    scene.hands.press("Esc")


def _moment(scene: Scene) -> None:
    _add(scene, "Moments", "Add a moment", _SAW)
    scene.hands.press("1")
    scene.stored(
        lambda work: any((each.saw, each.kind) == (_SAW, MomentKind.HELPED) for each in work.moments.all()), _SAW
    )
    scene.camera.take("moments")


def _reason(scene: Scene) -> None:
    _add(scene, "Trust", "Add a reason in your own words", _REASON)
    scene.stored(lambda work: any(each.reason == _REASON for each in work.trust_reasons.all()), _REASON)
    scene.camera.take("trust")


def _experience(scene: Scene) -> None:
    hands = scene.hands
    _add(scene, "Earlier experiences", "Add a line to be known", _LINE)
    scene.stored(lambda work: any(each.line == _LINE for each in work.experiences.all()), _LINE)
    hands.choose("Earlier experiences", _LINE)
    hands.unfold()
    hands.write("What happened", _STORY)
    scene.stored(lambda work: any(each.wording == _STORY for each in work.stories.all()), _STORY)
    scene.camera.take("earlier experiences")


def _add(scene: Scene, part: str, line: str, words: str) -> None:
    scene.hands.click(part)
    scene.hands.go_to(line)
    scene.hands.type(words)
    scene.hands.press("Return")
