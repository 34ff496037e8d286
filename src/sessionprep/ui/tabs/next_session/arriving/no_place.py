"""Where no private place can be found: a gentle note, ideas, a message to copy, and a question to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import getting_ready
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context


class NoPlaceHelp(QWidget):
    """Folded until it is wanted; where others may hear, it is open and says so."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._help = context.library.arriving.no_place
        self._session = NO_SESSION
        self._heard: bool | None = None
        self._note = body(_(self._help.note))
        self._ask = plain(_("Make it a question"), "message-circle")
        self._fold = Folded(_("No private place?"), self._inside())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        for part in (self._note, self._fold):
            column.addWidget(part)
        self._ask.clicked.connect(self._make_question)

    def show_session(self, session: SessionId) -> None:
        self._session, self._heard = session, None

    def show_help(self, *, offered: bool, heard: bool) -> None:
        """It opens or folds by itself only when the place becomes another one."""
        if heard is not self._heard:
            self._heard = heard
            self._fold.set_open(opened=heard)
        self._note.setVisible(heard)
        planned = self._context.workspace.read(getting_ready.chosen, self._session)
        self._ask.setVisible(self._help.question not in planned)
        self.setVisible(offered)

    def _inside(self) -> QWidget:
        inside, buttons = QWidget(), QWidget()
        copy = plain(_("Copy this message"), "copy")
        copy.clicked.connect(self._copy)
        flow = Flow(buttons, space(0.5))
        for button in (copy, self._ask):
            flow.addWidget(button)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        for idea in self._help.ideas:
            column.addWidget(body(f"· {_(idea)}"))
        column.addSpacing(space(0.5))
        column.addWidget(quiet(_("Or tell your therapist:")))
        column.addWidget(body(f"“{_(self._help.message)}”"))
        column.addWidget(buttons)
        return inside

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(_(self._help.message))
        self._context.voice.say(_("Copied. Paste it where you write to your therapist."))

    def _make_question(self) -> None:
        """It is in the bank; a person who has it already gets it into the plan."""
        bank = self._context.library.bank
        if self._context.save(Label.ADD, getting_ready.bring, self._session, self._help.question, bank):
            self._context.voice.say(_("The question is in the plan."), undo=True)
