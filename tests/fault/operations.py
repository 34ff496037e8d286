"""What is interrupted in the fault tests, and what may be found afterwards. A new operation is one entry more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessionprep.vault.open import open_vault
from tests.fault import whole_copies
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import vault_folder
from tests.vault.key_deeds import NEW, ROWS, opening

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key
    from tests.fault.left import Left

    Preparation = Callable[[Path], tuple[Path, Key]]
    Judgement = Callable[[Left], str]

SAVES = 12


@dataclass(frozen=True, slots=True)
class Operation:
    """`words` are a module and its arguments; `wrong` names what is, of what is left in the folder `prepare` made."""

    words: tuple[str, ...]
    prepare: Preparation
    wrong: Judgement

    def command(self, path: Path, key: Key) -> list[str]:
        return [word.format(path=path, key=key.secret.hex()) for word in self.words]


def saves_lost(left: Left) -> str:
    vault = open_vault(left.path, left.key.copy(), HandClock())
    with vault.reading() as work:
        found = [question.wording.split()[0] for question in work.questions.all()]
        draft = (work.drafts.get("note") or "none").split()[0]
    sound = vault.verify().is_sound
    vault.close()
    if not sound:
        return "damaged"
    if found[: len(left.said)] != list(left.said):
        return "lost"
    return "" if len(found) <= len(left.said) + 1 and draft == (found or ["none"])[-1] else "half a save"


def keys_mixed(left: Left) -> str:
    return "" if opening(left.path) == NEW or not left.ended else "the old passphrase opens"


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


def _of_copies(deed: str, prepare: Preparation, wrong: Judgement) -> Operation:
    place = ("{path}/" + whole_copies.NAME, "{path}/" + whole_copies.BESIDE)
    return Operation(("tests.vault.backup.deeds", deed, *place), prepare, wrong)


OPERATIONS = {
    "save": Operation(("tests.fault.saving", "{path}", str(SAVES)), vault_folder, saves_lost),
    "change passphrase": _of_keys("change"),
    "change everything": _of_keys("rotate"),
    "recover": _of_keys("recover"),
    "back up": _of_copies("back up", whole_copies.never_backed_up, whole_copies.backup_lost),
    "copy to a second place": _of_copies("copy", whole_copies.once_backed_up, whole_copies.second_place_lost),
    "try a backup": _of_copies("try", whole_copies.once_backed_up, whole_copies.original_lost),
    "restore": _of_copies("restore", whole_copies.once_backed_up, whole_copies.restore_lost),
    "bring up to date": Operation(
        ("tests.fault.updating", "{path}"), whole_copies.of_earlier_version, whole_copies.version_mixed
    ),
}
