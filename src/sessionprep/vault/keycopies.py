"""vault.keys and its copy: at every instant one of the two is whole."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.files import move_over, read_bounded, remove_if_there, said_plainly, write_new
from sessionprep.vault.keyfile import MOST_BYTES, render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.refusals import DiskTrouble, KeysDamaged, KeysMissing

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.keyfile import KeyFile


def read_keys(folder: VaultFolder) -> tuple[KeyFile, ...]:
    """The whole copies, best first: the newest generation, and of equal ones vault.keys itself."""
    with said_plainly():
        written = [read_bounded(file, MOST_BYTES) for file in (folder.keys, folder.keys_copy)]
    if written == [None, None]:
        raise KeysMissing
    if written[0] == written[1]:
        del written[1]  # one key derivation is slow enough
    whole = [key_file for data in written if data is not None for key_file in _whole(data)]
    if not whole:
        raise KeysDamaged
    return tuple(sorted(whole, key=lambda key_file: -key_file.generation))


def put_keys(folder: VaultFolder, key_file: KeyFile) -> None:
    """Write both copies, one after the other, each complete before it takes its name."""
    data = render(key_file)
    with said_plainly():
        for target in (folder.keys, folder.keys_copy):
            _put(folder.new_keys, target, data)


def mend_copies(folder: VaultFolder, key_file: KeyFile) -> None:
    """Bring back a copy that is missing, damaged or old; where nothing can be written, leave it."""
    data = render(key_file)
    with suppress(Expected), said_plainly():
        for target in (folder.keys, folder.keys_copy):
            if read_bounded(target, MOST_BYTES) != data:
                _put(folder.new_keys, target, data)


def _put(passing: Path, target: Path, data: bytes) -> None:
    remove_if_there(passing)
    write_new(passing, data)
    if read_bounded(passing, MOST_BYTES) != data:
        raise DiskTrouble
    parse_keys(data)
    move_over(passing, target)


def _whole(data: bytes) -> list[KeyFile]:
    with suppress(KeysDamaged):
        return [parse_keys(data)]
    return []
