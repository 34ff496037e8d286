"""What is written about or with a therapist stays when they go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sessionprep.domain.records import RECORD_TYPES
from sessionprep.domain.therapist import CallAnswer, Stage

if TYPE_CHECKING:
    from sessionprep.domain.ids import TherapistId
    from sessionprep.domain.therapist import Therapist
    from sessionprep.vault.work import Work


def set_free(work: Work, therapist: TherapistId) -> None:
    """Nothing names them any more, so that removing them leaves nothing out of reach."""
    for kind in RECORD_TYPES:
        if kind is not CallAnswer and "therapist" in kind.__dataclass_fields__:
            table: Any = work.table(kind)
            for each in table.having(therapist=therapist):
                table.put(replace(each, therapist=None))


def let_go(work: Work, therapist: TherapistId) -> None:
    """They go with what is written on their own card; all that was only about them stays."""
    set_free(work, therapist)
    for answer in work.call_answers.having(therapist=therapist):
        work.call_answers.remove(answer.id)
    work.therapists.remove(therapist)


def only_a_name(work: Work, therapist: Therapist) -> bool:
    """Nothing was written on their card but what they are called."""
    written = therapist.role or therapist.approach or therapist.felt or therapist.stage is not Stage.ONGOING
    return not written and not work.call_answers.having(therapist=therapist.id)
