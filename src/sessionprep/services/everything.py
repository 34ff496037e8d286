"""All of an open vault into one plain file, for its owner: the passphrase is given again for it."""

from __future__ import annotations

from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.services.content.library import Library
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.key import Key as Key  # the dialog carries it from one step to the next
    from sessionprep.vault.vault import Vault

    Report = Callable[[float], object]


class Form(StrEnum):
    """The value is what the file's name ends in."""

    JSON = "json"
    MARKDOWN = "md"


def proving(workspace: Workspace, passphrase: str) -> Callable[[Report], Key]:
    """For a worker thread. Raises WrongPassphrase; whoever gets the key forgets it, or hands it to `writing`."""
    from sessionprep.vault.unlock import unlock

    path = workspace.vault.path

    def prove(report: Report) -> Key:
        key = unlock(path, passphrase)
        try:
            report(1)
        except BaseException:
            key.forget()
            raise
        return key

    return prove


def collecting(workspace: Workspace, key: Key, form: Form, library: Library) -> Callable[[Report], bytes]:
    """For a worker thread, by a connection of its own that can write nothing. Takes the key over."""
    path, clock = workspace.vault.path, workspace.clock

    def collect(report: Report) -> bytes:
        from sessionprep.services.export import as_json
        from sessionprep.services.export_markdown import as_markdown

        with _opened(path, key, clock) as vault, vault.reading_past_seal() as work:
            return as_json(work, report) if form is Form.JSON else as_markdown(work, library, report)

    return collect


@contextmanager
def _opened(path: Path, key: Key, clock: Clock) -> Iterator[Vault]:
    from sessionprep.vault.open import open_vault

    try:
        vault = open_vault(path, key, clock, read_only=True)
    except Expected:
        key.forget()
        raise
    try:
        yield vault
    finally:
        vault.close()
