"""What is remembered of the window: its size, its text and its colours, and nothing about the person."""

from __future__ import annotations

import json
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from sessionprep.ui.theme.appearance import Theme
from sessionprep.ui.window.remembered import Remembered, recall
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.visitor import Visitor

    Arrive = Callable[[Path], Visitor]

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="uses what only Unix has")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the window of `arrive` keeps it."""
    folder = tmp_path / "looks"
    folder.mkdir()
    return folder / "appearance.json"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b"{",
        b"[" * 5000,
        b'{"theme": [], "text_size": "big", "width": true, "height": -1}',
        b'{"theme": {"a": 1}, "text_size": 1e999, "width": NaN, "height": 99999999999999999999}',
        b'{"theme": "pink", "text_size": 100000}',
        b"x" * 10_000_000,
    ],
)
def test_garbage_is_as_if_nothing_had_been_chosen(file: Path, text: bytes) -> None:
    file.write_bytes(text)
    assert recall(file) == Remembered()


@on_unix
def test_a_pipe_or_a_folder_in_its_place_does_not_hold_up_the_start(file: Path) -> None:
    os.mkfifo(file)
    assert recall(file) == Remembered()
    assert recall(file.parent) == Remembered()


def test_what_was_chosen_is_there_at_the_next_start(arrive: Arrive, tmp_path: Path) -> None:
    place, _key = vault_folder(tmp_path)
    first = arrive(place)
    first.press("Ctrl++")
    first.frame.looks.change_theme(Theme.DARK)
    first.frame.resize(700, 610)
    first.close()
    size = QApplication.font().pointSizeF()
    second = arrive(place)
    assert (second.frame.width(), second.frame.height()) == (700, 610)
    assert second.frame.looks.appearance.theme is Theme.DARK
    assert QApplication.font().pointSizeF() == size


def test_nothing_but_the_looks_is_written_and_for_this_account_alone(
    arrive: Arrive, file: Path, tmp_path: Path
) -> None:
    before = os.umask(0)
    arrive(vault_folder(tmp_path, "Secret")[0]).close()
    os.umask(before)
    assert set(json.loads(file.read_text())) == {"theme", "text_size", "width", "height"}
    assert sys.platform == "win32" or stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_window_larger_than_the_screen_is_made_to_fit(arrive: Arrive, file: Path, tmp_path: Path) -> None:
    file.write_text(json.dumps({"width": 9000, "height": 9000}))
    frame = arrive(vault_folder(tmp_path)[0]).frame
    room = frame.screen().availableSize()
    assert frame.width() <= room.width()
    assert frame.height() <= room.height()


@pytest.mark.parametrize("big", ["showFullScreen", "showMaximized"])
def test_the_size_to_come_back_to_is_the_one_before_it_filled_the_screen(
    arrive: Arrive, file: Path, tmp_path: Path, big: str
) -> None:
    visitor = arrive(vault_folder(tmp_path)[0])
    visitor.frame.resize(640, 480)
    getattr(visitor.frame, big)()
    visitor.close()
    assert recall(file).size == (640, 480)


@on_unix
def test_a_place_that_cannot_be_written_is_no_trouble(arrive: Arrive, file: Path, tmp_path: Path) -> None:
    file.parent.rmdir()
    file.parent.write_text("a file where the folder should be")
    visitor = arrive(vault_folder(tmp_path)[0])
    visitor.press("Ctrl++")
    assert visitor.close()
