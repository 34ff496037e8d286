"""Right after a session, by its session: the note begins with whatever is said first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Energy, Feeling, Note, When
from sessionprep.services import looks, notes, tasks

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.task import Task
    from sessionprep.vault.work import Work


def note(work: Work, session: SessionId) -> Note:
    return looks.after(work, session)


def written(work: Work, session: SessionId) -> Note | None:
    """None while nothing was said."""
    return looks.written_after(work, session)


def felt(work: Work, session: SessionId) -> tuple[Feeling, ...]:
    known = written(work, session)
    return work.feelings.having(note=known.id, when=When.AFTER) if known else ()


def feel(work: Work, session: SessionId, word: str = "", own: str = "") -> None:
    notes.feel(work, note(work, session).id, When.AFTER, word, own)


def feel_no_more(work: Work, session: SessionId, word: str = "", own: str = "") -> None:
    for each in felt(work, session):
        if (each.word, each.own) == (word, own):
            notes.let_go(work, each.id)


def energy(work: Work, session: SessionId) -> Energy:
    known = written(work, session)
    return known.energy if known else Energy.UNSAID


def has_left(work: Work, session: SessionId, left: Energy) -> None:
    notes.has_left(work, note(work, session).id, left)


def keep(work: Work, session: SessionId, words: str) -> None:
    notes.keep(work, note(work, session).id, words)


def was_hard(work: Work, session: SessionId, words: str) -> None:
    notes.was_hard(work, note(work, session).id, words)


def next_time(work: Work, session: SessionId, words: str) -> None:
    notes.next_time(work, note(work, session).id, words)


def agree(work: Work, session: SessionId, wording: str) -> Task:
    """Something to do until next time."""
    return tasks.agree(work, wording, session)


def agreed(work: Work, session: SessionId) -> tuple[Task, ...]:
    return work.tasks.having(session=session)
