from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.vault.unlock import unlock

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.key import Key


class OpenSeal:
    """That the passphrase was given again just now. There is none without it, and once closed it shows nothing."""

    def __init__(self, path: Path, passphrase: str) -> None:
        """Slow, for a worker thread: it asks the keys of this vault. Raises WrongPassphrase."""
        key = unlock(path, passphrase)
        self._vault_id = key.vault_id
        self._open = True
        key.forget()

    def opens(self, key: Key) -> bool:
        """While it is open, and for its own vault only."""
        return self._open and self._vault_id == key.vault_id

    def close(self) -> None:
        self._open = False
