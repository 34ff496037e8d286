"""What a person does with notes and the feelings in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import FeelingId, NoteId
from sessionprep.domain.note import Feeling, Note, Strength, When
from sessionprep.domain.order import STEP
from sessionprep.domain.session import SessionState
from sessionprep.services import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.record import Privacy
    from sessionprep.vault.work import Work


def listed(work: Work) -> tuple[Note, ...]:
    return work.notes.all()


def find(work: Work, note: NoteId) -> Note | None:
    return work.notes.find(note)


def of_session(work: Work, session: SessionId) -> tuple[Note, ...]:
    return work.notes.having(session=session)


def add(work: Work, session: SessionId | None) -> Note:
    """Begin a note, above the older ones; a note about a planned session says that it took place."""
    rows = work.notes.all()
    position = min(row.position for row in rows) - STEP if rows else 0
    if session is not None and (held := work.sessions.get(session)).state is SessionState.PLANNED:
        work.sessions.put(replace(held, state=SessionState.HELD))
    return work.notes.put(Note(id=NoteId(work.fresh_id()), session=session, position=position))


def keep(work: Work, note: NoteId, words: str) -> None:
    work.notes.put(replace(work.notes.get(note), keep=words))


def was_hard(work: Work, note: NoteId, words: str) -> None:
    work.notes.put(replace(work.notes.get(note), hard=words))


def next_time(work: Work, note: NoteId, words: str) -> None:
    work.notes.put(replace(work.notes.get(note), next_time=words))


def write(work: Work, note: NoteId, body: str) -> None:
    work.notes.put(replace(work.notes.get(note), body=body))


def is_about(work: Work, note: NoteId, session: SessionId | None) -> None:
    work.notes.put(replace(work.notes.get(note), session=session))


def guard(work: Work, note: NoteId, privacy: Privacy) -> None:
    """A note and the feelings in it are as private as each other."""
    work.notes.put(replace(work.notes.get(note), privacy=privacy))
    for feeling in feelings(work, note):
        work.feelings.put(replace(feeling, privacy=privacy))


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.notes, work.notes.all(), ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    for each in ids:
        for feeling in feelings(work, NoteId(each)):
            work.feelings.remove(feeling.id)
    listing.delete(work.notes, ids)


def feelings(work: Work, note: NoteId) -> tuple[Feeling, ...]:
    return work.feelings.having(note=note)


def feel(work: Work, note: NoteId, when: When, word: str = "", own: str = "") -> Feeling:
    """Name a feeling, by a word of the vocabulary or in own words; naming it twice names it once."""
    named = feelings(work, note)
    known = next((each for each in named if (each.when, each.word, each.own) == (when, word, own)), None)
    return known or work.feelings.put(
        Feeling(
            id=FeelingId(work.fresh_id()),
            note=note,
            when=when,
            word=word,
            own=own,
            position=listing.end(named),
            privacy=work.notes.get(note).privacy,
        )
    )


def how_strong(work: Work, feeling: FeelingId, strength: Strength) -> None:
    work.feelings.put(replace(work.feelings.get(feeling), strength=strength))


def let_go(work: Work, feeling: FeelingId) -> None:
    work.feelings.remove(feeling)
