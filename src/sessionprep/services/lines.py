"""Short lines that hang on something larger, such as the steps towards a goal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, TypeVar, assert_never

from sessionprep.domain.record import Record
from sessionprep.services import listing
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.vault.table import Table


class Worded(Record, Protocol):
    @property
    def wording(self) -> str: ...
    @property
    def position(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Line:
    """`done` is None where there is nothing to tick."""

    id: str
    words: str
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Written:
    words: str


@dataclass(frozen=True, slots=True)
class Reworded:
    line: str
    words: str


@dataclass(frozen=True, slots=True)
class Ticked:
    line: str
    done: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """In front of another line; "" is the end."""

    line: str
    before: str


@dataclass(frozen=True, slots=True)
class Removed:
    line: str


Edit = Written | Reworded | Ticked | Moved | Removed
L = TypeVar("L", bound=Worded)


def apply(table: Table[L], new: Callable[[str], L], edits: Sequence[Edit], **among: object) -> None:
    """`new` makes a line that is not stored yet; `among` is what those lines have in common."""
    for edit in edits:
        match edit:
            case Written():
                listing.append(table, [new(edit.words)])
            case Reworded():
                table.put(replace(table.get(edit.line), wording=edit.words))
            case Ticked():
                table.put(replace(table.get(edit.line), done=edit.done))
            case Moved():
                listing.move(table, [edit.line], edit.before, **among)
            case Removed():
                listing.delete(table, [edit.line])
            case _:
                assert_never(edit)


def label(edits: Sequence[Edit]) -> Label:
    """What undo calls it: by the last thing done, since words may only have settled along with it."""
    match edits[-1]:
        case Written():
            return Label.ADD
        case Reworded():
            return Label.WRITE
        case Ticked():
            return Label.CHOOSE
        case Moved():
            return Label.MOVE
        case Removed():
            return Label.DELETE
        case _:
            assert_never(edits[-1])
