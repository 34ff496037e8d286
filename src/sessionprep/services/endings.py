"""The last stretch with a therapist: what to say, what stays, what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.ids import NoteId, UnderstandingId
from sessionprep.domain.note import Note
from sessionprep.domain.record import Privacy
from sessionprep.domain.understanding import Subject, Understanding
from sessionprep.services import asking, lines, listing, sessions, wording
from sessionprep.services.asking import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.question import Question
    from sessionprep.services.lines import Edit
    from sessionprep.vault.work import Work

SUBJECTS = (Subject.ENDING, Subject.TO_SAY, Subject.TO_KEEP, Subject.WHAT_NEXT)
TO_SAY_QUESTION = "ending.say"  # where a question made of such a line comes from; kept in vaults, so it never changes


def of(work: Work, therapist: TherapistId, subject: Subject) -> tuple[Understanding, ...]:
    return work.understandings.having(subject=subject, therapist=therapist)


def keep_as_note(work: Work, therapist: TherapistId) -> None:
    """When they are deleted: what I wrote about the ending is mine, and stays as a private note about no session."""
    parts = []
    for subject in SUBJECTS:
        written = of(work, therapist, subject)
        if written:
            parts.append("\n".join([f"{wording.name(subject)}:", *(each.wording for each in written)]))
        for each in written:
            work.understandings.remove(each.id)
    if parts:
        note = Note(id=NoteId(work.fresh_id()), body="\n\n".join(parts), privacy=Privacy.PRIVATE)
        listing.append(work.notes, [note])


def change(work: Work, therapist: TherapistId, subject: Subject, edits: Sequence[Edit]) -> None:
    def new(words: str) -> Understanding:
        made = UnderstandingId(work.fresh_id())
        return Understanding(id=made, subject=subject, wording=words, therapist=therapist)

    lines.apply(work.understandings, new, edits, subject=subject, therapist=therapist)


def is_begun(work: Work, therapist: TherapistId) -> bool:
    return any(of(work, therapist, subject) for subject in SUBJECTS)


def sessions_left(work: Work, therapist: TherapistId) -> int:
    """Those planned with them and not over; nobody counts down, it is there for who wants to know."""
    return sum(1 for each in sessions.ahead(work, work.now) if each.therapist == therapist)


def not_yet_asked(work: Work, therapist: TherapistId) -> tuple[Understanding, ...]:
    """What I want to say that is no question yet."""
    asked = {each.wording for each in work.questions.having(origin=TO_SAY_QUESTION)}
    said = of(work, therapist, Subject.TO_SAY)
    return tuple(each for each in said if each.wording.strip() and each.wording not in asked)


def bring_up(work: Work, therapist: TherapistId) -> tuple[Question, ...]:
    """A question for each of them, in the plan of the next session with them where there is one."""
    made = []
    for each in not_yet_asked(work, therapist):
        question = asking.ask(work, Draft(each.wording, origin=TO_SAY_QUESTION, therapist=therapist), each)
        made.append(question)
    following = next((each for each in sessions.ahead(work, work.now) if each.therapist == therapist), None)
    if following is not None:
        sessions.include(work, following.id, [each.id for each in made])
    return tuple(made)
