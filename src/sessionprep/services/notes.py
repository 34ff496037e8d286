"""What a person does with notes and the feelings in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.ids import FeelingId, NoteId
from sessionprep.domain.note import Energy, Feeling, Look, Note, Since, Strength, When
from sessionprep.domain.session import SessionState
from sessionprep.domain.words import one_line
from sessionprep.services import asking, listing, sessions, talks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.record import Privacy
    from sessionprep.vault.work import Work

FEELING_WHY = "feeling.why"  # where a question about a feeling comes from; kept in vaults, so it never changes
_A_FEW_HOURS = timedelta(hours=6)
_STILL_FRESH = timedelta(days=1)
_AT_ONCE = (Look.RIGHT_AFTER, Look.FREE)


def listed(work: Work) -> tuple[Note, ...]:
    return work.notes.all()


def find(work: Work, note: NoteId) -> Note | None:
    return work.notes.find(note)


def of_session(work: Work, session: SessionId | None) -> tuple[Note, ...]:
    return work.notes.having(session=session)


def begin(work: Work) -> Note:
    """A note about the session that began last; the one already waiting for its first words, if there is one."""
    session = sessions.last_begun(work, work.now)
    about = session.id if session else None
    waiting = (note for note in of_session(work, about) if note.look in _AT_ONCE and is_blank(work, note))
    fresh = (note for note in waiting if about or abs(work.now - note.stamp.created_at) < _STILL_FRESH)
    return next(fresh, None) or add(work, about)


def add(work: Work, session: SessionId | None) -> Note:
    """Begin a note, above the older ones; a note about a planned session says that it took place."""
    if session is not None and (held := work.sessions.get(session)).state is SessionState.PLANNED:
        work.sessions.put(replace(held, state=SessionState.HELD))
    return start(work, session)


def start(work: Work, session: SessionId | None, look: Look | None = None) -> Note:
    """The same before a session: nothing is said about whether it took place."""
    look = look or (Look.FREE if session is None else Look.RIGHT_AFTER)
    return listing.put_first(work.notes, Note(id=NoteId(work.fresh_id()), session=session, look=look))


def today(work: Work) -> Note:
    """The note of today that is about no session, for a feeling that is about none."""
    fresh = (each for each in of_session(work, None) if abs(work.now - each.stamp.created_at) < _A_FEW_HOURS)
    return next(fresh, None) or start(work, None)


def keep(work: Work, note: NoteId, words: str) -> None:
    work.notes.put(replace(work.notes.get(note), keep=words))


def was_hard(work: Work, note: NoteId, words: str) -> None:
    work.notes.put(replace(work.notes.get(note), hard=words))


def next_time(work: Work, note: NoteId, words: str) -> None:
    work.notes.put(replace(work.notes.get(note), next_time=words))


def write(work: Work, note: NoteId, body: str) -> None:
    work.notes.put(replace(work.notes.get(note), body=body))


def has_left(work: Work, note: NoteId, energy: Energy) -> None:
    """How much energy is left."""
    work.notes.put(replace(work.notes.get(note), energy=energy))


def was_since(work: Work, note: NoteId, since: Since) -> None:
    """How it was since the session."""
    work.notes.put(replace(work.notes.get(note), since=since))


def is_about(work: Work, note: NoteId, session: SessionId | None) -> None:
    work.notes.put(replace(work.notes.get(note), session=session))


def looks_back(work: Work, note: NoteId, look: Look) -> None:
    work.notes.put(replace(work.notes.get(note), look=look))


def guard(work: Work, note: NoteId, privacy: Privacy) -> None:
    """A note, its lines and its feelings are as private as each other; what quotes it or comes out of it hides too."""
    work.notes.put(replace(work.notes.get(note), privacy=privacy))
    for feeling in feelings(work, note):
        work.feelings.put(replace(feeling, privacy=privacy))
    for line in work.note_lines.having(note=note):
        work.note_lines.put(replace(line, privacy=privacy))
    talks.hush(work, privacy, note=note)
    for question in work.questions.having(origin=asked_in(note)):
        asking.hush(work, question.id, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.notes, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """With its lines and feelings; what was put into words because of it stays."""
    for each in ids:
        for feeling in feelings(work, NoteId(each)):
            work.feelings.remove(feeling.id)
        for line in work.note_lines.having(note=each):
            work.note_lines.remove(line.id)
        talks.stay_without(work, note=each)
    listing.delete(work.notes, ids)


def feelings(work: Work, note: NoteId) -> tuple[Feeling, ...]:
    return work.feelings.having(note=note)


def first_feelings(work: Work, note: NoteId, most: int) -> tuple[Feeling, ...]:
    """So many of them, however many there are: of the others only the places are read."""
    if work.feelings.count(note=note) <= most:
        return feelings(work, note)
    return tuple(work.feelings.get(place.id) for place in work.feelings.places(note=note)[:most])


def feel(work: Work, note: NoteId, when: When, word: str = "", own: str = "") -> Feeling:
    """Name a feeling, by a word of the vocabulary or in own words; naming it twice names it once."""
    known = work.feelings.having(note=note, when=when, word=word, own=own)
    return next(iter(known), None) or work.feelings.put(
        Feeling(
            id=FeelingId(work.fresh_id()),
            note=note,
            when=when,
            word=word,
            own=own,
            position=listing.end(work.feelings, note=note),
            privacy=work.notes.get(note).privacy,
        )
    )


def how_strong(work: Work, feeling: FeelingId, strength: Strength) -> None:
    work.feelings.put(replace(work.feelings.get(feeling), strength=strength))


def is_in(work: Work, feeling: FeelingId, places: Sequence[str]) -> None:
    """Where in the body: ids of shipped places or own words."""
    work.feelings.put(replace(work.feelings.get(feeling), places="\n".join(map(one_line, places))))


def asked_in(note: NoteId) -> str:
    """Where a question about a feeling of this note comes from."""
    return f"{FEELING_WHY}:{note}"


def let_go(work: Work, feeling: FeelingId) -> None:
    work.feelings.remove(feeling)


def own_words(work: Work, most: int) -> tuple[str, ...]:
    """Feelings a person has named in words of their own, the latest first, each once."""
    own = [each for each in work.feelings.all() if each.own]
    own.sort(key=lambda each: each.stamp.revision, reverse=True)
    return tuple(dict.fromkeys(each.own for each in own))[:most]


def is_blank(work: Work, note: Note) -> bool:
    said = any((note.keep, note.hard, note.next_time, note.body, note.energy.value, note.since.value))
    return not (said or work.feelings.count(note=note.id) or work.note_lines.count(note=note.id))
