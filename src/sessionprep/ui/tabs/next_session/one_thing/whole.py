"""The list as it is now, to be read once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from sessionprep.services import sessions
from sessionprep.services.days import brief
from sessionprep.text import _
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context


class WholeList:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._lines: list[QLabel] = []
        self._widget = QFrame()
        wear(self._widget, Look.PAIR)
        self._widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self._widget)
        self._column.setContentsMargins(space(1), space(1), space(1), space(1))
        self._column.setSpacing(space(1.5))

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session

    def renew(self) -> None:
        """The one said first is first here."""
        session = self._context.workspace.read(sessions.find, self._session)
        if session is None:
            return
        asked = self._context.workspace.read(sessions.to_bring, self._session)
        lines = [body(brief(session.starts_at, session.zone, self._context.clock.now()))]
        for question in asked:
            if question.id == session.say_first:
                lines.append(quiet(_("Say this first")))
            lines.append(heading(question.wording))
        if not asked:
            lines.append(heading(_("Nothing is planned. Coming without a list is fine too.")))
        self._fill(lines)

    def start(self) -> bool:
        """There is nothing to do but to read it, or to hear it read."""
        self._widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def settle(self) -> bool:
        return True

    def _fill(self, lines: list[QLabel]) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = lines
        self._widget.setAccessibleName(". ".join(line.text().rstrip(".") for line in lines))
        for line in lines:
            self._column.addWidget(line)
