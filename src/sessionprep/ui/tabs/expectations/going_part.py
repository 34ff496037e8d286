"""How it is going with a goal: today to write in, the days before to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import GoalId, UnderstandingId
from sessionprep.services import goals, understandings
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import short_date
from sessionprep.text import _
from sessionprep.ui.kit.earlier import Earlier, Version
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from datetime import date

    from sessionprep.domain.goal import Goal
    from sessionprep.domain.understanding import Understanding
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.form import Form


class GoingPart(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._words = WordsField(_("How it is g&oing"), example=_("Today, in your words. No change is an answer too"))
        self._earlier = Earlier(_("How it was before"), _("Delete what stands under {day}"))
        self._today: UnderstandingId | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for part in (self._words, self._earlier):
            column.addWidget(part)
        self.setFocusProxy(self._words)

    def bind(self, form: Form) -> None:
        form.bind(self._words, self._wording, self._write)
        form.bind(self._earlier, self._before, lambda _goal, day: self._delete(day))

    def _wording(self, work: Work, goal: Goal) -> str:
        today = next((each for each in goals.going(work, goal.id) if self._is_today(each)), None)
        self._today = today.id if today else None
        return today.wording if today else ""

    def _write(self, goal: str, words: str) -> bool:
        return self._context.save(Label.WRITE, goals.say_how_it_goes, GoalId(goal), words, self._today)

    def _before(self, work: Work, goal: Goal) -> tuple[Version, ...]:
        days = (each for each in goals.going(work, goal.id) if not self._is_today(each) and each.wording.strip())
        return tuple(Version(each.id, short_date(self._day(each)), each.wording) for each in days)

    def _delete(self, day: str) -> bool:
        if self._context.save(Label.DELETE, understandings.delete, UnderstandingId(day)):
            self._context.voice.say(_("Deleted how it was on a day."), undo=True)
        return True

    def _is_today(self, written: Understanding) -> bool:
        clock = self._context.clock
        return self._day(written) == on_wall(clock.now(), clock.zone).date()

    def _day(self, written: Understanding) -> date:
        return on_wall(written.stamp.created_at, self._context.clock.zone).date()
