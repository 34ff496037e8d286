"""What the rooms need, read while the passphrase is typed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.services.content.library import Library
    from sessionprep.ui.kit.jobs import Progress

LATER = (
    "sessionprep.vault.open",
    "sessionprep.vault.unlock",
    "sqlcipher3.dbapi2",
    "argon2.low_level",
    "cryptography.hazmat.primitives.ciphers.aead",
    "filelock",
    "zxcvbn",
    "sessionprep.ui.window.backup_desk",
    "sessionprep.ui.window.key_desk",
    "sessionprep.ui.window.lock_desk",
    "sessionprep.ui.window.menus",
    "sessionprep.ui.window.rooms",
)


def load_rooms(_progress: Progress) -> Library:
    """Imports are most of what opening would wait for, and the window would stand still for them."""
    for name in LATER:
        import_module(name)
    from sessionprep.services.content.library import load

    return load()
