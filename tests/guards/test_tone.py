"""The player of the test tone is a child under the same filter: it reaches this computer and no other."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from sessionprep.guards import kernel

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(kernel.machine() is None, reason="no filter for this system"),
    pytest.mark.xdist_group("guards"),
    pytest.mark.whole,
]

_PLAYER = """#!{python}
import socket
def tried(family):
    try:
        socket.socket(family).close()
    except PermissionError:
        return "refused"
    return "open"
with open("{told}", "w") as pipe:
    pipe.write(tried(socket.AF_UNIX) + " " + tried(socket.AF_INET))
"""
_PLAY = """
from sessionprep.guards.network import close_network
{guard}
from sessionprep.ui.tabs.next_session.arriving.tone import play_tone
assert play_tone()
"""


@pytest.mark.parametrize(("guard", "outcome"), [("", "open open"), ("close_network()", "open refused")])
def test_a_player_can_reach_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, guard: str, outcome: str
) -> None:
    told = tmp_path / "told"
    os.mkfifo(told)
    (tmp_path / "aplay").write_text(_PLAYER.format(python=sys.executable, told=told))
    (tmp_path / "aplay").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    subprocess.run([sys.executable, "-c", _PLAY.format(guard=guard)], check=True)
    assert told.read_text() == outcome
