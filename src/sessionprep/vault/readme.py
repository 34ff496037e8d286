from __future__ import annotations

from sessionprep.text import _

# What any SQLCipher 4 shell is told, to write a copy that every SQLite program can read.
PLAIN_SQL = (
    "PRAGMA key = \"x'PUT THE 64 DIGITS HERE'\";",
    "ATTACH DATABASE 'plain.db' AS plain KEY '';",
    "SELECT sqlcipher_export('plain');",
    "DETACH DATABASE plain;",
)


def readme(name: str) -> bytes:
    """What a person reads who finds the folder and has no SessionPrep."""
    return (
        _(
            """\
{name}
This folder is a vault made by SessionPrep. What was written in it is encrypted.

Keep these files together, and copy the whole folder when no one has it open:
  vault.db             everything that was written
  vault.keys           the key of vault.db, locked with the passphrase
  vault.keys.bak       a copy of vault.keys
  vault.db-journal     only there while something is being saved, or after a crash.
                       Never delete it: it holds what vault.db needs to be whole again.

To open it, start SessionPrep, choose this folder and type the passphrase.

Without SessionPrep: vault.db is an ordinary SQLCipher 4 database. Its key is the 64 digits
on the recovery sheet, where one was made (leave out the two check digits of each line).
Any SQLCipher 4 shell opens it and writes a copy that every SQLite program can read:

{sql}

plain.db is not encrypted. Keep it safe, or delete it when you are done.
"""
        )
        .format(name=name, sql="\n".join(f"  {line}" for line in PLAIN_SQL))
        .encode(errors="replace")
    )


def backup_readme(name: str) -> bytes:
    """What a person reads who finds a backup and has no SessionPrep."""
    return (
        _(
            """\
{name}
This is a backup of a vault made by SessionPrep. What was written in it is encrypted.

  vault.db             everything that was written
  vault.keys           the key of vault.db, locked with the passphrase of that time
  MANIFEST.json        what belongs to this backup, so that damage is noticed

To use it without SessionPrep’s help: make a new folder whose name ends in .sessionprep, unpack
these files into it, and open that folder with SessionPrep. Never unpack it over another vault.

Without SessionPrep at all: vault.db is an ordinary SQLCipher 4 database. Its key is the 64 digits
on the recovery sheet, where one was made (leave out the two check digits of each line).
Any SQLCipher 4 shell opens it and writes a copy that every SQLite program can read:

{sql}

plain.db is not encrypted. Keep it safe, or delete it when you are done.
"""
        )
        .format(name=name, sql="\n".join(f"  {line}" for line in PLAIN_SQL))
        .encode(errors="replace")
    )
