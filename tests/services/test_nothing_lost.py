"""Whatever is deleted, nothing else that was written is lost or out of reach, and undo brings all of it back."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.boundary import Boundary
from sessionprep.domain.goal import Goal
from sessionprep.domain.moment import Moment
from sessionprep.domain.note import Note
from sessionprep.domain.question import Question
from sessionprep.domain.record import UNWRITTEN, Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.session import Session
from sessionprep.domain.talk import Talk
from sessionprep.domain.therapist import Therapist
from sessionprep.domain.trust import Experience, TrustReason
from sessionprep.services import boundaries, experiences, goals, moments, notes, questions, sessions, talks, therapists
from sessionprep.services import trust as trust_reasons
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work

LINKS = {"session", "question", "goal", "therapist", "note", "follows", "say_first", "supersedes", "rhythm"}
LINKS |= {"talk", "experience", "boundary", "moment", "check_in", "reply"}
# What is a part of something goes along with it: its place in a plan, its steps, what a card says.
WITH = {
    Session: {"PlanItem", "Tick", "CheckIn", "CheckInReply"},
    Question: {"PlanItem", "Answer"},
    Goal: {"GoalStep"},
    Therapist: {"CallAnswer"},
}
WITH |= {Boundary: {"Turn"}, Moment: set()}
WITH |= {Note: {"Feeling", "NoteLine"}}
WITH |= {Talk: {"Raising"}, TrustReason: {"Turn"}, Experience: {"Story"}}


def everything() -> list[AnyRecord]:
    """Two of most, each hanging on whatever it can hang on."""
    made: list[AnyRecord] = []
    for _each in range(2):
        who, goal = make.therapist(), make.goal()
        goal = replace(goal, therapist=who.id)
        asked = replace(make.question(), goal=goal.id, therapist=who.id)
        rhythm = make.rhythm(therapist=who.id)
        session = make.session(therapist=who.id, say_first=asked.id, rhythm=rhythm.id)
        note = make.note(session=session.id)
        heard = make.answer(asked, session=session.id)
        here: dict[str, Any] = {"therapist": who.id}
        made += [who, goal, asked, rhythm, session, note, heard, make.answer(asked, supersedes=heard.id)]
        made += [make.plan_item(session, asked), make.tick(session), make.feeling(note), make.goal_step(goal)]
        made += [make.task(session=session.id, goal=goal.id, question=asked.id, **here), make.talk(question=asked.id)]
        made += [make.expectation(question=asked.id, **here), make.understanding(**here), make.call_answer(who)]
        made += [make.question("And then?", follows=asked.id)]
        check_in = make.check_in(session=session.id)
        reply = make.check_in_reply(check_in)
        made += [check_in, reply, make.note_line(note), make.talk(note=note.id, reply=reply.id)]
        made += trust(session, asked, note, who)
        line = make.boundary(question=asked.id, **here)
        moment = make.moment(session=session.id, boundary=line.id, **here)
        made += [line, make.turn(boundary=line.id), moment, make.talk(moment=moment.id), make.talk(boundary=line.id)]
    return made


def trust(session: Session, asked: Question, note: Note, who: Therapist) -> list[AnyRecord]:
    talk = make.talk(question=asked.id, note=note.id)
    reason = make.trust_reason(question=asked.id, therapist=who.id)
    experience = make.experience(question=asked.id)
    raising = make.raising(talk, session=session.id)
    return [talk, raising, reason, make.turn(reason=reason.id), experience, *stories(experience)]


def stories(experience: Experience) -> list[AnyRecord]:
    """One being written, and one sealed."""
    return [make.story(experience, privacy=Privacy.PRIVATE), make.story(experience)]


def fill(work: Work) -> None:
    for record in everything():
        work.table(type(record)).put(record)


def living(work: Work) -> dict[str, AnyRecord]:
    return {each.id: each for kind in RECORD_TYPES for each in work.table(kind).all()}


DELETE: dict[type[Any], Callable[[Work, Sequence[Any]], None]] = {
    Question: questions.delete,
    Goal: goals.delete,
    Therapist: therapists.delete,
    Boundary: boundaries.delete,
    Moment: moments.delete,
    Note: notes.delete,
    Talk: talks.delete,
    TrustReason: trust_reasons.delete,
    Experience: experiences.delete,
}


def delete(work: Work, kind: type[AnyRecord], at: int) -> None:
    there = work.table(kind).all()
    if not there:
        return
    victim: Any = there[at % len(there)].id
    if kind is Session:
        sessions.delete(work, victim)
    else:
        DELETE[kind](work, [victim])


DEEDS = st.lists(st.tuples(st.sampled_from([*WITH]), st.integers(0, 3)), max_size=6)


@pytest.mark.parametrize("kind", [*WITH])
def test_only_what_is_a_part_of_it_goes_along(workspace: Workspace, kind: type[AnyRecord]) -> None:
    workspace.do(Label.SAMPLE, fill)
    before, was = workspace.read(living), workspace.read(contents)
    workspace.do(Label.DELETE, delete, kind, 0)
    check(before, workspace.read(living), kind)
    workspace.undo()
    assert workspace.read(contents) == was


@pytest.mark.whole
@given(DEEDS)
def test_nothing_hangs_in_the_air_and_nothing_else_is_gone(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[type[AnyRecord], int]]
) -> None:
    clock = HandClock()
    workspace = Workspace(fresh_vault(tmp_path_factory.mktemp("lost"), clock), clock)
    try:
        workspace.do(Label.SAMPLE, fill)
        states = [workspace.read(contents)]
        for kind, at in deeds:
            before = workspace.read(living)
            workspace.do(Label.DELETE, delete, kind, at)
            check(before, workspace.read(living), kind)
            if (now := workspace.read(contents)) != states[-1]:
                states.append(now)
        for state in reversed(states[:-1]):
            workspace.undo()
            assert workspace.read(contents) == state
    finally:
        workspace.close()


def check(before: dict[str, AnyRecord], after: dict[str, AnyRecord], kind: type[AnyRecord]) -> None:
    gone = [each for name, each in before.items() if name not in after]
    assert {type(each).__name__ for each in gone} <= {kind.__name__, *WITH[kind]}
    assert sum(type(each) is kind for each in gone) <= 1
    for each in after.values():
        for link in LINKS & {field.name for field in fields(each)}:
            assert getattr(each, link) is None or getattr(each, link) in after, (type(each).__name__, link)


def contents(work: Work) -> frozenset[str]:
    """Everything but when and how often it was written."""
    return frozenset(repr(replace(each, stamp=UNWRITTEN)) for each in living(work).values())
