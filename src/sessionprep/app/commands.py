"""The command line for what people script: exit 0 when good, otherwise one sentence on stderr."""

from __future__ import annotations

import argparse
import sys
from getpass import getpass
from importlib.metadata import version
from os import fdopen
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED = 1
INTERRUPTED = 130
_LONGEST_PASSPHRASE = 4096


def run(arguments: Sequence[str]) -> int:
    """Raises SystemExit only for --help and for a command line that cannot be read."""
    asked = _parser().parse_args(_with_command(arguments))
    try:
        return _do(asked)
    except Expected as refusal:
        print(f"sessionprep: {refusal.sentence}", file=sys.stderr)  # noqa: T201 - the command line's voice
        return FAILED
    except KeyboardInterrupt:
        print(_("sessionprep: stopped."), file=sys.stderr)  # noqa: T201 - the command line's voice
        return INTERRUPTED


def _do(asked: argparse.Namespace) -> int:
    match asked.command:
        case "open":
            from sessionprep.app.start import open_window

            return open_window(asked.vault)
        case "tour":
            from sessionprep.app.tour import play

            return play(asked.folder)
        case "check":
            from sessionprep.app.inspect import check

            return check(asked.vault, passphrase_from(asked.passphrase_fd))
        case "export":
            from sessionprep.app.inspect import export

            return export(asked.vault, passphrase_from(asked.passphrase_fd), asked.format, asked.out)
        case _:
            from sessionprep.app.self_test import self_test

            return self_test()


def passphrase_from(descriptor: int | None) -> str:
    """Typed at the terminal without echo, or one line from an open file descriptor; never an argument."""
    if descriptor is None:
        if not sys.stdin.isatty():
            raise Expected(_("There is no terminal to type a passphrase at; give it with --passphrase-fd N."))
        return getpass(_("Passphrase: "))
    try:
        with fdopen(descriptor, "rb", closefd=False) as given:
            line = given.readline(_LONGEST_PASSPHRASE)
        return line.rstrip(b"\r\n").decode()
    except (OSError, UnicodeDecodeError, OverflowError) as trouble:
        raise Expected(
            _("No passphrase could be read from file descriptor {number}.").format(number=descriptor)
        ) from trouble


def _with_command(arguments: Sequence[str]) -> list[str]:
    """`sessionprep VAULT` is short for `sessionprep open VAULT`."""
    first = next((each for each in arguments if not each.startswith("-")), "")
    if first in {"tour", "check", "export", "open"} or {"-h", "--help", "--version", "--self-test"} & set(arguments):
        return list(arguments)
    return ["open", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sessionprep",
        usage="sessionprep [VAULT]\n       sessionprep {tour,check,export} …\n       sessionprep --self-test | --version",
        description=_("Prepare for therapy sessions, remember them, share exactly what you choose."),
    )
    parser.add_argument("--version", action="version", version=f"SessionPrep {version('sessionprep')}")
    parser.add_argument(
        "--self-test", dest="command", action="store_const", const="self-test", help=_("check that this copy works")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _vault(commands.add_parser("open", help=_("open a vault in a window; what happens without a command")), "?")
    tour = commands.add_parser("tour", help=_("play the main job with a sample person and leave it in a folder"))
    tour.add_argument("folder", metavar="DIR", type=Path)
    check = commands.add_parser("check", help=_("open a vault read-only, verify every page and count what is in it"))
    _vault(check)
    _passphrase(check)
    export = commands.add_parser("export", help=_("write everything in a vault, private things too, to a plain file"))
    _vault(export)
    export.add_argument("--format", choices=("json", "markdown"), required=True)
    export.add_argument("out", metavar="OUT", type=Path)
    _passphrase(export)
    return parser


def _vault(parser: argparse.ArgumentParser, count: str | None = None) -> None:
    parser.add_argument("vault", metavar="VAULT", type=Path, nargs=count)


def _passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-fd", metavar="N", type=int, help=_("read the passphrase from this file descriptor, not the terminal")
    )
