"""What can be begun in the notes besides writing about a session; only what there is something to do with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from sessionprep.domain.note import Look
from sessionprep.services import looks, notes, sessions
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.check_in_dialog import open_check_in
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.short_path import open_short_path
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


@dataclass(frozen=True, slots=True)
class _Standing:
    last: Session | None  # the session that is over
    may_look_ahead: bool
    is_new: bool  # nothing was ever written and nothing is over


class NoteOffers(QFrame):
    """`opened` is told which note to show."""

    def __init__(self, context: Context, opened: Callable[[str], object]) -> None:
        super().__init__()
        self._context = context
        self._opened = opened
        self.setAccessibleName(_("More ways to begin"))
        self._next_day = plain(_("How is it a &day later?"))
        self._before_next = plain(_("Before the ne&xt one"))
        self._feeling = plain(_("One &feeling"))
        self._check_in = plain(_("&Check-in"))
        row = Flow(self, space(0.5))
        for button in (self._next_day, self._before_next, self._feeling, self._check_in):
            row.addWidget(button)
        self._next_day.clicked.connect(lambda: self._look_back(Look.NEXT_DAY))
        self._before_next.clicked.connect(lambda: self._look_back(Look.BEFORE_NEXT))
        self._feeling.clicked.connect(lambda: open_short_path(context, notes.today))
        self._check_in.clicked.connect(self._ask)
        context.bridge.committed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        found = self._context.workspace.read(_standing)
        for button, offered in (
            (self._next_day, found.last is not None),
            (self._before_next, found.may_look_ahead),
            (self._feeling, True),
            (self._check_in, found.last is not None),
        ):
            button.setVisible(offered)
        if found.is_new or self.parentWidget():  # what stands nowhere yet would be shown as a window
            self.setVisible(not found.is_new)

    def _look_back(self, look: Look) -> None:
        last = self._context.workspace.read(_standing).last
        note = self._context.do(Label.ADD, looks.look_back, last.id, look) if last else None
        if note is not None:
            self._opened(note.id)

    def _ask(self) -> None:
        last = self._context.workspace.read(_standing).last
        if last is not None:
            open_check_in(self._context, last.id)


def _standing(work: Work) -> _Standing:
    last = sessions.last_begun(work, work.now)
    over = last if last and sessions.is_over(last, work.now) else None
    ahead = bool(over) and bool(sessions.ahead(work, work.now))
    return _Standing(over, ahead, over is None and not work.notes.has_any())
