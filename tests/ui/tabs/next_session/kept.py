"""What is in the vault, before and after a person was at work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.services import sessions
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.session import PlanItem, Session
    from sessionprep.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Kept:
    workspace: Workspace
    zone: str

    def planned(self, starts_at: datetime, *questions: str, minutes: int = 50) -> Session:
        """A session with these questions, as if made some other day."""
        session = self.workspace.do(Label.PLAN, sessions.add, starts_at, self.zone)
        self.workspace.do(Label.CHOOSE, sessions.last_for, session.id, minutes)
        for words in questions:
            self.workspace.do(Label.ADD, sessions.ask, session.id, words)
        return session

    def session(self) -> Session:
        """The only one there is."""
        (session,) = self.workspace.read(sessions.by_time)
        return session

    def kept(self, session: Session) -> Session:
        """As it is now."""
        found = self.workspace.read(sessions.find, session.id)
        assert found is not None
        return found

    def plan(self, session: Session) -> list[str]:
        """The words of the plan, in order."""
        return [question.wording for _item, question in self.workspace.read(sessions.plan, session.id)]

    def items(self, session: Session) -> list[PlanItem]:
        return [item for item, _question in self.workspace.read(sessions.plan, session.id)]
