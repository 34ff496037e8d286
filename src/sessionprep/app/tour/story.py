"""The tour's chapters in order: four sittings around three sessions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.app.tour.beginning import begin
from sessionprep.app.tour.clock import LAST_EVENING
from sessionprep.app.tour.ledgers import draw_lines, expect
from sessionprep.app.tour.looking_around import look_around
from sessionprep.app.tour.noticing import notice
from sessionprep.app.tour.planning import plan
from sessionprep.app.tour.remembering import close, hear, remember
from sessionprep.app.tour.sharing import look_back, share
from sessionprep.app.tour.working import aim, try_out

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.app.tour.scene import Scene
    from sessionprep.services.sample import Meeting

_BEFORE, _AFTER = timedelta(days=-3, hours=4.5), timedelta(hours=1, minutes=20)


def tell(scene: Scene) -> None:
    first, second, coming = scene.sample.meetings
    scene.clock.turn_to(_start(scene, first) + _BEFORE)
    begin(scene)
    plan(scene, first, _start(scene, first))
    expect(scene)
    aim(scene)
    draw_lines(scene)
    scene.lock()
    scene.camera.take("unlock")
    scene.unlock(_start(scene, first) + _AFTER)
    remember(scene, first)
    hear(scene, first)
    try_out(scene, first)
    close(scene)
    plan(scene, second, _start(scene, second))
    scene.lock()
    scene.unlock(_start(scene, second) + _AFTER)
    remember(scene, second)
    hear(scene, second)
    try_out(scene, second)
    close(scene)
    plan(scene, coming, _start(scene, coming))
    scene.lock()
    scene.unlock(LAST_EVENING)
    look_around(scene)
    notice(scene)
    share(scene)
    look_back(scene)
    scene.lock()
    scene.diary.did("Locked the vault.")


def _start(scene: Scene, meeting: Meeting) -> datetime:
    return scene.sample.starts(meeting, LAST_EVENING, scene.clock.zone)
