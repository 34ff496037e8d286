"""Where a person is between one session and the next."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from sessionprep.domain.session import SessionState
from sessionprep.services import sessions

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.session import Session


class Stage(Enum):
    """In the order of the cycle."""

    GET_READY = auto()
    IN_SESSION = auto()
    RIGHT_AFTER = auto()
    IN_BETWEEN = auto()


def of(session: Session, now: datetime) -> Stage:
    """By the clock while it is planned; a session that is held, missed or closed is behind us."""
    if session.state is not SessionState.PLANNED or sessions.is_over(session, now):
        return Stage.RIGHT_AFTER
    return Stage.IN_SESSION if session.starts_at - sessions.ARRIVING <= now else Stage.GET_READY
