"""Nothing said with one therapist is ever on a page for another, however the vault is filled."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.goal import Goal
from sessionprep.domain.note import Note
from sessionprep.domain.question import Question
from sessionprep.domain.session import Session
from sessionprep.domain.sharing import MAY_LEAVE
from sessionprep.domain.therapist import Stage
from sessionprep.domain.understanding import Subject
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.page import page
from sessionprep.services.summary.scope import Between, OneSession, Scope, TakeAlong
from sessionprep.services.summary.text import text
from sessionprep.services.workspace import Workspace
from tests.helpers import make
from tests.helpers.clock import NOON, HandClock
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.work import Work

NAMES = "ABC"
NOBODY = "-"
WHO = st.sampled_from([*NAMES, NOBODY])
DAYS = st.integers(-9, 9)


@dataclass(frozen=True)
class Seeds:
    """Whose each thing is, by its place in a list; links go to whichever is at that place."""

    sessions: list[tuple[str, int]]
    questions: list[str]
    goals: list[str]
    others: list[tuple[int, str, int]]  # of which kind, whose, and on which session, question or goal it hangs


SEEDS = st.builds(
    Seeds,
    st.lists(st.tuples(WHO, DAYS), min_size=1, max_size=5),
    st.lists(WHO, min_size=1, max_size=4),
    st.lists(WHO, min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 8), WHO, st.integers(0, 9)), max_size=14),
)


def owned(record: Any, who: str) -> Any:
    return replace(record, therapist=None if who == NOBODY else who)


def records(seeds: Seeds) -> Iterator[tuple[AnyRecord, frozenset[str]]]:
    """Each with whom it was said with: by its own word, and by what it hangs on."""
    known = [(owned(make.session(day), who), frozenset(who)) for who, day in seeds.sessions]
    asked = [(owned(make.question(), who), frozenset(who)) for who in seeds.questions]
    goals = [(owned(make.goal(), who), frozenset(who)) for who in seeds.goals]
    yield from (*known, *asked, *goals)
    for kind, who, at in seeds.others:
        (session, of_session), (question, of_question), (goal, of_goal) = (
            each[at % len(each)] for each in (known, asked, goals)
        )
        own = frozenset(who)
        match kind:
            case 0:
                yield make.answer(question, session=session.id), of_question | of_session
            case 1:
                note = make.note(session=session.id)
                yield note, of_session
                yield make.feeling(note), of_session
                yield make.note_line(note), of_session
                yield make.talk(note=note.id, question=question.id), of_session | of_question
            case 2:
                yield make.goal_step(goal), of_goal
            case 3:
                yield owned(make.task(session=session.id), who), own | of_session
            case 4:
                yield owned(make.expectation(said="x"), who), own
            case 5:
                yield owned(make.understanding(), who), own
            case 6:
                yield owned(make.understanding(subject=Subject.TO_SAY), who), own
            case 7:
                yield make.plan_item(session, question), own | of_session
            case _:
                line = owned(make.boundary(), who)
                moment = make.moment(boundary=line.id, session=session.id)
                yield line, own
                yield moment, own | of_session
                yield make.talk(moment=moment.id), own | of_session


def marked(record: Any, owners: frozenset[str], number: int) -> Any:
    """Every field that may leave says whose it is."""
    mark = f"said with {'+'.join(sorted(owners - {NOBODY})) or 'nobody'} {number}"
    return replace(record, **dict.fromkeys(MAY_LEAVE.get(type(record), ()), mark))


def fill(work: Work, seeds: Seeds) -> None:
    for name in NAMES:
        work.therapists.put(make.therapist(name, id=name, stage=Stage.ENDED if name == "C" else Stage.ONGOING))
    kinds = (Session, Question, Goal, Note)
    whole = [marked(record, owners, at) for at, (record, owners) in enumerate(records(seeds))]
    for record in sorted(whole, key=lambda each: not isinstance(each, kinds)):
        work.table(type(record)).put(record)


def scopes(work: Work) -> Iterator[tuple[Scope, str]]:
    first, last = NOON.replace(month=1).date(), NOON.replace(month=12).date()
    for name in NAMES:
        therapist = work.therapists.all()[NAMES.index(name)].id
        yield Between(first, last, "UTC", therapist), name
        yield TakeAlong(therapist, "UTC"), name
    yield Between(first, last, "UTC"), ""
    for session in work.sessions.all():
        yield OneSession(session.id), session.therapist or ""


def check(workspace: Workspace, seeds: Seeds) -> None:
    workspace.do(Label.SAMPLE, fill, seeds)
    with workspace.vault.reading() as work:
        for scope, whose in scopes(work):
            everything = {item.key for topic in offer(work, scope, str).topics for item in topic.items()}
            made = text(page(work, scope, str, everything)).decode()
            told = [owners.split("+") for owners in re.findall(r"said with (\S+)", made)]
            assert {owner for owners in told for owner in owners} <= {"nobody", whose}, scope


@given(SEEDS)
def test_nothing_of_one_therapist_is_on_a_page_for_another(
    tmp_path_factory: pytest.TempPathFactory, seeds: Seeds
) -> None:
    workspace = Workspace(fresh_vault(folder(tmp_path_factory), HandClock()), HandClock())
    try:
        check(workspace, seeds)
    finally:
        workspace.close()


def folder(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("apart")


def test_what_is_their_own_and_nobodys_is_on_the_page(workspace: Workspace) -> None:
    """Or the property would hold of a page that is always empty."""
    mine, other = make.therapist("A"), make.therapist("B")
    session = make.session(therapist=mine.id)
    tasks = [make.task("Ours", therapist=mine.id), make.task("Nobody’s"), make.task("Theirs", therapist=other.id)]

    def write(work: Work) -> None:
        work.therapists.put(mine)
        work.therapists.put(other)
        work.sessions.put(session)
        for task in tasks:
            work.tasks.put(task)

    workspace.do(Label.SAMPLE, write)
    offered = workspace.read(offer, OneSession(session.id), str)
    assert [item.words for topic in offered.topics for item in topic.items()] == ["Ours", "Nobody’s"]
