"""A vault at the command line: is every page whole, how much is in it, all of it as a plain file, and back again."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from sessionprep.app.passphrase import new_passphrase_from, passphrase_from
from sessionprep.app.voice import say, warn
from sessionprep.services.clock import SystemClock
from sessionprep.services.content.library import load
from sessionprep.services.counting import counted, counted_tables
from sessionprep.services.export import as_json
from sessionprep.services.export_markdown import as_markdown
from sessionprep.services.import_json import new_vault_from
from sessionprep.services.plain_file import NotSaved, save
from sessionprep.text import _, ngettext
from sessionprep.vault.backup.archive import check_archive
from sessionprep.vault.backup.restore import try_out
from sessionprep.vault.folder import VaultFolder
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import DatabaseDamaged
from sessionprep.vault.standing import expect_vault
from sessionprep.vault.unlock import unlock
from sessionprep.vault.verify import damaged_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.vault.vault import Vault


def check(path: Path, descriptor: int | None) -> int:
    """Raises Expected, naming the page, when something is not as it was written. A backup is tried out."""
    if path.suffix == ".zip":
        return _check_backup(path, descriptor)
    with _opened(path, descriptor) as vault:
        report = vault.verify()
        if damage := report.damage:
            raise damage
        say(
            ngettext(
                "Sound: its {pages} page is as it was written.",
                "Sound: all {pages} pages are as they were written.",
                report.pages,
            ).format(pages=report.pages)
        )
        for notice in vault.notices:
            say(notice)
        for count in (each for each in vault.counts() if each.records):
            say(counted(count.kind, count.records))
    return 0


def _check_backup(file: Path, descriptor: int | None) -> int:
    check_archive(file)  # before a passphrase is asked for
    found = try_out(file, passphrase_from(descriptor), Path(gettempdir()), SystemClock(lambda: "UTC"))
    say(_("A sound backup, made {moment} UTC.").format(moment=f"{found.made_at:%Y-%m-%d %H:%M}"))
    for line in counted_tables(found.counts):
        say(line)
    return 0


def export(path: Path, descriptor: int | None, form: str, out: Path) -> int:
    """Everything, private things too, into a file that was not there before."""
    _expect_room(out)
    with _opened(path, descriptor) as vault, vault.reading_past_seal() as work:
        data = as_json(work) if form == "json" else as_markdown(work, load())
    _expect_room(out)  # again: typing a passphrase takes a while
    save(out, data)
    warn(_("This file is not encrypted, and your private things are in it too: {file}").format(file=out))
    return 0


def take_in(file: Path, path: Path, descriptor: int | None) -> int:
    """What an export holds, in a vault that was not there before."""
    new_vault_from(file, path, new_passphrase_from(descriptor), SystemClock(lambda: "UTC")).forget()
    warn(_("{file} is still there and not encrypted; delete it when you need it no more.").format(file=file))
    return 0


def _expect_room(out: Path) -> None:
    if out.exists() or out.is_symlink():
        raise NotSaved(_("There is already something with that name. Nothing was changed; choose another one."))


@contextmanager
def _opened(path: Path, descriptor: int | None) -> Iterator[Vault]:
    """Read-only, even while a window has it open. What is no vault is said before a passphrase is asked for."""
    expect_vault(VaultFolder(path))
    key = unlock(path, passphrase_from(descriptor))
    try:
        vault = open_vault(path, key.copy(), SystemClock(lambda: "UTC"), read_only=True)
    except DatabaseDamaged as damaged:
        raise DatabaseDamaged(damaged.pages or damaged_pages(VaultFolder(path).database, key)) from damaged
    finally:
        key.forget()
    try:
        yield vault
    finally:
        vault.close()
