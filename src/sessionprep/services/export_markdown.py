"""Everything a vault holds, as a person reads it: sessions in order, then what belongs to none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import Known
from sessionprep.domain.expectation import Sort
from sessionprep.domain.note import Energy, Since, Strength
from sessionprep.domain.question import Clarity, Readiness
from sessionprep.domain.session import Outcome
from sessionprep.services import questions, seal, sessions, wording
from sessionprep.services.days import on_wall
from sessionprep.services.export_after import after
from sessionprep.services.export_between import between
from sessionprep.services.export_entries import entry, marked, said, section
from sessionprep.services.summary.dates import long_date
from sessionprep.services.summary.markdown import markdown
from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sessionprep.domain.boundary import Boundary
    from sessionprep.domain.expectation import Expectation
    from sessionprep.domain.note import Feeling, Note
    from sessionprep.domain.question import Answer, Question
    from sessionprep.domain.session import PlanItem, Session
    from sessionprep.services.content.library import Library
    from sessionprep.vault.work import Work

_USUAL_SECTIONS = 20


def as_markdown(work: Work, library: Library, report: Callable[[float], object] = lambda _share: None) -> bytes:
    """Private and sealed things are marked as that and are there; it needs a look past the seal.

    What `report` raises stops it.
    """
    work.expect_everything()
    found: list[Section] = []
    for each in _sections(work, library):
        report(len(found) / (len(found) + _USUAL_SECTIONS))  # nobody knows yet how many there are
        if _says_something(each):
            found.append(each)
    return markdown(Page(_("Everything I wrote"), "", tuple(found)))


def _sections(work: Work, library: Library) -> Iterator[Section]:
    planned = {item.question for item in work.plan_items.all()}
    loose = [each for each in work.questions.all() if each.id not in planned]
    for session in sessions.by_time(work):
        yield from _session(work, library, session)
    yield section(_("Questions in no plan"), (_question(work, library, each) for each in loose))
    yield from _notes(work, library, None, _("Notes about no session"))
    yield section(_("Expectations"), (_expectation(library, each) for each in work.expectations.all()))
    yield section(_("Boundaries"), (_boundary(library, each) for each in work.boundaries.all()))
    yield from between(work, library)
    yield from after(work, library)
    yield section(_("Sealed parts of what was deleted"), _left_alone(work))
    yield section(_("Begun and not saved"), (said("", work.drafts.get(name) or "") for name in work.drafts.names()))


def _left_alone(work: Work) -> Iterator[Entry]:
    for item in seal.items(work):
        if item.alone:
            yield from (said(each.label, each.text) for each in item.words if each.text)


def _says_something(section: Section) -> bool:
    return any(group.caption or group.entries for group in section.groups)


def _session(work: Work, library: Library, session: Session) -> Iterator[Section]:
    wall = on_wall(session.starts_at, session.zone)
    name = f"{long_date(wall)} · {wall:%H:%M}"
    therapist = work.therapists.find(session.therapist) if session.therapist else None
    facts = [
        entry(session, f"{wording.name(session.state)} · {wording.minutes(session.minutes)} · {session.zone}"),
        said(_("Way of meeting"), wording.way(session.way)),
        said(_("Place"), session.place),
        said(_("With"), therapist.label if therapist else ""),
        said(_("What it is for"), session.purpose),
        said(_("Why"), wording.reason(session.why)),
        *(entry(each, each.item, _("Seen to")) for each in work.ticks.having(session=session.id)),
    ]
    yield section(name, (each for each in facts if each.words))
    planned = (
        _question(
            work,
            library,
            question,
            wording.minutes(item.minutes),
            *_became(item),
            *([_("Say this first")] if session.say_first == question.id else []),
        )
        for item, question in sessions.plan(work, session.id)
    )
    # i18n: The plan for one session, such as “Thursday 26 November 2026 · 15:00: plan”
    yield section(_("{session}: plan").format(session=name), planned, Style.NUMBERED)
    # i18n: What was written after one session
    yield from _notes(work, library, session, _("{session}: afterwards").format(session=name))


def _became(item: PlanItem) -> Iterator[str]:
    if item.outcome is not Outcome.OPEN:
        yield wording.name(item.outcome)
    if item.why:
        yield wording.reason(item.why)


def _question(work: Work, library: Library, question: Question, *more: str) -> Entry:
    hard = wording.hardness()[question.hard] if question.hard else ""
    ready = "" if question.ready is Readiness.UNSAID else wording.name(question.ready)
    manner, group = wording.manner(question.manner), library.group_title(question.group)
    about = (wording.name(question.state), group, question.about, hard, ready, manner, *more)
    answers = questions.heard(work, question.id)
    beneath = [said(_("What I think"), question.thinking), *(each for one in answers for each in _answer(one))]
    return entry(question, question.wording, *about, beneath=beneath)


def _answer(answer: Answer) -> Iterator[Entry]:
    clarity = "" if answer.clarity is Clarity.UNSAID else wording.name(answer.clarity)
    heard = " · ".join(each for each in (_("What I heard"), clarity) if each)
    yield said(marked(answer, heard), answer.wording)
    yield said(_("How it was for me"), answer.reaction)


def _expectation(library: Library, expectation: Expectation) -> Entry:
    sort = "" if expectation.sort is Sort.UNSAID else wording.name(expectation.sort)
    matters = wording.matters(expectation.weight)
    about = (wording.name(expectation.state), sort, matters, library.area_title(expectation.area))
    return entry(expectation, expectation.wording, *about, beneath=[said(_("What I heard"), expectation.said)])


def _boundary(library: Library, boundary: Boundary) -> Entry:
    known = "" if boundary.known is Known.UNSAID else wording.name(boundary.known)
    about = (wording.name(boundary.whose), wording.name(boundary.state), library.kind_title(boundary.kind), known)
    return entry(boundary, boundary.wording, *about, beneath=[said(_("How I’d say it"), boundary.spoken)])


def _notes(work: Work, library: Library, session: Session | None, heading: str) -> Iterator[Section]:
    notes = sorted(work.notes.having(session=session.id if session else None), key=lambda each: each.id)
    groups = tuple(Group(marked(note, _written(note)), tuple(_note(work, library, note))) for note in notes)
    if groups:
        yield Section(heading, Style.LISTED, groups)


def _written(note: Note) -> str:
    # i18n: When a note was written, such as “Right after · written Thursday 26 November 2026”
    day = long_date(note.stamp.created_at)
    return _("{look} · written {day}").format(look=wording.name(note.look), day=day)


def _note(work: Work, library: Library, note: Note) -> Iterator[Entry]:
    lines = (
        said(_("What I want to keep"), note.keep),
        said(_("What was hard"), note.hard),
        said(_("What I’d like next time"), note.next_time),
        said(_("More"), note.body),
        said(_("Energy left"), "" if note.energy is Energy.UNSAID else wording.name(note.energy)),
        said(_("How it was since"), "" if note.since is Since.UNSAID else wording.name(note.since)),
    )
    named = library.feeling_words()
    yield from (each for each in lines if each.words)
    yield from (
        entry(each, each.wording, _(library.note_prompts.asks(each.prompt)))
        for each in work.note_lines.having(note=note.id)
    )
    yield from (_feeling(each, named, library.body_words()) for each in work.feelings.having(note=note.id))


def _feeling(feeling: Feeling, named: dict[str, str], body: dict[str, str]) -> Entry:
    strength = () if feeling.strength is Strength.UNSET else (wording.name(feeling.strength),)
    words = [each for each in (named.get(feeling.word, feeling.word), feeling.own) if each]
    places = ", ".join(body.get(each, each) for each in feeling.places.splitlines())
    return entry(feeling, ", ".join(words), wording.name(feeling.when), *strength, places)
