"""Real vaults, ready in a millisecond."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from sessionprep.vault.create import create
from sessionprep.vault.kdf import LEAST_M, SALT_BYTES, KdfParameters
from sessionprep.vault.open import open_vault
from tests.helpers.clock import HandClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.clock import Clock
    from sessionprep.services.workspace import Work, Workspace
    from sessionprep.vault.key import Key
    from sessionprep.vault.vault import Vault

P = ParamSpec("P")
T = TypeVar("T")
PASSPHRASE = "herons wade"
CHEAP = KdfParameters(LEAST_M, 1, 1, bytes(SALT_BYTES))


def fresh_vault(folder: Path, clock: Clock | None = None, name: str = "Notes") -> Vault:
    """An open, empty vault inside this folder; PASSPHRASE unlocks it again."""
    path, key = vault_folder(folder, name)
    return open_vault(path, key, clock or HandClock())


def vault_folder(folder: Path, name: str = "Notes") -> tuple[Path, Key]:
    """A closed, empty vault inside this folder, and its key."""
    ready, key = _ready_made()
    path = folder / f"{name}.sessionprep"
    shutil.copytree(ready, path)
    return path, key.copy()


def past_seal(workspace: Workspace, look: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """As the owner's whole copy reads it."""
    with workspace.vault.reading_past_seal() as work:
        return look(work, *args, **kwargs)


@cache
def _ready_made() -> tuple[Path, Key]:
    home = tempfile.mkdtemp(prefix="sessionprep-test-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    path = Path(home) / "Ready.sessionprep"
    return path, create(path, PASSPHRASE, HandClock(), kdf=CHEAP)
