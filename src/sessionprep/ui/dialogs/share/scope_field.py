"""What the page is about: a session, the time between two days, or all there was with one therapist."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import SessionId, TherapistId
from sessionprep.domain.therapist import Stage
from sessionprep.services.days import on_wall
from sessionprep.services.summary.dates import long_date
from sessionprep.services.summary.scope import Between, OneSession, Scope, TakeAlong, day_of
from sessionprep.text import _
from sessionprep.ui.dialogs.share.day_field import DayField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.session import Session
    from sessionprep.domain.therapist import Therapist

_DATES = "dates"
_USUAL_DAYS = 30
_SEVERAL = 2
_BEHIND = frozenset({Stage.ENDING, Stage.ENDED})


class ScopeField(QWidget):
    changed = Signal()

    def __init__(self, sessions: Sequence[Session], met: Sequence[Therapist], start: str, clock: Clock) -> None:
        """`start` is the session, or the therapist, to begin with; without one it begins with the last month."""
        super().__init__()
        self._zone = clock.zone
        self._several = len(met) >= _SEVERAL
        today = on_wall(clock.now(), clock.zone).date()
        behind = [each for each in met if each.stage in _BEHIND or each.id == start]
        self._along = {each.id: each for each in behind}
        self._pick = PickField(_("&About"), _options(sessions, behind))
        self._whom = _whom(met)
        self._pick.show_value(start or _DATES)
        self._first = DayField(_("&First day"), today - timedelta(days=_USUAL_DAYS))
        self._last = DayField(_("&Last day"), today)
        self._days = QWidget()
        self._lay_out()
        self.setFocusProxy(self._pick)
        self._pick.settle_at_once()
        self._pick.settled.connect(self._picked)
        self._first.changed.connect(self.changed)
        self._last.changed.connect(self.changed)
        self._whom.settled.connect(lambda _whom: self.changed.emit())
        self._show_days()

    def scope(self) -> Scope:
        """Two days the wrong way round mean the same time."""
        if self._by_dates():
            first, last = sorted((self._first.value(), self._last.value()))
            return Between(first, last, self._zone, TherapistId(self._whom.value()) if self._several else None)
        if along := self._along.get(TherapistId(self._pick.value())):
            return TakeAlong(along.id, self._zone)
        return OneSession(SessionId(self._pick.value()))

    def _lay_out(self) -> None:
        row = Flow(self._days, space(2))
        row.addWidget(self._first)
        row.addWidget(self._last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for part in (self._pick, self._days, self._whom):
            column.addWidget(part)

    def _picked(self) -> None:
        self._show_days()
        self.changed.emit()

    def _by_dates(self) -> bool:
        return self._pick.value() == _DATES

    def _show_days(self) -> None:
        self._days.setVisible(self._by_dates())
        self._whom.setVisible(self._by_dates() and self._several)


def _options(sessions: Sequence[Session], behind: Sequence[Therapist]) -> list[Option]:
    days = Counter(day_of(session) for session in sessions)
    one = [Option(each.id, _session_words(each, alone=days[day_of(each)] == 1)) for each in sessions]
    along = [Option(each.id, _("What to take along from {who}").format(who=each.label)) for each in behind]
    return [*one, Option(_DATES, _("Everything between two days")), *along]


def _whom(met: Sequence[Therapist]) -> PickField:
    """What was said with one is not offered for another."""
    field = PickField(_("Fo&r whom"), [Option(each.id, each.label) for each in met])
    field.show_value(met[0].id if met else "")
    field.settle_at_once()
    return field


def _session_words(session: Session, *, alone: bool) -> str:
    """The time only where it tells two sessions of one day apart."""
    day = long_date(day_of(session))
    if alone:
        return day
    # i18n: A session in a list, such as “Thursday 26 November 2026 · 15:00”
    return _("{day} · {time}").format(day=day, time=f"{on_wall(session.starts_at, session.zone):%H:%M}")
