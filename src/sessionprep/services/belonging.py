"""What is written about or with a therapist stays when they go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sessionprep.domain.records import RECORD_TYPES

if TYPE_CHECKING:
    from sessionprep.domain.ids import TherapistId
    from sessionprep.vault.work import Work


def set_free(work: Work, therapist: TherapistId) -> None:
    """Nothing names them any more, so that removing them leaves nothing out of reach."""
    for kind in RECORD_TYPES:
        if "therapist" in kind.__dataclass_fields__:
            table: Any = work.table(kind)
            for each in table.having(therapist=therapist):
                table.put(replace(each, therapist=None))
