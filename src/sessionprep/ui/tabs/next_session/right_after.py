"""Right after a session: whether it took place, what became of each question, and on to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sessionprep.domain.ids import PlanItemId, SessionId
from sessionprep.domain.note import Look, Note, NoteLine
from sessionprep.domain.session import Outcome, PlanItem, Session, SessionState
from sessionprep.services import closing, looks, moments, sessions, wording
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.check_in_dialog import open_check_in
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.tab_order import line_up_among
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.question import Question
    from sessionprep.services.closing import Closed
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_HOW = (SessionState.HELD, SessionState.MISSED, SessionState.CANCELLED)
_BECAME = (Outcome.ASKED, Outcome.MOVED, Outcome.LET_GO)


class RightAfter:
    """A part of the tab; every choice is saved as it is made, and Close does the rest in one step."""

    def __init__(self, context: Context, write: Callable[[], object], closed: Callable[[], object]) -> None:
        self._context = context
        self._closed = closed
        self._session = NO_SESSION
        self._rows: list[_Became] = []
        self._how = ChoiceField(_("Did it take place?"), [Option(state, words) for state, words in _how().items()])
        self._why = LineField(_("Why, if you like"), hint=_("This stays with you and is never shared."))
        self._said = body("")
        self._list = QWidget()
        self._write = plain(_("&Write about it"), "notebook-pen")
        self._next_day = plain(_("How is it a day la&ter?"))
        self._check_in = plain(_("Chec&k-in"))
        self._moment = plain(_("A &moment from it"), "eye")
        self._close = primary(_("&Close this session"))
        self._card = DetailCard(self._column())
        self._form = Form(context, Session, self._card)
        self._write.clicked.connect(write)
        self._next_day.clicked.connect(self._a_day_later)
        self._check_in.clicked.connect(lambda: open_check_in(context, self._session))
        self._moment.clicked.connect(self._write_moment)
        self._close.clicked.connect(self._finish)
        self._bind()
        context.bridge.committed.connect(self._follow)

    def show(self, session: SessionId) -> None:
        self._session = session
        self._form.show(session)
        self._renew()

    # As a part of the tab.

    def widget(self) -> QWidget:
        return self._card

    def start(self) -> None:
        """Once it is said that it took place, what is left is to close it."""
        session = self._context.workspace.read(sessions.find, self._session)
        settled = session is not None and session.state is SessionState.HELD
        (self._close if settled else self._how).setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        self.start()

    def find_here(self) -> None:
        self.start()

    def show_record(self, _record: str) -> None:
        self.start()

    def settle(self) -> bool:
        forms = [self._form, *(row.form for row in self._rows)]
        settled = [form.settle() for form in forms]
        return all(settled)

    def _bind(self) -> None:
        save, bind = self._context.save, self._form.bind
        bind(
            self._how,
            lambda _work, session: session.state if session.state in _HOW else _held_if_closed(session),
            lambda record, state: save(Label.CHOOSE, sessions.mark, SessionId(record), SessionState(state)),
        )
        bind(
            self._why,
            lambda _work, session: session.why,
            lambda record, words: save(Label.WRITE, closing.explain_session, SessionId(record), words),
        )

    def _a_day_later(self) -> None:
        note = self._context.do(Label.ADD, looks.look_back, self._session, Look.NEXT_DAY)
        if note is not None:
            self._context.guide.go("notes", note.id)

    def _write_moment(self) -> None:
        if self.settle() and (moment := self._context.do(Label.ADD, moments.add_in, self._session)):
            self._context.guide.go("notes", moment.id)

    def _finish(self) -> None:
        if not self.settle():
            return
        closed = self._context.do(Label.CLOSE, closing.close, self._session)
        if closed is not None:
            self._context.voice.say(self._sentence(closed), undo=True)
            self._closed()

    def _sentence(self, closed: Closed) -> str:
        if not closed.returned:
            return self._moved(closed)
        back = ngettext("{count} question comes back.", "{count} questions come back.", closed.returned)
        # i18n: Two sentences after one another: what became of a session’s questions, and which come back by themselves
        return _("{closed} {back}").format(closed=self._moved(closed), back=back.format(count=closed.returned))

    def _moved(self, closed: Closed) -> str:
        if not closed.moved:
            return _("Closed. Nothing is left over.")
        if closed.following is None:
            waiting = ngettext(
                "Closed. {count} question waits for your next session.",
                "Closed. {count} questions wait for your next session.",
                closed.moved,
            )
            return waiting.format(count=closed.moved)
        when = brief(closed.following.starts_at, closed.following.zone, self._context.clock.now())
        moved = ngettext(
            "Closed. {count} question moves on to {when}.",
            "Closed. {count} questions move on to {when}.",
            closed.moved,
        )
        return moved.format(count=closed.moved, when=when)

    def _follow(self, step: ChangeSet) -> None:
        kinds = (PlanItem, Session, Note, NoteLine)
        if any(isinstance(change.after or change.before, kinds) for change in step.changes):
            self._renew()

    def _renew(self) -> None:
        session = self._context.workspace.read(sessions.find, self._session)
        if session is None:
            return
        planned = self._context.workspace.read(sessions.plan, self._session)
        absent, is_closed = session.state in closing.DID_NOT_TAKE_PLACE, session.state is SessionState.CLOSED
        self._why.setVisible(absent)
        self._list.setVisible(not absent and bool(planned))
        self._close.setVisible(not is_closed)
        due = self._context.workspace.read(looks.day_later, self._context.clock.now())
        self._next_day.setVisible(due == session.id)
        self._check_in.setVisible(not absent)
        self._moment.setVisible(not absent)
        self._said.setText(_standing(absent=absent, is_closed=is_closed, planned=len(planned)))
        if [item.id for item, _question in planned] != [row.item for row in self._rows]:
            self._fill(planned)

    def _fill(self, planned: tuple[tuple[PlanItem, Question], ...]) -> None:
        for row in self._rows:
            row.form.show("")  # it follows the vault no longer
            row.form.deleteLater()
            row.widget.deleteLater()
        self._rows = [_Became(self._context, item, question) for item, question in planned]
        column = self._list.layout()
        if column is not None:
            for row in self._rows:
                column.addWidget(row.widget)
        line_up_among(self._list, [row.widget for row in self._rows])

    def _column(self) -> QWidget:
        inside, buttons = QWidget(), QWidget()
        flow = Flow(buttons, space(1))
        for button in (self._close, self._write, self._moment, self._next_day, self._check_in):
            flow.addWidget(button)
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(space(2))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        closing_line = quiet(_(self._context.library.note_prompts.closing))
        for part in (self._how, self._why, self._said, self._list, buttons, closing_line):
            column.addWidget(part)
        return inside


class _Became:
    """One question: talked about, next time, or let go; why is asked only where somebody chose."""

    def __init__(self, context: Context, item: PlanItem, question: Question) -> None:
        self.item = item.id
        words = {
            Outcome.ASKED: _("Talked about"),
            Outcome.MOVED: _("Next time"),
            Outcome.LET_GO: _("Let it go"),
        }
        name = question.wording.replace("&", "&&")
        self._became = ChoiceField(name, [Option(each, words[each]) for each in _BECAME])
        for line in self._became.findChildren(QLabel):
            line.setWordWrap(True)  # a question may be long
        reasons = [Option(each, said) for each, said in wording.reasons().items()]
        self._why = PickField(_("Why, if you like"), reasons, own_words=True, blank=_("Pick one or write your own"))
        self.widget = QWidget()
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._became)
        column.addWidget(self._why)
        self.form = Form(context, PlanItem, self)
        self._bind(context)
        self.form.show(item.id)

    def set_status(self, words: str) -> None:
        """Said once for the whole card."""

    def _bind(self, context: Context) -> None:
        self.form.bind(
            self._became,
            self._look,
            lambda record, outcome: context.save(Label.CHOOSE, closing.decide, PlanItemId(record), Outcome(outcome)),
        )
        self.form.bind(
            self._why,
            lambda _work, item: item.why,
            lambda record, why: context.save(Label.WRITE, closing.explain, PlanItemId(record), why),
        )

    def _look(self, work: Work, item: PlanItem) -> str:
        self._why.setVisible(item.outcome in {Outcome.MOVED, Outcome.LET_GO})
        question = work.questions.find(item.question)
        if item.outcome is Outcome.OPEN and (question is None or closing.became(item, question) is Outcome.MOVED):
            return ""  # nothing was decided, and without that it moves on
        return closing.became(item, question) if question else item.outcome


def _how() -> dict[SessionState, str]:
    return dict(zip(_HOW, (_("It took place"), _("I missed it"), _("It was cancelled")), strict=True))


def _held_if_closed(session: Session) -> str:
    return SessionState.HELD if session.state is SessionState.CLOSED else ""


def _standing(*, absent: bool, is_closed: bool, planned: int) -> str:
    if is_closed:
        return _("This session is closed. You can still change what became of it.")
    if absent:
        return _("It happens. All that was planned moves on to the next session.")
    if not planned:
        return _("Nothing was planned for it, so nothing is left over.")
    return _("What became of each question? Whatever was not talked about moves on by itself.")
