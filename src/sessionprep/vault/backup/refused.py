"""Each way a file can fail to be a backup that is safe to use, with its own sentence."""

from __future__ import annotations

from sessionprep.domain.expected import Expected
from sessionprep.text import _


class BackupRefused(Expected):
    """Nothing was taken from this file."""


class NotABackup(BackupRefused):
    def __init__(self) -> None:
        super().__init__(
            _("This file is not a backup as SessionPrep makes them. Nothing was taken from it; choose another one.")
        )


class BackupGone(Expected):
    def __init__(self) -> None:
        super().__init__(_("This backup is no longer there. Choose another one, or connect its disk again."))


class BackupDamaged(BackupRefused):
    def __init__(self) -> None:
        super().__init__(_("This backup is damaged. Nothing was taken from it; choose another one."))


class NewerBackup(BackupRefused):
    def __init__(self) -> None:
        super().__init__(_("This backup was made by a newer SessionPrep. Nothing was taken from it; use that one."))


class NeedsPassphrase(Expected):
    def __init__(self) -> None:
        super().__init__(
            _("This backup was made under other keys than the open vault’s. Type the passphrase it had then.")
        )


class PlaceMissing(Expected):
    def __init__(self) -> None:
        super().__init__(
            _("The second place for backups is not connected. The backups in the vault’s own folder are not affected.")
        )


class TooLarge(Expected):
    def __init__(self) -> None:
        super().__init__(
            _("This vault is larger than a backup can be (4 GB). Copy its whole folder instead, while it is closed.")
        )


class CopyDiffers(Expected):
    """What was read back is not what was written: the disk cannot be trusted."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The backup that was just made did not read back as it was written, so it was thrown away. "
                "Your vault is untouched; check the disk, or choose a second place on another one."
            )
        )
