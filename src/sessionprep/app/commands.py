"""The command line for what people script: exit 0 when good, otherwise one sentence on stderr."""

from __future__ import annotations

import argparse
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from sessionprep.app.verbs import COMMANDS
from sessionprep.app.voice import say, warn
from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Sequence

# As in sysexits.h and shells: 1 for what the world refused, 2 for a line that cannot be read, 70 for a bug of ours.
REFUSED, MISREAD, BUG, INTERRUPTED = 1, 2, 70, 130
_USAGE = """sessionprep [VAULT]
       sessionprep {tour,check,export,import} …
       sessionprep --self-test | --version"""


def run(arguments: Sequence[str]) -> int:
    try:
        return _do(_asked(arguments))
    except _Misread as trouble:
        warn(trouble.sentence)
        return MISREAD
    except Expected as refusal:
        warn(refusal.sentence)
        return REFUSED
    except KeyboardInterrupt:
        warn(_("Stopped."))
        return INTERRUPTED
    except Exception as bug:
        if sys.flags.dev_mode:
            raise
        told = _("This is a bug of SessionPrep ({kind}); python -X dev -m sessionprep … shows where it is.")
        warn(told.format(kind=type(bug).__name__))
        return BUG


class _Misread(Expected):
    """The words on the command line make no sense together."""


def _do(asked: argparse.Namespace) -> int:
    match asked.command:
        case "open":
            from sessionprep.app.start import open_window

            return open_window(asked.vault)
        case "tour":
            from sessionprep.app.tour import play

            return play(asked.folder, every_look=asked.every_look)
        case "check":
            from sessionprep.app.inspect import check

            return check(asked.vault, asked.passphrase_fd)
        case "export":
            from sessionprep.app.inspect import export

            return export(asked.vault, asked.passphrase_fd, asked.format, asked.out)
        case "import":
            from sessionprep.app.inspect import take_in

            return take_in(asked.file, asked.vault, asked.passphrase_fd)
        case "self-test":
            from sessionprep.app.self_test import self_test

            return self_test()
        case "version":
            from sessionprep.version import VERSION

            say(f"SessionPrep {VERSION}")
            return 0
        case _:
            say(asked.told)
            return 0


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    """What argparse would print and leave with comes back: help as an answer, a mistake as one sentence."""
    answer, mistake = StringIO(), StringIO()
    try:
        with redirect_stdout(answer), redirect_stderr(mistake):
            return _parser().parse_args(_with_command(arguments))
    except SystemExit as leaving:
        if not leaving.code:
            return argparse.Namespace(command="answer", told=answer.getvalue().rstrip())
        told = mistake.getvalue().rpartition("error: ")[2].strip()
        raise _Misread(_("{mistake} (sessionprep --help shows what there is)").format(mistake=told)) from None


def _with_command(arguments: Sequence[str]) -> list[str]:
    """`sessionprep VAULT` is short for `sessionprep open VAULT`."""
    first = next((each for each in arguments if not each.startswith("-")), "")
    alone = {"-h", "--help", "--version", "--self-test"} & set(arguments)
    return list(arguments) if first in COMMANDS or alone else ["open", *arguments]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sessionprep",
        usage=_USAGE,
        description=_("Prepare for therapy sessions, remember them, share exactly what you choose."),
    )
    parser.add_argument(
        "--version", dest="command", action="store_const", const="version", help=_("say which version this is")
    )
    parser.add_argument(
        "--self-test", dest="command", action="store_const", const="self-test", help=_("check that this copy works")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="sessionprep")
    _vault(commands.add_parser("open", help=_("open a vault in a window; what happens without a command")), "?")
    tour = commands.add_parser("tour", help=_("play the main job with a sample person and leave it in a folder"))
    tour.add_argument("folder", metavar="DIR", type=Path)
    tour.add_argument(
        "--every-look", action="store_true", help=_("pictures also with large text and from right to left")
    )
    check = commands.add_parser("check", help=_("open a vault read-only, verify every page and count what is in it"))
    _vault(check)
    _passphrase(check)
    export = commands.add_parser("export", help=_("write everything in a vault, private things too, to a plain file"))
    _vault(export)
    export.add_argument("--format", choices=("json", "markdown"), required=True)
    export.add_argument("out", metavar="OUT", type=Path)
    _passphrase(export)
    taken = commands.add_parser("import", help=_("make a new vault of a JSON file that export wrote"))
    taken.add_argument("file", metavar="FILE", type=Path)
    _vault(taken)
    _passphrase(taken)
    return parser


def _vault(parser: argparse.ArgumentParser, count: str | None = None) -> None:
    parser.add_argument("vault", metavar="VAULT", type=Path, nargs=count)


def _passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-fd",
        metavar="N",
        type=int,
        help=_("read the passphrase from this file descriptor, not the terminal"),
    )
