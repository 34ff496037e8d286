"""What the head of the tab says about a session: only what is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.session import SessionState
from sessionprep.domain.words import one_line
from sessionprep.services import sessions, wording
from sessionprep.services.days import brief
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Work

_LONGEST = 60  # letters of one fact; the whole of it is in the details


@dataclass(frozen=True, slots=True)
class Caption:
    """`session` is empty when none is shown; `choices` are all there are, the latest first."""

    session: str
    when: str
    facts: str
    choices: tuple[Option, ...]


def caption(work: Work, session: Session | None, now: datetime) -> Caption:
    choices = tuple(_choice(each, now) for each in reversed(sessions.by_time(work)))
    if session is None:
        earlier = (Option("", _("Earlier sessions")), *choices) if choices else ()
        return Caption("", _("Next session"), "", earlier)
    when = brief(session.starts_at, session.zone, now)
    return Caption(session.id, when, _facts(work, session), choices)


def _facts(work: Work, session: Session) -> str:
    state = "" if session.state is SessionState.PLANNED else wording.name(session.state)
    known = (wording.minutes(session.minutes), wording.way(session.way), sessions.met_with(work, session), state)
    return " · ".join(short(each) for each in known if each)


def _choice(session: Session, now: datetime) -> Option:
    when = brief(session.starts_at, session.zone, now)
    return Option(session.id, f"{when} · {wording.name(session.state)}")


def short(words: str) -> str:
    """On one line, and cut where it grows too long for one."""
    line = one_line(words)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
