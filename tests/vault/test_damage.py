"""Whatever happens to vault.db, reading every page notices it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from sessionprep.domain.expected import Expected
from sessionprep.services import way_back
from sessionprep.vault.open import open_vault
from sessionprep.vault.verify import damaged_pages
from tests.helpers import make
from tests.helpers.clock import HandClock
from tests.helpers.vaults import vault_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.vault.key import Key
    from sessionprep.vault.verify import Report

PAGE = 4096


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, Key]:
    path, key = vault_folder(tmp_path)
    vault = open_vault(path, key.copy(), HandClock())
    with vault.work() as work:
        for number in range(40):
            work.questions.put(make.question(f"{number} " + "words " * 100))
    vault.close()
    return path, key


def check(path: Path, key: Key) -> Report | Expected:
    try:
        vault = open_vault(path, key.copy(), HandClock(), read_only=True)
    except Expected as refused:
        return refused
    try:
        return vault.verify()
    finally:
        vault.close()


def is_noticed(found: Report | Expected) -> bool:
    return isinstance(found, Expected) or not found.is_sound


def test_a_whole_vault_is_sound(made: tuple[Path, Key]) -> None:
    path, key = made
    seen: list[tuple[int, int]] = []
    vault = open_vault(path, key, HandClock())
    report = vault.verify(lambda done, steps: seen.append((done, steps)))
    vault.close()
    assert report.is_sound
    assert report.pages * PAGE == (path / "vault.db").stat().st_size
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_any_flipped_bit_is_noticed_and_its_page_named(made: tuple[Path, Key]) -> None:
    path, key = made
    file = path / "vault.db"
    whole = file.read_bytes()
    chance = random.Random(7)  # noqa: S311 - the same places each time
    places = [*range(16, 100, 12), *(page * PAGE + chance.randrange(PAGE) for page in range(len(whole) // PAGE))]
    places += [chance.randrange(16, len(whole)) for _more in range(150 - len(places))]
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        file.write_bytes(flipped)
        found = check(path, key)
        assert is_noticed(found), place
        if not isinstance(found, Expected):
            assert found.damaged == (place // PAGE + 1,)
    assert len(places) >= 150


def test_a_flipped_bit_in_the_first_16_bytes_harms_nothing(made: tuple[Path, Key]) -> None:
    path, key = made
    file = path / "vault.db"
    whole = file.read_bytes()
    for place in range(16):
        flipped = bytearray(whole)
        flipped[place] ^= 16
        file.write_bytes(flipped)
        assert not is_noticed(check(path, key))


def _swap(data: bytes) -> bytes:
    return data[: 5 * PAGE] + data[6 * PAGE : 7 * PAGE] + data[5 * PAGE : 6 * PAGE] + data[7 * PAGE :]


@pytest.mark.parametrize(
    "hurt",
    [
        lambda data: data[: 10 * PAGE],
        lambda data: data[:-PAGE],
        lambda data: data[:-1],
        lambda data: data + bytes(PAGE),
        lambda data: data + b"x",
        lambda data: data[: 8 * PAGE] + bytes(PAGE) + data[9 * PAGE :],
        _swap,
        lambda data: data[:PAGE],
        lambda data: data[:100],
    ],
)
def test_cut_grown_swapped_or_blanked_is_noticed(made: tuple[Path, Key], hurt: Callable[[bytes], bytes]) -> None:
    path, key = made
    file = path / "vault.db"
    file.write_bytes(hurt(file.read_bytes()))
    assert is_noticed(check(path, key))


def test_a_page_too_many_is_a_wrong_size(made: tuple[Path, Key]) -> None:
    path, key = made
    with (path / "vault.db").open("ab") as file:
        file.write(bytes(PAGE))
    found = check(path, key)
    assert not isinstance(found, Expected)
    assert not found.size_is_right


def grow(path: Path) -> None:
    """Almost all of it a hole that takes no room; reading it to the end would take minutes, and gigabytes."""
    with (path / "vault.db").open("r+b") as file:
        file.truncate(1 << 36)


def test_a_file_that_was_made_endless_is_said_to_be_damaged_and_not_read_to_its_end(made: tuple[Path, Key]) -> None:
    path, key = made
    grow(path)
    found = way_back.damage(path, key, HandClock())
    assert found is not None
    assert "Something was added at the end" in found.sentence
    assert damaged_pages(path / "vault.db", key) == ()


def test_one_whose_first_page_is_bad_too_is_not_read_to_its_end_either(made: tuple[Path, Key]) -> None:
    path, key = made
    grow(path)
    with (path / "vault.db").open("r+b") as file:
        file.seek(200)
        file.write(b"damage")
    assert damaged_pages(path / "vault.db", key) == ()
