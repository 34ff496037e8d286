#!/usr/bin/env python3
"""Open a SessionPrep vault without SessionPrep.

python3 open_vault.py VAULT PLAIN.db

VAULT is a vault's folder, or a vault.db alone. It asks for the recovery sheet; press Enter to give the passphrase.
PLAIN.db becomes an ordinary SQLite file that is NOT encrypted. The vault itself is only read.
With --anyway, pages that are damaged are left blank instead of ending it.

Needs Python 3.9 or newer and the package "cryptography"; with the passphrase, also "argon2-cffi".
What it reads is described byte by byte in docs/vault-format.md.
"""

from __future__ import annotations

import getpass
import hashlib
import hmac
import json
import os
import re
import struct
import sys
import unicodedata
from base64 import b64decode
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PAGE, SALT, TAG, RESERVED = 4096, 16, 64, 80
JOURNAL = bytes.fromhex("d9d505f920a163d7")


class Stop(Exception):
    """What is in the way, in a sentence."""


def main(vault: Path, plain: Path, *, anyway: bool) -> str:
    database = vault / "vault.db" if vault.is_dir() else vault
    data = read(database)
    typed = input("Line 1 of the recovery sheet, or all 64 digits, or Enter for the passphrase: ")
    salts = [data[:SALT]]
    if typed.strip():
        keys = [from_sheet(typed)]
    else:
        secretly = getpass.getpass if sys.stdin.isatty() else input
        keys, noted = from_passphrase(database.parent, secretly("Passphrase: "))
        salts += noted  # should the first 16 bytes of vault.db be damaged
    for key, salt in ((key, salt) for salt in salts for key in keys):
        pages = [unsealed(number, data, key, salt) for number in range(1, len(data) // PAGE + 1)]
        if any(pages):
            return write(plain, pages, anyway=anyway)
    raise Stop("That does not open this vault.db. It may be the sheet or the key file of another vault.")


def read(database: Path) -> bytes:
    """The sealed pages as they were before a save that was interrupted, should there have been one."""
    data = bytearray(database.read_bytes())
    journal = database.with_name(database.name + "-journal")
    roll_back(data, journal.read_bytes() if journal.exists() else b"")
    if not data or len(data) % PAGE:
        raise Stop(f"{database.name} is empty or was cut short. Is there a backup of it?")
    return bytes(data)


def roll_back(data: bytearray, journal: bytes) -> None:
    """SQLite's own rule; the journal of an encrypted database holds pages as sealed as the database does."""
    at, size = 0, 0
    while journal[at : at + 8] == JOURNAL:
        count, nonce, before, sector, _page = struct.unpack_from(">5I", journal, at + 8)
        size = size or before
        data.extend(bytes(max(0, size * PAGE - len(data))))
        at += sector
        for place in range(at, at + count * (PAGE + 8), PAGE + 8):
            record = journal[place : place + PAGE + 8]
            if len(record) < PAGE + 8:
                break
            number, sealed = int.from_bytes(record[:4], "big"), record[4:-4]
            if (nonce + sum(sealed[PAGE % 200 :: 200])) & 0xFFFFFFFF != int.from_bytes(record[-4:], "big"):
                break
            data[(number - 1) * PAGE : number * PAGE] = sealed
        at = -(-(at + count * (PAGE + 8)) // sector) * sector
    if size:
        del data[size * PAGE :]


def from_sheet(first: str) -> bytes:
    """Eight lines such as `1: 0f3a 99c2 7e`; the last two digits say whether the others were typed rightly."""
    digits = bare(first)
    if len(digits) != 64:
        lines = [digits, *(bare(input(f"Line {number}: ")) for number in range(2, 9))]
        for number, line in enumerate(lines, 1):
            if len(line) != 10 or hashlib.sha256(f"{number}{line[:8]}".encode()).hexdigest()[:2] != line[8:]:
                raise Stop(f"Line {number} does not match its last two digits. Compare it with the sheet.")
        digits = "".join(line[:8] for line in lines)
    return bytes.fromhex(digits)


def bare(line: str) -> str:
    alike = line.lower().translate(str.maketrans("oil", "011"))
    return re.sub(r"^\s*[1-8]\s*:|[^0-9a-f]", "", alike)


def from_passphrase(folder: Path, passphrase: str) -> tuple[list[bytes], list[bytes]]:
    """Each key that the database may have, and each salt that vault.db may begin with.

    Either copy of the key file may be older, or made up; the database itself tells which key is its own.
    """
    found: list[bytes] = []
    salts: list[bytes] = []
    for keys in whole_key_files(folder):
        about = {name: keys[name] for name in ("format", "version", "vault_id")}
        for slot in keys["slots"]:
            if slot["type"] != "passphrase":
                continue
            bound = about | {name: slot[name] for name in ("id", "type", "kdf")}
            try:
                key = opened(slot, wrapping_key(passphrase, slot["kdf"]), bound)
                old = keys.get("previous")  # while all keys are being changed
                before = [opened(old, key, about | {"type": "previous", "salt": old["salt"]})] if old else []
            except InvalidTag:
                continue
            found += [key, *before]
            salts.append(bytes.fromhex(keys["db"]["salt"]))
    if not found:
        raise Stop("That passphrase does not match this vault.")
    return found, salts


def whole_key_files(folder: Path) -> list[dict[str, Any]]:
    found, newer = [], False
    for name in ("vault.keys", "vault.keys.bak"):
        try:
            keys: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
            said = keys.pop("sum")
        except (OSError, ValueError, LookupError):
            continue
        if hashlib.sha256(canonical(keys)).hexdigest()[:16] == said:
            newer = newer or keys["version"] != 1
            found += [keys] if keys["version"] == 1 and keys not in found else []
    if newer and not found:
        raise Stop("This vault was made by a newer SessionPrep; find the reader that came with that one.")
    if not found:
        raise Stop("vault.keys and its copy are missing or damaged. The recovery sheet opens vault.db without them.")
    return found


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def opened(sealed: dict[str, Any], key: bytes, bound: dict[str, Any]) -> bytes:
    return AESGCM(key).decrypt(b64decode(sealed["nonce"]), b64decode(sealed["ct"]), canonical(bound))


def wrapping_key(passphrase: str, kdf: dict[str, Any]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    words = unicodedata.normalize("NFKC", passphrase).encode()
    if kdf["m_kib"] > 2 * 1024 * 1024 or kdf["t"] > 16 or kdf["p"] > 16:
        raise Stop("vault.keys asks for more memory or time than the format allows.")
    costs = {"time_cost": kdf["t"], "memory_cost": kdf["m_kib"], "parallelism": kdf["p"]}
    return hash_secret_raw(words, b64decode(kdf["salt"]), hash_len=32, type=Type.ID, **costs)


def unsealed(number: int, data: bytes, key: bytes, salt: bytes) -> bytes:
    """The page as SQLite wants it; nothing when its seal is broken."""
    page = data[(number - 1) * PAGE : number * PAGE][SALT if number == 1 else 0 :]
    tag_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    tag = hmac.digest(tag_key, page[:-TAG] + struct.pack("<I", number), "sha512")
    if not hmac.compare_digest(tag, page[-TAG:]):
        return b""
    cipher = Cipher(algorithms.AES(key), modes.CBC(page[-RESERVED:-TAG])).decryptor()
    content = cipher.update(page[:-RESERVED]) + cipher.finalize()
    return (b"SQLite format 3\0" if number == 1 else b"") + content + bytes(RESERVED)


def write(plain: Path, pages: list[bytes], *, anyway: bool) -> str:
    damaged = ", ".join(str(number) for number, page in enumerate(pages, 1) if not page)
    if damaged and not anyway:
        raise Stop(f"Damaged: page {damaged} of {len(pages)}. With --anyway they are left blank; try a backup first.")
    handle = os.open(plain, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.writelines(page or bytes(PAGE) for page in pages)
    blank = f" Page {damaged} is blank, so some of it may be missing." if damaged else ""
    return f"{plain} is written: {len(pages)} pages.{blank} It is NOT encrypted; keep it safe, or delete it."


if __name__ == "__main__":
    places = [Path(word) for word in sys.argv[1:] if word != "--anyway"]
    try:
        sys.exit(__doc__) if len(places) != 2 else print(main(*places, anyway="--anyway" in sys.argv))
    except FileExistsError:
        sys.exit(f"{places[1]} is there already, and nothing is ever written over. Choose another name.")
    except (Stop, OSError) as why:
        sys.exit(f"{why}")
