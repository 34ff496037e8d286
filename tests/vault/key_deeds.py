"""One key operation in a process of its own: `python -m tests.vault.key_deeds DEED FOLDER SHEET`."""

from __future__ import annotations

import sys
from pathlib import Path

from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.holding import held
from sessionprep.vault.key_change import prepare_new_key, take_up
from sessionprep.vault.open import open_vault
from sessionprep.vault.passphrase_change import change_passphrase
from sessionprep.vault.recover import recover
from sessionprep.vault.refusals import WrongPassphrase
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.vaults import CHEAP, PASSPHRASE

NEW = "quite another phrase"
ROWS = 60


def main(deed: str, path: Path, sheet: str) -> None:
    if deed == "change":
        vault = open_vault(path, unlock(path, PASSPHRASE), HandClock())
        vault.keys_were_put(change_passphrase(vault.expect_holding(), PASSPHRASE, NEW, CHEAP))
        vault.close()
    elif deed == "recover":
        recover(path, bytes.fromhex(sheet), NEW, CHEAP).forget()
    else:
        with held(VaultFolder(path)) as holding:
            take_up(holding, prepare_new_key(holding, PASSPHRASE, NEW, CHEAP)).forget()


def opening(path: Path) -> str:
    """The one passphrase that opens it now, with every row and without a warning."""
    opens = []
    for passphrase in (PASSPHRASE, NEW):
        try:
            key = unlock(path, passphrase)
        except WrongPassphrase:
            continue
        vault = open_vault(path, key, HandClock())
        assert vault.notices == ()
        assert vault.verify().is_sound
        with vault.reading() as work:
            assert work.questions.count() == ROWS
        vault.close()
        opens.append(passphrase)
    assert not list(path.glob("*.new*"))
    assert (path / "vault.keys").read_bytes() == (path / "vault.keys.bak").read_bytes()
    (only,) = opens
    return only


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
