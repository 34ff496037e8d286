"""In the session: what to say first, the list in large letters, a tick for what was asked, and room for the answer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import PlanItemId
from sessionprep.domain.question import QuestionState
from sessionprep.domain.session import PlanItem, Session
from sessionprep.services import questions, sessions, settings
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.card import DetailCard
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.tab_order import go_into, line_up_among
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.next_session.arriving import ArrivingPanel
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.on_page import on_one_page
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.question import Question
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_NOTICE = timedelta(minutes=5)
_SETTING = "session.five_minutes"
_OFF = "off"
_LONGEST = timedelta(days=1)  # a timer is not set for longer; coming back to the window looks again


class InSession:
    """Nothing here rings or moves by itself; the one line about the time can be switched off."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._arrived = False
        self._rows: list[_Asked] = []
        self._panel = ArrivingPanel(context)
        self._arriving = Folded(_("Arriving"), self._panel.widget())
        self._first = title("")
        self._first_words = quiet(_("Say this first"))
        self._nothing = body(_("Nothing is planned for this session. That is fine too."))
        self._time = quiet("")
        self._page = plain(_("On one &page…"), "file-text")
        self._page.clicked.connect(lambda: on_one_page(context, self._session))
        self._notice = CheckField(_("Say when &five minutes are left"))
        self._list = QWidget()
        self._card = DetailCard(self._column())
        self._timer = QTimer(self._card, singleShot=True)
        self._timer.timeout.connect(self._look_at_time)
        self._notice.show_value(context.workspace.read(_is_wanted))
        self._notice.settled.connect(self._choose_notice)
        context.bridge.committed.connect(self._follow)

    def show(self, session: SessionId) -> None:
        """What is for arriving is open until it begins, and folded from then on."""
        self._session = session
        self._panel.show(session)
        self._arrived = self._has_begun()
        self._arriving.set_open(opened=not self._arrived)
        self._renew()

    # As a part of the tab.

    def widget(self) -> QWidget:
        return self._card

    def start(self) -> None:
        """On the first question that was not asked yet; before it begins, where it is and how."""
        if not self._arrived and self._has_begun():
            self._arrived = True  # whoever opens it once more has it open
            self._arriving.set_open(opened=False)
        if self._arriving.is_open():
            self._panel.start()
            return
        waiting = [row for row in self._rows if not row.is_asked()]
        go_into(waiting[0].widget if waiting else self._notice)

    def add(self) -> None:
        self.start()

    def find_here(self) -> None:
        self.start()

    def show_record(self, record: str) -> None:
        found = next((row for row in self._rows if row.item == record), None)
        if found is not None:
            go_into(found.widget)

    def settle(self) -> bool:
        self._notice.settle_now()
        settled = [self._panel.settle(), *(row.form.settle() for row in self._rows)]
        return all(settled)

    def _has_begun(self) -> bool:
        session = self._context.workspace.read(sessions.find, self._session)
        return session is None or session.starts_at <= self._context.clock.now()

    def _choose_notice(self, wanted: bool) -> None:  # noqa: FBT001 - the value of a field
        self._context.save(Label.CHOOSE, _want_notice, wanted=wanted)
        self._look_at_time()

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, (PlanItem, Session)) for change in step.changes):
            self._renew()

    def _renew(self) -> None:
        session = self._context.workspace.read(sessions.find, self._session)
        if session is None:
            self._timer.stop()
            return
        planned = self._context.workspace.read(sessions.plan, self._session)
        first = next((question for _item, question in planned if question.id == session.say_first), None)
        self._first.setText(first.wording if first else "")
        for part in (self._first, self._first_words):
            part.setVisible(first is not None)
        self._nothing.setVisible(not planned)
        self._page.setVisible(bool(planned))
        if [item.id for item, _question in planned] != [row.item for row in self._rows]:
            self._fill(planned)
        self._look_at_time()

    def _fill(self, planned: tuple[tuple[PlanItem, Question], ...]) -> None:
        for row in self._rows:
            row.form.show("")  # it follows the vault no longer
            row.form.deleteLater()
            row.widget.deleteLater()
        self._rows = [_Asked(self._context, item, question) for item, question in planned]
        column = self._list.layout()
        if column is not None:
            for row in self._rows:
                column.addWidget(row.widget)
        line_up_among(self._list, [row.widget for row in self._rows])

    def _look_at_time(self) -> None:
        """Until when, and five minutes before it that there are five left; then nothing more."""
        session = self._context.workspace.read(sessions.find, self._session)
        self._timer.stop()
        if session is None:
            return
        now, ends = self._context.clock.now(), sessions.ends_at(session)
        notice = ends - _NOTICE if self._notice.value() else ends
        nearly_over = notice <= now < ends
        self._time.setText(_("About five minutes left") if nearly_over else _until(session, ends))
        if nearly_over:
            announce(self._time, self._time.text())
        change = ends if nearly_over else notice
        if now < change <= now + _LONGEST:
            self._timer.start((change - now) // timedelta(milliseconds=1) + 1)

    def _column(self) -> QWidget:
        inside = QWidget()
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(space(2))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        for part in (
            self._arriving,
            self._time,
            self._first_words,
            self._first,
            self._nothing,
            self._list,
            self._page,
            self._notice,
        ):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if part is self._page else Qt.AlignmentFlag(0))
        return inside


class _Asked:
    """One question in large letters; the answer has its place as soon as it is ticked."""

    def __init__(self, context: Context, item: PlanItem, question: Question) -> None:
        self.item = item.id
        self._tick = CheckField(question.wording, large=True)
        self._answer = WordsField(_("What they said"), example=_("A few words are enough"), lines=1)
        self.widget = QWidget()
        column = QVBoxLayout(self.widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._tick)
        column.addWidget(self._answer)
        self.form = Form(context, PlanItem, self)
        self.form.bind(
            self._tick,
            self._look,
            lambda record, asked: context.save(Label.CHOOSE, _tick, PlanItemId(record), asked=asked),
        )
        self.form.bind(
            self._answer,
            _answer,
            lambda record, words: context.save(Label.WRITE, _write_answer, PlanItemId(record), words),
        )
        self.form.show(item.id)

    def is_asked(self) -> bool:
        return self._tick.value()

    def set_status(self, words: str) -> None:
        """Nothing here says “Saved”: it would move beside what is being talked about."""

    def _look(self, work: Work, item: PlanItem) -> bool:
        question = questions.find(work, item.question)
        asked = question is not None and question.state in _ASKED
        self._answer.setVisible(asked)
        return asked


_ASKED = frozenset({QuestionState.ASKED, QuestionState.ANSWERED, QuestionState.CLEAR, QuestionState.FOLLOW_UP})


def _tick(work: Work, item: PlanItemId, *, asked: bool) -> None:
    question = work.plan_items.get(item).question
    questions.mark(work, question, QuestionState.ASKED if asked else QuestionState.TO_ASK)


def _answer(work: Work, item: PlanItem) -> str:
    found = questions.answer_to(work, item.question)
    return found.wording if found else ""


def _write_answer(work: Work, item: PlanItemId, words: str) -> None:
    planned = work.plan_items.get(item)
    questions.answer(work, planned.question, words, planned.session)


def _is_wanted(work: Work) -> bool:
    return settings.chosen(work, _SETTING) != _OFF


def _want_notice(work: Work, *, wanted: bool) -> None:
    settings.choose(work, _SETTING, "" if wanted else _OFF)


def _until(session: Session, ends: datetime) -> str:
    return _("Until {time}").format(time=f"{on_wall(ends, session.zone):%H:%M}")
