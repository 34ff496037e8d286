"""One bit of the vault's files turned over: it is noticed, and it is said where."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from sessionprep.vault.folder import PAGE
from sessionprep.vault.open import open_vault
from sessionprep.vault.refusals import DatabaseDamaged, KeysDamaged
from sessionprep.vault.unlock import unlock
from sessionprep.vault.verify import damaged_pages
from tests.helpers.clock import HandClock
from tests.helpers.vaults import PASSPHRASE
from tests.interop.reading import written_vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    return written_vault(tmp_path)


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1 << random.Random(place).randrange(8)]) + data[place + 1 :]  # noqa: S311 - the same each time


def test_every_byte_of_the_keys_is_noticed_when_no_copy_is_whole(
    made: tuple[Path, Key], tell: Callable[[str], None]
) -> None:
    path, _key = made
    whole = (path / "vault.keys").read_bytes()
    for place in range(len(whole) - 1):  # a line ends the file, and any white space would do
        for name in ("vault.keys", "vault.keys.bak"):
            (path / name).write_bytes(flipped(whole, place))
        with pytest.raises(KeysDamaged, match="key file"):
            unlock(path, PASSPHRASE)
    tell(f"flipped bits in vault.keys and its copy: {len(whole) - 1} places, 0 unnoticed")


@pytest.mark.parametrize("step", [60, pytest.param(1, marks=pytest.mark.long)])
def test_a_whole_copy_opens_and_mends_the_keys(made: tuple[Path, Key], step: int, tell: Callable[[str], None]) -> None:
    path, key = made
    whole = (path / "vault.keys").read_bytes()
    places = range(0, len(whole), step)
    for place in places:
        (path / "vault.keys").write_bytes(flipped(whole, place))
        assert unlock(path, PASSPHRASE).secret == key.secret
        assert (path / "vault.keys").read_bytes() == whole
    tell(f"flipped bits in vault.keys beside a whole copy: {len(places)} places, all opened and mended")


@pytest.mark.parametrize("each_page", [1, pytest.param(16, marks=pytest.mark.long)])
def test_every_damaged_page_is_named(made: tuple[Path, Key], each_page: int, tell: Callable[[str], None]) -> None:
    path, key = made
    file, chance = path / "vault.db", random.Random(11)  # noqa: S311 - the same each time
    whole = file.read_bytes()
    header = range(16, 100, 20 // each_page or 1)
    places = [
        *header,
        *(page * PAGE + 16 + chance.randrange(PAGE - 16) for page in pages(whole) for _ in range(each_page)),
    ]
    for place in places:
        file.write_bytes(flipped(whole, place))
        assert named(path, key) == (place // PAGE + 1,), place
    tell(f"flipped bits in vault.db: {len(places)} places on {len(pages(whole))} pages, 0 unnoticed, each page named")


def pages(data: bytes) -> range:
    return range(len(data) // PAGE)


def named(path: Path, key: Key) -> tuple[int, ...]:
    try:
        vault = open_vault(path, key.copy(), HandClock(), read_only=True)
    except DatabaseDamaged:
        return damaged_pages(path / "vault.db", key)
    report = vault.verify()
    vault.close()
    return report.damaged
