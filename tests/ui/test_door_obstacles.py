"""What stands at the vault's place is no vault that opens: one sentence, a next step, and nothing is written there."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from sessionprep.vault.open import open_vault
from tests.helpers.clock import HandClock
from tests.helpers.ordinary import ordinary_account, public_place
from tests.helpers.vaults import PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.visitor import Visitor

    Arrive = Callable[[Path], Visitor]

ELSEWHERE = "Open another vault…"
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")


def everything(place: Path) -> dict[str, bytes | None]:
    """All that lies in a folder, and what is in it; the mark of who has it open says nothing of a person."""
    return {
        str(one.relative_to(place)): one.read_bytes() if one.is_file() else None
        for one in place.rglob("*")
        if one.name != ".lock"
    }


def a_folder(place: Path) -> None:
    place.mkdir()
    (place / "letter.txt").write_text("dear")


def a_broken_link(place: Path) -> None:
    place.symlink_to(place.parent / "gone")


def an_empty_file(place: Path) -> None:
    place.touch()


def a_picture(place: Path) -> None:
    place.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))


def a_plain_database(place: Path) -> None:
    connection = dbapi2.connect(str(place))
    connection.execute("CREATE TABLE a (b TEXT) STRICT")
    connection.close()


def without_keys(place: Path) -> None:
    vault_folder(place.parent, place.stem)
    (place / "vault.keys").unlink()
    (place / "vault.keys.bak").unlink()


def without_a_database(place: Path) -> None:
    vault_folder(place.parent, place.stem)
    (place / "vault.db").unlink()


def with_an_empty_database(place: Path) -> None:
    vault_folder(place.parent, place.stem)
    (place / "vault.db").write_bytes(b"")


@on_unix
@pytest.mark.parametrize(
    ("put", "said"),
    [
        (a_folder, "This folder holds no vault."),
        (a_broken_link, "This is a link to something that is no longer there."),
        (an_empty_file, "This is an empty file. A vault is a folder"),
        (a_picture, "This is a file. A vault is a folder"),
        (a_plain_database, "This is a file. A vault is a folder"),
        (without_keys, "The key file of this vault is missing"),
        (without_a_database, "The database of this vault is missing"),
        (with_an_empty_database, "The database of this vault is an empty file"),
    ],
)
def test_what_is_no_vault_is_said_before_anything_is_typed(
    arrive: Arrive, tmp_path: Path, put: Callable[[Path], None], said: str
) -> None:
    home = tmp_path / "vaults"
    home.mkdir()
    put(home / "Mine.sessionprep")
    before = everything(home)
    visitor = arrive(home / "Mine.sessionprep")
    assert visitor.reads("This vault cannot be opened")
    assert visitor.reads(said)
    assert visitor.focus_name() == "Look again"
    assert visitor.button(ELSEWHERE).isEnabled()
    visitor.press("Return")
    assert visitor.reads(said)
    assert everything(home) == before


def test_look_again_finds_what_was_put_back(arrive: Arrive, tmp_path: Path) -> None:
    place = tmp_path / "Mine.sessionprep"
    a_folder(place)
    visitor = arrive(place)
    (place / "letter.txt").unlink()
    place.rmdir()
    vault_folder(tmp_path, "Mine")
    visitor.press("Return")
    visitor.unlock()


def test_an_empty_folder_can_become_a_vault(arrive: Arrive, tmp_path: Path) -> None:
    (tmp_path / "Mine").mkdir()
    visitor = arrive(tmp_path / "Mine")
    assert visitor.reads("This folder is empty. You can make a new vault in it.")
    assert visitor.focus_name() == "Begin"


def damaged_keys(place: Path) -> None:
    for name in ("vault.keys", "vault.keys.bak"):
        (place / name).write_text("not keys any more")


def a_plain_database_inside(place: Path) -> None:
    (place / "vault.db").unlink()
    a_plain_database(place / "vault.db")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (damaged_keys, "The key file of this vault is damaged, and so is its copy."),
        (a_plain_database_inside, "do not belong together"),
    ],
)
def test_a_damaged_vault_is_said_under_the_field_and_the_words_stay(
    locked: Visitor, harm: Callable[[Path], None], said: str
) -> None:
    harm(locked.vault)
    before = everything(locked.vault)
    locked.write(f"{PASSPHRASE}")
    locked.press("Return")
    locked.until(lambda: locked.reads(said))
    assert locked.field("Passphrase").text() == PASSPHRASE
    assert everything(locked.vault) == before


def test_a_vault_from_a_newer_program_is_left_as_it_is(arrive: Arrive, tmp_path: Path) -> None:
    place, key = vault_folder(tmp_path)
    vault = open_vault(place, key, HandClock())
    vault._connection.execute("PRAGMA user_version = 999")  # noqa: SLF001 - no program of ours writes that
    vault.close()
    before = everything(place)
    visitor = arrive(place)
    visitor.write(PASSPHRASE)
    visitor.press("Return")
    visitor.until(lambda: visitor.reads("This vault was made by a newer SessionPrep."))
    assert everything(place) == before


_HOLDS = """
import sys
from pathlib import Path
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE
place = Path(sys.argv[1])
vault = open_vault(place, unlock(place, PASSPHRASE), HandClock())
print("open", flush=True)
sys.stdin.read()
"""


def test_a_vault_open_in_another_window_is_said_and_opens_once_that_one_is_closed(locked: Visitor) -> None:
    command = [sys.executable, "-c", _HOLDS, str(locked.vault)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "open\n"
        locked.write(PASSPHRASE)
        locked.press("Return")
        locked.until(lambda: locked.reads("This vault is already open in another window of SessionPrep."))
        other.communicate()
    locked.press("Return")
    locked.inside()


@on_unix
def test_a_vault_that_can_only_be_read_says_so_as_long_as_it_is_open(arrive: Arrive) -> None:
    with public_place() as home:
        place, _key = vault_folder(home)
        with ordinary_account(home):
            place.chmod(0o500)
            before = everything(place)
            visitor = arrive(place)
            rooms = visitor.unlock()
            assert visitor.reads("This vault is in a place that can only be read")
            for tab in range(5):
                rooms.go_to(tab)
            assert not rooms.voice.last_trouble
            assert visitor.reads("This vault is in a place that can only be read")
            visitor.press("Ctrl+L")
            assert visitor.frame.rooms is None
            assert everything(place) == before


@on_unix
def test_a_place_one_may_not_look_into_is_said(arrive: Arrive) -> None:
    with public_place() as home:
        (home / "secret").mkdir()
        with ordinary_account(home):
            (home / "secret").chmod(0)
            assert arrive(home / "secret" / "Mine.sessionprep").reads("This account may not use this place.")
            (home / "secret").chmod(0o700)


def test_a_name_no_disk_can_have_is_said(arrive: Arrive, tmp_path: Path) -> None:
    assert arrive(tmp_path / ("long" * 100)).reads("This vault cannot be opened")
