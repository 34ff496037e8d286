"""How the command line speaks: what was asked for on stdout, everything else on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from typing import TextIO


class Unheard(Expected):
    """Nobody reads what is printed, or there is no room for it."""

    def __init__(self) -> None:
        super().__init__(_("What this prints could not be written: its output is closed, or the disk is full."))


def say(line: str) -> None:
    """One line of the answer, at once. Raises Unheard."""
    try:
        _write(sys.stdout, line)
    except OSError as trouble:
        _let_go_of_output()
        raise Unheard from trouble


def warn(sentence: str) -> None:
    """To the person, not into a pipe; with stderr closed there is nobody to tell."""
    try:
        _write(sys.stderr, f"sessionprep: {sentence}")
    except OSError:
        return


def _write(stream: TextIO | None, line: str) -> None:
    """In one piece, so that a reader who takes one line and leaves is no trouble."""
    if stream is not None:  # closed from the start
        stream.write(f"{line}\n".encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()


def _let_go_of_output() -> None:
    """What is still buffered must not fail again when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
