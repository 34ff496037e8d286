"""The next session tab: when it is, and the plan for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.ids import PlanItemId, SessionId, TaskId
from sessionprep.domain.session import Session, SessionState
from sessionprep.domain.therapist import Therapist
from sessionprep.services import notes, sessions, stages, tasks
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.services.stages import Stage
from sessionprep.text import _
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.tabs.next_session.caption import caption
from sessionprep.ui.tabs.next_session.header import Header, HeaderActs
from sessionprep.ui.tabs.next_session.in_session import InSession
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.one_thing import OrOneThing, step_by_step
from sessionprep.ui.tabs.next_session.plan_room import PlanRoom
from sessionprep.ui.tabs.next_session.right_after import RightAfter
from sessionprep.ui.tabs.next_session.session_editor import SessionEditor
from sessionprep.ui.tabs.next_session.tasks import tasks_room
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sessionprep.domain.note import Note
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

P = TypeVar("P", bound="InSession | RightAfter")
_EMPTY, _PLAN = range(2)


class NextSessionView:
    """Shows the session ahead until a person picks another; stays with it while its date is being changed."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown = NO_SESSION
        self._picked = False
        self._header = Header(HeaderActs(self._pick, self.plan_one, self._edit))
        self._stage: Stage | None = None
        self._parts: dict[Stage, InSession | RightAfter] = {}
        self._details = SessionEditor(context, self._delete)
        self._plan = PlanRoom(context, self._details.widget())
        self._empty = EmptyState(
            _("When is your next session?"),
            _("A day and a time are enough. What you would like to bring can come later."),
            _("Plan a session"),
            self.plan_one,
            "calendar-days",
        )
        self._stages = Sections(_("Where you are"), self._sections())
        self._pages = QStackedWidget()
        self._calm = OrOneThing(context, self._usual_page())
        self._page = _Page(self._renew)
        QVBoxLayout(self._page).addWidget(self._calm)
        self._calm.left.connect(self._stages.start)
        self._plan.list_resized.connect(self._header.line_up)
        context.bridge.committed.connect(self._follow)
        self._renew()

    def widget(self) -> QWidget:
        return self._page

    def start(self) -> None:
        """Put the keyboard into the plan of the session ahead, or on the one thing there is to do."""
        if self._calm.is_open:
            self._calm.start()
            return
        if not self._picked:
            self._go_on()
        if self._shown:
            self._stages.start()
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """A line for the next question, or a task in between; a session first, where there is none."""
        if self._to_a_list():
            self._stages.add()
        else:
            self.plan_one()

    def find_here(self) -> None:
        if self._to_a_list():
            self._stages.find_here()

    def _to_a_list(self) -> bool:
        """Stay with the tasks if they are in sight, else lead to the plan; False where there is neither."""
        self._calm.close_quietly()
        if self._pages.currentIndex() == _EMPTY:
            return False
        if self._stages.place != list(Stage).index(Stage.IN_BETWEEN):
            self._turn_to(Stage.GET_READY)
        return True

    def settle(self) -> bool:
        return all([self._stages.settle(), self._details.settle(), self._calm.settle()])

    def show_record(self, record: str) -> None:
        """A session, or a question's place in the plan of one."""
        self._calm.close_quietly()
        if self._context.workspace.read(tasks.find, TaskId(record)) is not None:
            self._turn_to(Stage.IN_BETWEEN)
            self._pages.setCurrentIndex(_PLAN)
            self._stages.show_in_sight(record)
            return
        item = self._context.workspace.read(sessions.place, PlanItemId(record))
        self._pick(item.session if item else record)
        if item:
            self._turn_to(Stage.GET_READY)
            self._plan.room.show_record(item.id)

    def plan_one(self) -> None:
        """Another session, where it most likely is; the keyboard goes into its date."""
        clock = self._context.clock
        start = self._context.workspace.read(sessions.usual_start, clock.now(), clock.zone)
        added = self._context.do(Label.PLAN, sessions.add, start, clock.zone)
        if added is not None:
            self._pick(added.id)
            when = brief(added.starts_at, added.zone, clock.now())
            self._context.voice.say(_("Planned a session on {when}.").format(when=when), undo=True)
            self._edit()

    def _one_thing(self) -> None:
        """For the session shown; one is planned first, where there is none."""
        if not self._shown:
            self.plan_one()
        if self._shown and self.settle():
            self._calm.open(self._shown)

    def _edit(self) -> None:
        self._turn_to(Stage.GET_READY)
        self._plan.room.open_aside()
        self._details.start()

    def _pick(self, record: str) -> None:
        """Stay with this one, also when the tab is left; the session ahead needs no staying with."""
        read = self._context.workspace.read
        session = read(sessions.find, SessionId(record)) if record else None
        if session is not None:
            ahead = read(sessions.current, self._context.clock.now())
            self._picked = ahead is None or ahead.id != session.id
            self._show(session)

    def _write_about(self) -> None:
        note = self._context.do(Label.ADD, _note_about, self._shown)
        if note is not None:
            self._go_on()
            self._context.guide.go("notes", note.id)

    def _delete(self) -> None:
        if self.settle() and self._context.save(Label.DELETE, sessions.delete, self._shown):
            self._context.voice.say(_("Deleted the session. Its questions and notes stay."), undo=True)
            self.start()

    def _go_on(self) -> None:
        """To the session ahead."""
        self._picked = False
        self._show(self._context.workspace.read(sessions.current, self._context.clock.now()))

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, (Session, Therapist)) for change in step.changes):
            self._renew()

    def _renew(self) -> None:
        """Stay with the session shown, as it is now; one that is gone leads to the session ahead."""
        shown = self._context.workspace.read(sessions.find, self._shown)
        if shown is None:
            self._go_on()
        else:
            self._show(shown)

    def _show(self, session: Session | None) -> None:
        wanted = session.id if session else NO_SESSION
        if wanted != self._shown:
            if not self.settle() and self._context.workspace.read(sessions.find, self._shown):
                return
            self._shown = wanted
            self._plan.show(wanted)
            self._details.show(wanted)
            for part in self._parts.values():
                part.show(wanted)
            self._stage = None
            self._calm.close_quietly()
        now = self._context.clock.now()
        if session is not None:
            self._follow_time(session, now)
        between = session is None and self._context.workspace.read(tasks.open_count) > 0
        if between:
            self._turn_to(Stage.IN_BETWEEN)
        self._header.show_caption(self._context.workspace.read(caption, session, now), may_plan=between)
        self._pages.setCurrentIndex(_PLAN if session or between else _EMPTY)

    def _follow_time(self, session: Session, now: datetime) -> None:
        """Lead to where the person is in the cycle, once for each step; wherever they go from there is theirs."""
        stage = stages.of(session, now)
        if stage is not self._stage:
            self._stage = stage
            self._turn_to(stage)

    def _turn_to(self, stage: Stage) -> None:
        self._stages.turn_to(list(Stage).index(stage))

    def _sections(self) -> list[Section]:
        return [
            Section(_("Get ready"), lambda: self._plan.room, beside=step_by_step(self._one_thing)),
            Section(_("In the session"), lambda: self._part(Stage.IN_SESSION, InSession(self._context))),
            Section(_("Right after"), lambda: self._part(Stage.RIGHT_AFTER, self._right_after())),
            Section(_("In between"), lambda: tasks_room(self._context)),
        ]

    def _right_after(self) -> RightAfter:
        return RightAfter(self._context, self._write_about, self._go_on)

    def _part(self, stage: Stage, part: P) -> P:
        self._parts[stage] = part
        part.show(self._shown)
        return part

    def _usual_page(self) -> QWidget:
        for page in (self._empty, self._stages):
            self._pages.addWidget(page)
        inside = self._plan.room.layout()
        if inside is not None:
            inside.setContentsMargins(0, 0, 0, 0)  # the page has them
        usual = QWidget()
        above = QVBoxLayout()
        before, after = (0, space(1)) if usual.isRightToLeft() else (space(1), 0)
        above.setContentsMargins(before, space(1), after, 0)
        above.setSpacing(space(1.5))
        above.addWidget(self._header)
        column = QVBoxLayout(usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        column.addLayout(above)
        column.addWidget(self._pages, 1)
        return usual


class _Page(QFrame):
    """Looks again when a person comes back to the window: meanwhile the session may be over."""

    def __init__(self, look_again: Callable[[], None]) -> None:
        super().__init__()
        self._look_again = look_again
        wear(self, Look.PAGE)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._look_again()
        return super().event(event)


def _note_about(work: Work, session: SessionId) -> Note:
    """The note about this session, begun if there is none; it took place."""
    known = notes.of_session(work, session)
    if known:
        sessions.mark(work, session, SessionState.HELD)
    return known[0] if known else notes.add(work, session)
