"""Where the questions for one session are put in order and given their minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import PlanItemId
from sessionprep.domain.question import Question
from sessionprep.domain.session import PlanItem, Session
from sessionprep.services import sessions
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.list_room import Deeds, ListRoom, Offer, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.tabs.next_session.caption import short
from sessionprep.ui.tabs.next_session.editor import PlanItemEditor
from sessionprep.ui.tabs.next_session.meter import Meter
from sessionprep.ui.tabs.next_session.mine import open_mine
from sessionprep.ui.tabs.next_session.model import NO_SESSION, source
from sessionprep.ui.tabs.next_session.still_open import StillOpen
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.records import AnyRecord
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_MANY = 10  # questions; most plans have fewer


class PlanRoom(QObject):
    """Beside the list stands the chosen question, or `aside`, the session itself, while none is chosen."""

    list_resized = Signal(int)

    def __init__(self, context: Context, aside: QWidget) -> None:
        super().__init__(context.bridge)
        self._context = context
        self._session = NO_SESSION
        self._meter = Meter()
        self._meter.spare_wanted.connect(self._spare)
        self._mine = plain(_("From my q&uestions…"), "list-plus")
        self._mine.clicked.connect(lambda: open_mine(context, self._session))
        self._model = RecordModel(context.workspace, context.bridge, source(NO_SESSION))
        plan = RoomPlan(
            _words(),
            self._model,
            Deeds(self._move, sessions.leave_out, _left_out, _("&Take out of the plan")),
            PlanItemEditor(context),
            Adding(_("Add a question to the plan"), _("Write a question and press Enter"), self._add, self._paste),
            offers=self._offers,
            top=self._meter,
            beneath=_beneath(self._sources(), StillOpen(context)),
            aside=aside,
            find_from=_MANY,
        )
        self.room = ListRoom(context, plan)
        # Unlike the list, what it stands in has its width while nothing is planned.
        self._pane = self.room.list.parentWidget() or self.room.list
        for watched in (self.room.list, self._pane):
            watched.installEventFilter(self)
        # Not in one call: given what to do, PySide 6.11 forgets the context and takes the key from the whole window.
        key = QShortcut(QKeySequence(Qt.Key.Key_S), self.room.list, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._say_first)
        context.bridge.committed.connect(self._follow)

    def show(self, session: SessionId) -> None:
        """The plan of another session, from its first question on."""
        self._session = session
        self._model.use(source(session))
        self._add_up()
        self._offer_mine()
        ids = self._model.ids()
        self.room.choose(ids[0] if ids else "")
        self.room.show_chosen()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Back in the list, its chosen question stands beside it again."""
        if event.type() == QEvent.Type.FocusIn:
            self.room.show_chosen()
        elif event.type() == QEvent.Type.Resize and watched is self._pane and self._pane.isVisible():
            self.list_resized.emit(self._pane.width())
        return False

    def _add(self, words: str) -> str:
        added = self._context.do(Label.ADD, sessions.ask, self._session, words)
        return added.id if added else ""

    def _paste(self, lines: str) -> None:
        self._context.guide.take_list(self._known(), lines)

    def _move(self, work: Work, ids: Sequence[str], before: str) -> None:
        sessions.move_in_plan(work, self._session, ids, before)

    def _say_first(self) -> None:
        """The chosen question, or, if it is already the one, none."""
        item = PlanItemId(self.room.list.chosen_id())
        if item:
            self._context.save(Label.CHOOSE, _turn_first, item)

    def _offers(self, ids: Sequence[str]) -> list[Offer]:
        return [Offer(_("&Say this first"), self._say_first)] if len(ids) == 1 else []

    def _sources(self) -> QWidget:
        line = QWidget()
        flow = Flow(line, space(0.5))
        bank = plain(_("Question &bank…"), "library")
        bank.clicked.connect(lambda: self._context.guide.offer_bank(self._known()))
        paste = plain(_("&Paste a list…"), "clipboard-paste")
        paste.clicked.connect(lambda: self._paste(""))
        for button in (bank, self._mine, paste):
            flow.addWidget(button)
        return line

    def _known(self) -> Session | None:
        return self._context.workspace.read(sessions.find, self._session)

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, (PlanItem, Session)) for change in step.changes):
            self._add_up()
        if any(_opens_or_closes(change.before, change.after) for change in step.changes):
            self._offer_mine()

    def _add_up(self) -> None:
        session = self._known()
        if session is not None:
            planned = self._context.workspace.read(sessions.planned_minutes, session.id)
            spare = self._context.workspace.read(sessions.to_spare, session.id)
            words = short(spare[1].wording) if spare else ""
            self._meter.show_minutes(planned, sessions.minutes_for_questions(session), words)

    def _spare(self) -> None:
        """Out of this plan; the question stays open, and comes along to the next."""
        spare = self._context.workspace.read(sessions.to_spare, self._session)
        if spare and self._context.save(Label.DELETE, sessions.leave_out, [spare[0].id]):
            self._context.voice.say(_left_out(1), undo=True)

    def _offer_mine(self) -> None:
        self._mine.setVisible(self._context.workspace.read(sessions.has_others, self._session))


def _beneath(sources: QWidget, still_open: StillOpen) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1))
    for part in (sources, still_open):
        column.addWidget(part)
    still_open.fill()
    return whole


def _words() -> RoomWords:
    return RoomWords(
        name="next_session",
        title=_("Plan"),
        find=_("Find in the plan"),
        empty=_("What would you like to bring?"),
        example=_("For example: “I’d like to tell you how last week really was.”"),
        button=_("Write the first one"),
    )


def _opens_or_closes(was: AnyRecord | None, now: AnyRecord | None) -> bool:
    """Whether there may be more or fewer open questions outside the plan than before."""
    if isinstance(was, Question) and isinstance(now, Question):
        return was.state is not now.state
    return isinstance(now or was, (Question, PlanItem)) and (was is None or now is None)


def _turn_first(work: Work, item: PlanItemId) -> None:
    place = work.plan_items.get(item)
    session = sessions.find(work, place.session)
    sessions.put_first(work, item, first=session is None or session.say_first != place.question)


def _left_out(count: int) -> str:
    said = ngettext(
        "Took {count} question out of the plan. It stays in your questions.",
        "Took {count} questions out of the plan. They stay in your questions.",
        count,
    )
    return said.format(count=count)
