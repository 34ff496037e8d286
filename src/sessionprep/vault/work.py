from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.check_in import CheckIn, CheckInReply
from sessionprep.domain.expectation import Expectation
from sessionprep.domain.goal import Goal, GoalStep
from sessionprep.domain.ids import fresh_id
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Feeling, Note, NoteLine
from sessionprep.domain.path_step import PathStep
from sessionprep.domain.place import Place, Tick
from sessionprep.domain.question import Answer, Question
from sessionprep.domain.record import R
from sessionprep.domain.rhythm import Rhythm
from sessionprep.domain.session import PlanItem, Session
from sessionprep.domain.share import Mask, Share, ShareItem
from sessionprep.domain.support import SupportContact
from sessionprep.domain.talk import Raising, Talk
from sessionprep.domain.task import Task
from sessionprep.domain.therapist import CallAnswer, Therapist
from sessionprep.domain.trust import Experience, Story, TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.domain.understanding import Understanding
from sessionprep.vault.accesslog import AccessLog
from sessionprep.vault.mapping.every import mapping_of
from sessionprep.vault.namedtexts import Drafts, Settings
from sessionprep.vault.outlook import outlook
from sessionprep.vault.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sessionprep.vault.ledger import Change, Ledger, SetFree
    from sessionprep.vault.outlook import Outlook


class _Of(Generic[R]):
    """The table of one kind of record, within the piece of work it is asked of."""

    def __init__(self, kind: type[R]) -> None:
        self._kind = kind

    def __get__(self, work: Work, _owner: object) -> Table[R]:
        return work.table(self._kind)


class Work:
    """One transaction: everything in it happens, or nothing does."""

    therapists = _Of(Therapist)
    rhythms = _Of(Rhythm)
    sessions = _Of(Session)
    plan_items = _Of(PlanItem)
    questions = _Of(Question)
    answers = _Of(Answer)
    talks = _Of(Talk)
    goals = _Of(Goal)
    goal_steps = _Of(GoalStep)
    tasks = _Of(Task)
    understandings = _Of(Understanding)
    places = _Of(Place)
    ticks = _Of(Tick)
    expectations = _Of(Expectation)
    boundaries = _Of(Boundary)
    notes = _Of(Note)
    feelings = _Of(Feeling)
    call_answers = _Of(CallAnswer)
    note_lines = _Of(NoteLine)
    check_ins = _Of(CheckIn)
    check_in_replies = _Of(CheckInReply)
    moments = _Of(Moment)
    raisings = _Of(Raising)
    trust_reasons = _Of(TrustReason)
    experiences = _Of(Experience)
    stories = _Of(Story)
    turns = _Of(Turn)
    path_steps = _Of(PathStep)
    support_contacts = _Of(SupportContact)
    shares = _Of(Share)
    share_items = _Of(ShareItem)
    masks = _Of(Mask)

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
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

    @property
    def outlook(self) -> Outlook:
        """The same as those see it who see nothing sealed; asked before it is over."""
        return outlook(self._ledger)

    @property
    def freed(self) -> tuple[SetFree, ...]:
        return tuple(self._ledger.freed)

    def tie(self, freed: Sequence[SetFree]) -> None:
        self._ledger.tie(freed)

    def expect_everything(self) -> None:
        """A copy of everything in which the sealed was missing would be a loss nobody noticed."""
        if not self._ledger.sight.everything:
            raise RuntimeError("what is sealed is not seen here")

    def fresh_id(self) -> str:
        return fresh_id(self.now)

    def table(self, kind: type[R]) -> Table[R]:
        return Table(self._ledger, mapping_of(kind))
