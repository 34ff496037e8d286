"""What a person does with the keys of a vault: another passphrase, the recovery sheet, everything new.

What is slow comes as a function that knows all it needs, for a worker thread to call with a report of how far it is.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.key import Key
    from sessionprep.vault.key_change import NewKey as NewKey  # the screens carry it from one step to the next
    from sessionprep.vault.sheet import Sheet as Sheet
    from sessionprep.vault.work import Work

    Report = Callable[[float], None]

_MADE, _ASKED, _CHANGED = "keys.sheet", "keys.sheet.asked", "keys.changed"
_A_WHILE = timedelta(days=7)


# The passphrase.


def passphrase_change(workspace: Workspace, old: str, new: str) -> Callable[[Report], int]:
    """What comes back from the work is to be handed to `noted`, also when whoever asked for it is gone."""
    from sessionprep.vault.passphrase_change import change_passphrase

    holding = workspace.vault.expect_holding()
    return lambda report: change_passphrase(holding, old, new, report=report)


def strengthening(workspace: Workspace, passphrase: str) -> Callable[[Report], int | None] | None:
    """Guessing the passphrase shall be as costly as in a vault made today; None where nothing can be written."""
    from sessionprep.vault.passphrase_change import strengthen

    if workspace.vault.read_only:
        return None
    holding, secret = workspace.vault.expect_holding(), bytes(workspace.vault.key.secret)
    return lambda report: strengthen(holding, secret, passphrase, report)


def noted(workspace: Workspace, generation: int | None) -> None:
    """The open vault learns which key file is the newest; should it not be able to write, it learns it next time."""
    if generation is not None:
        with suppress(Expected):
            workspace.vault.keys_were_put(generation)


# The recovery sheet.


def sheet_of(workspace: Workspace) -> Sheet:
    from sessionprep.vault.sheet import sheet

    vault = workspace.vault
    return sheet(vault.name, vault.key.vault_id, vault.key.salt, bytes(vault.key.secret))


def sheet_for(path: Path, key: Key | NewKey) -> Sheet:
    """Of a vault that is not open yet, or of a key that is not in use yet."""
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.key import Key as OpenKey
    from sessionprep.vault.sheet import sheet

    about = key if isinstance(key, OpenKey) else key.key_file
    return sheet(VaultFolder(path).name, about.vault_id, about.salt, bytes(key.secret))


def plain_sql() -> tuple[str, ...]:
    """The four lines that open a vault with its sheet and without us."""
    from sessionprep.vault.readme import PLAIN_SQL

    return PLAIN_SQL


def copied_rightly(sheet: Sheet, number: int, typed: str) -> bool:
    """The line that was asked back, counted from 1."""
    from sessionprep.vault.sheet import is_line

    return is_line(number, typed, sheet.lines)


def sheet_is_made(workspace: Workspace) -> bool:
    """For the key in use now: a sheet from before everything was changed does not count."""
    from sessionprep.vault.sheet import mark

    return mark(bytes(workspace.vault.key.secret)) in workspace.read(_kept, _MADE).split()


def sheet_was_made(workspace: Workspace) -> None:
    from sessionprep.vault.sheet import mark

    workspace.do(Label.CHOOSE, _keep, _MADE, mark(bytes(workspace.vault.key.secret)))


def sheet_was_put_off(workspace: Workspace) -> None:
    workspace.do(Label.CHOOSE, _keep, _ASKED, workspace.clock.now().isoformat())


def sheet_is_missed(workspace: Workspace) -> bool:
    """None was made, and nobody has spoken of it for a week."""
    if workspace.vault.read_only or sheet_is_made(workspace):
        return False
    asked = workspace.read(_kept, _ASKED)
    last = max(workspace.vault.made_at, datetime.fromisoformat(asked)) if asked else workspace.vault.made_at
    return workspace.clock.now() - last >= _A_WHILE


def read_sheet(typed: str) -> bytes:
    """What eight typed lines say. Raises Expected, which names the lines to look at again."""
    from sessionprep.vault.sheet import read_sheet as read_lines

    return read_lines(typed)


def expect_sheet_fits(path: Path, secret: bytes) -> None:
    """Ask the database itself, and change nothing. Raises Expected when it is the sheet of another vault."""
    from sessionprep.vault.recover import unlock_with_sheet

    unlock_with_sheet(path, secret).forget()


def recover(path: Path, secret: bytes, passphrase: str) -> Key:
    """A new passphrase in exchange for the sheet. Slow."""
    from sessionprep.vault.recover import recover as recover_vault

    return recover_vault(path, secret, passphrase)


# Everything new.


def new_key(workspace: Workspace, old: str, new: str) -> Callable[[Report], NewKey]:
    """Everything written once more under another key, beside what is there; nothing has changed by it."""
    from sessionprep.vault.key_change import prepare_new_key

    holding = workspace.vault.expect_holding()
    return lambda report: prepare_new_key(holding, old, new, report=report)


def everything_will_change(workspace: Workspace, new_key: NewKey) -> None:
    """Its sheet was copied. Noted before anything is done, so that it is known whatever interrupts what comes next."""
    from sessionprep.vault.sheet import mark

    in_force = mark(bytes(workspace.vault.key.secret))
    workspace.do(Label.CHOOSE, _note_change, in_force, mark(bytes(new_key.secret)))


def everything_has_changed(workspace: Workspace) -> bool:
    """True once: the vault is open for the first time since every key became new."""
    from sessionprep.vault.sheet import mark

    if workspace.read(_kept, _CHANGED) != mark(bytes(workspace.vault.key.secret)):
        return False
    with suppress(Expected):  # where nothing can be written it is said again
        workspace.do(Label.CHOOSE, _keep, _CHANGED, "")
    return True


def forget_new_key(workspace: Workspace, new_key: NewKey) -> None:
    from sessionprep.vault.key_change import drop_new_key

    _wipe(new_key)
    with suppress(Expected):
        drop_new_key(workspace.vault.expect_holding())


def take_up(path: Path, new_key: NewKey) -> Key:
    """The vault must be closed. Slow; from here on only the new passphrase and the new sheet open it.

    Once tried, the new key is forgotten: it is in force, or was left for another time.
    """
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.holding import held
    from sessionprep.vault.key_change import take_up as take_up_key

    try:
        with held(VaultFolder(path)) as holding:
            return take_up_key(holding, new_key)
    finally:
        _wipe(new_key)


def _wipe(new_key: NewKey) -> None:
    new_key.secret[:] = bytes(len(new_key.secret))


def _note_change(work: Work, in_force: str, mark: str) -> None:
    """Beside the sheet of the key that is still in force, however often nothing came of a change."""
    work.settings.put(_CHANGED, mark)
    made = {in_force} & {*work.settings.get(_MADE).split()}
    work.settings.put(_MADE, " ".join([*made, mark]))


def _kept(work: Work, name: str) -> str:
    return work.settings.get(name)


def _keep(work: Work, name: str, value: str) -> None:
    work.settings.put(name, value)
