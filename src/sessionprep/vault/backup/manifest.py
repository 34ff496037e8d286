"""What a backup says about itself. How much is in it stays sealed: only who can open the vault may count."""

from __future__ import annotations

import binascii
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from sessionprep.vault import strictjson
from sessionprep.vault.backup.names import is_datable
from sessionprep.vault.backup.refused import BackupDamaged, NewerBackup, NotABackup
from sessionprep.vault.contents import Contents, TableSays
from sessionprep.vault.keyfile import Sealed
from sessionprep.vault.slots import seal, unseal
from sessionprep.vault.strictjson import Malformed, base64_text, canonical
from sessionprep.vault.values import moment, moment_text

if TYPE_CHECKING:
    from datetime import datetime

FORMAT, VERSION = "sessionprep-backup", 1
MOST_BYTES = 64 * 1024
_PURPOSE = b"sessionprep backup manifest v1"
_MOST = 2**53
_MOST_TABLES = 200
_MOST_SEALED = 32 * 1024
_NONCE = 12
_PADDED = 8192


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a backup."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    vault_id: str
    made_at: datetime
    revision: int
    schema: int
    parts: dict[str, Part]
    sealed: Sealed


def write_manifest(
    vault_id: str, made_at: datetime, contents: Contents, secret: bytes, parts: dict[str, Part]
) -> bytes:
    head = _head(vault_id, made_at, contents.revision, contents.schema, parts)
    tables = {table.name: {"living": table.living, "rows": table.rows} for table in contents.tables}
    inside: dict[str, object] = {"head": contents.head, "tables": tables}
    padded = canonical(inside).encode().ljust(_PADDED)  # else its length would tell how large the counts are
    sealed = seal(padded, _key(secret), canonical(head).encode())
    written = {"nonce": base64_text(sealed.nonce), "ct": base64_text(sealed.ct)}
    return f"{canonical(head | {'sealed': written})}\n".encode()


def read_manifest(data: bytes) -> Manifest:
    """As strictly as a file deserves that anyone may have written. Raises NotABackup, NewerBackup or BackupDamaged."""
    try:
        found = strictjson.parse(data)
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise NotABackup
        if strictjson.integer(found.get("version"), 1, _MOST) > VERSION:
            raise NewerBackup
        return _manifest(found)
    except Malformed as error:
        raise BackupDamaged from error


def sealed_contents(manifest: Manifest, secret: bytes) -> Contents | None:
    """None when it was not made with this key, or was changed since."""
    parts = manifest.parts
    head = _head(manifest.vault_id, manifest.made_at, manifest.revision, manifest.schema, parts)
    inside = unseal(manifest.sealed, _key(secret), canonical(head).encode())
    if inside is None:
        return None
    try:
        found = strictjson.fields(strictjson.parse(inside), "head", "tables")
        return Contents(manifest.schema, manifest.revision, _hash(found["head"]), _tables(found["tables"]))
    except Malformed:
        return None


def part_of(data: bytes) -> Part:
    return Part(len(data), sha256(data).hexdigest())


def _head(vault_id: str, made_at: datetime, revision: int, schema: int, parts: dict[str, Part]) -> dict[str, object]:
    """Everything that is in clear, which the seal vouches for."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "vault_id": vault_id,
        "made_at": moment_text(made_at),
        "revision": revision,
        "schema": schema,
        "files": {name: {"size": part.size, "sha256": part.sha256} for name, part in parts.items()},
    }


def _manifest(found: dict[str, object]) -> Manifest:
    names = ("format", "version", "vault_id", "made_at", "revision", "schema", "files", "sealed")
    strictjson.fields(found, *names)
    files = found["files"]
    if not isinstance(files, dict):
        raise Malformed("files")
    return Manifest(
        strictjson.hexadecimal(found["vault_id"], 16),
        _moment(found["made_at"]),
        strictjson.integer(found["revision"], 0, _MOST),
        strictjson.integer(found["schema"], 1, _MOST),
        {name: _part(part) for name, part in files.items()},
        _sealed(found["sealed"]),
    )


def _part(found: object) -> Part:
    part = strictjson.fields(found, "size", "sha256")
    return Part(strictjson.integer(part["size"], 0, _MOST), _hash(part["sha256"]))


def _hash(found: object) -> str:
    return strictjson.hexadecimal(found, 32)


def _moment(found: object) -> datetime:
    try:
        made_at = moment(strictjson.text(found, 40))
        if is_datable(made_at) and moment_text(made_at) == found:
            return made_at
    except ValueError as error:
        raise Malformed("moment") from error
    raise Malformed("moment")


def _sealed(found: object) -> Sealed:
    sealed = strictjson.fields(found, "nonce", "ct")
    try:
        written = binascii.a2b_base64(strictjson.text(sealed["ct"], _MOST_SEALED), strict_mode=True)
    except ValueError as error:
        raise Malformed("base64") from error
    return Sealed(strictjson.binary(sealed["nonce"], _NONCE), written)


def _tables(found: object) -> tuple[TableSays, ...]:
    if not isinstance(found, dict) or len(found) > _MOST_TABLES:
        raise Malformed("tables")
    return tuple(_table(name, strictjson.fields(said, "living", "rows")) for name, said in sorted(found.items()))


def _table(name: str, said: dict[str, object]) -> TableSays:
    return TableSays(name, strictjson.integer(said["living"], 0, _MOST), _hash(said["rows"]))


def _key(secret: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret)
