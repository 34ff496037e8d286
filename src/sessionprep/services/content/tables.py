"""Reading a file of words strictly: a missing, extra, empty or mistyped entry is our bug and says where it is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.paths import resource

if TYPE_CHECKING:
    from pathlib import Path


class ContentError(Exception):
    """A file we ship is not what the program was written for."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; `path` leads to it, for the error."""

    path: str
    entries: dict[str, object]

    def only(self, *keys: str) -> None:
        """Raises ContentError unless these keys are there and no others."""
        if odd := set(keys) ^ self.entries.keys():
            raise ContentError(f"{self.path}: missing or unknown: {', '.join(sorted(odd))}")

    def text(self, key: str) -> str:
        value = self.entries.get(key)
        if not isinstance(value, str) or not value.strip():
            raise ContentError(f"{self.path}.{key}: words wanted")
        return value

    def number(self, key: str, most: int) -> int:
        value = self.entries.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
            raise ContentError(f"{self.path}.{key}: a number from 0 to {most} wanted")
        return value

    def flag(self, key: str) -> bool:
        value = self.entries.get(key)
        if not isinstance(value, bool):
            raise ContentError(f"{self.path}.{key}: true or false wanted")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.entries.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(one, str) and one.strip() for one in value):
            raise ContentError(f"{self.path}.{key}: a list of words wanted")
        return tuple(value)

    def names(self, key: str) -> tuple[str, ...]:
        """As `texts`, but there may be none."""
        return () if self.entries.get(key) == [] else self.texts(key)

    def ids(self, key: str) -> tuple[str, ...]:
        """Also none."""
        return self.texts(key) if self.entries.get(key) != [] else ()

    def table(self, key: str) -> Table:
        return self._made(f"{self.path}.{key}", self.entries.get(key))

    def tables(self, key: str) -> tuple[Table, ...]:
        value = self.entries.get(key)
        if not isinstance(value, list) or not value:
            raise ContentError(f"{self.path}.{key}: a list wanted")
        return tuple(self._made(f"{self.path}.{key}[{place}]", entry) for place, entry in enumerate(value))

    @staticmethod
    def _made(path: str, value: object) -> Table:
        if not isinstance(value, dict):
            raise ContentError(f"{path}: a table wanted")
        return Table(path, value)


def shipped(name: str, *keys: str) -> Table:
    """The file of this name under resources/content, which has exactly these keys besides `about`."""
    return read(resource(f"content/{name}.toml"), *keys)


def read(file: Path, *keys: str) -> Table:
    """Any such file; the tests hand in broken ones."""
    try:
        whole = Table(file.name, tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError) as fault:
        raise ContentError(f"{file.name}: {fault}") from fault
    whole.only("about", *keys)
    whole.table("about").only("source", "edited", "reviewer")
    return whole
