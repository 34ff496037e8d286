from __future__ import annotations

import math
import os
import signal
import stat
import sys
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from sessionprep.services import entry
from sessionprep.services.entry import Place
from sessionprep.vault.create import create
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import SMALLER, USUAL
from sessionprep.vault.key_change import prepare_new_key
from sessionprep.vault.keycopies import put_keys
from sessionprep.vault.keyfile import PassphraseSlot
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.refusals import DatabaseMissing, NoPermission, NotAVault, PassphraseRefused, Unfinished
from sessionprep.vault.unlock import unlock
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.ordinary import ordinary_account, public_place
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault, vault_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "er" / "Notes.sessionprep"


def test_a_new_vault_opens_with_its_passphrase(place: Path) -> None:
    made = create(place, PASSPHRASE, HandClock(), kdf=CHEAP)
    vault = open_vault(place, unlock(place, PASSPHRASE), HandClock())
    assert vault.name == "Notes"
    assert not vault.read_only
    assert not vault.notices
    assert vault.key.vault_id == made.vault_id
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")
def test_only_the_owner_may_look(place: Path) -> None:
    create(place, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in place.iterdir()}
    assert modes == dict.fromkeys(("vault.db", "vault.keys", "vault.keys.bak", "README.txt", ".lock"), 0o600)


@pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")
def test_killed_while_its_first_words_are_written_there_is_no_vault_yet(place: Path) -> None:
    child = os.fork()
    if child == 0:
        create(place, PASSPHRASE, HandClock(), CHEAP, write=lambda _work: os.kill(os.getpid(), signal.SIGKILL))
    os.waitpid(child, 0)
    with pytest.raises(Unfinished):
        unlock(place, PASSPHRASE)
    made = create(place, PASSPHRASE, HandClock(), CHEAP, write=lambda work: work.questions.put(make.question("why?")))
    vault = open_vault(place, made, HandClock())
    with vault.reading() as work:
        assert [each.wording for each in work.questions.all()] == ["why?"]
    vault.close()


def test_both_key_files_are_the_same(place: Path) -> None:
    create(place, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert (place / "vault.keys").read_bytes() == (place / "vault.keys.bak").read_bytes()


def test_the_key_file_knows_the_start_of_the_database(place: Path) -> None:
    key = create(place, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert (
        (place / "vault.db").read_bytes()[:16].hex() == key.salt == parse_keys((place / "vault.keys").read_bytes()).salt
    )


def test_nothing_in_the_database_reads_as_anything(tmp_path: Path) -> None:
    vault = fresh_vault(tmp_path)
    with vault.work() as work:
        for _number in range(300):
            work.questions.put(make.question("the same words again and again " * 20))
    vault.close()
    data = (vault.path / "vault.db").read_bytes()
    counted = Counter(data)
    entropy = -sum(one / len(data) * math.log2(one / len(data)) for one in counted.values())
    assert not data.startswith(b"SQLite format 3")
    assert entropy >= 7.99


def test_the_readme_says_how_to_open_it_without_us(place: Path) -> None:
    create(place, PASSPHRASE, HandClock(), kdf=CHEAP)
    text = (place / "README.txt").read_text()
    assert text.startswith("Notes\n")
    for line in ("PRAGMA key = \"x'", "ATTACH DATABASE 'plain.db' AS plain KEY ''", "sqlcipher_export", "DETACH"):
        assert line in text


@pytest.mark.whole
def test_without_other_costs_the_usual_ones_are_used(place: Path) -> None:
    create(place, PASSPHRASE, HandClock())
    (slot,) = parse_keys((place / "vault.keys").read_bytes()).slots
    assert isinstance(slot, PassphraseSlot)
    assert slot.kdf.m_kib in {USUAL.m_kib, SMALLER.m_kib}  # the smaller where this machine is slow
    assert unlock(place, PASSPHRASE).generation == 1


def test_a_refused_passphrase_leaves_nothing_behind(place: Path) -> None:
    with pytest.raises(PassphraseRefused):
        create(place, "", HandClock(), kdf=CHEAP)
    assert not place.parent.exists()


@pytest.mark.parametrize("name", ["vault.db", "README.txt", "letter.odt", "vault.keys", "backups"])
def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(NotAVault, match="already something"):
        create(tmp_path, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert (tmp_path / name).read_text() == "mine"


def test_a_file_or_a_link_with_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    for name in ("file", "link"):
        with pytest.raises(NotAVault, match="A file or a link"):
            create(tmp_path / name, PASSPHRASE, HandClock(), kdf=CHEAP)
    assert not (tmp_path / "gone").exists()


@pytest.mark.parametrize("missing", [("vault.keys", "vault.keys.bak", "README.txt"), ("vault.keys.bak",), ()])
def test_a_making_that_was_interrupted_is_said_and_begun_again(tmp_path: Path, missing: tuple[str, ...]) -> None:
    path, key = vault_folder(tmp_path)
    folder = VaultFolder(path)
    folder.database.rename(folder.new_database)
    for name in missing:
        (path / name).unlink()
    with pytest.raises(Unfinished):
        unlock(path, PASSPHRASE)
    again = create(path, "another phrase", HandClock(), kdf=CHEAP)
    assert again.vault_id != key.vault_id
    assert unlock(path, "another phrase").secret == again.secret
    assert not folder.new_database.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")
def test_a_place_we_may_not_write_to_is_said() -> None:
    with public_place() as place, ordinary_account(place):
        place.chmod(0o500)
        with pytest.raises(NoPermission):
            create(place / "Notes.sessionprep", PASSPHRASE, HandClock(), kdf=CHEAP)
        place.chmod(0o755)


def test_the_keys_of_a_vault_whose_database_was_taken_away_are_not_made_over(tmp_path: Path) -> None:
    """With the new database of an interrupted change of every key in it, the folder looks like one half made."""
    path, _key = vault_folder(tmp_path)
    with held(VaultFolder(path)) as holding:
        change_passphrase(holding, PASSPHRASE, "another passphrase", CHEAP)
    (path / "vault.db").rename(path / "vault.db.new")
    before = (path / "vault.keys").read_bytes()
    with pytest.raises(NotAVault):
        create(path, "a newcomer's passphrase", HandClock(), CHEAP)
    assert (path / "vault.keys").read_bytes() == before


@pytest.mark.parametrize("when", ["prepared", "taken up"])
def test_while_every_key_is_changed_a_database_taken_away_is_missing_not_yet_to_be_made(
    tmp_path: Path, when: str
) -> None:
    vault = fresh_vault(tmp_path)
    folder, holding = VaultFolder(vault.path), vault.expect_holding()
    new_key = prepare_new_key(holding, PASSPHRASE, "quite another phrase", CHEAP)
    if when == "taken up":
        put_keys(folder, new_key.key_file)
    vault.close()
    folder.database.rename(tmp_path / "elsewhere.db")
    before = folder.keys.read_bytes()
    found = entry.standing(folder.path)
    assert (found.place, found.sentence, found.is_lost) == (Place.TROUBLE, DatabaseMissing().sentence, True)
    with pytest.raises(DatabaseMissing):
        unlock(folder.path, PASSPHRASE)
    with pytest.raises(NotAVault):
        create(folder.path, "a newcomer's passphrase", HandClock(), CHEAP)
    assert folder.keys.read_bytes() == before
