from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.open import open_vault
from sessionprep.vault.salvage import NothingLeft, salvage
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.backups import StoppedError
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key import Key
    from sessionprep.vault.salvage import Salvaged

PAGE, NOTES = 4096, 120
DAY = "2026-11-23"


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    """Notes over many pages, each with a feeling, one deleted; a session with a plan."""
    path, key = vault_folder(tmp_path)
    vault = open_vault(path, key.copy(), HandClock())
    with vault.work() as work:
        notes = [work.notes.put(make.note(f"{number} " + "words " * 300)) for number in range(NOTES)]
        for note in notes:
            work.feelings.put(make.feeling(note))
        work.notes.remove(notes[-1].id)
        session = work.sessions.put(make.session())
        work.plan_items.put(make.plan_item(session, work.questions.put(make.question())))
        work.drafts.put("paste", "a draft")
    vault.close()
    return path, key


def saved(path: Path, key: Key) -> tuple[dict[str, tuple[int, int]], Salvaged]:
    found = salvage(path, key, HandClock(), DAY)
    return {each.table: (each.came, each.missing) for each in found.saved}, found


def damage(path: Path, *pages: int) -> None:
    with (path / "vault.db").open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE + 100)
            file.write(b"damaged")


def bodies(path: Path) -> list[str]:
    vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
    assert vault.notices == ()
    assert vault.verify().is_sound
    with vault.reading() as work:
        found = [note.body for note in work.notes.all()]
    vault.close()
    return found


def page_with(path: Path, key: Key, table: str) -> int:
    """The last page that this table alone uses."""
    from sessionprep.vault import driver

    connection = driver.connect(path / "vault.db", bytes(key.secret), read_only=True)
    found = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    return int(found)


def test_of_a_whole_vault_all_comes_over(made: tuple[Path, Key]) -> None:
    path, key = made
    counts, found = saved(path, key)
    assert found.path.name == "Notes saved 2026-11-23.sessionprep"
    assert counts["note"] == (NOTES - 1, 0)
    assert counts["feeling"] == (NOTES, 0)
    assert counts["draft"] == (1, 0)
    assert bodies(found.path) == bodies(path)


def test_around_bad_pages_everything_else_comes_over(made: tuple[Path, Key]) -> None:
    path, key = made
    before = bodies(path)
    pages = (path / "vault.db").stat().st_size // PAGE
    damage(path, *range(50, pages, 11))
    whole = (path / "vault.db").read_bytes()
    counts, found = saved(path, key)
    came, missing = counts["note"]
    after = bodies(found.path)
    assert set(after) <= set(before)
    assert NOTES / 2 < came == len(after)
    assert missing > 0
    assert came + missing in {NOTES, NOTES - 1}  # the deleted one came over or did not, and counts for nobody
    assert (path / "vault.db").read_bytes() == whole


def test_the_way_into_a_table_is_lost_and_the_others_come_over(made: tuple[Path, Key]) -> None:
    path, key = made
    damage(path, page_with(path, key, "note"))
    counts, found = saved(path, key)
    assert counts["note"][0] == 0
    assert counts["feeling"][0] == 0  # a feeling cannot be without its note
    assert counts["question"] == (1, 0)
    assert counts["session"] == (1, 0)
    assert bodies(found.path) == []


def test_who_refers_to_a_missing_one_forgets_it_or_goes_too(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    with vault.work() as work:
        question = work.questions.all()[0]
        session = work.sessions.all()[0]
        work.sessions.put(make.session(id=session.id, say_first=question.id))
    vault.close()
    damage(path, page_with(path, key, "question"))
    counts, found = saved(path, key)
    assert (counts["session"], counts["plan_item"][0], counts["question"][0]) == ((1, 0), 0, 0)
    vault = open_vault(found.path, key.copy(), HandClock())
    with vault.reading() as work:
        assert work.sessions.all()[0].say_first is None
    vault.close()


def test_it_can_be_written_on(made: tuple[Path, Key]) -> None:
    path, key = made
    damage(path, 60)
    _counts, found = saved(path, key)
    vault = open_vault(found.path, key.copy(), HandClock())
    with vault.work() as work:
        last = max(note.stamp.revision for note in work.notes.all())
        assert work.notes.put(make.note("new")).stamp.revision > last
    vault.close()


@pytest.mark.parametrize("cut", [-PAGE, -PAGE - 1000, -40 * PAGE])
def test_of_one_that_was_cut_short_the_beginning_comes_over(made: tuple[Path, Key], cut: int) -> None:
    path, key = made
    with (path / "vault.db").open("r+b") as file:
        file.truncate(file.seek(0, 2) + cut)
    counts, found = saved(path, key)
    assert counts["question"] == (1, 0)
    assert counts["note"][0] == len(bodies(found.path)) > 20


def test_where_nothing_is_left_it_is_said_and_nothing_is_made(made: tuple[Path, Key]) -> None:
    path, key = made
    damage(path, 1)
    with pytest.raises(NothingLeft, match="go back to a backup"):
        salvage(path, key, HandClock(), DAY)
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_stopped_it_leaves_nothing(made: tuple[Path, Key]) -> None:
    path, key = made

    def stop(share: float) -> None:
        if share > 0.3:
            raise StoppedError

    with pytest.raises(StoppedError):
        salvage(path, key, HandClock(), DAY, stop)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
