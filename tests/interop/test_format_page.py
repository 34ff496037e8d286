"""What docs/vault-format.md says is what we write."""

from __future__ import annotations

import json
import re
from pathlib import Path

from sessionprep.vault import kdf, keyfile, migrate
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.meta import APPLICATION_ID
from sessionprep.vault.sheet import sheet_lines
from sessionprep.vault.slots import is_genuine, open_slots
from tests.helpers.vaults import vault_folder

PAGE = (Path(__file__).parents[2] / "docs" / "vault-format.md").read_text(encoding="utf-8")
KEY = bytes(range(32))


def test_its_example_opens() -> None:
    (written,) = re.findall(r"^\{.*\}$", PAGE, re.MULTILINE)
    found = parse_keys(written.encode())
    assert open_slots(found, "only an example") == KEY
    assert is_genuine(found, KEY)
    assert keyfile.render(found).decode() == f"{written}\n"


def test_its_sheet_is_that_key() -> None:
    assert "\n".join(sheet_lines(KEY)) in PAGE


def test_its_numbers_are_ours() -> None:
    assert f"version {keyfile.VERSION} and database schema {migrate.LATEST}" in PAGE
    assert f"0x{APPLICATION_ID:08x}" in PAGE
    assert f"{kdf.LEAST_M:,} to {kdf.MOST_M:,}; `t` 1 to {kdf.MOST_T}; `p` 1 to {kdf.MOST_P}" in PAGE
    assert f"at most {kdf.MOST_WORK:,}" in PAGE
    assert f"{kdf.USUAL.m_kib:,} KiB, {kdf.USUAL.t} passes and {kdf.USUAL.p} lanes; {kdf.SMALLER.m_kib:,} KiB" in PAGE
    assert f"at most {keyfile.MOST_BYTES:,} bytes" in PAGE


def test_it_knows_every_field_and_file(tmp_path: Path) -> None:
    path, _key = vault_folder(tmp_path)
    keys = json.loads((path / "vault.keys").read_bytes())
    names = {*keys, *keys["slots"][0]} | {file.name for file in path.iterdir()}
    assert not [name for name in names if f"`{name}`" not in PAGE]
