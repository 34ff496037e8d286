"""The parts around one session, from getting ready to the time in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sessionprep.services.stages import Stage
from sessionprep.text import _
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.kit.when_shown import WhenShown
from sessionprep.ui.tabs.next_session.get_ready import GetReady
from sessionprep.ui.tabs.next_session.in_session import InSession
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.one_thing import step_by_step
from sessionprep.ui.tabs.next_session.path import PathPage
from sessionprep.ui.tabs.next_session.places import places_room
from sessionprep.ui.tabs.next_session.right_after import RightAfter
from sessionprep.ui.tabs.next_session.session_editor import SessionEditor
from sessionprep.ui.tabs.next_session.tasks import tasks_room

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.ids import PlanItemId, SessionId
    from sessionprep.ui.kit.context import Context

P = TypeVar("P", bound="InSession | RightAfter")

_OF_A_SESSION = (Stage.GET_READY, Stage.IN_SESSION, Stage.RIGHT_AFTER)


@dataclass(frozen=True, slots=True)
class CycleActs:
    """What a part asks the tab for."""

    delete: Callable[[], object]
    write_about: Callable[[], object]
    go_on: Callable[[], object]
    step_by_step: Callable[[], object]
    look_back: Callable[[], object]
    line_up: Callable[[int], object]


class Cycle:
    """Each part is built when it is first wanted: before the first session there is none of them."""

    def __init__(self, context: Context, acts: CycleActs, first: Stage) -> None:
        self._context = context
        self._acts = acts
        self._session = NO_SESSION
        self._details: SessionEditor | None = None
        self._aside = WhenShown(self._session_details)
        self._ready: GetReady | None = None
        self._parts: list[InSession | RightAfter] = []
        self.sections = Sections(_("Where you are"), self._sections(), first=_place(first))

    def show(self, session: SessionId) -> None:
        """Without a session there is what to try in between, and the places."""
        self._session = session
        self.sections.offer([_place(stage) for stage in _OF_A_SESSION], offered=bool(session))
        if self._ready is not None:
            self._ready.show_session(session)
        if self._details is not None:
            self._details.show(session)
        for part in self._parts:
            part.show(session)

    def turn_to(self, stage: Stage) -> None:
        self.sections.turn_to(_place(stage))

    def is_before(self, stage: Stage) -> bool:
        """Whether a part before this one is in sight."""
        return self.sections.place < _place(stage)

    def is_beyond(self, stage: Stage) -> bool:
        return self.sections.place > _place(stage)

    def show_path(self) -> None:
        self.sections.show_section(_("The path"))

    def edit(self) -> None:
        """The keyboard goes into the date of the session."""
        self.turn_to(Stage.GET_READY)
        self._aside.ready()
        if self._ready is not None and self._details is not None:
            self._ready.plan.room.open_aside()
            self._details.start()

    def show_in_plan(self, item: PlanItemId) -> None:
        self.turn_to(Stage.GET_READY)
        if self._ready is not None:
            self._ready.show_record(item)

    def settle(self) -> bool:
        return all([self.sections.settle(), self._details is None or self._details.settle()])

    def _sections(self) -> list[Section]:
        return [
            Section(_("Get ready"), self._get_ready, beside=step_by_step(self._acts.step_by_step, _("Get ready"))),
            Section(_("In the session"), lambda: self._shown(InSession(self._context))),
            Section(
                _("Right after"),
                lambda: self._shown(self._right_after()),
                beside=step_by_step(self._acts.look_back, _("Look back")),
            ),
            Section(_("In between"), lambda: tasks_room(self._context)),
            Section(_("Places"), lambda: places_room(self._context)),
            Section(_("The path"), lambda: PathPage(self._context)),
        ]

    def _get_ready(self) -> GetReady:
        self._ready = GetReady(self._context, self._aside)
        self._ready.plan.list_resized.connect(self._acts.line_up)
        self._ready.show_session(self._session)
        return self._ready

    def _session_details(self) -> QWidget:
        self._details = SessionEditor(self._context, self._acts.delete)
        self._details.show(self._session)
        return self._details.widget()

    def _right_after(self) -> RightAfter:
        return RightAfter(self._context, self._acts.write_about, self._acts.go_on)

    def _shown(self, part: P) -> P:
        self._parts.append(part)
        part.show(self._session)
        return part


def _place(stage: Stage) -> int:
    return list(Stage).index(stage)
