"""What is worked towards, and what was agreed to try until the next session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.tour.diary import counted
from sessionprep.domain.question import Clarity
from sessionprep.services import goals, tasks, wording

if TYPE_CHECKING:
    from sessionprep.app.tour.scene import Scene
    from sessionprep.services.sample import Aim, Meeting, Tried


def aim(scene: Scene) -> None:
    scene.open_tab("expectations")
    scene.hands.click("Goals")
    for each in scene.sample.goals:
        _write_goal(scene, each)
    scene.camera.take("goals")
    scene.hands.click("Expectations")
    scene.diary.did(f"Wrote {counted(len(scene.sample.goals), 'goal')}, with steps and whether we agree on them.")


def try_out(scene: Scene, meeting: Meeting) -> None:
    """What was agreed for the time after this session."""
    scene.open_tab("next_session")
    scene.hands.click("In between")
    for each in meeting.tasks:
        _write_task(scene, each)
    scene.camera.take("in between")
    scene.diary.did(f"Wrote down {counted(len(meeting.tasks), 'task')} for the time in between.")


def _write_goal(scene: Scene, aim: Aim) -> None:
    hands = scene.hands
    hands.go_to("Add a goal")
    hands.type(aim.text)
    hands.press("Return")
    hands.choose("Goals", aim.text)
    if aim.why:
        hands.write("Why it matters", aim.why)
    hands.click(wording.name(aim.agreement))
    for step in aim.steps:
        hands.go_to("Add a step")
        hands.type(step)
        hands.press("Return")
    hands.unfold()
    if aim.notice:
        hands.write("How I’d notice a change", aim.notice)
    if aim.theirs:
        hands.write("What I think they work on", aim.theirs)
        scene.diary.private.append(aim.theirs)
    scene.stored(
        lambda work: any(
            (each.wording, each.why, each.theirs, len(goals.steps(work, each.id)))
            == (aim.text, aim.why, aim.theirs, len(aim.steps))
            for each in goals.listed(work)
        ),
        aim.text,
    )


def _write_task(scene: Scene, tried: Tried) -> None:
    hands = scene.hands
    hands.go_to("Add a task")
    hands.type(tried.text)
    hands.press("Return")
    hands.choose("In between", tried.text)
    for name, words in (("Why", tried.why), ("When", tried.when), ("How it went", tried.outcome)):
        if words:
            hands.write(name, words)
    if tried.clarity is not Clarity.UNSAID:
        hands.click(wording.name(tried.clarity))
    hands.click(wording.name(tried.state))
    scene.stored(
        lambda work: any(
            (each.wording, each.when, each.outcome, each.clarity, each.state)
            == (tried.text, tried.when, tried.outcome, tried.clarity, tried.state)
            for each in tasks.listed(work)
        ),
        tried.text,
    )
