"""Whatever there is can be counted in words."""

from __future__ import annotations

import pytest

from sessionprep.domain.records import RECORD_TYPES, AnyRecord
from sessionprep.services.counting import counted


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_one_and_several_of_every_kind(kind: type[AnyRecord]) -> None:
    assert counted(kind, 1).startswith("1 ")
    assert counted(kind, 3).startswith("3 ")
