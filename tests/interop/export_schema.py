"""Writes docs/export.schema.json out of what the program itself goes by: python3 -m tests.interop.export_schema."""

from __future__ import annotations

import json
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Any, assert_never

from sessionprep.services.export import FORMAT, NAMES, VERSION
from sessionprep.services.export_shape import SHAPES, FieldShape, Holds
from sessionprep.services.import_json import (
    _AGREED,
    _ID,
    _LONGEST_NAME,
    _MOST,
    _MOST_DRAFTS,
    _MOST_MINUTES,
    _MOST_OF,
    _MOST_WRITES,
    _STAMPED,
)

if TYPE_CHECKING:
    from sessionprep.domain.records import AnyRecord

    Schema = dict[str, Any]

FILE = Path(__file__).parents[2] / "docs" / "export.schema.json"
_ABOUT = (
    "Everything in one SessionPrep vault, as `sessionprep export VAULT --format json OUT` writes it, and "
    "“Everything in one file…” in the menu: UTF-8, each name once, whole numbers only. Each id stands once in the "
    "whole file, and what is called the id of another record is the id of one in it. `sessionprep import FILE VAULT` "
    "makes a new vault of it, and exporting that gives the same bytes again."
)
_MOMENT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$"


def schema() -> Schema:
    records = {name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in NAMES.values()}
    whole: Schema = {
        "format": {"const": FORMAT},
        "version": {"type": "integer", "minimum": 1, "maximum": VERSION},
        "records": {"type": "object", "properties": records, "additionalProperties": False},
        "drafts": {
            "description": "What was begun and belongs nowhere yet, by the name of where it was begun.",
            "type": "object",
            "maxProperties": _MOST_DRAFTS,
            "propertyNames": {"maxLength": _LONGEST_NAME},
            "additionalProperties": {"$ref": "#/$defs/text"},
        },
        _AGREED: {"description": "The word agreed on for “someone is here”; often empty.", "$ref": "#/$defs/text"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"SessionPrep export, version {VERSION}",
        "description": _ABOUT,
        "type": "object",
        "required": ["format", "version", "records"],
        "properties": whole,
        "additionalProperties": False,
        "$defs": {**_kinds(), **{name: _record(kind) for kind, name in NAMES.items()}},
    }


def as_text() -> str:
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _kinds() -> Schema:
    return {
        "text": {"description": "A person's words, of at most 20 MB, or a name of ours.", "type": "string"},
        "id": {"type": "string", "pattern": f"^{_ID.pattern}$"},
        "moment": {"description": "A moment; written in UTC.", "type": "string", "pattern": _MOMENT},
    }


def _record(kind: type[AnyRecord]) -> Schema:
    shapes = SHAPES[kind]
    stamp = {
        "created_at": {"$ref": "#/$defs/moment"},
        "updated_at": {"$ref": "#/$defs/moment"},
        "revision": {
            "description": "Counts what was written in the vault; the higher, the later.",
            "type": "integer",
            "minimum": 0,
            "maximum": _MOST_WRITES,
        },
    }
    about = "" if (kind.__doc__ or "").startswith(f"{kind.__name__}(") else cleandoc(kind.__doc__ or "")
    return {
        **({"description": about} if about else {}),
        "type": "object",
        "required": [*(each.name for each in shapes if not each.absent), *_STAMPED],
        "properties": {**{each.name: _field(each) for each in shapes}, **stamp},
        "additionalProperties": False,
    }


def _field(shape: FieldShape) -> Schema:
    held = _held(shape)
    return {"anyOf": [held, {"type": "null"}]} if shape.may_be_none else held


def _held(shape: FieldShape) -> Schema:
    match shape.holds:
        case Holds.TEXT:
            return {"$ref": "#/$defs/text"}
        case Holds.NUMBER if shape.name == "position":
            return {"description": "Its place in its list.", "type": "integer", "minimum": -_MOST, "maximum": _MOST}
        case Holds.NUMBER:
            return {"type": "integer", "minimum": 0, "maximum": _MOST_OF.get(shape.name, _MOST_MINUTES)}
        case Holds.FLAG:
            return {"type": "boolean"}
        case Holds.MOMENT:
            return {"$ref": "#/$defs/moment"}
        case Holds.WORD:
            return {"enum": [word.value for word in shape.words or ()]}
        case Holds.ID:
            return {"$ref": "#/$defs/id"}
        case Holds.REFERENCE:
            of = NAMES[shape.of] if shape.of else ""
            return {"description": f"The id of one of the {of}.", "$ref": "#/$defs/id"}
        case _:
            assert_never(shape.holds)


if __name__ == "__main__":
    FILE.write_text(as_text(), encoding="utf-8")
