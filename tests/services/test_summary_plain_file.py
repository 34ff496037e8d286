"""A plain file is written whole or not at all, and its name is one that every system takes."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.services.plain_file import NotSaved, save, suggest_name
from tests.helpers.ordinary import ordinary_account, public_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def no_room() -> Iterator[None]:
    """No file may grow beyond 100 bytes, as if the disk were full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


def refused(path: Path, sentence: str) -> None:
    with pytest.raises(NotSaved, match=sentence) as refusal:
        save(path, b"words")
    assert "Nothing is lost" in refusal.value.sentence
    assert path.name not in refusal.value.sentence


def test_a_saved_file_is_whole_and_only_mine(tmp_path: Path) -> None:
    save(tmp_path / "page.txt", b"words")
    assert (tmp_path / "page.txt").read_bytes() == b"words"
    assert (tmp_path / "page.txt").stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["page.txt"]


def test_an_older_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"older and longer")
    save(tmp_path / "page.txt", b"new")
    assert (tmp_path / "page.txt").read_bytes() == b"new"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real.txt")
    save(tmp_path / "link", b"words")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"words"


@pytest.mark.usefixtures("no_room")
def test_a_full_disk_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"older")
    with pytest.raises(NotSaved, match="no room"):
        save(tmp_path / "page.txt", bytes(1000))
    assert (tmp_path / "page.txt").read_bytes() == b"older"
    assert len(list(tmp_path.iterdir())) == 1


_KILLED = """
import resource, signal, sys
from pathlib import Path
from sessionprep.services.plain_file import save
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
save(Path(sys.argv[1]), bytes(1000))
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="only Linux writes a file that has no name yet")
def test_killed_in_the_middle_it_leaves_nothing(tmp_path: Path) -> None:
    """As a lock does, which starts the program anew while a slow stick still writes."""
    (tmp_path / "page.txt").write_bytes(b"older")
    ended = subprocess.run([sys.executable, "-c", _KILLED, tmp_path / "page.txt"], check=False)
    assert ended.returncode == -signal.SIGXFSZ
    assert [each.name for each in tmp_path.iterdir()] == ["page.txt"]
    assert (tmp_path / "page.txt").read_bytes() == b"older"


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="only Linux writes a file that has no name yet")
def test_a_disk_that_knows_only_files_with_names_takes_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "O_TMPFILE", 0x7F00_0000)  # flags that no disk knows
    save(tmp_path / "page.txt", b"words")
    assert (tmp_path / "page.txt").read_bytes() == b"words"
    assert (tmp_path / "page.txt").stat().st_mode & 0o777 == 0o600


def test_a_folder_one_may_not_write_in_says_so() -> None:
    with public_place() as place, ordinary_account(place):
        place.chmod(0o555)
        refused(place / "page.txt", "may not write")
        place.chmod(0o755)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a file that is somebody else's")
def test_a_file_that_cannot_be_replaced_says_so_and_stays() -> None:
    """As on Windows while another program has it open; here because it is somebody else's."""
    with public_place() as place:
        place.chmod(0o1777)
        (place / "page.txt").write_bytes(b"older")
        (place / "mine").mkdir()
        with ordinary_account(place / "mine"):
            refused(place / "page.txt", "open in another program")
        assert (place / "page.txt").read_bytes() == b"older"
        assert {each.name for each in place.iterdir()} == {"page.txt", "mine"}


def test_a_missing_folder_says_so(tmp_path: Path) -> None:
    refused(tmp_path / "gone" / "page.txt", "not there")
    (tmp_path / "file").touch()
    refused(tmp_path / "file" / "page.txt", "not there")


def test_a_folder_of_that_name_says_so(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder")


def test_a_name_that_cannot_be_says_so(tmp_path: Path) -> None:
    refused(tmp_path / ("x" * 300), "too long")
    refused(tmp_path / "nul\0nul", "too long or has a character")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("For my session", "For my session.pdf"),
        ("a/b\\c:d\0e\nf", "a b c d e f.pdf"),
        ('what? "this" <or> that|*', "what this or that.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("CON", "Summary CON.pdf"),
        ("nul.txt", "Summary nul.txt.pdf"),
        ("COM1 ", "Summary COM1.pdf"),
        ("console", "console.pdf"),
        ("con .x", "Summary con .x.pdf"),
        (" . ", "Summary.pdf"),
        ("\u202ecod", "cod.pdf"),
        ("family 👨‍👩‍👧 🙂", "family 👨‍👩‍👧 🙂.pdf"),
    ],
)
def test_a_suggested_name_is_one_every_system_takes(words: str, name: str) -> None:
    assert suggest_name(words, "pdf") == name


@pytest.mark.parametrize("letter", ["x", "é", "😀", "👨‍👩‍👧"])
def test_a_suggested_name_is_short_enough_and_whole(letter: str, tmp_path: Path) -> None:
    name = suggest_name(letter * 300, "pdf")
    assert len(name.encode()) <= 124
    save(tmp_path / name, b"words")
    assert (tmp_path / name).is_file()
