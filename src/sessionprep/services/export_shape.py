"""What each field of an exported record may hold, read off the records themselves: a new field needs nothing here."""

from __future__ import annotations

import sys
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING

from sessionprep.domain.record import Privacy
from sessionprep.domain.records import RECORD_TYPES

if TYPE_CHECKING:
    from dataclasses import Field

    from sessionprep.domain.records import AnyRecord

_OR_NONE = " | None"
_ID = "Id"


class Holds(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    FLAG = "yes or no"
    MOMENT = "moment"
    WORD = "word"
    ID = "id"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class FieldShape:
    """`words` are those it may hold, for a WORD; `of` is the kind of record it points to, for a REFERENCE.

    One that may be `absent` has a usual value, which is also what it is where an older program left it out.
    """

    name: str
    holds: Holds
    may_be_none: bool
    absent: bool
    words: type[StrEnum] | None = None
    of: type[AnyRecord] | None = None


def _shape(kind: type[AnyRecord], field: Field[object]) -> FieldShape:
    written = str(field.type)  # annotations are text in every module of ours
    may_be_none = written.endswith(_OR_NONE)
    bare = written.removesuffix(_OR_NONE)
    absent = field.default is not MISSING
    plain = {"str": Holds.TEXT, "int": Holds.NUMBER, "bool": Holds.FLAG, "datetime": Holds.MOMENT}
    if bare in plain:
        return FieldShape(field.name, plain[bare], may_be_none, absent)
    if field.name == "id":
        return FieldShape(field.name, Holds.ID, may_be_none, absent)
    if bare.endswith(_ID):
        of = next(each for each in RECORD_TYPES if each.__name__ == bare.removesuffix(_ID))
        return FieldShape(field.name, Holds.REFERENCE, may_be_none, absent, of=of)
    words = Privacy if bare == Privacy.__name__ else vars(sys.modules[kind.__module__])[bare]
    if not (isinstance(words, type) and issubclass(words, StrEnum)):
        raise TypeError(f"{kind.__name__}.{field.name}: {written}")
    return FieldShape(field.name, Holds.WORD, may_be_none, absent, words=words)


# Every field but the stamp, in their order.
SHAPES = {kind: tuple(_shape(kind, each) for each in fields(kind) if each.name != "stamp") for kind in RECORD_TYPES}
