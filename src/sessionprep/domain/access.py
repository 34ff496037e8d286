from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class AccessKind(Enum):
    """Kept in vaults by these words, which never change."""

    OPENED = "opened"
    REFUSED = "refused"  # a wrong passphrase
    LOCKED = "locked"
    EXPORTED = "exported"
    PRINTED = "printed"
    RESTORED = "restored"
    SALVAGED = "salvaged"  # out of a damaged vault, which stays as it is
    CHECKED = "checked"  # every page, and all were as written
    DAMAGE_FOUND = "damage found"


@dataclass(frozen=True, slots=True)
class AccessEvent:
    """That something happened, and when; never what was read or written."""

    at: datetime
    kind: AccessKind
