"""Whether a question is for the session ahead; out of sight while there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import QuestionId
from sessionprep.services import sessions
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.services.questions import OPEN
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form


@dataclass(frozen=True, slots=True)
class Aim:
    session: SessionId
    day: str
    planned: bool


class AimField(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.session: SessionId | None = None
        self._check = CheckField("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._check)

    @property
    def settled(self) -> SignalInstance:
        return self._check.settled

    def value(self) -> bool:
        return self._check.value()

    def show_value(self, value: Aim | bool | None) -> None:  # noqa: FBT001 - the value is the field's
        """False is what it holds before any record."""
        aim = value if isinstance(value, Aim) else None
        self.session = aim.session if aim else None
        self.setVisible(bool(aim))
        if aim:  # an empty card says False, as its tick does
            self._check.set_words(_("&For the session on {day}").format(day=aim.day))
            self._check.show_value(aim.planned)

    def settle_now(self) -> None:
        self._check.settle_now()

    def keep_unsaved(self) -> None:
        self._check.keep_unsaved()


def bind_aim(form: Form, field: AimField, context: Context) -> None:
    def save(record: str, planned: bool) -> bool:  # noqa: FBT001 - the field's value
        return context.save(Label.PLAN, _plan, QuestionId(record), field.session, planned=planned)

    form.bind(field, _aim, save)


def _aim(work: Work, question: Question) -> Aim | None:
    """The first session ahead that it is planned for, else the next one while it is still to be asked."""
    ahead = sessions.ahead(work, work.now)
    planned = {item.session for item in work.plan_items.having(question=question.id)}
    session = next((each for each in ahead if each.id in planned), None)
    if session is None and ahead and question.state in OPEN:
        session = ahead[0]
    if session is None:
        return None
    return Aim(session.id, brief_day(session.starts_at, session.zone, work.now), session.id in planned)


def _plan(work: Work, question: QuestionId, session: SessionId | None, *, planned: bool) -> None:
    if session is not None and planned:
        sessions.include(work, session, [question])
    else:
        sessions.leave_out(work, [item.id for item in work.plan_items.having(session=session, question=question)])
