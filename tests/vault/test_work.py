from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.note import Note
from sessionprep.domain.question import Question
from sessionprep.vault.ledger import Change
from sessionprep.vault.open import open_vault
from sessionprep.vault.vault import Count
from tests.helpers import make
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.vault.vault import Vault
    from sessionprep.vault.work import Work
    from tests.helpers.clock import HandClock


class Interruption(Exception):
    pass


def test_an_error_in_the_middle_leaves_nothing(vault: Vault) -> None:
    with vault.work() as work:
        kept = work.questions.put(make.question("kept"))
        work.settings.put("theme", "dark")

    def change_and_fail(work: Work) -> None:
        work.questions.put(make.question("lost"))
        work.questions.put(replace(kept, wording="changed"))
        work.notes.put(make.note())
        work.settings.put("theme", "light")
        work.drafts.put("note", "half")
        raise Interruption

    with pytest.raises(Interruption), vault.work() as work:
        change_and_fail(work)
    with vault.reading() as work:
        assert work.questions.all() == (kept,)
        assert not work.notes.all()
        assert work.settings.get("theme") == "dark"
        assert not work.drafts.names()


def test_the_next_work_after_an_error_counts_on(vault: Vault) -> None:
    with suppress(Interruption), vault.work() as work:
        work.questions.put(make.question())
        raise Interruption
    with vault.work() as work:
        assert work.questions.put(make.question()).stamp.revision == 1
    with vault.work() as work:
        assert work.questions.put(make.question()).stamp.revision == 2


def test_changes_say_what_was_and_what_is(vault: Vault) -> None:
    with vault.work() as work:
        one, two = work.questions.put(make.question("one")), work.questions.put(make.question("two"))
    with vault.work() as work:
        changed = work.questions.put(replace(one, wording="one, said better"))
        work.questions.remove(two.id)
        note = work.notes.put(make.note())
    assert work.changes == [Change(one, changed), Change(two, None), Change(None, note)]


def test_two_changes_to_one_record_count_as_one(vault: Vault) -> None:
    with vault.work() as work:
        one = work.questions.put(make.question("one"))
        three = work.questions.put(replace(one, wording="three"))
        passing = work.notes.put(make.note())
        work.notes.remove(passing.id)
        assert work.changes == [Change(None, three)]


def test_there_is_one_piece_of_work_at_a_time(vault: Vault) -> None:
    with vault.work(), pytest.raises(RuntimeError, match="one piece"), vault.work():
        pass
    with vault.reading(), pytest.raises(RuntimeError, match="one piece"), vault.work():
        pass


def test_reading_within_work_sees_it_so_far(vault: Vault) -> None:
    with vault.work() as work:
        question = work.questions.put(make.question())
        with vault.reading() as inside:
            assert inside.questions.all() == (question,)
        work.questions.remove(question.id)


def test_reading_never_writes(vault: Vault) -> None:
    def put(work: Work) -> None:
        work.questions.put(make.question())

    def setting(work: Work) -> None:
        work.settings.put("a", "b")

    def draft(work: Work) -> None:
        work.drafts.put("a", "b")

    for write in (put, setting, draft, lambda work: work.drafts.drop("a")):
        with vault.reading() as work, pytest.raises(RuntimeError, match="reading does not write"):
            write(work)


def test_a_table_kept_beyond_its_work_is_a_bug(vault: Vault) -> None:
    with vault.work() as work:
        questions = work.questions
    with pytest.raises(RuntimeError, match="over"):
        questions.all()


def test_settings_are_text_by_name(vault: Vault) -> None:
    with vault.work() as work:
        assert work.settings.get("depth", "little") == "little"
        work.settings.put("depth", "much")
        work.settings.put("depth", "mu\ud800ch")
        assert work.settings.get("depth") == "mu\ufffdch"
        assert not work.changes


def test_a_draft_survives_until_dropped(vault: Vault, clock: HandClock) -> None:
    key = vault.key.copy()
    with vault.work() as work:
        work.drafts.put("note", "half a sen")
        work.drafts.put("note", "half a sentence\0")
        work.drafts.put("answer", "yes")
    vault.close()
    again = open_vault(vault.path, key, clock)
    with again.work() as work:
        assert work.drafts.get("note") == "half a sentence\0"
        assert work.drafts.names() == ("answer", "note")
        work.drafts.drop("note")
        work.drafts.drop("never there")
        assert work.drafts.get("note") is None
    again.close()


def test_everything_in_one_work_has_one_moment(vault: Vault, clock: HandClock) -> None:
    with vault.work() as work:
        clock.turn(hours=1)
        assert work.now == NOON
        assert work.questions.put(make.question()).stamp.created_at == NOON
        assert work.fresh_id()[:12] == f"{int(NOON.timestamp() * 1000):012x}"


def test_counts_leave_out_the_deleted(vault: Vault) -> None:
    with vault.work() as work:
        gone, _kept, _note = (
            work.questions.put(make.question()),
            work.questions.put(make.question()),
            work.notes.put(make.note()),
        )
        work.questions.remove(gone.id)
    counts = vault.counts()
    assert Count(Question, 1) in counts
    assert Count(Note, 1) in counts
    assert sum(count.records for count in counts) == 2
