from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.ids import fresh_id
from sessionprep.domain.note import Feeling, Note
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.talk import Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.understanding import Understanding
from sessionprep.vault.accesslog import AccessLog
from sessionprep.vault.mapping.every import mapping_of
from sessionprep.vault.namedtexts import Drafts, Settings
from sessionprep.vault.table import Table

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.record import R
    from sessionprep.vault.ledger import Change, Ledger


class Work:
    """One transaction: everything in it happens, or nothing does."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.therapists = self.table(Therapist)
        self.rhythms = self.table(Rhythm)
        self.sessions = self.table(Session)
        self.plan_items = self.table(PlanItem)
        self.questions = self.table(Question)
        self.answers = self.table(Answer)
        self.talks = self.table(Talk)
        self.goals = self.table(Goal)
        self.goal_steps = self.table(GoalStep)
        self.tasks = self.table(Task)
        self.understandings = self.table(Understanding)
        self.places = self.table(Place)
        self.ticks = self.table(Tick)
        self.expectations = self.table(Expectation)
        self.boundaries = self.table(Boundary)
        self.notes = self.table(Note)
        self.feelings = self.table(Feeling)
        self.call_answers = self.table(CallAnswer)
        self.settings = Settings(ledger)
        self.drafts = Drafts(ledger)
        self.accesses = AccessLog(ledger)

    @property
    def now(self) -> datetime:
        """The moment it began; the same for everything in it."""
        return self._ledger.now

    @property
    def changes(self) -> list[Change]:
        """What it did so far, one change for each record touched; still readable when it is over."""
        return self._ledger.changes

    def fresh_id(self) -> str:
        return fresh_id(self.now)

    def table(self, kind: type[R]) -> Table[R]:
        return Table(self._ledger, mapping_of(kind))
