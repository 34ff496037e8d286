"""How and where the session is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import SessionId
from sessionprep.domain.session import Session
from sessionprep.services import sessions, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.context import Context


class Arriving:
    def __init__(self, context: Context) -> None:
        self._way = ChoiceField(
            _("Way of meeting"), [Option(way, words) for way, words in wording.ways_of_meeting().items()]
        )
        self._place = LineField(_("Place"), example=_("Where you will be"))
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._way, self._place):
            column.addWidget(part)
        self._form = Form(context, Session, self)
        save = context.save
        self._form.bind(
            self._way,
            lambda _work, session: session.way,
            lambda record, way: save(Label.WRITE, sessions.meet_by, SessionId(record), way),
        )
        self._form.bind(
            self._place,
            lambda _work, session: session.place,
            lambda record, words: save(Label.WRITE, sessions.meet_at, SessionId(record), words),
        )

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._form.show(session)

    def renew(self) -> None:
        """The form follows the vault by itself."""

    def start(self) -> bool:
        self._way.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def settle(self) -> bool:
        return self._form.settle()

    def set_status(self, words: str) -> None:
        """Nothing here says “Saved”: one thing at a time."""
