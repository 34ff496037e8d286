"""Where every start begins. Imports nothing before it is known what is wanted, so that the lock page paints first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from sessionprep.app import guarding
from sessionprep.app.verbs import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; the exit code is 0 when that went well."""
    guarding.begin()
    wanted = list(sys.argv[1:] if arguments is None else arguments)
    if not wanted or (len(wanted) == 1 and not wanted[0].startswith("-") and wanted[0] not in COMMANDS):
        from sessionprep.app.start import open_window

        return open_window(wanted[0] if wanted else None)
    from sessionprep.app.commands import run

    return run(wanted)
