from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sessionprep.vault.key import Key


@dataclass(frozen=True, slots=True)
class Left:
    """What is found after an operation, and what is known of it: what it had said, and whether it came to its end."""

    path: Path
    key: Key
    ended: bool
    said: Sequence[str] = ()
