"""What a person may pick from, and what is not even there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.moment import MomentKind
from sessionprep.domain.note import Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.domain.talk import Reception
from sessionprep.domain.task import TaskState
from sessionprep.domain.understanding import Subject
from sessionprep.services import questions
from sessionprep.services.labels import Label
from sessionprep.services.summary.offer import Item, Key, Offer, offer
from sessionprep.services.summary.scope import Between, OneSession, Scope, sessions_to_choose
from tests.helpers import make
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord
    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work
    from tests.helpers.clock import HandClock

TODAY = Between(NOON.date(), NOON.date(), "UTC")


def put(workspace: Workspace, *records: AnyRecord) -> None:
    def write(work: Work) -> None:
        for record in records:
            work.table(type(record)).put(record)

    workspace.do(Label.SAMPLE, write)


def offered(workspace: Workspace, scope: Scope) -> Offer:
    return workspace.read(offer, scope, {"sad": "low", "held-back": "What I held back"}.get)  # type: ignore[arg-type]


def items(found: Offer, topic: str) -> list[Item]:
    return [item for each in found.topics if each.name == topic for item in each.items()]


def words(found: Offer, topic: str) -> list[str]:
    return [item.words for item in items(found, topic)]


@pytest.fixture
def session(workspace: Workspace) -> Session:
    session = make.session()
    put(workspace, session)
    return session


def test_what_i_asked_to_change_is_offered_while_it_is_open_and_nothing_else_of_it(
    workspace: Workspace, session: Session
) -> None:
    talk = make.talk("You looked at the clock.", happened="you looked", change="A clock we both see")
    hidden = make.talk(change="Less talk", privacy=Privacy.PRIVATE)
    put(workspace, talk, hidden)
    found = offered(workspace, OneSession(session.id))
    assert (words(found, "still open"), found.unlisted) == (["A clock we both see"], 1)
    put(workspace, replace(talk, reception=Reception.CHANGED))
    assert words(offered(workspace, OneSession(session.id)), "still open") == []


@pytest.mark.row("S69")
def test_what_i_asked_to_change_before_the_chosen_days_is_offered_too(workspace: Workspace, clock: HandClock) -> None:
    put(workspace, make.talk(change="A clock we both see"))
    clock.turn(days=90)
    day = clock.now().date()
    assert words(offered(workspace, Between(day, day, "UTC")), "still open") == ["A clock we both see"]


def test_how_to_work_with_me_is_the_line_of_each_experience_and_never_its_story(
    workspace: Workspace, session: Session
) -> None:
    experience = make.experience("Please ask before you come closer.", need="space", who="M.")
    private = make.experience("Not this one", privacy=Privacy.PRIVATE)
    put(workspace, experience, private, make.experience(""), make.story(experience, privacy=Privacy.SHAREABLE))
    found = offered(workspace, OneSession(session.id))
    assert (words(found, "with me"), found.unlisted) == (["Please ask before you come closer."], 1)
    assert "summer" not in repr(found)
    assert words(offered(workspace, TODAY), "with me") == ["Please ask before you come closer."]


def test_the_plan_is_offered_in_its_order_with_what_was_heard_beneath(workspace: Workspace, session: Session) -> None:
    late, early = make.question("late"), make.question("early")
    put(workspace, late, early, make.plan_item(session, late, position=2), make.plan_item(session, early, position=1))
    put(workspace, make.answer(early, "yes"), replace(session, say_first=late.id))
    found = items(offered(workspace, OneSession(session.id)), "plan")
    assert [(item.words, item.label, item.beneath) for item in found] == [
        ("early", "", None),
        ("yes", "What I heard", Key(early.id, "wording")),
        ("late", "Say this first", None),
    ]


def test_a_question_of_no_plan_is_not_offered_with_a_session(workspace: Workspace, session: Session) -> None:
    put(workspace, make.question())
    assert offered(workspace, OneSession(session.id)).topics == ()


def test_only_the_newest_answer_is_offered(workspace: Workspace, session: Session) -> None:
    question = make.question()
    put(workspace, question, make.plan_item(session, question))
    put(workspace, make.answer(question, "old", id="a1"), make.answer(question, "new", id="a2"))
    assert words(offered(workspace, OneSession(session.id)), "plan") == [question.wording, "new"]


def test_a_newest_answer_that_is_private_does_not_let_an_older_one_out(workspace: Workspace, session: Session) -> None:
    question = make.question()
    private = make.answer(question, "new", id="a2", privacy=Privacy.PRIVATE)
    put(workspace, question, make.plan_item(session, question), make.answer(question, "old", id="a1"), private)
    assert words(offered(workspace, OneSession(session.id)), "plan") == [question.wording]


def test_feelings_come_in_words_before_and_after(workspace: Workspace, session: Session) -> None:
    note = make.note(session=session.id)
    after = make.feeling(note, "", word="sad", when=When.AFTER, strength=Strength.SOME)
    put(workspace, note, after, make.feeling(note, "wobbly", when=When.BEFORE))
    found = items(offered(workspace, OneSession(session.id)), "feelings")
    assert [(item.label, item.words) for item in found] == [
        ("Before the session", "wobbly"),
        ("After the session", "low (some)"),
    ]


def test_what_hangs_on_a_private_record_is_as_private(workspace: Workspace, session: Session) -> None:
    note = make.note(session=session.id, privacy=Privacy.PRIVATE)
    question = make.question(privacy=Privacy.PRIVATE)
    put(workspace, note, make.feeling(note), question, make.plan_item(session, question), make.answer(question))
    assert offered(workspace, OneSession(session.id)).topics == ()


def test_private_things_are_counted_and_sealed_ones_are_not(workspace: Workspace, session: Session) -> None:
    put(workspace, make.expectation(privacy=Privacy.PRIVATE), make.boundary(privacy=Privacy.PRIVATE))
    put(workspace, make.boundary(privacy=Privacy.SEALED), make.note("", session=session.id, privacy=Privacy.PRIVATE))
    assert offered(workspace, OneSession(session.id)).unlisted == 2


def test_a_deleted_record_is_not_offered(workspace: Workspace, session: Session) -> None:
    question = make.question()
    put(workspace, question, make.plan_item(session, question))
    workspace.do(Label.DELETE, questions.delete, [question.id])
    assert offered(workspace, OneSession(session.id)).topics == ()


def test_a_range_has_its_sessions_and_what_was_written_in_it(workspace: Workspace, clock: HandClock) -> None:
    put(workspace, make.session(purpose="outside"), make.expectation("before"))
    clock.turn(days=30)
    here = make.session(30, purpose="inside")
    put(workspace, here, make.boundary("during"), make.question("loose"), make.note("no session"))
    day = (NOON + timedelta(days=30)).date()
    found = offered(workspace, Between(day, day, "UTC"))
    assert [topic.name for topic in found.topics] == ["purpose", "plan", "after", "boundaries"]
    assert [item.words for topic in found.topics for item in topic.items()] == [
        *("inside", "loose", "no session", "during")
    ]


def test_a_question_carried_over_stands_in_its_last_plan_only(workspace: Workspace) -> None:
    first, second, question = make.session(0), make.session(0.1), make.question()
    put(workspace, first, second, question, make.plan_item(first, question), make.plan_item(second, question))
    assert words(offered(workspace, TODAY), "plan") == [question.wording]


def test_a_day_is_the_one_on_the_wall(workspace: Workspace) -> None:
    late = make.session(0.49, zone="Asia/Tokyo", purpose="tomorrow there")
    put(workspace, late)
    tomorrow = NOON.date() + timedelta(days=1)
    assert offered(workspace, TODAY).topics == ()
    assert words(offered(workspace, Between(tomorrow, tomorrow, "UTC")), "purpose") == ["tomorrow there"]


def test_the_title_names_the_day_and_nothing_else(workspace: Workspace, session: Session) -> None:
    assert offered(workspace, OneSession(session.id)).title == "For my session on Monday 9 March 2026"
    put(workspace, replace(session, state=SessionState.HELD))
    assert offered(workspace, OneSession(session.id)).title == "About my session on Monday 9 March 2026"
    two_days = Between(date(2026, 2, 28), date(2026, 3, 1), "UTC")
    assert offered(workspace, two_days).title == "28 February 2026 to 1 March 2026"


def test_a_private_session_does_not_name_its_day(workspace: Workspace, session: Session) -> None:
    put(workspace, replace(session, privacy=Privacy.PRIVATE, purpose="hidden"))
    found = offered(workspace, OneSession(session.id))
    assert (found.title, found.topics) == ("For my session", ())
    assert workspace.read(sessions_to_choose) == ()


@pytest.mark.row("S01")
def test_goals_are_offered_with_their_steps_beneath_and_never_with_what_i_think_they_work_on(
    workspace: Workspace, session: Session
) -> None:
    goal = make.goal("To sleep.", why="I am tired.", notice="", theirs="My marriage.")
    put(workspace, goal, make.goal_step(goal, "No phone.", done=True), make.goal_step(goal, "A walk.", position=1))
    top = Key(goal.id, "wording")
    assert [
        (item.words, item.label, item.beneath) for item in items(offered(workspace, OneSession(session.id)), "goals")
    ] == [
        ("To sleep.", "", None),
        ("I am tired.", "Why it matters", top),
        ("No phone.", "Done", top),
        ("A walk.", "Step", top),
    ]
    put(workspace, replace(goal, privacy=Privacy.PRIVATE))
    assert words(offered(workspace, OneSession(session.id)), "goals") == []


def test_tasks_of_this_session_of_the_one_before_and_open_ones_are_offered(workspace: Workspace) -> None:
    long_ago, before, here = (make.session(days) for days in (-14, -7, 0))
    put(workspace, long_ago, before, here)
    done = {"state": TaskState.DONE}
    put(workspace, make.task("old", session=long_ago.id, **done), make.task("still open", session=long_ago.id))
    put(workspace, make.task("since", session=before.id, why="for sleep", **done), make.task("done", **done))
    found = items(offered(workspace, OneSession(here.id)), "tasks")
    assert [(item.words, item.label) for item in found] == [("still open", ""), ("since", ""), ("for sleep", "Why")]


@pytest.mark.row("S40")
def test_only_the_newest_plan_is_offered_with_its_day(workspace: Workspace, session: Session) -> None:
    newest = make.understanding("new", position=1)
    put(workspace, make.understanding("old"), newest, make.understanding("mine", subject=Subject.MY_PART, position=2))
    (topic,) = offered(workspace, OneSession(session.id)).topics
    assert [(bunch.caption, [item.words for item in bunch.items]) for bunch in topic.bunches] == [
        ("Monday 2 March 2026", ["new"])
    ]
    put(workspace, replace(newest, privacy=Privacy.PRIVATE))
    assert offered(workspace, OneSession(session.id)).topics == ()


def test_words_lose_what_no_page_can_show(workspace: Workspace, session: Session) -> None:
    put(
        workspace,
        make.boundary("\x00one\r\ntwo\u2028three \u202egnihtyna\x07\ufffc  \n\n"),
        make.expectation("\x00\x01"),
    )
    found = offered(workspace, OneSession(session.id))
    assert words(found, "boundaries") == ["one\ntwo\nthree gnihtyna"]
    assert words(found, "expectations") == []


def test_a_line_a_prompt_brought_up_stands_with_its_note_and_says_what_asked(
    workspace: Workspace, session: Session
) -> None:
    note = make.note(session=session.id, keep="The pause.", body="")
    put(workspace, note, make.note_line(note, "That I was angry.", prompt="held-back"))
    found = items(offered(workspace, OneSession(session.id)), "after")
    assert [(item.words, item.label) for item in found] == [
        ("The pause.", "What I want to keep"),
        ("That I was angry.", "What I held back"),
    ]
    put(workspace, replace(note, privacy=Privacy.PRIVATE))
    assert words(offered(workspace, OneSession(session.id)), "after") == []


def test_moments_of_the_session_are_offered_with_how_they_were(workspace: Workspace, session: Session) -> None:
    here = make.moment("They waited.", meant="They had time.", kind=MomentKind.HELPED, session=session.id, did="x")
    put(workspace, here, make.moment("somewhere else"))
    found = items(offered(workspace, OneSession(session.id)), "moments")
    assert [(item.words, item.label) for item in found] == [
        ("They waited.", "It helped"),
        ("They had time.", "What I made of it"),
    ]
    assert found[1].beneath == found[0].key
