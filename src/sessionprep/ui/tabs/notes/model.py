"""The rows of the notes tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sessionprep.domain.note import Feeling, Look, Note, NoteLine, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import Session
from sessionprep.domain.words import one_line
from sessionprep.services import note_lines, notes, wording
from sessionprep.text import _
from sessionprep.ui.kit.feelings_words import named, shortened
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.tabs.notes.days import day_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_FOUND = 4000  # characters of a note's words that a search in the list looks at
_SHOWN = 240  # characters of a second line; more than two lines of the widest list
_FEELINGS = 40
_FEW = 8  # notes; for more than these it is quicker to read what is in all of them at once
OfNote = TypeVar("OfNote", Feeling, NoteLine)


def source(context: Context) -> Source[Note]:
    """Notes in the person's order, which starts with the newest."""
    names = context.library.feeling_words()

    def pen(work: Work) -> Callable[[Note], Row]:
        felt = _by_note(lambda note: notes.first_feelings(work, note.id, _FEELINGS), work.feelings.all)
        lines = _by_note(lambda note: note_lines.of(work, note.id), work.note_lines.all)
        day = day_of(work, context)

        def draw(note: Note) -> Row:
            feelings, title = felt(note)[:_FEELINGS], day(note)
            told = [note.keep, note.hard, note.next_time, note.body, *(each.wording for each in lines(note))]
            private = note.privacy is not Privacy.SHAREABLE
            second = _first_words(told) or in_words(feelings, names) or _("(no words)")
            words = (*told, *(named(each, names) for each in feelings))
            return Row(
                note.id,
                title,
                note=shortened(second, _SHOWN),
                badge="" if note.look in {Look.RIGHT_AFTER, Look.FREE} else wording.name(note.look),
                mark="lock" if private else "",
                mark_words=_("Private") if private else "",
                search=f"{fold(title)} {fold(_joined(words))}",  # apart: plain letters fold quickly
            )

        return draw

    return Source(Note, notes.listed, pen, lambda note: (note.position, note.id), belongs=_shown_in)


def in_words(feelings: Iterable[Feeling], names: Mapping[str, str]) -> str:
    """Such as “Before: tense, tired · After: calm”."""
    told = list(feelings)
    before = ", ".join(named(each, names) for each in told if each.when is When.BEFORE)
    after = ", ".join(named(each, names) for each in told if each.when is When.AFTER)
    if before and after:
        return _("Before: {before} · After: {after}").format(before=before, after=after)
    return _("Before: {before}").format(before=before) if before else after


def _by_note(
    one: Callable[[Note], Sequence[OfNote]], whole: Callable[[], Sequence[OfNote]]
) -> Callable[[Note], Sequence[OfNote]]:
    few: list[str] = []
    every: dict[str, list[OfNote]] = {}

    def of(note: Note) -> Sequence[OfNote]:
        if len(few) < _FEW:
            few.append(note.id)
            return one(note)
        if not every:
            every[""] = []  # read once, also when there are none
            for each in whole():
                every.setdefault(each.note, []).append(each)
        return every.get(note.id, [])

    return of


def _first_words(told: Iterable[str]) -> str:
    lines = (one_line(text[:_FOUND]) for text in told)
    return next((line for line in lines if line), "")


def _joined(words: Iterable[str]) -> str:
    """All of them up to a length, however long each of them is."""
    text = ""
    for each in words:
        text = f"{text} {each[: _FOUND - len(text)]}"
        if len(text) >= _FOUND:
            break
    return text


def _shown_in(work: Work, other: object) -> Iterable[str]:
    if isinstance(other, (Feeling, NoteLine)):
        return [other.note]
    return [note.id for note in notes.of_session(work, other.id)] if isinstance(other, Session) else []
