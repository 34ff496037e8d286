"""What is interrupted in the fault tests, and what may be found afterwards. A new operation is one entry more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.open import open_vault
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import vault_folder
from tests.vault.key_deeds import NEW, ROWS, opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key

SAVES = 12


@dataclass(frozen=True, slots=True)
class Operation:
    """`words` are a module and its arguments; `wrong` names what is, of what is found afterwards.

    It is told the vault, its key, what the operation said until then, and whether it came to its end.
    """

    words: tuple[str, ...]
    prepare: Callable[[Path], tuple[Path, Key]]
    wrong: Callable[[Path, Key, list[str], bool], str]

    def command(self, path: Path, key: Key) -> list[str]:
        return [word.format(path=path, key=key.secret.hex()) for word in self.words]


def saves_lost(path: Path, key: Key, said: list[str], _ended: bool) -> str:  # noqa: FBT001 - as every operation
    vault = open_vault(path, key.copy(), HandClock())
    with vault.reading() as work:
        found = [question.wording.split()[0] for question in work.questions.all()]
        draft = (work.drafts.get("note") or "none").split()[0]
    sound = vault.verify().is_sound
    vault.close()
    if not sound:
        return "damaged"
    if found[: len(said)] != said:
        return "lost"
    return "" if len(found) <= len(said) + 1 and draft == (found or ["none"])[-1] else "half a save"


def keys_mixed(path: Path, _key: Key, _said: list[str], ended: bool) -> str:  # noqa: FBT001 - as every operation
    return "" if opening(path) == NEW or not ended else "the old passphrase opens"


def with_rows(folder: Path) -> tuple[Path, Key]:
    path, key = vault_folder(folder)
    vault = open_vault(path, key.copy(), HandClock())
    with vault.work() as work:
        for number in range(ROWS):
            work.questions.put(make.question(f"{number}"))
    vault.close()
    return path, key


def _of_keys(deed: str) -> Operation:
    return Operation(("tests.vault.key_deeds", deed, "{path}", "{key}"), with_rows, keys_mixed)


OPERATIONS = {
    "save": Operation(("tests.fault.saving", "{path}", str(SAVES)), vault_folder, saves_lost),
    "change passphrase": _of_keys("change"),
    "change everything": _of_keys("rotate"),
    "recover": _of_keys("recover"),
}
