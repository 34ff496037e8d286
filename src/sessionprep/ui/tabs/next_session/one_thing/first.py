"""Which of the planned questions is said first, or none in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import sessions
from sessionprep.services.labels import Label
from sessionprep.services.questions import OPEN
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.tabs.next_session.model import NO_SESSION

if TYPE_CHECKING:
    from sessionprep.domain.ids import PlanItemId, SessionId
    from sessionprep.ui.kit.context import Context


class SaidFirst:
    """Ticks, of which there is at most one: the one that is ticked can be taken back."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._items: dict[str, PlanItemId] = {}
        self._picks = Picks(_("Say this first"), large=True)
        self._nothing = body(_("Nothing is planned for this session. That is fine too."))
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._picks, self._nothing):
            column.addWidget(part)
        self._picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session

    def renew(self) -> None:
        session = self._context.workspace.read(sessions.find, self._session)
        planned = self._context.workspace.read(sessions.plan, self._session)
        asked = [(item, question) for item, question in planned if question.state in OPEN]
        self._items = {question.id: item.id for item, question in asked}
        first = session.say_first if session else None
        options = [Option(question.id, question.wording) for _item, question in asked]
        self._picks.show_options(options, {first} if first else set())
        self._nothing.setVisible(not asked)

    def start(self) -> bool:
        return self._picks.start()

    def settle(self) -> bool:
        return True

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        if not self._context.save(Label.CHOOSE, sessions.put_first, self._items[value], first=on):
            self._picks.untick(value)
