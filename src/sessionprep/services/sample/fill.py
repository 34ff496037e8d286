"""Living the sample person's weeks in one go, through the same use cases as anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import BoundaryState
from sessionprep.domain.pasted import questions_in
from sessionprep.domain.record import Privacy
from sessionprep.services import boundaries, expectations, goals, moments, notes, questions, sessions, tasks
from sessionprep.services.lines import Written

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.domain.ids import QuestionId, SessionId
    from sessionprep.services.content.library import Library
    from sessionprep.services.sample.person import (
        Aim,
        Ask,
        Heard,
        Line,
        Meeting,
        Noticed,
        Pasted,
        Remembered,
        Sample,
        Tried,
    )
    from sessionprep.vault.work import Work


def fill(work: Work, sample: Sample, library: Library, now: datetime, zone: str) -> None:
    """Everything of this person, session by session, so that what was left open moves on by itself."""
    aims = {aim.id: _aim_for(work, aim) for aim in sample.goals}
    known: dict[str, QuestionId] = {}
    for meeting in sample.meetings:
        session = _plan(work, sample, meeting, sample.starts(meeting, now, zone), zone)
        known |= {ask.id: _ask(work, library, session, ask) for ask in meeting.asks}
        for pasted in meeting.pasted:
            _paste(work, session, pasted)
        sessions.say_first(work, session, known[meeting.first])
        for note in meeting.notes:
            _remember(work, session, note)
        for heard in meeting.heard:
            _hear(work, session, known[heard.ask], heard)
        for noticed in meeting.moments:
            _notice(work, session, noticed)
        for tried in meeting.tasks:
            _try(work, session, tried, aims.get(tried.goal, ""))
    for expects in sample.expectations:
        expectation = expectations.add(work, expects.text, expects.area)
        expectations.hear(work, expectation.id, expects.said)
        expectations.mark(work, expectation.id, expects.state)
    for line in sample.boundaries:
        _draw_line(work, library, line)


def _plan(work: Work, sample: Sample, meeting: Meeting, starts_at: datetime, zone: str) -> SessionId:
    session = sessions.add(work, starts_at, zone).id
    sessions.last_for(work, session, sample.minutes)
    sessions.meet_by(work, session, sample.way)
    sessions.meet_at(work, session, sample.place)
    sessions.meet_with(work, session, sample.label)
    sessions.is_for(work, session, meeting.purpose)
    return session


def _ask(work: Work, library: Library, session: SessionId, ask: Ask) -> QuestionId:
    question = _asked(work, library, ask)
    questions.think(work, question, ask.thinking)
    sessions.include(work, session, [question])
    item = work.plan_items.having(session=session, question=question)[0]
    sessions.give_minutes(work, item.id, ask.minutes)
    return question


def _asked(work: Work, library: Library, ask: Ask) -> QuestionId:
    picks = [each for group in library.bank for each in group.questions if each.id == ask.bank]
    return questions.add_from_bank(work, picks)[0].id if picks else questions.add(work, ask.text).id


def _paste(work: Work, session: SessionId, pasted: Pasted) -> None:
    for question in questions.add_many(work, questions_in(pasted.line)):
        sessions.include(work, session, [question.id])
        questions.guard(work, question.id, _privacy(private=pasted.private))


def _hear(work: Work, session: SessionId, question: QuestionId, heard: Heard) -> None:
    if heard.text:
        questions.answer(work, question, heard.text, session)
    if heard.state is not None:
        questions.mark(work, question, heard.state)


def _remember(work: Work, session: SessionId, remembered: Remembered) -> None:
    note = notes.add(work, session).id
    notes.keep(work, note, remembered.keep)
    notes.was_hard(work, note, remembered.hard)
    notes.next_time(work, note, remembered.next_time)
    notes.write(work, note, remembered.body)
    for felt in remembered.feelings:
        feeling = notes.feel(work, note, felt.when, felt.word, felt.own)
        notes.how_strong(work, feeling.id, felt.strength)
    notes.guard(work, note, _privacy(private=remembered.private))


def _notice(work: Work, session: SessionId, noticed: Noticed) -> None:
    moment = moments.add(work, noticed.saw).id
    moments.is_about(work, moment, session)
    moments.meant(work, moment, noticed.meant)
    moments.was(work, moment, noticed.kind)
    moments.shows(work, moment, noticed.about)


def _aim_for(work: Work, aim: Aim) -> str:
    goal = goals.add(work, aim.text).id
    goals.say_why(work, goal, aim.why)
    goals.would_notice(work, goal, aim.notice)
    goals.suppose(work, goal, aim.theirs)
    goals.agree(work, goal, aim.agreement)
    goals.change_steps(work, goal, [Written(step) for step in aim.steps])
    return goal


def _try(work: Work, session: SessionId, tried: Tried, goal: str) -> None:
    task = tasks.add(work, tried.text).id
    tasks.agreed_in(work, task, session)
    tasks.say_why(work, task, tried.why)
    tasks.say_when(work, task, tried.when)
    tasks.will_notice(work, task, tried.notice)
    tasks.foresee(work, task, tried.obstacles)
    tasks.serve(work, task, goal)
    tasks.find_clear(work, task, tried.clarity)
    tasks.mark(work, task, tried.state)
    tasks.tell_how_it_went(work, task, tried.outcome)


def _draw_line(work: Work, library: Library, line: Line) -> None:
    example = next((each for kind in library.kinds for each in kind.examples if each.id == line.example), None)
    if example is None:
        boundary = boundaries.add(work, line.text, line.kind, line.whose)
    else:
        boundary = boundaries.add(work, example.text, example.kind, example.whose, example.id)
    boundaries.say(work, boundary.id, line.spoken)
    if line.state is not BoundaryState.THINKING:
        boundaries.mark(work, boundary.id, line.state)
    boundaries.guard(work, boundary.id, _privacy(private=line.private))


def _privacy(*, private: bool) -> Privacy:
    return Privacy.PRIVATE if private else Privacy.SHAREABLE
