"""Out of a vault whose database is damaged, empty or gone: the newest backup, or what can still be read."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.services.counting import counted_tables
from sessionprep.services.days import on_wall

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.vault.backup.shelf import Shelved as Shelved  # the page shows when it was made
    from sessionprep.vault.key import Key
    from sessionprep.vault.refusals import DatabaseDamaged

    Report = Callable[[float], object]


@dataclass(frozen=True, slots=True)
class Found:
    """A new vault beside the old one, what came over into it, in words, and how many records did not.

    `is_other`: the backup was of another vault than the one it was restored for.
    """

    path: Path
    counts: tuple[str, ...] = ()
    missing: int = 0
    is_other: bool = False


def damage(path: Path, key: Key, clock: Clock) -> Expected | None:
    """Read every page, and name the bad ones. None when all is well, or when something else will be said of it."""
    from sessionprep.vault.open import open_vault
    from sessionprep.vault.refusals import DatabaseDamaged

    try:
        vault = open_vault(path, key.copy(), clock)
        try:
            report = vault.verify()
        finally:
            vault.close()
    except DatabaseDamaged as damaged:
        return _told(path, key, damaged)
    except Expected:
        return None
    return report.damage


def finding_newest(path: Path, key: Key | None) -> Callable[[Report], Shelved | None]:
    """In the folder of a vault that does not open. Without a key, whose it is is only known as far as it says."""
    own = None if key is None else key.copy()

    def find(report: Report) -> Shelved | None:
        from sessionprep.vault.backup.shelf import newest

        def alive() -> None:
            report(0.0)

        if own is None:
            named = _vault_ids(path)
            return newest(path / "backups", named.pop() if len(named) == 1 else None, None, alive)
        try:
            return newest(path / "backups", own.vault_id, own, alive)
        finally:
            own.forget()

    return find


def restoring(path: Path, backup: Path, key: Key | None, clock: Clock) -> Callable[[Report], Found]:
    """Slow work. Every byte is compared; with the key, everything is read as well."""

    def restore(report: Report) -> Found:
        from sessionprep.vault.backup.archive import opened
        from sessionprep.vault.backup.restore import restore_beside

        with opened(backup) as archive:
            of = archive.manifest.vault_id
        known = _vault_ids(path) if key is None else {key.vault_id}
        proof = None if key is None else (key, clock)
        made = restore_beside(backup, path, today(clock), proof, report)
        return Found(made, is_other=bool(known) and of not in known)

    return restore


def salvaging(path: Path, key: Key, clock: Clock) -> Callable[[Report], Found]:
    """Slow work, which only reads the damaged vault."""

    def save(report: Report) -> Found:
        from sessionprep.vault.salvage import salvage

        found = salvage(path, key, clock, today(clock), report)
        counts = counted_tables({each.table: each.came for each in found.saved})
        return Found(found.path, counts, sum(each.missing for each in found.saved))

    return save


def today(clock: Clock) -> str:
    """As it stands in names."""
    return f"{on_wall(clock.now(), clock.zone):%Y-%m-%d}"


def _vault_ids(path: Path) -> set[str]:
    """As its key file says; more than one where the two copies contradict each other."""
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.keycopies import read_keys

    with suppress(Expected):
        return {each.vault_id for each in read_keys(VaultFolder(path))}
    return set()


def _told(path: Path, key: Key, damaged: DatabaseDamaged) -> DatabaseDamaged:
    """More of it is known with the key; by the size alone, bytes at the end look like a page that was cut."""
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.refusals import AddedTo
    from sessionprep.vault.verify import damage_of

    with suppress(Expected):
        found = damage_of(VaultFolder(path).database, key)
        if isinstance(found, AddedTo) or not damaged.pages:
            return found
    return damaged
