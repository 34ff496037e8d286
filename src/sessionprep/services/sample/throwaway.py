"""A vault to look around in: nobody knows its passphrase, so what is typed there is gone once it is closed."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import TYPE_CHECKING

from sessionprep.services.sample.fill import fill
from sessionprep.services.sample.person import load
from sessionprep.services.workspace import Workspace
from sessionprep.vault.kdf import LEAST_M, SALT_BYTES, KdfParameters

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.services.content.library import Library
    from sessionprep.vault.key import Key

# A random passphrase needs no slow derivation to guard it.
_QUICK = KdfParameters(LEAST_M, 1, 1, bytes(SALT_BYTES))
_NAME = "Sample.sessionprep"


def make_sample(folder: Path, clock: Clock) -> Key:
    """An empty vault inside this folder; slow enough for a worker thread, which also brings the libraries in."""
    from sessionprep.vault import driver
    from sessionprep.vault.create import create

    driver.load()
    return create(folder / _NAME, token_urlsafe(), clock, _QUICK)


def open_sample(folder: Path, key: Key, clock: Clock, library: Library) -> Workspace:
    """The same vault, filled; in the thread that will use it. Filling it is no step to undo."""
    from sessionprep.vault.open import open_vault

    vault = open_vault(folder / _NAME, key, clock)
    with vault.work() as work:
        fill(work, load(), library, clock.now(), clock.zone)
    return Workspace(vault, clock)
