"""A process that opens a vault of an earlier version, which backs it up and brings it up to date: `… VAULT`."""

from __future__ import annotations

import sys
from pathlib import Path

from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.vault.test_golden import PASSPHRASE

if __name__ == "__main__":
    vault = Path(sys.argv[1])
    open_vault(vault, unlock(vault, PASSPHRASE), HandClock()).close()
