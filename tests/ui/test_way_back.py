"""A vault whose database is damaged, empty or gone: what the lock page says, and the two ways out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from sessionprep.services import accesses
from sessionprep.services.accesses import AccessKind
from sessionprep.vault.create import create
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.backups import backed_up, forged, write
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.visitor import Visitor

    Arrive = Callable[[Path], Visitor]

PAGE = 4096
BACKUP = "The newest backup is from Mon 2 Mar · 12:00. It was checked when it was made."
UNSEALED = "The newest backup in its folder says that it is from Mon 2 Mar · 12:00."
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Closed, with many notes, and a backup from before the last question."""
    opened = fresh_vault(tmp_path)
    with opened.work() as work:
        for number in range(60):
            work.notes.put(make.note(f"{number} " + "words " * 300))
    write(opened, "one")
    backed_up(opened)
    write(opened, "two")
    opened.close()
    return opened.path


def damage(vault: Path, page: int) -> None:
    with (vault / "vault.db").open("r+b") as file:
        file.seek((page - 1) * PAGE + 200)
        file.write(b"damage")


def try_to_unlock(visitor: Visitor) -> None:
    visitor.write(PASSPHRASE)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("This vault cannot be opened"))
    looked(visitor)


def looked(visitor: Visitor) -> Visitor:
    visitor.until(lambda: not visitor.reads("Looking for the newest backup"))
    return visitor


def wordings(visitor: Visitor) -> set[str]:
    return {question.wording for question in visitor.read(lambda work: work.questions.all())}


@pytest.mark.parametrize(
    ("hurt", "said"),
    [
        (lambda file: file.unlink(), "The database of this vault is missing (vault.db)."),
        (lambda file: file.write_bytes(b""), "The database of this vault is an empty file (vault.db)."),
    ],
)
def test_without_a_database_the_newest_backup_is_offered(
    arrive: Arrive, vault: Path, hurt: Callable[[Path], object], said: str
) -> None:
    hurt(vault / "vault.db")
    visitor = arrive(vault)
    assert visitor.reads(said)
    assert looked(visitor).reads(UNSEALED)  # without a key nobody can tell who made it
    assert not visitor.reads("Save what can still be read")
    assert visitor.focus_name() == "Restore it beside this one"
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Restored as “Notes restored 2026-03-02”."))
    assert visitor.focus_name() == "Open it"
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Locked"))
    visitor.unlock()
    assert wordings(visitor) == {"one"}
    assert [event.kind for event in visitor.read(accesses.noted)] == [AccessKind.OPENED, AccessKind.RESTORED]


def test_a_bad_page_is_named_and_the_newest_backup_offered(arrive: Arrive, vault: Path) -> None:
    damage(vault, 70)
    whole = (vault / "vault.db").read_bytes()
    visitor = arrive(vault)
    try_to_unlock(visitor)
    assert visitor.reads("The database of this vault is damaged (page 70).")
    assert visitor.reads(BACKUP)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Restored as “Notes restored 2026-03-02”."))
    assert (vault / "vault.db").read_bytes() == whole


def test_what_can_still_be_read_is_counted_and_opens(arrive: Arrive, vault: Path) -> None:
    for page in range(60, 135, 5):
        damage(vault, page)
    visitor = arrive(vault)
    try_to_unlock(visitor)
    visitor.press("Alt+S")
    visitor.until(lambda: visitor.reads("Saved as “Notes saved 2026-03-02”: 2 questions, "))
    assert visitor.reads("could not be read.")
    visitor.click("Open it")
    visitor.unlock()
    assert wordings(visitor) == {"one", "two"}
    assert [event.kind for event in visitor.read(accesses.noted)] == [AccessKind.OPENED, AccessKind.SALVAGED]


@pytest.mark.parametrize("cut", [1000, PAGE, 5 * PAGE + 7])
def test_one_that_was_cut_short_asks_for_the_passphrase_first(arrive: Arrive, vault: Path, cut: int) -> None:
    with (vault / "vault.db").open("r+b") as file:
        file.truncate(file.seek(0, 2) - cut)
    visitor = arrive(vault)
    assert visitor.focus_name() == "Passphrase"
    try_to_unlock(visitor)
    assert visitor.reads("is damaged")
    assert visitor.button("Save what can still be read").isVisible()


@pytest.mark.parametrize("added", [10, PAGE])
def test_bytes_added_at_the_end_are_noticed(arrive: Arrive, vault: Path, added: int) -> None:
    with (vault / "vault.db").open("ab") as file:
        file.write(bytes(added))
    visitor = arrive(vault)
    try_to_unlock(visitor)
    assert visitor.reads("Something was added at the end of this vault’s database (vault.db).")
    visitor.press("Alt+S")
    visitor.until(lambda: visitor.reads("Nothing is known to be missing."))


def test_without_a_backup_it_says_so(arrive: Arrive, vault: Path) -> None:
    for file in (vault / "backups").iterdir():
        file.unlink()
    (vault / "vault.db").unlink()
    visitor = arrive(vault)
    assert looked(visitor).reads("There is no backup in its folder.")
    assert not visitor.reads("Restore it beside this one")
    assert visitor.focus_name() == "Look again"


def choose(visitor: Visitor, file: Path) -> None:
    visitor.press("Alt+H")
    visitor.until(lambda: isinstance(visitor.front(), QFileDialog))
    visitor.write(str(file))
    visitor.press("Return")
    visitor.until(lambda: not isinstance(visitor.front(), QFileDialog))


def test_a_backup_from_a_second_place_is_chosen_and_restored(arrive: Arrive, vault: Path, tmp_path: Path) -> None:
    (vault / "vault.db").unlink()
    (vault / "backups").rename(tmp_path / "stick")
    (backup,) = (tmp_path / "stick").glob("*.zip")
    visitor = arrive(vault)
    assert looked(visitor).reads("choose it.")
    choose(visitor, backup)
    visitor.until(lambda: visitor.reads("Restored as “Notes restored 2026-03-02”."))
    assert not visitor.reads("another vault.")
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("Locked"))
    visitor.unlock()
    assert wordings(visitor) == {"one"}


def test_a_backup_of_another_vault_is_called_one(arrive: Arrive, vault: Path, tmp_path: Path) -> None:
    key = create(tmp_path / "Other.sessionprep", PASSPHRASE, HandClock(), CHEAP)
    other = open_vault(tmp_path / "Other.sessionprep", key, HandClock())
    backup = backed_up(other)
    other.close()
    (vault / "vault.db").unlink()
    visitor = looked(arrive(vault))
    choose(visitor, backup.file)
    visitor.until(lambda: visitor.reads("This was a backup of another vault."))


def test_what_is_chosen_and_no_backup_is_said(arrive: Arrive, vault: Path, tmp_path: Path) -> None:
    (vault / "vault.db").unlink()
    (tmp_path / "pictures.zip").write_bytes(b"PK" + bytes(100))
    visitor = looked(arrive(vault))
    choose(visitor, tmp_path / "pictures.zip")
    visitor.until(lambda: visitor.reads("This backup is damaged."))
    assert visitor.reads("Restore it beside this one")


def test_where_nothing_can_be_read_it_is_said(arrive: Arrive, vault: Path) -> None:
    damage(vault, 1)
    visitor = arrive(vault)
    try_to_unlock(visitor)
    assert visitor.reads("damaged (page 1)")
    visitor.press("Alt+S")
    visitor.until(lambda: visitor.reads("Nothing in this database can be read any more."))
    assert visitor.reads("Restore it beside this one")


def test_a_damaged_backup_is_passed_over_for_the_one_before(arrive: Arrive, vault: Path) -> None:
    later = HandClock()
    later.turn(days=1)
    opened = open_vault(vault, unlock(vault, PASSPHRASE), later)
    newer = backed_up(opened, later)
    opened.close()
    newer.file.write_bytes(newer.file.read_bytes()[:-100])
    (vault / "vault.db").unlink()
    assert looked(arrive(vault)).reads(UNSEALED)


def test_the_keyboard_is_not_taken_from_whoever_went_elsewhere_meanwhile(arrive: Arrive, vault: Path) -> None:
    (vault / "vault.db").unlink()
    visitor = arrive(vault)
    visitor.press("Tab")
    elsewhere = visitor.focus_name()
    assert elsewhere != "Look again"
    assert looked(visitor).focus_name() == elsewhere


def test_with_the_key_no_number_of_files_hides_the_newest(arrive: Arrive, vault: Path) -> None:
    (backup,) = (vault / "backups").iterdir()
    for number in range(300):
        forged(backup, f"2027-01-01T{number // 60:02}{number % 60:02}00-r{number + 9}.zip", revision=number + 9)
    damage(vault, 70)
    visitor = arrive(vault)
    try_to_unlock(visitor)
    assert visitor.reads(BACKUP)
