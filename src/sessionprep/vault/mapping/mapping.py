from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from sessionprep.domain.record import R

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.vault.values import Row, Value


@dataclass(frozen=True, slots=True)
class Mapping(Generic[R]):
    """One record and its table. `columns` are the fields that may be asked for; `order` is how a list of them reads."""

    kind: type[R]
    table: str
    columns: frozenset[str]
    select: str
    upsert: str
    order: str
    read: Callable[[Row], R]
    write: Callable[[R], tuple[Value, ...]]
