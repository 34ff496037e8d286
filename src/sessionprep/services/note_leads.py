"""What a note can lead to: something to bring up, or a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services import asking, talks, tasks
from sessionprep.services.asking import Draft
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.domain.ids import NoteId
    from sessionprep.domain.question import Question
    from sessionprep.domain.talk import Talk
    from sessionprep.domain.task import Task
    from sessionprep.vault.work import Work

HOW_IT_HELPS = "note.helps"  # where such a question comes from; kept in vaults, so it never changes
ASKED_LATER = "note.ask"


def talks_from(work: Work, note: NoteId) -> tuple[Talk, ...]:
    return work.talks.having(note=note)


def bring_up(work: Work, note: NoteId) -> Talk:
    """Something to say, which begins with what was hard."""
    found = work.notes.get(note)
    return talks.begin_from(work, happened=found.hard.strip(), note=note)


def ask_how_it_helps(work: Work, note: NoteId) -> Question:
    """Asked twice it is the same question."""
    wording = _("I don’t see yet how what we do helps. Could we look at it together?")
    known = work.questions.having(origin=HOW_IT_HELPS, wording=wording)
    return next(iter(known), None) or asking.ask(work, Draft(wording, origin=HOW_IT_HELPS), work.notes.get(note))


def ask(work: Work, note: NoteId, wording: str) -> Question:
    """Something that came to mind while looking back."""
    return asking.ask(work, Draft(wording, origin=ASKED_LATER), work.notes.get(note))


def agree(work: Work, note: NoteId, wording: str) -> Task:
    """Something agreed on in the session the note is about."""
    return tasks.agree(work, wording, work.notes.get(note).session)


def agreed(work: Work, note: NoteId) -> tuple[Task, ...]:
    session = work.notes.get(note).session
    return work.tasks.having(session=session) if session else ()
