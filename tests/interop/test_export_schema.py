"""The committed schema of the export is what we write, in the words of a reader that is not ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from sessionprep.services import export, places
from sessionprep.services.import_json import NotTakenIn, take_in, understood
from tests.helpers.clock import HandClock
from tests.helpers.vaults import fresh_vault
from tests.interop import export_schema
from tests.services.test_export import everything
from tests.services.test_import import WRONG

if TYPE_CHECKING:
    from pathlib import Path

# What no schema can say: that ids stand once and lead somewhere, and how text is kept.
ONLY_WE_SEE = {
    "an id twice",
    "the id of another kind",
    "a record that is not there",
    "half a surrogate pair",
    "half a surrogate pair in a name",
    "a moment out of time",
    "a moment that has no day everywhere",
}


@pytest.fixture(scope="module")
def reader() -> Draft202012Validator:
    schema = json.loads(export_schema.FILE.read_bytes())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One record of each kind, with sealed and private ones among them, what was shared, and a draft."""
    vault = fresh_vault(tmp_path_factory.mktemp("exported"))
    with vault.working_past_seal() as work:
        for record in everything():
            work.table(type(record)).put(record)
        work.drafts.put("questions.add", "half a thought")
        places.agree_on(work, "umbrella")
    with vault.reading_past_seal() as work:
        data = export.as_json(work)
    vault.close()
    return data


def test_the_committed_schema_is_that_of_the_program() -> None:
    stale = "docs/export.schema.json is stale: python3 -m tests.interop.export_schema writes it anew"
    assert export_schema.FILE.read_text(encoding="utf-8") == export_schema.as_text(), stale


def test_a_full_export_is_what_the_schema_says(reader: Draft202012Validator, written: bytes) -> None:
    whole = json.loads(written)
    assert all(whole["records"].values())
    assert [f"{each.json_path}: {each.message}" for each in reader.iter_errors(whole)] == []


def test_every_kind_of_record_comes_back_byte_for_byte(written: bytes, tmp_path: Path) -> None:
    later = HandClock()
    later.turn(days=90)
    vault = fresh_vault(tmp_path, later, name="Again")
    with vault.working_past_seal() as work:
        take_in(work, understood(written))
    with vault.reading_past_seal() as work:
        assert export.as_json(work) == written
    vault.close()


@pytest.mark.parametrize("wrong", WRONG)
def test_what_we_refuse_the_schema_refuses_as_far_as_a_schema_can(
    reader: Draft202012Validator, written: bytes, wrong: str
) -> None:
    whole: dict[str, Any] = json.loads(written)
    spoil, _said = WRONG[wrong]
    spoil(whole)
    with pytest.raises(NotTakenIn):
        understood(json.dumps(whole).encode())
    assert reader.is_valid(whole) == (wrong in ONLY_WE_SEE)
