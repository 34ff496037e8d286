from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from sessionprep.app import guarding
from sessionprep.app.start import begin_again, open_window
from sessionprep.guards import screen
from sessionprep.ui.window.frame import Frame
from tests.helpers.clock import HandClock

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(os.name == "nt", reason="X and its kin")


@pytest.mark.parametrize("asked", ["", "xcb", "wayland;xcb", "offscreen:configfile=a.json", "XCB"])
def test_the_screens_of_this_computer_are_fine(asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", asked)
    assert not guarding.screen_trouble()


@pytest.mark.parametrize("asked", ["vnc", "vnc:port=5900", "xcb;vnc", " VNC", "webgl", "./libqmine.so"])
def test_a_screen_for_others_is_refused(
    asked: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", asked)
    assert open_window(None) == 1
    assert "others could look at" in capsys.readouterr().err


@pytest.mark.parametrize("display", ["localhost:10.0", "far.example:0", "tcp/far.example:0", "[::1]:0", "unix/far:0"])
def test_a_screen_that_needs_a_connection_is_known(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", display)
    assert screen.is_far()


@pytest.mark.parametrize("display", [":0", ":10.0", "unix:0", "/private/tmp/launch/org.xquartz:0", ""])
def test_a_screen_of_this_computer_needs_none(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert not screen.is_far()


def test_what_listens_for_input_from_elsewhere_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_GENERIC_PLUGINS", "tuiotouch")
    screen.drop_listeners()
    assert "QT_QPA_GENERIC_PLUGINS" not in os.environ


def test_a_lock_on_a_screen_far_away_keeps_its_connection(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    """A new process could make none; this test would be gone with its own."""
    frame = Frame(qapp, tmp_path / "None.sessionprep", HandClock(), tmp_path / "looks.json")
    qtbot.addWidget(frame)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", "localhost:10.0")
    begin_again(frame)
