"""One window at a time writes to a vault, also when the file that keeps a second one out goes away."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.refusals import AlreadyOpen, CannotSave, HeldElsewhere, Overtaken, PerhapsOpen
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE, vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sessionprep.vault.key import Key
    from sessionprep.vault.vault import Vault

ROOT = Path(__file__).parents[2]


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    """A closed vault with one question in it."""
    path, key = vault_folder(tmp_path)
    vault = open_vault(path, key.copy(), HandClock())
    write(vault, "kept")
    vault.close()
    return path, key


def write(vault: Vault, *wordings: str) -> None:
    with vault.work() as work:
        for wording in wordings:
            work.questions.put(make.question(wording))


def read(vault: Vault) -> list[str]:
    with vault.reading() as work:
        return [question.wording for question in work.questions.all()]


def test_it_is_open_once(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    with pytest.raises(AlreadyOpen):
        open_vault(path, key.copy(), HandClock())
    assert read(vault) == ["kept"]
    vault.close()


_SECOND = """
import sys
from pathlib import Path
from sessionprep.domain.expected import Expected
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
try:
    open_vault(Path(sys.argv[1]), unlock(Path(sys.argv[1]), sys.argv[2]), HandClock())
except Expected as error:
    print(error.sentence)
"""


def test_a_second_process_is_told_so(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key, HandClock())
    command = [sys.executable, "-c", _SECOND, str(path), PASSPHRASE]
    second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "already open" in second.stdout
    with vault.work() as work:
        work.questions.put(make.question("the first still writes"))
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_a_lock_file_that_was_taken_away_is_put_back_before_anything_is_written(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    (path / ".lock").unlink()
    write(vault, "new")
    with pytest.raises(AlreadyOpen):
        open_vault(path, key, HandClock())
    assert read(vault) == ["kept", "new"]
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_where_another_window_came_in_that_way_only_that_one_writes(made: tuple[Path, Key]) -> None:
    path, key = made
    first = open_vault(path, key.copy(), HandClock())
    (path / ".lock").unlink()
    second = open_vault(path, key, HandClock())
    with pytest.raises(HeldElsewhere):
        write(first, "from the first")
    with pytest.raises(HeldElsewhere):
        change_passphrase(first.expect_holding(), PASSPHRASE, "quite another phrase", CHEAP)
    second.close()
    write(first, "once it may")
    assert read(first) == ["kept", "once it may"]
    first.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_what_another_window_wrote_meanwhile_is_not_written_over(made: tuple[Path, Key]) -> None:
    path, key = made
    first = open_vault(path, key.copy(), HandClock())
    (path / ".lock").unlink()
    second = open_vault(path, key.copy(), HandClock())
    write(second, "from the second")
    second.close()
    for _time in range(2):
        with pytest.raises(Overtaken, match="lock and open the vault again"):
            write(first, "over it")
    first.close()
    again = open_vault(path, key, HandClock())
    write(again, "once it is seen")
    assert read(again) == ["kept", "from the second", "once it is seen"]
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no file that is open")
def test_also_what_has_no_number_of_its_own(made: tuple[Path, Key]) -> None:
    path, key = made
    first = open_vault(path, key.copy(), HandClock())
    (path / ".lock").unlink()
    second = open_vault(path, key, HandClock())
    with second.work() as work:
        work.drafts.put("notes.add", "begun there")
    second.close()
    with pytest.raises(Overtaken), first.work() as work:
        work.drafts.put("notes.add", "begun here")
    with first.reading() as work:
        assert work.drafts.get("notes.add") == "begun there"
    first.close()


def test_bytes_of_another_time_put_into_the_file_are_not_written_over(made: tuple[Path, Key]) -> None:
    path, key = made
    earlier = (path / "vault.db").read_bytes()
    vault = open_vault(path, key, HandClock())
    write(vault, "new")
    (path / "vault.db").write_bytes(earlier)  # by a program that copies into the file that is there
    with pytest.raises(Overtaken):
        write(vault, "over it")
    assert (path / "vault.db").read_bytes() == earlier
    vault.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
def test_a_disk_that_was_full_for_a_while_is_nobody_else(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    for size in (0, 10_000, 20_000, 300_000, 100_000):
        with room_for(size), suppress(CannotSave):
            write(vault, *["long" * 1000] * 30)
        write(vault, "there is room again")
    (path / ".lock").unlink()
    other = open_vault(path, key, HandClock())
    write(other, "somebody else")
    other.close()
    with pytest.raises(Overtaken):
        write(vault, "over it")
    vault.close()


# On a disk without locks of its own, such as some network places.


@pytest.fixture
def no_locks(made: tuple[Path, Key], monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    (made[0] / ".lock").unlink()

    def refuse(_file: object, _operation: int) -> None:
        raise OSError(errno.ENOSYS, "this disk has no locks")

    monkeypatch.setattr(fcntl, "flock", refuse)


without_locks = [
    pytest.mark.usefixtures("no_locks"),
    pytest.mark.filterwarnings("ignore:flock not supported"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has locks on every disk"),
]


def marked(test: Callable[..., None]) -> Callable[..., None]:
    for mark in without_locks:
        test = mark(test)
    return test


@marked
def test_without_locks_one_window_is_kept_out_by_another_all_the_same(made: tuple[Path, Key]) -> None:
    path, key = made
    vault = open_vault(path, key.copy(), HandClock())
    with pytest.raises(AlreadyOpen, match="Use that one"):
        open_vault(path, key.copy(), HandClock())
    write(vault, "new")
    vault.close()
    open_vault(path, key, HandClock()).close()


@marked
@pytest.mark.parametrize("left", ["", "4711\nanother-computer\n", "something else"])
def test_a_lock_file_that_came_along_in_a_copy_is_named_with_the_way_out(made: tuple[Path, Key], left: str) -> None:
    path, key = made
    (path / ".lock").write_text(left)
    for _time in range(2):
        with pytest.raises(PerhapsOpen, match=r"\.lock.*remove that file"):
            open_vault(path, key.copy(), HandClock())
    (path / ".lock").unlink()
    open_vault(path, key, HandClock()).close()


@marked
def test_one_whose_window_has_died_keeps_nobody_out(made: tuple[Path, Key]) -> None:
    path, key = made
    dying = "import os, sys, filelock; held = filelock.SoftFileLock(sys.argv[1]); held.acquire(); os._exit(0)"
    subprocess.run([sys.executable, "-c", dying, str(path / ".lock")], check=True)
    assert (path / ".lock").exists()
    open_vault(path, key, HandClock()).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has locks on every disk")
def test_a_computer_that_has_locks_respects_one_that_has_none(made: tuple[Path, Key]) -> None:
    path, key = made
    (path / ".lock").write_text("4711\nanother-computer\n")
    with pytest.raises(PerhapsOpen):
        open_vault(path, key.copy(), HandClock())
    (path / ".lock").write_text(f"4711\n{os.uname().nodename}\n")  # left there by this one, which has them and got it
    open_vault(path, key, HandClock()).close()


@contextmanager
def room_for(size: int) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
