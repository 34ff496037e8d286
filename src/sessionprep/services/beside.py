"""What lies in a vault's folder and is not of the vault: copies from another computer, and what was kept aside."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING

from sessionprep.text import ngettext

if TYPE_CHECKING:
    from pathlib import Path

_LISTED = 3  # names; Prove it shows them all
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # kinds of letters that break a line, turn it around, or are none
_BEGIN, _END = "\u2068", "\u2069"  # what is between them turns nothing else around


def shown_name(name: str) -> str:
    """A name that somebody else gave, with nothing in it that is not seen."""
    return "".join("\ufffd" if unicodedata.category(letter) in _UNSEEN else letter for letter in name)


def notices_of_copies(path: Path) -> tuple[str, ...]:
    """Some of a person's words may be only in such a copy, and nobody would look for it there."""
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.setaside import are_newer_keys, set_aside

    with suppress(OSError):
        found = set_aside(VaultFolder(path), (each.name for each in path.iterdir()))
        keys = [each for each in found if are_newer_keys(each)]
        copies = [each for each in found if each not in keys]
        return (*([_of_copies(copies)] if copies else []), *([_of_keys(keys)] if keys else []))
    return ()


def _of_copies(found: list[str]) -> str:
    sentence = ngettext(
        "A sync service seems to have set a copy aside in this vault’s folder: {names}. It was not opened. "
        "Some of your words may be only there; the user guide says how to look.",
        "A sync service seems to have set copies aside in this vault’s folder: {names}. They were not opened. "
        "Some of your words may be only there; the user guide says how to look.",
        len(found),
    )
    return sentence.format(names=_listed(found))


def _of_keys(found: list[str]) -> str:
    sentence = ngettext(
        "A key file that says it is from a newer SessionPrep was kept aside: {names}. The recovery sheet opened the "
        "vault without it. If you use no newer SessionPrep, somebody else wrote it, and you can delete it.",
        "Key files that say they are from a newer SessionPrep were kept aside: {names}. The recovery sheet opened the "
        "vault without them. If you use no newer SessionPrep, somebody else wrote them, and you can delete them.",
        len(found),
    )
    return sentence.format(names=_listed(found))


def _listed(names: list[str]) -> str:
    shown = (f"{_BEGIN}{shown_name(each)}{_END}" for each in names[:_LISTED])
    return ", ".join(shown) + ("…" if len(names) > _LISTED else "")
