"""An export becomes a vault again. All of a file is understood before any of it is kept, or nothing is."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from json import JSONDecodeError
from shutil import rmtree
from typing import TYPE_CHECKING, TypeVar

from sessionprep.domain.expectation import MOST_WEIGHT
from sessionprep.domain.expected import Expected
from sessionprep.domain.question import HARDEST
from sessionprep.domain.record import Stamp
from sessionprep.domain.words import MOST_BYTES as MOST_TEXT
from sessionprep.domain.words import storable
from sessionprep.services import places
from sessionprep.services.beside import shown_name
from sessionprep.services.export import FORMAT, NAMES, VERSION
from sessionprep.services.export_shape import SHAPES, FieldShape, Holds
from sessionprep.text import _
from sessionprep.vault import strictjson
from sessionprep.vault.strictjson import Malformed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from enum import StrEnum
    from pathlib import Path

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.records import AnyRecord
    from sessionprep.vault.key import Key
    from sessionprep.vault.work import Work

    Report = Callable[[float], object]

T = TypeVar("T")

MOST_BYTES = 512 * 1024 * 1024
_MOST_SIGNS = 5_000_000  # commas and brackets, of which each costs a hundred times its size in memory
_MOST = 2**53 - 1
_MOST_WRITES = 10**12  # the vault counts on from there, and its backups say so in their names
_MOST_MINUTES = 100_000  # and more of anything that is counted than anybody has
_MOST_OF = {"hard": HARDEST, "weight": MOST_WEIGHT}
_YEARS = range(2, 9999)  # beyond these a moment has no day on some walls
_MOST_DRAFTS, _LONGEST_NAME = 10_000, 200
_ID = re.compile(r"[0-9A-Za-z]{1,64}", re.ASCII)
_AGREED = "word_for_someone_is_here"
_STAMPED = ("created_at", "updated_at", "revision")


class NotTakenIn(Expected):
    """Says where in the file, and what was wanted there; never what stands there."""

    def __init__(self, where: str, wanted: str) -> None:
        super().__init__(
            _("This file cannot be taken in. {where}: {wanted}. Nothing was taken in.").format(
                where=where, wanted=wanted
            )
        )


@dataclass(frozen=True, slots=True)
class Everything:
    """All that an export holds."""

    records: tuple[AnyRecord, ...]
    drafts: dict[str, str]
    agreed: str  # the word for “someone is here”


def _unheard(_share: float) -> None:
    """For whoever does not want to know how far it is."""


def understood(data: bytes, report: Report = _unheard) -> Everything:
    """Raises NotTakenIn, which names the line or the record and its field. What `report` raises stops it."""
    if len(data) > MOST_BYTES:
        raise NotTakenIn(_("Its size"), _("at most {size} MB").format(size=MOST_BYTES // 1024**2))
    whole = _table(_("The file"), _parsed(data), {"format", "version", "records", "drafts", _AGREED})
    if whole.get("format") != FORMAT:
        raise NotTakenIn(_("The file"), _("an export of SessionPrep"))
    version = _checked(_("version"), lambda: strictjson.integer(whole.get("version"), 1, _MOST), _("a whole number"))
    if version > VERSION:
        raise NotTakenIn(_("version"), _("it was made by a newer SessionPrep; use that one"))
    lists = _table("records", whole.get("records"), set(NAMES.values()))
    records: list[AnyRecord] = []
    for place, (kind, name) in enumerate(NAMES.items()):
        report(place / len(NAMES))
        records += _records(kind, name, lists.get(name, []))
    _expect_whole(records)
    agreed = _checked(_AGREED, lambda: _text(whole.get(_AGREED, "")), _("text"))
    return Everything(tuple(records), _drafts(whole.get("drafts", {})), agreed)


def take_in(work: Work, found: Everything, report: Report = _unheard) -> None:
    """Into a vault in which nothing was written yet; each record keeps its id and says when it was written."""
    for place, record in enumerate(found.records):
        report(place / len(found.records))
        work.table(type(record)).bring_in(record)
    for name, text in found.drafts.items():
        work.drafts.put(name, text)
    if found.agreed:
        places.agree_on(work, found.agreed)


def read_export(file: Path, report: Report = _unheard) -> Everything:
    """Slow. Raises Expected, which says that nothing was taken in."""
    from sessionprep.vault.files import read_bounded, said_plainly
    from sessionprep.vault.refusals import UnsafePath

    try:
        with said_plainly():
            data = read_bounded(file, MOST_BYTES)
    except UnsafePath as refusal:
        raise Expected(_("This is not a plain file. Nothing was taken in; save it as one first.")) from refusal
    if data is None:
        raise Expected(_("There is no such file. Nothing was taken in."))
    return understood(data, report)


def new_vault_from(file: Path, path: Path, passphrase: str, clock: Clock, report: Report = _unheard) -> Key:
    """A vault of its own for everything in this export; there is all of it or no vault, whatever happens. Slow."""
    from sessionprep.vault.create import create
    from sessionprep.vault.folder import VaultFolder
    from sessionprep.vault.standing import is_unfinished

    found = read_export(file, lambda share: report(share / 2))
    is_free = not os.path.lexists(path)
    try:
        key = create(
            path, passphrase, clock, write=lambda work: take_in(work, found, lambda share: report((1 + share) / 2))
        )
    except BaseException:
        if is_free and path.is_dir() and is_unfinished(VaultFolder(path)):
            rmtree(path, ignore_errors=True)
        raise
    try:
        report(1)
    except BaseException:
        key.forget()
        if is_free:  # stopped when all but the last step was done; nobody has seen it yet
            rmtree(path, ignore_errors=True)
        raise
    return key


def _parsed(data: bytes) -> object:
    if data.count(b",") > _MOST_SIGNS:
        raise NotTakenIn(_("Its size"), _("far fewer commas"))
    try:
        return strictjson.read(data, _MOST_SIGNS)
    except Malformed as error:
        if isinstance(error.__cause__, JSONDecodeError):
            line = _("Line {number}").format(number=error.__cause__.lineno)
            raise NotTakenIn(line, _("JSON, whole and as it was written")) from error
        raise NotTakenIn(_("The file"), _("JSON in which each name stands once and each number is whole")) from error


def _table(where: str, value: object, known: set[str]) -> dict[str, object]:
    if not isinstance(value, dict):
        raise NotTakenIn(where, _("names and what they hold"))
    if unknown := sorted(value.keys() - known):
        raise NotTakenIn(where, _("nothing called “{name}”").format(name=shown_name(unknown[0][:_LONGEST_NAME])))
    return value


def _records(kind: type[AnyRecord], name: str, listed: object) -> Iterator[AnyRecord]:
    if not isinstance(listed, list):
        raise NotTakenIn(name, _("a list"))
    shapes = SHAPES[kind]
    known = {*(shape.name for shape in shapes), *_STAMPED}
    for number, value in enumerate(listed, 1):
        where = _("{list}, record {number}").format(list=name, number=number)
        found = _table(where, value, known)
        if missing := [each for each in (*_required(shapes), *_STAMPED) if each not in found]:
            raise NotTakenIn(where, _("“{field}” is missing").format(field=missing[0]))
        values = {
            shape.name: _value(f"{where}, “{shape.name}”", shape, found[shape.name])
            for shape in shapes
            if shape.name in found
        }
        made: Callable[..., AnyRecord] = kind
        yield made(**values, stamp=_stamp(where, found))


def _required(shapes: tuple[FieldShape, ...]) -> tuple[str, ...]:
    return tuple(shape.name for shape in shapes if not shape.absent)


def _value(where: str, shape: FieldShape, value: object) -> object:
    if value is None and shape.may_be_none:
        return None
    match shape.holds:
        case Holds.TEXT:
            return _checked(where, lambda: _text(value), _("text"))
        case Holds.NUMBER:
            return _checked(where, lambda: _number(shape.name, value), _("a whole number"))
        case Holds.FLAG:
            return _checked(where, lambda: _flag(value), _("true or false"))
        case Holds.MOMENT:
            return _checked(where, lambda: _moment(value), _("a moment with its zone"))
        case Holds.WORD:
            return _checked(where, lambda: _word(shape, value), _("one of the words for it"))
        case _:
            return _checked(where, lambda: _id(value), _("an id"))


def _stamp(where: str, found: dict[str, object]) -> Stamp:
    def moment(name: str) -> datetime:
        return _checked(f"{where}, “{name}”", lambda: _moment(found[name]), _("a moment with its zone"))

    revision = _checked(
        f"{where}, “revision”", lambda: strictjson.integer(found["revision"], 0, _MOST_WRITES), _("a whole number")
    )
    return Stamp(moment("created_at"), moment("updated_at"), None, revision)


def _expect_whole(records: Sequence[AnyRecord]) -> None:
    """Each id once in all of it, as undo knows a record by nothing else; and nothing points to what is not there."""
    ids: dict[type[AnyRecord], set[str]] = {kind: set() for kind in NAMES}
    taken: set[str] = set()
    for record in records:
        if record.id in taken:
            raise NotTakenIn(NAMES[type(record)], _("each id once"))
        taken.add(record.id)
        ids[type(record)].add(record.id)
    for record in records:
        for shape in SHAPES[type(record)]:
            wanted = None if shape.of is None else getattr(record, shape.name)
            if shape.of is not None and wanted is not None and wanted not in ids[shape.of]:
                where = f"{NAMES[type(record)]}, “{shape.name}”"
                raise NotTakenIn(where, _("the id of one of the {list}").format(list=NAMES[shape.of]))


def _drafts(value: object) -> dict[str, str]:
    wanted = _("names and text")
    if not isinstance(value, dict) or len(value) > _MOST_DRAFTS or any(len(each) > _LONGEST_NAME for each in value):
        raise NotTakenIn("drafts", wanted)
    return {_draft(name, wanted): _draft(text, wanted) for name, text in value.items()}


def _draft(text: object, wanted: str) -> str:
    return _checked("drafts", lambda: _text(text), wanted)


def _checked(where: str, read: Callable[[], T], wanted: str) -> T:
    try:
        return read()
    except (ValueError, OverflowError) as error:
        raise NotTakenIn(where, wanted) from error


def _text(value: object) -> str:
    return storable(strictjson.text(value, MOST_TEXT))


def _number(name: str, value: object) -> int:
    """A place in a list may be anywhere."""
    if name == "position":
        return strictjson.integer(value, -_MOST, _MOST)
    return strictjson.integer(value, 0, _MOST_OF.get(name, _MOST_MINUTES))


def _word(shape: FieldShape, value: object) -> StrEnum:
    if shape.words is None:
        raise Malformed("word")
    return shape.words(strictjson.text(value, _LONGEST_NAME))


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Malformed("flag")
    return value


def _moment(value: object) -> datetime:
    found = datetime.fromisoformat(strictjson.text(value, 40))
    if found.tzinfo is None or found.year not in _YEARS:
        raise Malformed("zone or year")
    return found.astimezone(UTC)


def _id(value: object) -> str:
    if _ID.fullmatch(strictjson.text(value, 64)) is None:
        raise Malformed("id")
    return str(value)
