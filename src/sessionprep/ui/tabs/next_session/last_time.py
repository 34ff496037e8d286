"""What was written after the session before this one, read back quietly while getting ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.domain.note import Look
from sessionprep.domain.words import one_line
from sessionprep.services import looks
from sessionprep.services.days import brief_day
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.feelings_words import felt_names, listed_feelings, shortened
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.services.looks import LastTime
    from sessionprep.ui.kit.context import Context

_LONG = 120  # letters: about one line of the window


class LastTimePart(QFrame):
    """Out of sight while there is nothing. What is private or took over is named, and read only when asked for."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._session = NO_SESSION
        self._last: LastTime | None = None
        prompts = context.library.note_prompts
        self._asked = tuple(map(_, (prompts.keep, prompts.hard, prompts.next_time)))
        self._names = felt_names(context.library)
        self._caption = quiet("")
        self._lines = quiet("")
        self._back = plain(_("&Look back"))
        self._next_day = plain(_("How is it a day la&ter?"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(0.5))
        row.addWidget(self._caption, 1)
        for button in (self._next_day, self._back):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._lines)
        self._back.clicked.connect(self._look_back)
        self._next_day.clicked.connect(self._a_day_later)
        context.bridge.committed.connect(self.renew)

    def show_for(self, session: SessionId) -> None:
        self._session = session
        self.renew()

    def renew(self) -> None:
        read, now = self._context.workspace.read, self._context.clock.now()
        self._last = read(looks.last_time, self._session, now) if self._session else None
        due = read(looks.day_later, now) if self._session else None
        self.setVisible(self._last is not None or due is not None)
        self._next_day.setVisible(due is not None)
        self._back.setVisible(self._last is not None)
        self._caption.setText(self._said(self._last))
        told = self._told(self._last) if self._last and not self._last.heavy else ""
        self._lines.setText(told)
        self._lines.setVisible(bool(told))

    def _said(self, last: LastTime | None) -> str:
        if last is None:
            return _("The last session")
        day = brief_day(last.session.starts_at, last.session.zone, self._context.clock.now())
        if last.heavy:
            return _("What you wrote after {day} is there when you want it.").format(day=day)
        return _("After {day} you wrote").format(day=day)

    def _told(self, last: LastTime) -> str:
        felt = (_("Feelings"), listed_feelings(last.felt, self._names))
        pairs = (felt, *zip(self._asked, last.lines, strict=True))
        # i18n: A line of a note and what it asks, such as “One thing I want to keep: the pause”
        shape = _("{asks}: {words}")
        return "\n".join(
            shape.format(asks=asks, words=shortened(one_line(words), _LONG)) for asks, words in pairs if words.strip()
        )

    def _look_back(self) -> None:
        if self._last is not None:
            self._open(self._last.session.id, Look.BEFORE_NEXT)

    def _a_day_later(self) -> None:
        due = self._context.workspace.read(looks.day_later, self._context.clock.now())
        if due is not None:
            self._open(due, Look.NEXT_DAY)

    def _open(self, session: SessionId, look: Look) -> None:
        note = self._context.do(Label.ADD, looks.look_back, session, look)
        if note is not None:
            self._context.guide.go("notes", note.id)
