"""vault.keys and its copy: at every instant one of the two is whole."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.vault.files import move_over, read_bounded, remove_if_there, said_plainly, write_new
from sessionprep.vault.holding import held
from sessionprep.vault.kdf import SALT_BYTES
from sessionprep.vault.keyfile import FIRST, MOST_BYTES, render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.refusals import DiskTrouble, KeysDamaged, KeysMissing, NewerKeys, NewerVault, UnsafePath
from sessionprep.vault.slots import is_genuine

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.key import Key
    from sessionprep.vault.keyfile import KeyFile


def read_keys(folder: VaultFolder) -> tuple[KeyFile, ...]:
    """The whole copies, best first: the newest generation, and of equal ones vault.keys itself.

    One of a newer version does not hide a whole one that we can read.
    """
    copies = [_read(file) for file in (folder.keys, folder.keys_copy)]
    written = [data for data in copies if isinstance(data, bytes)]
    whole = [key_file for data in dict.fromkeys(written) for key_file in _whole(data)]
    if whole:
        return tuple(sorted(whole, key=lambda key_file: -key_file.generation))
    if any(_is_newer(data) for data in written):
        raise NewerKeys
    with said_plainly():
        for trouble in copies:
            if isinstance(trouble, OSError | UnsafePath):
                raise trouble
    raise KeysDamaged if written else KeysMissing


def is_newer_beside(folder: VaultFolder) -> bool:
    """One copy is of a newer version."""
    return any(_is_newer(_read(file)) for file in (folder.keys, folder.keys_copy))


def no_copy_is_ours(folder: VaultFolder) -> bool:
    """Both are of a newer version, so there is no place for keys of this one."""
    return all(_is_newer(_read(file)) for file in (folder.keys, folder.keys_copy))


def have_lived(folder: VaultFolder) -> bool:
    """Keys that were changed, or are not those of the new database beside them, had a vault of their own."""
    try:
        found = read_keys(folder)
        start = (read_bounded(folder.new_database, SALT_BYTES) or b"")[:SALT_BYTES]
    except KeysMissing:
        return False
    except Expected:
        return True
    return any(one.generation > FIRST or one.previous or one.salt != start.hex() for one in found)


def genuine_keys(folder: VaultFolder, key: Key) -> bytes:
    """The key file as it was written by somebody who had this key, which opens what this key opens."""
    for key_file in read_keys(folder):
        if key_file.vault_id == key.vault_id and is_genuine(key_file, bytes(key.secret)):
            return render(key_file)
    raise KeysDamaged


def put_keys(folder: VaultFolder, key_file: KeyFile) -> None:
    """Write both copies, one after the other, each complete before it takes its name; one of a newer version stays.

    Once the first has it the keys are changed, so a second that cannot be written is no refusal; an unlock mends it.
    """
    data, is_put = render(key_file), False
    for target in (folder.keys, folder.keys_copy):
        with suppress(*([Expected] if is_put else [])), said_plainly():
            if not _is_newer(_read(target)):
                _put(folder.new_keys, target, data)
                is_put = True
    if not is_put:
        raise NewerKeys


def mend_copies(folder: VaultFolder, seen: tuple[KeyFile, ...], right: KeyFile) -> None:
    """Bring back a copy that is missing, damaged or old; where nothing can be written, leave it.

    One of a newer version stays: what it says is not ours to lose.
    """
    data = render(right)
    both = (folder.keys, folder.keys_copy)
    if all(_read(file) == data for file in both):
        return
    with suppress(Expected), said_plainly(), held(folder):
        if read_keys(folder) != seen:
            return  # another window changed the passphrase while this one was being checked
        for target in both:
            there = _read(target)
            if there != data and not _is_newer(there):
                _put(folder.new_keys, target, data)


def _read(file: Path) -> bytes | OSError | UnsafePath | None:
    """None when it is not there; where one copy cannot be read the other may still be."""
    try:
        return read_bounded(file, MOST_BYTES)
    except (OSError, UnsafePath) as error:
        return error


def _put(passing: Path, target: Path, data: bytes) -> None:
    remove_if_there(passing)
    write_new(passing, data)
    if read_bounded(passing, MOST_BYTES) != data:
        raise DiskTrouble
    parse_keys(data)
    move_over(passing, target)


def _whole(data: bytes) -> list[KeyFile]:
    with suppress(KeysDamaged, NewerVault):
        return [parse_keys(data)]
    return []


def _is_newer(data: bytes | OSError | UnsafePath | None) -> bool:
    if isinstance(data, bytes):
        try:
            parse_keys(data)
        except NewerVault:
            return True
        except KeysDamaged:
            return False
    return False
