"""What people script: one sentence and an exit code, whatever stands at the path."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from sessionprep.app.commands import run
from sessionprep.services import sample
from sessionprep.services.content import library
from sessionprep.vault import kdf
from sessionprep.vault.open import open_vault
from tests.helpers.clock import HandClock
from tests.helpers.ordinary import ordinary_account, public_place
from tests.helpers.vaults import CHEAP, PASSPHRASE, fresh_vault, vault_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = 4096


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The sample person's, closed."""
    opened = fresh_vault(tmp_path)
    with opened.work() as work:
        sample.fill(work, sample.load(), library.load(), HandClock().now(), "UTC")
    opened.close()
    return opened.path


@contextmanager
def told(passphrase: str = PASSPHRASE) -> Iterator[str]:
    """The number of a descriptor that this passphrase can be read from."""
    reader, writer = os.pipe()
    os.write(writer, f"{passphrase}\n".encode())
    os.close(writer)
    yield str(reader)
    os.close(reader)


def check(vault: Path, passphrase: str = PASSPHRASE) -> int:
    with told(passphrase) as number:
        return run(["check", str(vault), "--passphrase-fd", number])


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """What was said on stderr, which is one line."""
    said = capsys.readouterr().err
    assert said.startswith("sessionprep: ")
    assert said.count("\n") == 1
    return said.removeprefix("sessionprep: ").rstrip()


def command(*arguments: str | Path, passphrase: str = PASSPHRASE, **options: object) -> subprocess.Popen[str]:
    with told(passphrase) as number:
        line = [sys.executable, "-m", "sessionprep", *map(str, arguments), "--passphrase-fd", number]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen(line, text=True, pass_fds=(int(number),), **pipes)  # type: ignore[call-overload,no-any-return]


def test_a_sound_vault_is_counted_in_words(vault: Path) -> None:
    process = command("check", vault)
    said, complained = process.communicate()
    assert (process.returncode, complained) == (0, "")
    assert said.splitlines() == [
        f"Sound: all {(vault / 'vault.db').stat().st_size // PAGE} pages are as they were written.",
        "1 therapist",
        "3 sessions",
        "14 places in plans",
        "14 questions",
        "6 answers",
        "3 expectations",
        "2 goals",
        "3 steps",
        "3 tasks",
        "3 boundaries",
        "3 notes",
        "8 feelings",
        "3 moments",
        "2 turns things took",
    ]


def test_an_export_becomes_a_vault_again(
    vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "USUAL", CHEAP)
    out, again = tmp_path / "all.json", tmp_path / "Again.sessionprep"
    with told() as number:
        assert run(["export", str(vault), "--format=json", str(out), "--passphrase-fd", number]) == 0
    capsys.readouterr()
    with told("quite another phrase") as number:
        assert run(["import", str(out), str(again), "--passphrase-fd", number]) == 0
    assert "not encrypted" in sentence(capsys)
    assert check(again, "quite another phrase") == 0
    assert "14 questions" in capsys.readouterr().out
    with told() as number:
        assert run(["import", str(out), str(again), "--passphrase-fd", number]) == 1
    assert "already something in this folder" in sentence(capsys)


def test_checking_changes_nothing(vault: Path) -> None:
    def state() -> dict[str, tuple[int, bytes]]:
        return {file.name: (file.stat().st_mtime_ns, file.read_bytes()) for file in vault.iterdir()}

    before = state()
    assert check(vault) == 0
    assert state() == before


def test_a_vault_open_in_a_window_can_be_checked(tmp_path: Path) -> None:
    path, key = vault_folder(tmp_path)
    window = open_vault(path, key, HandClock())
    process = command("check", path)
    assert (process.wait(), process.communicate()[1]) == (0, "")
    window.close()


def test_a_wrong_passphrase_is_said(vault: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(vault, "correct horse battery stapler") == 1
    assert sentence(capsys) == "That passphrase does not match this vault."


@pytest.mark.parametrize("page", [1, 2, 9])
def test_a_damaged_page_is_named(vault: Path, capsys: pytest.CaptureFixture[str], page: int) -> None:
    database = vault / "vault.db"
    pages = bytearray(database.read_bytes())
    pages[(page - 1) * PAGE + 100] ^= 1
    database.write_bytes(pages)
    assert check(vault) == 1
    assert f"(page {page})" in sentence(capsys)


def missing(_place: Path) -> None:
    pass


def folder(place: Path) -> None:
    place.mkdir()


def broken_link(place: Path) -> None:
    place.symlink_to(place.with_name("gone"))


def empty_file(place: Path) -> None:
    place.touch()


def picture(place: Path) -> None:
    place.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (missing, "There is nothing at this place."),
        (folder, "This folder holds no vault."),
        (broken_link, "This is a link to something that is no longer there."),
        (empty_file, "This is an empty file."),
        (picture, "This is a file. A vault is a folder"),
    ],
)
def test_what_is_no_vault_is_named_before_a_passphrase_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], put: object, said: str
) -> None:
    place = tmp_path / "Notes.sessionprep"
    assert callable(put)
    put(place)
    assert run(["check", str(place)]) == 1
    assert sentence(capsys).startswith(said)


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_an_export_holds_everything_and_says_so(vault: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "everything"
    process = command("export", vault, "--format", form, out)
    said, warned = process.communicate()
    assert (process.returncode, said) == (0, "")
    assert "not encrypted" in warned
    assert warned.count("\n") == 1
    assert "I nearly rang back" in out.read_text(encoding="utf-8")
    assert out.stat().st_mode & 0o777 == 0o600


def export(vault: Path, out: Path) -> int:
    with told() as number:
        return run(["export", str(vault), "--format", "json", str(out), "--passphrase-fd", number])


def test_an_export_never_overwrites(vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "mine.txt"
    out.write_text("mine", encoding="utf-8")
    assert export(vault, out) == 1
    assert "already something with that name" in sentence(capsys)
    assert out.read_text(encoding="utf-8") == "mine"


def test_an_export_into_no_folder_is_refused(vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(vault, tmp_path / "nowhere" / "out.json") == 1
    assert "folder is not there" in sentence(capsys)


def test_an_export_to_where_nothing_can_be_written_leaves_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with public_place() as place:
        path, _key = vault_folder(place)
        closed = place / "closed"
        closed.mkdir()
        assert export(path, place / "out.json") == 0  # also loads what root alone may be able to read
        assert "not encrypted" in sentence(capsys)
        with ordinary_account(place):
            closed.chmod(0o500)
            assert export(path, closed / "out.json") == 1
        assert list(closed.iterdir()) == []
    assert "may not write in that folder" in sentence(capsys)


def test_an_export_to_a_full_disk_leaves_nothing(vault: Path, tmp_path: Path) -> None:
    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    out = tmp_path / "place" / "out.json"
    out.parent.mkdir()
    process = command("export", vault, "--format", "json", out, preexec_fn=no_room)
    complained = process.communicate()[1]
    assert (process.returncode, complained.count("\n")) == (1, 1)
    assert "no room" in complained
    assert list(out.parent.iterdir()) == []


def test_without_a_terminal_a_passphrase_comes_from_a_descriptor(
    vault: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run(["check", str(vault)]) == 1
    assert "--passphrase-fd" in sentence(capsys)


@pytest.mark.parametrize("number", ["987", "-1", "99999999999999999999"])
def test_a_descriptor_that_is_not_open_is_said(vault: Path, capsys: pytest.CaptureFixture[str], number: str) -> None:
    assert run(["check", str(vault), f"--passphrase-fd={number}"]) == 1
    assert sentence(capsys) == f"No passphrase could be read from file descriptor {number}."


@pytest.mark.parametrize(
    "line", [["check"], ["check", "a", "b"], ["--nonsense"], ["export", "a", "b"], ["tour"], ["open", "a", "b"]]
)
def test_a_line_that_makes_no_sense_gets_one_sentence(line: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line) == 2
    assert sentence(capsys).endswith("(sessionprep --help shows what there is)")


def test_help_and_version_are_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert run(["--version"]) == 0
    said, complained = capsys.readouterr()
    assert said.startswith("usage: sessionprep [VAULT]")
    assert "\nSessionPrep 0" in said
    assert complained == ""


def test_output_that_cannot_be_written_is_one_sentence(vault: Path) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123 - a device, not a path of ours
        process = command("check", vault, stdout=full)
    complained = process.communicate()[1]
    assert process.returncode == 1
    assert complained.count("\n") == 1
    assert "could not be written" in complained


def test_a_bug_is_one_sentence_and_its_own_exit_code() -> None:
    broken = (
        "import sessionprep.app.commands as c; c._do = lambda _asked: 1 / 0; raise SystemExit(c.run(['check', 'a']))"
    )
    quiet = subprocess.run([sys.executable, "-c", broken], capture_output=True, text=True, check=False)
    assert (quiet.returncode, quiet.stderr.count("\n")) == (70, 1)
    assert "ZeroDivisionError" in quiet.stderr
    loud = subprocess.run([sys.executable, "-X", "dev", "-c", broken], capture_output=True, text=True, check=False)
    assert "Traceback" in loud.stderr


@pytest.mark.whole
def test_the_self_test_passes_and_leaves_nothing_behind(tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    environment = {**os.environ, "HOME": str(place), "TMPDIR": str(place), "QT_QPA_PLATFORM": "offscreen"}
    environment |= {f"XDG_{name}_HOME": str(place / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
    line = [sys.executable, "-m", "sessionprep", "--self-test"]
    tested = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    assert (tested.returncode, tested.stderr) == (0, "")
    assert [said.split(":")[0] for said in tested.stdout.splitlines()] == ["Good"] * 5
    left = [each for each in place.rglob("*") if each.is_file()]
    assert [each for each in left if each.parent.name != "fontconfig"] == []  # its index of the fonts, for all programs
