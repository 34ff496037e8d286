"""Everything a vault holds, as a person reads it: sessions in order, then what belongs to none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.note import Strength
from sessionprep.domain.record import Privacy
from sessionprep.services import sessions, wording
from sessionprep.services.days import on_wall
from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.dates import long_date
from sessionprep.services.summary.markdown import markdown
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sessionprep.domain.boundary import Boundary
    from sessionprep.domain.expectation import Expectation
    from sessionprep.domain.note import Feeling, Note
    from sessionprep.domain.question import Answer, Question
    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.session import Session
    from sessionprep.services.content.library import Library
    from sessionprep.vault.work import Work


def as_markdown(work: Work, library: Library) -> bytes:
    """Private things are marked as private and are there."""
    planned = {item.question for item in work.plan_items.all()}
    loose = [each for each in work.questions.all() if each.id not in planned]
    found = [
        *(section for session in sessions.by_time(work) for section in _session(work, library, session)),
        _section(_("Questions in no plan"), (_question(work, library, each) for each in loose)),
        *_notes(work, library, None, _("Notes about no session")),
        _section(_("Expectations"), (_expectation(library, each) for each in work.expectations.all())),
        _section(_("Boundaries"), (_boundary(library, each) for each in work.boundaries.all())),
        _section(_("Therapists"), (_entry(each, each.label) for each in work.therapists.all())),
        _section(_("Begun and not saved"), (_said("", work.drafts.get(name) or "") for name in work.drafts.names())),
    ]
    return markdown(Page(_("Everything I wrote"), "", tuple(each for each in found if _says_something(each))))


def _section(heading: str, entries: Iterable[Entry], style: Style = Style.LISTED) -> Section:
    return Section(heading, style, (Group("", tuple(entries)),))


def _says_something(section: Section) -> bool:
    return any(group.caption or group.entries for group in section.groups)


def _session(work: Work, library: Library, session: Session) -> Iterator[Section]:
    wall = on_wall(session.starts_at, session.zone)
    name = f"{long_date(wall)} · {wall:%H:%M}"
    therapist = work.therapists.find(session.therapist) if session.therapist else None
    facts = [
        _entry(session, f"{wording.name(session.state)} · {wording.minutes(session.minutes)} · {session.zone}"),
        _said(_("Way of meeting"), wording.way(session.way)),
        _said(_("Place"), session.place),
        _said(_("With"), therapist.label if therapist else ""),
        _said(_("What it is for"), session.purpose),
    ]
    yield _section(name, (each for each in facts if each.words))
    planned = (
        _question(
            work,
            library,
            question,
            wording.minutes(item.minutes),
            *([_("Say this first")] if session.say_first == question.id else []),
        )
        for item, question in sessions.plan(work, session.id)
    )
    # i18n: The plan for one session, such as “Thursday 26 November 2026 · 15:00: plan”
    yield _section(_("{session}: plan").format(session=name), planned, Style.NUMBERED)
    # i18n: What was written after one session
    yield from _notes(work, library, session, _("{session}: afterwards").format(session=name))


def _question(work: Work, library: Library, question: Question, *more: str) -> Entry:
    about = (wording.name(question.state), library.group_title(question.group), *more)
    answers = sorted(work.answers.having(question=question.id), key=lambda each: each.id)
    beneath = [_said(_("What I think"), question.thinking), *(each for one in answers for each in _answer(one))]
    return _entry(question, question.wording, *about, beneath=beneath)


def _answer(answer: Answer) -> Iterator[Entry]:
    yield _said(_marked(answer, _("What I heard")), answer.wording)
    yield _said(_("How it was for me"), answer.reaction)


def _expectation(library: Library, expectation: Expectation) -> Entry:
    about = (wording.name(expectation.state), library.area_title(expectation.area))
    return _entry(expectation, expectation.wording, *about, beneath=[_said(_("What I heard"), expectation.said)])


def _boundary(library: Library, boundary: Boundary) -> Entry:
    about = (wording.name(boundary.whose), wording.name(boundary.state), library.kind_title(boundary.kind))
    return _entry(boundary, boundary.wording, *about, beneath=[_said(_("How I’d say it"), boundary.spoken)])


def _notes(work: Work, library: Library, session: Session | None, heading: str) -> Iterator[Section]:
    notes = sorted(work.notes.having(session=session.id if session else None), key=lambda each: each.id)
    groups = tuple(Group(_marked(note, _written(note)), tuple(_note(work, library, note))) for note in notes)
    if groups:
        yield Section(heading, Style.LISTED, groups)


def _written(note: Note) -> str:
    # i18n: When a note was written, such as “Right after · written Thursday 26 November 2026”
    day = long_date(note.stamp.created_at)
    return _("{look} · written {day}").format(look=wording.name(note.look), day=day)


def _note(work: Work, library: Library, note: Note) -> Iterator[Entry]:
    lines = (
        _said(_("What I want to keep"), note.keep),
        _said(_("What was hard"), note.hard),
        _said(_("What I’d like next time"), note.next_time),
        _said(_("More"), note.body),
    )
    named = library.feeling_words()
    yield from (each for each in lines if each.words)
    yield from (_feeling(each, named) for each in work.feelings.having(note=note.id))


def _feeling(feeling: Feeling, named: dict[str, str]) -> Entry:
    strength = () if feeling.strength is Strength.UNSET else (wording.name(feeling.strength),)
    words = [each for each in (named.get(feeling.word, feeling.word), feeling.own) if each]
    return _entry(feeling, ", ".join(words), wording.name(feeling.when), *strength)


def _entry(record: AnyRecord, words: str, *about: str, beneath: Iterable[Entry] = ()) -> Entry:
    label = " · ".join(each for each in (*about, _privacy(record)) if each)
    return Entry(printable(words), label, tuple(each for each in beneath if each.words))


def _said(label: str, words: str) -> Entry:
    return Entry(printable(words), label)


def _marked(record: AnyRecord, words: str) -> str:
    return " · ".join(each for each in (words, _privacy(record)) if each)


def _privacy(record: AnyRecord) -> str:
    return {Privacy.SHAREABLE: "", Privacy.PRIVATE: _("private"), Privacy.SEALED: _("sealed")}[record.privacy]
