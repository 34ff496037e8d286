"""What a feeling can lead to: a question, something to bring up, or nothing but being named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import When
from sessionprep.services import asking, notes, talks
from sessionprep.services.asking import Draft, quote
from sessionprep.text import _

if TYPE_CHECKING:
    from sessionprep.domain.ids import FeelingId, NoteId
    from sessionprep.domain.note import Feeling
    from sessionprep.domain.question import Question
    from sessionprep.domain.talk import Talk
    from sessionprep.vault.work import Work


def ask_about(work: Work, feeling: FeelingId, named: str) -> Question:
    """What it is about, in one step; asked twice it is the same question."""
    felt = work.feelings.get(feeling)
    if felt.when is When.BEFORE:
        wording = _("Before our session there was this feeling: {feeling}. Could we look at what it is about?")
    else:
        wording = _("After our session there was this feeling: {feeling}. Could we look at what it is about?")
    asked = wording.format(feeling=quote(named))
    known = (each for each in work.questions.having(wording=asked) if each.origin.startswith(notes.FEELING_WHY))
    return next(known, None) or asking.ask(work, Draft(asked, origin=notes.asked_in(felt.note)), felt)


def bring_up(work: Work, feeling: FeelingId, named: str) -> Talk:
    """Something to say, which begins with how it was."""
    felt = work.feelings.get(feeling)
    return talks.begin_from(work, felt=quote(named), note=felt.note)


def name_one(work: Work, note: NoteId, named: tuple[When, str, str], instead: Feeling | None) -> Feeling:
    """One feeling, by a word of the vocabulary or in own words, in the place of the one named a moment ago."""
    when, word, own = named
    if instead is not None and work.feelings.find(instead.id) is not None:
        work.feelings.remove(instead.id)
    return notes.feel(work, note, when, word, own)
