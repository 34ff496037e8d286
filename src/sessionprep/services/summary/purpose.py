"""What a page is made for: it says what is offered first, and what the page is called. Nothing is ticked by it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from sessionprep.domain.session import SessionState
from sessionprep.domain.therapist import Stage
from sessionprep.services import therapists
from sessionprep.services.summary.scope import Between, OneSession, Scope, TakeAlong, seen_by
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.domain.ids import TherapistId
    from sessionprep.vault.work import Work


class Purpose(StrEnum):
    BEFORE = "before a session"
    AFTER = "after a session"
    FIRST_CALL = "first call"
    CHANGE = "change of therapist"
    ENDING = "ending"
    ABOUT_THIS = "about question lists"  # a page for the therapist that says nothing about the person


_NEW = frozenset({Stage.CONSIDERING, Stage.STARTING})
_WHO_I_AM = ("goals", "understood", "with me", "expectations", "boundaries", "still open")


def words(purpose: Purpose) -> str:
    match purpose:
        case Purpose.BEFORE:
            return _("For a session to come")
        case Purpose.AFTER:
            return _("After a session")
        case Purpose.FIRST_CALL:
            return _("For a first call")
        case Purpose.CHANGE:
            return _("For another therapist")
        case Purpose.ENDING:
            return _("For an ending")
        case Purpose.ABOUT_THIS:
            return _("To tell my therapist about preparing")
        case _:
            assert_never(purpose)


def topics(purpose: Purpose) -> tuple[str, ...]:
    """By the names of `offer.headings`, those that belong here, in the order in which they are offered."""
    match purpose:
        case Purpose.BEFORE:
            return ("purpose", "plan", "still open", "tasks", "goals", "with me")
        case Purpose.AFTER:
            return ("after", "feelings", "moments", "still open", "tasks", "plan")
        case Purpose.FIRST_CALL:
            return ("plan", "expectations", "goals", "with me", "boundaries")
        case Purpose.CHANGE:
            return (*_WHO_I_AM, "after", "feelings", "moments", "tasks", "plan", "purpose", "ending")
        case Purpose.ENDING:
            return ("ending", "goals", "after", "plan")
        case Purpose.ABOUT_THIS:
            return ()
        case _:
            assert_never(purpose)


def usual(work: Work, scope: Scope) -> Purpose:
    """What a page about this is mostly for."""
    match scope:
        case OneSession():
            session = work.sessions.find(scope.session)
            planned = session is None or session.state is SessionState.PLANNED
            return Purpose.BEFORE if planned else Purpose.AFTER
        case Between():
            return Purpose.AFTER
        case TakeAlong():
            return Purpose.CHANGE
        case _:
            assert_never(scope)


def reader(work: Work, purpose: Purpose, scope: Scope) -> TherapistId | None:
    """Whom such a page goes to mostly: what is for another therapist, or a first call, is not for the present one."""
    here = seen_by(work, scope)
    match purpose:
        case Purpose.CHANGE:
            now = therapists.current_id(work)
            return now if now != here else None
        case Purpose.FIRST_CALL:
            found = therapists.find(work, here) if here else None
            return here if found and found.stage in _NEW else None
        case Purpose.BEFORE | Purpose.AFTER | Purpose.ENDING | Purpose.ABOUT_THIS:
            return here
        case _:
            assert_never(purpose)


def titled(purpose: Purpose, title: str) -> str:
    """What is about an occasion is called by it, what is about a session by its day."""
    if purpose is Purpose.FIRST_CALL:
        return _("For a first call")
    return _("For our last sessions") if purpose is Purpose.ENDING else title
