"""The stand-alone reader opens what we write, from the sheet or the passphrase, and knows when it cannot."""

from __future__ import annotations

import ast
import shutil
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.create import create
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import prepare_new_key
from sessionprep.vault.keycopies import put_keys
from sessionprep.vault.open import open_vault
from sessionprep.vault.sheet import sheet_lines
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE
from tests.interop.reading import MANY, READER, WORDS, plain_wordings, run_reader, written_vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key import Key

BY_PASSPHRASE = f"\n{PASSPHRASE}\n"
PAGE = 4096


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    return written_vault(tmp_path)


def flip(file: Path, place: int) -> None:
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)


def test_it_knows_nothing_of_ours() -> None:
    nodes = list(ast.walk(ast.parse(READER.read_text(encoding="utf-8"))))
    modules = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    modules |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    rooms = {name.partition(".")[0] for name in modules}
    assert rooms - sys.stdlib_module_names == {"cryptography", "argon2"}


def test_the_digits_of_the_sheet_and_the_database_alone_are_enough(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = made
    alone, plain = tmp_path / "vault.db", tmp_path / "plain.db"
    shutil.copy(path / "vault.db", alone)
    done = run_reader(alone, plain, key.secret.hex() + "\n")
    assert "NOT encrypted" in done.stdout
    assert plain_wordings(plain)[:3] == WORDS
    assert sys.platform == "win32" or stat.S_IMODE(plain.stat().st_mode) == 0o600


def test_the_eight_lines_are_taken_as_they_are_printed(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = made
    run_reader(path, tmp_path / "plain.db", "\n".join(sheet_lines(bytes(key.secret))) + "\n")
    assert plain_wordings(tmp_path / "plain.db")[:3] == WORDS


def test_a_mistyped_line_is_named(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = made
    lines = list(sheet_lines(bytes(key.secret)))
    # In the two digits that check the line: of those before, one slip in 256 has the same two.
    lines[4] = lines[4][:-2] + ("00" if lines[4][-2:] != "00" else "11")
    assert "Line 5 does not match" in run_reader(path, tmp_path / "plain.db", "\n".join(lines) + "\n").stderr
    assert not (tmp_path / "plain.db").exists()


def test_the_passphrase_opens_it_also_with_one_copy_of_the_keys(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, _key = made
    (path / "vault.keys").write_bytes((path / "vault.keys").read_bytes()[:-30])
    run_reader(path, tmp_path / "plain.db", BY_PASSPHRASE)
    assert plain_wordings(tmp_path / "plain.db")[:3] == WORDS


def test_a_copy_of_another_vault_s_keys_before_the_own_ones_hides_nothing(
    made: tuple[Path, Key], tmp_path: Path
) -> None:
    path, _key = made
    other = tmp_path / "Other.sessionprep"
    create(other, PASSPHRASE, HandClock(), CHEAP)
    shutil.copy(other / "vault.keys", path / "vault.keys")
    run_reader(path, tmp_path / "plain.db", BY_PASSPHRASE)
    assert plain_wordings(tmp_path / "plain.db")[:3] == WORDS


def test_keys_that_are_being_changed_open_the_database_that_is_there(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, _key = made
    with held(VaultFolder(path)) as holding:
        put_keys(VaultFolder(path), prepare_new_key(holding, PASSPHRASE, "another phrase", CHEAP).key_file)
    run_reader(path, tmp_path / "plain.db", "\nanother phrase\n")
    assert plain_wordings(tmp_path / "plain.db")[:3] == WORDS


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("\nanother phrase\n", "That passphrase does not match"),
        ("0" * 64 + "\n", "That does not open this vault.db"),
    ],
)
def test_what_does_not_open_it_is_said_and_nothing_is_written(
    made: tuple[Path, Key], tmp_path: Path, typed: str, said: str
) -> None:
    done = run_reader(made[0], tmp_path / "plain.db", typed)
    assert said in done.stderr
    assert done.returncode == 1
    assert not (tmp_path / "plain.db").exists()


def test_a_damaged_page_is_named_and_left_blank_only_when_asked(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = made
    pages = (path / "vault.db").stat().st_size // PAGE
    flip(path / "vault.db", 6 * PAGE + 100)
    typed, plain = key.secret.hex() + "\n", tmp_path / "plain.db"
    assert f"Damaged: page 7 of {pages}." in run_reader(path, plain, typed).stderr
    assert not plain.exists()
    assert "Page 7 is blank" in run_reader(path, plain, typed, "--anyway").stdout
    assert plain.read_bytes()[6 * PAGE : 7 * PAGE] == bytes(PAGE)


def test_a_damaged_start_is_mended_from_the_keys(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, _key = made
    flip(path / "vault.db", 3)
    run_reader(path, tmp_path / "plain.db", BY_PASSPHRASE)
    assert plain_wordings(tmp_path / "plain.db")[:3] == WORDS


def test_an_interrupted_save_is_taken_back(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = made
    whole, before = (path / "vault.db").read_bytes(), plain_wordings_of(path, key, tmp_path / "before.db")
    vault = open_vault(path, key.copy(), HandClock())
    with vault.work() as work:
        for question in work.questions.all():
            work.questions.put(make.question("changed " * 6000, id=question.id))
        shutil.copytree(path, tmp_path / "Killed.sessionprep")
    vault.close()
    killed = tmp_path / "Killed.sessionprep"
    assert (killed / "vault.db").read_bytes() != whole  # it had begun to write over what was there
    assert plain_wordings_of(killed, key, tmp_path / "after.db") == before
    assert len(before) == MANY + len(WORDS)


def plain_wordings_of(path: Path, key: Key, plain: Path) -> list[str]:
    done = run_reader(path, plain, key.secret.hex() + "\n")
    assert done.returncode == 0, done.stderr
    return plain_wordings(plain)


def test_nothing_is_ever_written_over(made: tuple[Path, Key], tmp_path: Path) -> None:
    path, key = made
    (tmp_path / "plain.db").write_text("precious")
    assert "is there already" in run_reader(path, tmp_path / "plain.db", key.secret.hex() + "\n").stderr
    assert (tmp_path / "plain.db").read_text() == "precious"
