"""What is sealed is as if it were not there: in every table, by every way of asking, until the passphrase is given."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES
from sessionprep.services import listing
from sessionprep.vault.links import LINKS
from sessionprep.vault.refusals import Gone, WrongPassphrase
from sessionprep.vault.seal import OpenSeal
from tests.helpers import make
from tests.helpers.vaults import PASSPHRASE, fresh_vault
from tests.vault.test_table import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.vault import Vault
    from sessionprep.vault.work import Work

SEALED = Privacy.SEALED


@pytest.fixture
def seal(vault: Vault) -> OpenSeal:
    return OpenSeal(vault.path, PASSPHRASE)


def fill(vault: Vault, sealed: frozenset[type[AnyRecord]]) -> None:
    """One of each kind, of which these are sealed."""
    with vault.working_past_seal() as work:
        for kind, record in SAMPLES.items():
            work.table(kind).put(replace(record, privacy=SEALED if kind in sealed else Privacy.PRIVATE))


def everything(work: Work) -> dict[str, AnyRecord]:
    return {each.id: each for kind in RECORD_TYPES for each in work.table(kind).all()}


def answers(work: Work, record: AnyRecord) -> list[object]:
    """Whatever a table says of this record, asked in every way there is."""
    table = work.table(type(record))
    asked = [{each.name: getattr(record, each.name)} for each in fields(record) if each.name != "stamp"]
    found: list[object] = [table.find(record.id), table.including_deleted(record.id), *table.all()]
    for equal in asked:
        found += [*table.having(**equal), *range(table.count(**equal))]
        if "position" in record.__dataclass_fields__:
            found += [*table.places(**equal), table.first_position(**equal), table.last_position(**equal)]
    return [each for each in found if each is not None]


def test_no_way_of_asking_finds_it_until_the_seal_is_open_nor_afterwards(vault: Vault, seal: OpenSeal) -> None:
    fill(vault, frozenset(RECORD_TYPES))
    with vault.reading() as work:
        for kind, record in SAMPLES.items():
            assert answers(work, record) == []
            with pytest.raises(Gone):
                work.table(kind).get(record.id)
    with vault.reading(seal) as work:
        assert everything(work).keys() == {each.id for each in SAMPLES.values()}
        assert all(each.privacy is SEALED for each in everything(work).values())
    seal.close()
    with vault.reading(seal) as work:
        assert everything(work) == {}


def test_nothing_that_is_seen_names_it_nor_is_a_part_of_it(tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path)

    @given(st.frozensets(st.sampled_from(RECORD_TYPES)))
    def check(sealed: frozenset[type[AnyRecord]]) -> None:
        fill(vault, sealed)
        with vault.reading() as work:
            seen = everything(work)
        for kind, record in SAMPLES.items():
            parts = (link for link in LINKS[kind] if link.part and getattr(record, link.field) not in {None, *seen})
            assert (record.id in seen) is not (kind in sealed or any(parts))
        for record in seen.values():
            for link in LINKS[type(record)]:
                assert getattr(record, link.field) in {None, *seen}

    check()
    vault.close()


def test_a_wrong_passphrase_makes_no_seal_and_that_of_another_vault_shows_nothing(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        OpenSeal(vault.path, "herons wade no more")
    other = OpenSeal(vault.path, PASSPHRASE)
    assert other.opens(vault.key)
    assert not other.opens(replace(vault.key, vault_id="0" * 32))


def test_nothing_is_written_over_it(vault: Vault, seal: OpenSeal) -> None:
    note = make.note("what happened", privacy=SEALED)
    with vault.work() as work:
        work.notes.put(note)
    with pytest.raises(Gone), vault.work() as work:
        work.notes.put(make.note("over it", id=note.id))
    with pytest.raises(Gone), vault.work() as work:
        work.notes.remove(note.id)
    with vault.reading(seal) as work:
        assert work.notes.get(note.id).body == "what happened"


def test_a_link_to_it_reads_as_none_and_is_kept(vault: Vault, seal: OpenSeal) -> None:
    question, other = make.question(privacy=SEALED), make.question()
    task = make.task(question=question.id)
    with vault.work() as work:
        for each in (question, other):
            work.questions.put(each)
        work.tasks.put(task)
    with vault.work() as work:
        assert work.tasks.get(task.id).question is None
        assert not work.tasks.having(question=question.id)
        assert work.tasks.having(question=frozenset({other.id})) == ()
        assert [each.id for each in work.tasks.having(question=None)] == [task.id]
        work.tasks.put(replace(work.tasks.get(task.id), wording="reworded"))
        work.tasks.remove(task.id)
        work.tasks.put(replace(task, question=None))
    with vault.reading(seal) as work:
        assert work.tasks.get(task.id).question == question.id


def test_moving_among_rows_that_are_not_seen_keeps_each_in_one_place(vault: Vault, seal: OpenSeal) -> None:
    made = [make.note(str(at), privacy=SEALED if at % 2 else Privacy.PRIVATE) for at in range(6)]
    with vault.work() as work:
        listing.append(work.notes, made)
        listing.move(work.notes, [made[4].id], made[0].id)
        listing.append(work.notes, [make.note("last")])
        assert [each.body for each in work.notes.all()] == ["4", "0", "2", "last"]
    with vault.reading(seal) as work:
        assert [each.body for each in work.notes.all() if each.privacy is not SEALED] == ["4", "0", "2", "last"]
        assert sorted(each.body for each in work.notes.all()) == ["0", "1", "2", "3", "4", "5", "last"]


def test_it_is_not_counted_and_a_deletion_sets_it_free(vault: Vault, seal: OpenSeal) -> None:
    session = make.session()
    note = make.note(session=session.id, privacy=SEALED)
    with vault.work() as work:
        work.sessions.put(session)
        work.notes.put(note)
    assert sum(count.records for count in vault.counts()) == 1
    assert vault.sealed_counts()["note"] == 1
    with vault.work() as work:
        work.sessions.remove(session.id)
    with vault.reading(seal) as work:
        assert work.notes.having(session=None) == work.notes.all()


def test_what_another_process_sealed_is_not_seen(vault: Vault) -> None:
    """The window and the command line may have one vault open, the second for reading."""
    from sessionprep.vault.open import open_vault
    from tests.helpers.clock import HandClock

    question, task = make.question(), make.task()
    with vault.work() as work:
        work.questions.put(question)
        work.tasks.put(replace(task, question=question.id))
    reader = open_vault(vault.path, vault.key.copy(), HandClock(), read_only=True)
    with reader.reading() as work:
        assert work.tasks.get(task.id).question == question.id
    with vault.work() as work:
        work.questions.put(replace(question, privacy=SEALED))
    with reader.reading() as work:
        assert work.tasks.get(task.id).question is None
    reader.close()


def test_a_seal_that_was_given_up_halfway_is_none(vault: Vault) -> None:
    question, task = make.question(), make.task()
    with vault.work() as work:
        work.questions.put(question)
        work.tasks.put(replace(task, question=question.id))
    with suppress(ZeroDivisionError), vault.work() as work:
        work.questions.put(replace(question, privacy=SEALED))
        assert work.tasks.get(task.id).question is None
        work.tasks.get(str(1 / 0))
    with vault.reading() as work:
        assert work.tasks.get(task.id).question == question.id
