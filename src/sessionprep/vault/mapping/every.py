"""Which table keeps which record."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sessionprep.vault.mapping.answer import ANSWER
from sessionprep.vault.mapping.boundary import BOUNDARY
from sessionprep.vault.mapping.expectation import EXPECTATION
from sessionprep.vault.mapping.feeling import FEELING
from sessionprep.vault.mapping.note import NOTE
from sessionprep.vault.mapping.plan_item import PLAN_ITEM
from sessionprep.vault.mapping.question import QUESTION
from sessionprep.vault.mapping.session import SESSION
from sessionprep.vault.mapping.therapist import THERAPIST

if TYPE_CHECKING:
    from sessionprep.domain.record import R
    from sessionprep.vault.mapping.mapping import Mapping

_EVERY = (THERAPIST, SESSION, PLAN_ITEM, QUESTION, ANSWER, EXPECTATION, BOUNDARY, NOTE, FEELING)
_BY_KIND: dict[type[object], object] = {mapping.kind: mapping for mapping in _EVERY}


def mapping_of(kind: type[R]) -> Mapping[R]:
    return cast("Mapping[R]", _BY_KIND[kind])
