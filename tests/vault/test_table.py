from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.question import QuestionState
from sessionprep.domain.record import UNWRITTEN, Privacy, same_content
from sessionprep.domain.records import RECORD_TYPES, AnyRecord
from sessionprep.domain.words import MOST_BYTES, storable
from sessionprep.vault.refusals import Gone, TooLong
from tests.helpers import make
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.vault.vault import Vault
    from tests.helpers.clock import HandClock

SESSION, QUESTION, NOTE, THERAPIST = make.session(due=NOON), make.question(), make.note(), make.therapist()
RHYTHM, GOAL, ANSWER = make.rhythm(therapist=THERAPIST.id), make.goal(), make.answer(QUESTION, session=SESSION.id)
CHECK_IN, EXPERIENCE, REASON = make.check_in(session=SESSION.id), make.experience(), make.trust_reason()
REPLY, MOMENT = make.check_in_reply(CHECK_IN), make.moment(session=SESSION.id, therapist=THERAPIST.id)
SHARE = make.share(therapist=THERAPIST.id)
TALK = make.talk(question=QUESTION.id, moment=MOMENT.id, note=NOTE.id, reply=REPLY.id)
HANGING = {"session": SESSION.id, "goal": GOAL.id, "question": QUESTION.id, "therapist": THERAPIST.id}
SAMPLES: dict[type[AnyRecord], AnyRecord] = {
    type(record): record
    for record in (
        *(THERAPIST, RHYTHM, GOAL, NOTE, ANSWER, make.plan_item(SESSION, QUESTION)),
        *(
            make.goal_step(GOAL),
            make.task(**HANGING),
            make.place(),
            make.tick(SESSION),
        ),
        *(make.understanding(therapist=THERAPIST.id), make.boundary(), make.feeling(NOTE)),
        make.call_answer(THERAPIST),
        *(CHECK_IN, REPLY, MOMENT, TALK, REASON, EXPERIENCE, make.story(EXPERIENCE), make.note_line(NOTE)),
        *(
            make.raising(TALK, session=SESSION.id),
            make.turn(),
            make.path_step(),
            *(make.support_contact(), SHARE, make.share_item(SHARE), make.mask()),
        ),
        make.expectation(question=QUESTION.id, therapist=THERAPIST.id),
        replace(QUESTION, goal=GOAL.id, therapist=THERAPIST.id),
        replace(SESSION, therapist=THERAPIST.id, say_first=QUESTION.id, rhythm=RHYTHM.id),
    )
}
TEXTS = st.text(st.characters(exclude_categories=()), max_size=60) | st.sampled_from(
    [
        "\0",
        "a\0b",
        "\ud800",
        "\u202eright\u202c",
        "👩‍👩‍👧",
        "e" + "\u0301" * 10_000,
        "\ufffe",
        "\r\n\u2029",
        "'; DROP TABLE note; --",
    ]
)
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
LINKS = {"id", "say_first", "note", "rhythm", "follows", "supersedes", *HANGING}
LINKS |= {"check_in", "moment", "reply", "talk", "experience", "boundary", "reason", "share"}


def _values(value: object) -> st.SearchStrategy[Any]:
    if isinstance(value, Enum):
        return st.sampled_from(type(value))
    if isinstance(value, datetime):
        return MOMENTS
    if isinstance(value, bool):
        return st.booleans()
    return st.integers(-(2**63), 2**63 - 1) if isinstance(value, int) else TEXTS


def variants(sample: AnyRecord) -> st.SearchStrategy[AnyRecord]:
    names = [field.name for field in fields(sample) if field.name not in LINKS | {"stamp"}]
    changes = st.fixed_dictionaries({name: _values(getattr(sample, name)) for name in names})
    return changes.map(lambda chosen: replace(sample, **chosen))


def as_kept(record: AnyRecord) -> AnyRecord:
    values: dict[str, Any] = {field.name: getattr(record, field.name) for field in fields(record)}
    texts: dict[str, Any] = {name: storable(text) for name, text in values.items() if type(text) is str}
    return replace(record, **texts)


def test_every_kind_of_record_has_a_sample() -> None:
    assert set(SAMPLES) == set(RECORD_TYPES)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_what_goes_in_comes_out(vault: Vault, kind: type[AnyRecord]) -> None:
    with vault.work() as work:
        for needed in SAMPLES.values():
            if needed.privacy is not Privacy.SEALED:
                work.table(type(needed)).put(needed)

    @given(variants(SAMPLES[kind]))
    def check(record: AnyRecord) -> None:
        with vault.working_past_seal() as work:
            put = work.table(kind).put(record)
        with vault.reading_past_seal() as work:
            found = work.table(kind).get(record.id)
        assert found == put
        assert same_content(found, as_kept(record))

    check()


def test_times_are_kept_as_utc_whatever_their_zone(vault: Vault) -> None:
    tokyo = timezone(timedelta(hours=9))
    with vault.work() as work:
        session = work.sessions.put(make.session(starts_at=datetime(2026, 1, 1, 8, tzinfo=tokyo)))
        assert work.sessions.get(session.id).starts_at == datetime(2025, 12, 31, 23, tzinfo=UTC)
        assert work.sessions.get(session.id).starts_at.tzinfo is UTC


def test_the_vault_stamps_what_it_writes(vault: Vault, clock: HandClock) -> None:
    with vault.work() as work:
        made = work.questions.put(make.question("one"))
    clock.turn(minutes=5)
    with vault.work() as work:
        changed = work.questions.put(replace(made, wording="two", stamp=UNWRITTEN))
    assert made.stamp == replace(UNWRITTEN, created_at=NOON, updated_at=NOON, revision=1)
    later = NOON + timedelta(minutes=5)
    assert changed.stamp == replace(UNWRITTEN, created_at=NOON, updated_at=later, revision=2)


def test_writing_the_same_again_writes_nothing(vault: Vault, clock: HandClock) -> None:
    with vault.work() as work:
        made = work.questions.put(make.question("one"))
    clock.turn(minutes=5)
    with vault.work() as work:
        assert work.questions.put(replace(made, stamp=UNWRITTEN)) == made
        assert not work.changes


def test_later_writes_count_higher_when_the_clock_goes_back(vault: Vault, clock: HandClock) -> None:
    revisions = []
    for days in (0, -400, 3, -10_000):
        clock.turn(days=days)
        with vault.work() as work:
            revisions.append(work.questions.put(make.question()).stamp.revision)
    assert revisions == [1, 2, 3, 4]


def test_a_deleted_record_is_gone_but_leaves_a_tombstone(vault: Vault) -> None:
    with vault.work() as work:
        question = work.questions.put(make.question())
    with vault.work() as work:
        work.questions.remove(question.id)
        assert [(change.before, change.after) for change in work.changes] == [(question, None)]
    with vault.reading() as work:
        assert work.questions.find(question.id) is None
        assert not work.questions.all()
        assert work.questions.count() == 0
        tombstone = work.questions.including_deleted(question.id)
        assert tombstone is not None
        assert tombstone.stamp.deleted_at == NOON
        with pytest.raises(Gone):
            work.questions.get(question.id)


def test_removing_twice_says_it_is_gone(vault: Vault) -> None:
    with vault.work() as work:
        question = work.questions.put(make.question())
        work.questions.remove(question.id)
        with pytest.raises(Gone):
            work.questions.remove(question.id)


def test_putting_a_deleted_record_brings_it_back_with_its_age(vault: Vault, clock: HandClock) -> None:
    with vault.work() as work:
        question = work.questions.put(make.question())
        work.questions.remove(question.id)
    clock.turn(days=1)
    with vault.work() as work:
        back = work.questions.put(question)
        assert work.changes[0].before is None
    assert back.stamp.created_at == NOON
    assert back.stamp.deleted_at is None


def test_a_list_reads_by_position_then_by_making(vault: Vault) -> None:
    with vault.work() as work:
        for wording, position in (("c", 5), ("a", -1), ("d", 5), ("b", 0)):
            work.questions.put(make.question(wording, position=position))
        assert [question.wording for question in work.questions.all()] == ["a", "b", "c", "d"]
        assert (work.questions.first_position(), work.questions.last_position()) == (-1, 5)


def test_whether_there_is_any_is_what_can_be_seen(vault: Vault) -> None:
    with vault.work() as work:
        assert not work.questions.has_any()
        sealed = work.questions.put(make.question("a", privacy=Privacy.SEALED))
        gone = work.questions.put(make.question("b"))
        work.questions.remove(gone.id)
        assert not work.questions.has_any()
        kept = work.questions.put(make.question("c"))
        assert work.questions.has_any()
        assert work.questions.has_any(wording=kept.wording)
        assert not work.questions.has_any(wording=sealed.wording)


def test_places_are_those_of_the_same_records_in_the_same_order(vault: Vault) -> None:
    with vault.work() as work:
        for position in (2, 1, 1):
            work.questions.put(make.question(position=position))
        work.questions.remove(work.questions.put(make.question(position=0)).id)
        listed = [(question.id, question.position) for question in work.questions.all()]
        assert [(place.id, place.position) for place in work.questions.places()] == listed


def test_changing_a_record_does_not_move_it(vault: Vault) -> None:
    with vault.work() as work:
        first, _second = work.questions.put(make.question("a")), work.questions.put(make.question("b"))
        work.questions.put(replace(first, wording="a again"))
        assert [question.wording for question in work.questions.all()] == ["a again", "b"]


def test_sessions_read_by_when_they_are(vault: Vault) -> None:
    with vault.work() as work:
        later, sooner = work.sessions.put(make.session(9)), work.sessions.put(make.session(2))
        assert work.sessions.all() == (sooner, later)


def test_records_are_found_by_their_fields(vault: Vault) -> None:
    with vault.work() as work:
        session, question, other = (
            work.sessions.put(make.session()),
            work.questions.put(make.question(group="trust")),
            work.questions.put(make.question(state=QuestionState.PARKED, privacy=Privacy.PRIVATE)),
        )
        item = work.plan_items.put(make.plan_item(session, question, position=7))
        work.plan_items.put(make.plan_item(work.sessions.put(make.session()), question, position=9))
        assert work.plan_items.having(session=session.id) == (item,)
        assert work.plan_items.last_position(session=session.id) == 7
        assert work.plan_items.last_position(session="none") is None
        assert work.questions.having(group="trust", state=QuestionState.TO_ASK) == (question,)
        assert work.questions.having(privacy=Privacy.PRIVATE) == (other,)
        assert work.questions.having(state=frozenset({QuestionState.TO_ASK, QuestionState.PARKED})) == (question, other)
        assert work.questions.count(state=frozenset({QuestionState.PARKED}), group="trust") == 0
        assert work.sessions.count(therapist=None, starts_at=session.starts_at) == 2


def test_asking_for_a_field_that_is_not_there_is_a_bug(vault: Vault) -> None:
    with vault.reading() as work, pytest.raises(ValueError, match="question has no colour"):
        work.questions.having(colour="red")


def test_too_much_text_is_refused_with_its_size(vault: Vault) -> None:
    with vault.work() as work:
        work.notes.put(make.note("ä" * (5 * 1024 * 1024)))
    with pytest.raises(TooLong, match=r"41\.9 MB"), vault.work() as work:
        work.notes.put(make.note("x" * (MOST_BYTES * 2)))


def test_a_link_to_a_record_that_never_was_is_a_bug(vault: Vault) -> None:
    from sqlcipher3.dbapi2 import IntegrityError

    with pytest.raises(IntegrityError), vault.work() as work:
        work.feelings.put(make.feeling(make.note()))


def test_links_may_be_written_in_any_order(vault: Vault) -> None:
    note = make.note()
    with vault.work() as work:
        work.feelings.put(make.feeling(note))
        work.notes.put(note)
    assert not [count for count in vault.counts() if count.records > 1]
