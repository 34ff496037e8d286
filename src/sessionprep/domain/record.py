"""What every record has in common."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar, Protocol, TypeVar

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class Privacy(StrEnum):
    """Who may ever see a record besides its writer."""

    SHAREABLE = "shareable"  # leaves only when picked for a summary
    PRIVATE = "private"  # never leaves
    SEALED = "sealed"  # never leaves, and shows only after the passphrase is given again


@dataclass(frozen=True, slots=True)
class Stamp:
    """When a record was written; the vault sets it. `revision` counts writes, because clocks jump."""

    created_at: datetime = _NEVER
    updated_at: datetime = _NEVER
    deleted_at: datetime | None = None
    revision: int = 0


UNWRITTEN = Stamp()


class Record(Protocol):
    """Any frozen dataclass of this package that the vault keeps."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...
    @property
    def privacy(self) -> Privacy: ...
    @property
    def stamp(self) -> Stamp: ...


R = TypeVar("R", bound=Record)


def same_content(one: R | None, other: R | None) -> bool:
    """Equal in everything a person can see; when each was written does not count."""
    if one is None or other is None:
        return one is other
    return type(one) is type(other) and replace(one, stamp=UNWRITTEN) == replace(other, stamp=UNWRITTEN)
