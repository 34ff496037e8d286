"""The tour, played once, where an internet socket would kill it: it leaves what it promises, and nothing else."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QImage

import sessionprep
from tests.ui.pdf_text import text_of

pytestmark = [pytest.mark.whole, pytest.mark.xdist_group("tour")]

ROOT = Path(__file__).parents[2]
NAME = "die Führung 見学"  # nobody's folders are all in ASCII
SUFFIXES = ("pdf", "docx", "html", "md", "txt")
EMPTY_PAGE = 1  # colours of a picture on which nothing was drawn


@pytest.fixture(scope="module")
def around(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home and a working folder of its own; the tour is in `tour` beside them."""
    around = tmp_path_factory.mktemp("around")
    for name in ("home", "work", "temporary"):
        (around / name).mkdir()
    process = start(around)
    said, complained = process.communicate(timeout=300)
    assert (process.returncode, complained) == (0, ""), said
    return around


@pytest.fixture
def tour(around: Path) -> Path:
    return around / NAME


@pytest.fixture
def told(tour: Path) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads((tour / "tour.json").read_text(encoding="utf-8"))
    return whole


def start(around: Path, *more: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    own: dict[str, str | Path] = {
        "HOME": around / "home",
        "TMPDIR": around / "temporary",
        "QT_QPA_PLATFORM": "offscreen",
    }
    ours = (str(ROOT), str(Path(sessionprep.__file__).parents[1]), kept.get("PYTHONPATH", ""))
    own["PYTHONPATH"] = os.pathsep.join(ours)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.offline", "tour", str(around / NAME), *more],
        cwd=around / "work",
        env=kept | {name: str(value) for name, value in own.items()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def words(file: Path) -> str:
    """Everything a reader can get out of a summary, without white space: lines break where the paper ends."""
    data = file.read_bytes()
    match file.suffix:
        case ".pdf":
            text = text_of(data)
        case ".docx":
            text = unescape(re.sub(r"<[^>]*>", " ", ZipFile(file).read("word/document.xml").decode()))
        case ".html":
            text = unescape(re.sub(r"<[^>]*>", " ", data.decode()))
        case ".md":
            text = re.sub(r"\\(?=\W)", "", data.decode())
        case _:
            text = data.decode()
    return squeezed(text)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_nothing_is_written_outside_its_folder(around: Path) -> None:
    assert sorted(file.name for file in around.iterdir()) == sorted(["home", "temporary", "work", NAME])
    assert [file for name in ("home", "temporary", "work") for file in (around / name).rglob("*")] == []


def test_its_folder_holds_what_it_is_for(tour: Path) -> None:
    others = {file.name for file in tour.iterdir() if file.suffix != ".png"}
    assert others == {"sample.sessionprep", "tour.json", *(f"summary.{suffix}" for suffix in SUFFIXES)}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_summary_has_what_was_picked_and_nothing_private(tour: Path, told: dict[str, Any], suffix: str) -> None:
    found = words(tour / f"summary.{suffix}")
    assert [each for each in told["shared"] if squeezed(each) not in found] == []
    assert [each for each in told["private"] if squeezed(each) in found] == []


def test_enough_was_picked_and_enough_left_out(told: dict[str, Any]) -> None:
    shared, private = set(told["shared"]), set(told["private"])
    assert len(shared) == len(told["shared"]) >= 3
    assert len(private) == len(told["private"]) >= 10
    assert not [each for each in private if any(each in other or other in each for other in shared)]
    assert len(told["steps"]) > 20
    assert all(step["did"] and step["seconds"] >= 0 for step in told["steps"])


def test_no_title_says_what_somebody_wrote(told: dict[str, Any]) -> None:
    """Nor that of any window: each is one of ours."""
    ours = {"", "SessionPrep", "Keys", "Question bank", "Paste a list", "Share", "Save the page"}
    ours |= {"Support right now", "What was shared", "On paper", "Examples", "Prompts"}
    ours |= {"Feelings before the session", "Feelings after the session"}
    assert set(told["titles"]) <= ours


def test_the_vault_is_closed_sound_and_full(tour: Path, told: dict[str, Any]) -> None:
    reader, writer = os.pipe()
    os.write(writer, told["passphrase"].encode())
    os.close(writer)
    line = [sys.executable, "-m", "sessionprep", "check", str(tour / "sample.sessionprep"), f"--passphrase-fd={reader}"]
    checked = subprocess.run(line, capture_output=True, text=True, check=False, pass_fds=(reader,))
    os.close(reader)
    assert checked.stderr == ""
    assert {"3 sessions", "14 questions", "3 expectations", "3 boundaries", "3 notes", "2 goals", "3 tasks"} <= set(
        checked.stdout.splitlines()
    )


def test_every_screen_is_there_in_light_and_dark(tour: Path) -> None:
    names = {file.stem.rpartition("-")[0] for file in tour.glob("*.png")}
    assert {name[3:] for name in names} >= {
        *("first-run", "passphrase", "unlock", "keys", "bank", "paste", "feelings", "share"),
        *("step-by-step", "places", "what-i-know"),
        *("next-session", "questions", "expectations", "boundaries", "notes"),
        *("next-session-empty", "questions-empty", "expectations-empty", "boundaries-empty", "notes-empty"),
    }
    assert all((tour / f"{name}-{light}.png").exists() for name in names for light in ("light", "dark"))


def test_no_picture_is_blank_and_dark_is_dark(tour: Path) -> None:
    for file in tour.rglob("*.png"):
        picture = QImage(str(file))
        grid = range(4, 100, 4)
        spots = [
            picture.pixelColor(picture.width() * x // 100, picture.height() * y // 100) for x in grid for y in grid
        ]
        assert len({spot.rgb() for spot in spots}) > EMPTY_PAGE, file.name
        corner = picture.pixelColor(picture.width() - 2, 2)  # of the page, also where a sheet of paper stands on it
        assert (corner.lightness() < 128) is file.stem.endswith("-dark"), file.name


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "mine.txt").write_text("mine", encoding="utf-8")
    for name in ("home", "work", "temporary"):
        (tmp_path / name).mkdir()
    process = start(tmp_path)
    assert process.communicate()[1] == "sessionprep: The tour needs an empty folder, or the name of a new one.\n"
    assert process.returncode == 1
    assert [file.name for file in (tmp_path / NAME).iterdir()] == ["mine.txt"]


def test_stopped_half_way_it_takes_everything_back(tmp_path: Path) -> None:
    for name in ("home", "work", "temporary"):
        (tmp_path / name).mkdir()
    process = start(tmp_path, "--every-look")
    assert process.stdout is not None
    assert process.stdout.readline().startswith("Chose a passphrase")
    looks = {file.stem.removeprefix("01-first-run-") for file in (tmp_path / NAME).rglob("01-first-run-*.png")}
    assert looks == {"light", "dark", "large", "right-to-left"}
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30)[1] == "sessionprep: Stopped.\n"
    assert process.returncode == 130
    assert list((tmp_path / NAME).iterdir()) == []
