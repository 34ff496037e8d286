"""A vault to look around in: nobody knows its passphrase, so what is typed there is gone once it is closed."""

from __future__ import annotations

from secrets import token_urlsafe
from typing import TYPE_CHECKING

from sessionprep.services.content.library import load as load_library
from sessionprep.services.sample.fill import fill
from sessionprep.services.sample.person import load
from sessionprep.services.workspace import Workspace
from sessionprep.vault.create import create
from sessionprep.vault.kdf import LEAST_M, SALT_BYTES, KdfParameters
from sessionprep.vault.open import open_vault

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.key import Key

# A random passphrase needs no slow derivation to guard it.
_QUICK = KdfParameters(LEAST_M, 1, 1, bytes(SALT_BYTES))
_NAME = "Sample.sessionprep"


def make_sample(folder: Path, clock: Clock) -> Key:
    """The sample person's vault inside this folder, closed. Slow enough for a worker thread."""
    key = create(folder / _NAME, token_urlsafe(), clock, _QUICK)
    vault = open_vault(folder / _NAME, key.copy(), clock)
    try:
        with vault.work() as work:
            fill(work, load(), load_library(), clock.now(), clock.zone)
    finally:
        vault.close()
    return key


def open_sample(folder: Path, key: Key, clock: Clock) -> Workspace:
    """Open what was made there, in the thread that will use it."""
    return Workspace(open_vault(folder / _NAME, key, clock), clock)
