"""The next session tab: when it is, and the plan for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.ids import PlanItemId, SessionId, TaskId
from sessionprep.domain.note import Look as LookBack
from sessionprep.domain.note import Note
from sessionprep.domain.session import Session
from sessionprep.domain.therapist import Therapist
from sessionprep.services import looks, sessions, stages, tasks
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.services.stages import Stage
from sessionprep.text import _
from sessionprep.ui.kit.empty import EmptyState
from sessionprep.ui.tabs.next_session.caption import caption
from sessionprep.ui.tabs.next_session.cycle import Cycle, CycleActs
from sessionprep.ui.tabs.next_session.header import Header, HeaderActs
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.one_thing import OrOneThing
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sessionprep.services.history import ChangeSet
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.tabs.next_session.caption import Caption

_EMPTY, _CYCLE = range(2)


class NextSessionView:
    """Shows the session ahead until a person picks another; stays with it while its date is being changed."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._shown = NO_SESSION
        self._picked = False
        self._header = Header(HeaderActs(self._pick, self.plan_one, self._edit, self._a_day_later))
        self._stage: Stage | None = None
        self._cycle: Cycle | None = None
        self._empty = EmptyState(
            _("When is your next session?"),
            _("A day and a time are enough. What you would like to bring can come later."),
            _("Plan a session"),
            self.plan_one,
            "calendar-days",
        )
        self._try = self._empty.offer(_("Write what to &try until then"), self._write_task)
        self._empty.offer(_("See the &path to trust"), self._to_path).show()
        self._pages = QStackedWidget()
        self._calm = OrOneThing(context, self._usual_page())
        self._page = _Page(self._renew)
        whole = QVBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._calm)
        self._calm.left.connect(self._start_cycle)
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
        if self._pages.currentIndex() == _CYCLE:
            self._start_cycle()
        else:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """A line for the next question, or a task in between; a session first, where there is none."""
        cycle = self._to_a_list()
        if cycle is not None:
            cycle.sections.add()
        else:
            self.plan_one()

    def find_here(self) -> None:
        cycle = self._to_a_list()
        if cycle is not None:
            cycle.sections.find_here()

    def _to_a_list(self) -> Cycle | None:
        """Stay with tasks or places if they are in sight, else lead to the plan; None where there is none of these."""
        self._calm.close_quietly()
        if self._pages.currentIndex() == _EMPTY:
            return None
        cycle = self._built(Stage.GET_READY)
        if cycle.is_before(Stage.IN_BETWEEN):
            cycle.turn_to(Stage.GET_READY)
        return cycle

    def settle(self) -> bool:
        return all([self._cycle is None or self._cycle.settle(), self._calm.settle()])

    def show_record(self, record: str) -> None:
        """A session, a question's place in the plan of one, a task, or the path."""
        self._calm.close_quietly()
        if record == "path":
            self._to_path()
            return
        if self._context.workspace.read(tasks.find, TaskId(record)) is not None:
            self._to_tasks().sections.show_in_sight(record)
            return
        item = self._context.workspace.read(sessions.place, PlanItemId(record))
        self._pick(item.session if item else record)
        if item:
            self._built(Stage.GET_READY).show_in_plan(item.id)

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

    def _look_back(self) -> None:
        if self._shown and self.settle():
            self._calm.open_after(self._shown)

    def _edit(self) -> None:
        self._built(Stage.GET_READY).edit()

    def _pick(self, record: str) -> None:
        """Stay with this one, also when the tab is left; the session ahead needs no staying with."""
        read = self._context.workspace.read
        session = read(sessions.find, SessionId(record)) if record else None
        if session is not None:
            ahead = read(sessions.current, self._context.clock.now())
            self._picked = ahead is None or ahead.id != session.id
            self._show(session)

    def _write_about(self) -> None:
        note = self._context.do(Label.ADD, looks.after, self._shown)
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
        kinds = (Session, Therapist) if self._shown else (Session, Therapist, Note)
        if any(isinstance(change.after or change.before, kinds) for change in step.changes):
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
            if self._cycle is not None:
                self._cycle.show(wanted)
            self._stage = None
            self._calm.close_quietly()
        now = self._context.clock.now()
        if session is not None:
            self._follow_time(session, now)
        between = session is None and self._context.workspace.read(tasks.open_count) > 0
        elsewhere = session is None and self._is_beyond_sessions()
        said = self._say_above(session, may_plan=between or elsewhere)
        self._try.setVisible(bool(said.choices))
        if elsewhere:
            return
        if between:
            self._to_tasks()
        else:
            self._pages.setCurrentIndex(_CYCLE if session else _EMPTY)

    def _say_above(self, session: Session | None, *, may_plan: bool) -> Caption:
        """With no session ahead this is where the one before is looked back at; else that stands beside its plan."""
        now, read = self._context.clock.now(), self._context.workspace.read
        said = read(caption, session, now)
        due = session is None and read(looks.day_later, now) is not None
        self._header.show_caption(said, may_plan=may_plan, may_look_back=due)
        return said

    def _a_day_later(self) -> None:
        due = self._context.workspace.read(looks.day_later, self._context.clock.now())
        note = self._context.do(Label.ADD, looks.look_back, due, LookBack.NEXT_DAY) if due else None
        if note is not None:
            self._context.guide.go("notes", note.id)

    def _follow_time(self, session: Session, now: datetime) -> None:
        """Lead to where the person is in the cycle, once for each step; wherever they go from there is theirs."""
        stage = stages.of(session, now)
        if stage is not self._stage:
            self._stage = stage
            self._built(stage).turn_to(stage)

    def _start_cycle(self) -> None:
        if self._cycle is not None:
            self._cycle.sections.start()

    def _write_task(self) -> None:
        self._say_above(None, may_plan=True)
        self._to_tasks().sections.add()

    def _is_beyond_sessions(self) -> bool:
        """At places or the path, where nobody is sent away from because there is no session."""
        shown = self._pages.currentIndex() == _CYCLE
        return shown and self._cycle is not None and self._cycle.is_beyond(Stage.IN_BETWEEN)

    def _to_path(self) -> None:
        if not self._shown:
            self._say_above(None, may_plan=True)
        cycle = self._built(Stage.IN_BETWEEN)
        self._pages.setCurrentIndex(_CYCLE)
        cycle.show_path()

    def _to_tasks(self) -> Cycle:
        cycle = self._built(Stage.IN_BETWEEN)
        cycle.turn_to(Stage.IN_BETWEEN)
        self._pages.setCurrentIndex(_CYCLE)
        return cycle

    def _built(self, first: Stage) -> Cycle:
        """The parts around the session, which begin with this one when they are new."""
        if self._cycle is None:
            acts = CycleActs(
                self._delete, self._write_about, self._go_on, self._one_thing, self._look_back, self._header.line_up
            )
            self._cycle = Cycle(self._context, acts, first)
            self._cycle.show(self._shown)
            self._pages.addWidget(self._cycle.sections)
        return self._cycle

    def _usual_page(self) -> QWidget:
        self._pages.addWidget(self._empty)
        usual = QWidget()
        column = QVBoxLayout(usual)
        column.setContentsMargins(0, space(1), 0, 0)
        column.setSpacing(space(1.5))
        column.addWidget(self._header)
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
