"""Plays the tone we ship with what the system has for it, in a process of its own that nobody waits for.

Not with QtMultimedia, which brings QtNetwork along. A child is under the same filter as we are, so a player can reach
the sound server of this computer and no other. Nothing is written: the tone is a file of ours, and the player is told
nothing else.
"""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from sessionprep.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

_PLAYERS = {"darwin": (("afplay",),)}
_ON_LINUX = (("pw-play",), ("paplay",), ("aplay", "-q"))


def tone() -> Path:
    return resource("sounds/tone.wav")


def play_tone() -> bool:
    """Whether something was begun that should be heard; nobody can know more than that."""
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(str(tone()), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        return True
    return any(_begin(command) for command in _PLAYERS.get(sys.platform, _ON_LINUX))


def _begin(command: tuple[str, ...]) -> bool:
    program = shutil.which(command[0])
    if program is None:
        return False
    player = QProcess()
    player.setProgram(program)
    player.setArguments([*command[1:], str(tone())])
    player.setStandardOutputFile(QProcess.nullDevice())
    player.setStandardErrorFile(QProcess.nullDevice())
    return bool(player.startDetached())  # PySide's own description of it has a number besides
