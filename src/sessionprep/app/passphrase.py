"""A passphrase for the command line: never an argument and never the environment, which other programs can read."""

from __future__ import annotations

import sys
import warnings
from getpass import GetPassWarning, getpass
from os import fdopen

from sessionprep.domain.expected import Expected
from sessionprep.text import _

_LONGEST = 4096  # more than a vault takes, so that one too long is refused there and not cut here


def passphrase_from(descriptor: int | None) -> str:
    """Typed at the terminal without echo, or one line from an open file descriptor."""
    return _typed() if descriptor is None else _read(descriptor)


def new_passphrase_from(descriptor: int | None) -> str:
    """The same, typed twice where nobody sees what is typed."""
    chosen = passphrase_from(descriptor)
    if descriptor is None and _typed(_("The same again: ")) != chosen:
        raise Expected(_("The two passphrases differ. Nothing was made; try again."))
    return chosen


def _typed(words: str = "") -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise Expected(_("There is no terminal to type a passphrase at; give it with --passphrase-fd N."))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)
            return getpass(words or _("Passphrase: "))
    except GetPassWarning as trouble:
        raise Expected(_("This terminal would show the passphrase; give it with --passphrase-fd N.")) from trouble
    except EOFError as trouble:
        raise Expected(_("No passphrase was typed.")) from trouble


def _read(descriptor: int) -> str:
    try:
        with fdopen(descriptor, "rb", closefd=False) as given:
            return given.readline(_LONGEST).rstrip(b"\r\n").decode()
    except (OSError, ValueError, TypeError) as trouble:
        told = _("No passphrase could be read from file descriptor {number}.")
        raise Expected(told.format(number=descriptor)) from trouble
