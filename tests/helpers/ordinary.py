"""Tests about permissions mean nothing to root, so they step down for a moment."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOBODY = 65534


@contextmanager
def public_place() -> Iterator[Path]:
    """A folder that an ordinary account can reach, unlike pytest's own when root runs it."""
    place = Path(tempfile.mkdtemp(prefix="sessionprep-test-"))
    place.chmod(0o755)
    try:
        yield place
    finally:
        for folder, inside, _files in os.walk(place):
            for name in inside:  # what was locked stops everyone but root from clearing up
                Path(folder, name).chmod(0o700)
        shutil.rmtree(place)


@contextmanager
def ordinary_account(owned: Path) -> Iterator[None]:
    """Root becomes nobody, who owns this folder and all in it; anyone else stays who they are."""
    if os.geteuid() != 0:
        yield
        return
    for one in (owned, *owned.rglob("*")):
        os.chown(one, _NOBODY, _NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
