"""Getting ready for one session in small steps: where I am today, and what to bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.ids import QuestionId
from sessionprep.domain.note import When
from sessionprep.domain.session import SessionState
from sessionprep.services import listing, notes, questions, sessions
from sessionprep.services.content.bank import AskWhen
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.note import Feeling, Note
    from sessionprep.services.content.bank import BankGroup, BankQuestion
    from sessionprep.vault.work import Work

_AT_FIRST = (AskWhen.FIRST, AskWhen.ANY, AskWhen.CHOOSING, AskWhen.REVIEW, AskWhen.ENDING)
_LATER = (AskWhen.ANY, AskWhen.REVIEW, AskWhen.FIRST, AskWhen.ENDING, AskWhen.CHOOSING)
_HARD = 2  # from here on a question is not among the first to be offered


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`id` is a question's, or the bank's for one that is not in the list yet."""

    id: str
    words: str


def felt(work: Work, session: SessionId) -> tuple[Feeling, ...]:
    """What was named before this session, in whichever notes are about it."""
    about = notes.of_session(work, session)
    return tuple(each for note in about for each in notes.feelings(work, note.id) if each.when is When.BEFORE)


def feel(work: Work, session: SessionId, word: str = "", own: str = "") -> None:
    """In the note about this session, where what is felt after it will stand beside it."""
    notes.feel(work, note_before(work, session).id, When.BEFORE, word, own)


def note_before(work: Work, session: SessionId) -> Note:
    """The note about this session, begun if there is none."""
    about = notes.of_session(work, session)
    return about[0] if about else notes.start(work, session)


def feel_no_more(work: Work, session: SessionId, word: str = "", own: str = "") -> None:
    """A note in which nothing else was written goes with it."""
    for each in felt(work, session):
        if (each.word, each.own) == (word, own):
            notes.let_go(work, each.id)
            if notes.is_blank(work, work.notes.get(each.note)):
                notes.delete(work, [each.note])


def suggestions(work: Work, session: SessionId, bank: Sequence[BankGroup]) -> tuple[Suggestion, ...]:
    """My own open questions that are not planned, then the bank's: what fits the stage and is easy to say first."""
    own = [Suggestion(each.id, each.wording) for each in sessions.not_planned(work, session) if each.wording.strip()]
    known = listing.origins(questions.listed(work))
    new = [Suggestion(each.id, _(each.text)) for each in _in_turn(work, bank) if each.id not in known]
    return (*own, *new)


def chosen(work: Work, session: SessionId) -> frozenset[str]:
    """Of suggestions, the ids of those that are in the plan."""
    planned = [question for _item, question in sessions.plan(work, session)]
    return frozenset(question.id for question in planned) | listing.origins(planned)


def bring(work: Work, session: SessionId, suggestion: str, bank: Sequence[BankGroup]) -> None:
    pick = next((each for group in bank for each in group.questions if each.id == suggestion), None)
    picked = [each.id for each in questions.add_from_bank(work, [pick])] if pick else [QuestionId(suggestion)]
    sessions.include(work, session, picked)


def bring_pasted(work: Work, session: SessionId, lines: str) -> None:
    sessions.include(work, session, [each.id for each in questions.add_pasted(work, lines)])


def leave(work: Work, session: SessionId, suggestion: str) -> None:
    """Out of the plan; it stays among the questions."""
    items = [item for item, question in sessions.plan(work, session) if suggestion in {question.id, question.origin}]
    sessions.leave_out(work, [item.id for item in items])


def _in_turn(work: Work, bank: Sequence[BankGroup]) -> Iterable[BankQuestion]:
    """One of each group after the other, so that the first few are not all about one thing."""
    begun = {SessionState.HELD, SessionState.CLOSED}
    stages = _LATER if any(each.state in begun for each in sessions.by_time(work)) else _AT_FIRST
    turns: list[tuple[bool, int, int, int, BankQuestion]] = []
    for group_place, group in enumerate(bank):
        seen: dict[AskWhen, int] = {}
        for each in group.questions:
            turn = seen[each.when] = seen.get(each.when, 0) + 1
            turns.append((each.hard >= _HARD, stages.index(each.when), turn, group_place, each))
    return [each for *_order, each in sorted(turns, key=lambda turn: turn[:4])]
