"""Lines of a note beyond its first three: those its look always has, and those that were asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import NoteLineId
from sessionprep.domain.note import NoteLine
from sessionprep.services import listing

if TYPE_CHECKING:
    from sessionprep.domain.ids import NoteId
    from sessionprep.vault.work import Work


def of(work: Work, note: NoteId) -> tuple[NoteLine, ...]:
    return work.note_lines.having(note=note)


def said(work: Work, note: NoteId, prompt: str) -> str:
    found = _find(work, note, prompt)
    return found.wording if found else ""


def want(work: Work, note: NoteId, prompt: str) -> NoteLine:
    """One more line, still empty; a note has each once."""
    return _find(work, note, prompt) or work.note_lines.put(
        NoteLine(
            id=NoteLineId(work.fresh_id()),
            note=note,
            prompt=prompt,
            position=listing.end(work.note_lines, note=note),
            privacy=work.notes.get(note).privacy,
        )
    )


def write(work: Work, note: NoteId, prompt: str, words: str) -> None:
    """A line that was wanted stays when it is empty."""
    work.note_lines.put(replace(want(work, note, prompt), wording=words))


def fill(work: Work, note: NoteId, prompt: str, words: str) -> None:
    """The same for a line that is always in sight: empty, it is as if it had never been written."""
    if words:
        write(work, note, prompt, words)
    else:
        let_go(work, note, prompt)


def let_go(work: Work, note: NoteId, prompt: str) -> None:
    found = _find(work, note, prompt)
    if found is not None:
        work.note_lines.remove(found.id)


def _find(work: Work, note: NoteId, prompt: str) -> NoteLine | None:
    return next(iter(work.note_lines.having(note=note, prompt=prompt)), None)
