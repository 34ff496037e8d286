"""The rows of the therapists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.session import Session
from sessionprep.domain.therapist import Stage, Therapist
from sessionprep.domain.words import one_line
from sessionprep.services import therapists, wording
from sessionprep.text import _
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.row import Row, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.services.workspace import Work


def source() -> Source[Therapist]:
    """Whom the session at hand is with is marked, and whoever is behind one is faded."""

    def pen(work: Work) -> Callable[[Therapist], Row]:
        current = therapists.current_id(work)

        def draw(therapist: Therapist) -> Row:
            label = one_line(therapist.label) or _("(no name yet)")
            note = " · ".join(one_line(each) for each in (therapist.role, therapist.approach) if each.strip())
            badge = _("At present") if therapist.id == current else wording.name(therapist.stage)
            faded = therapist.stage is Stage.ENDED
            return Row(therapist.id, label, note=note, badge=badge, faded=faded, search=fold(f"{label} {note}"))

        return draw

    return Source(Therapist, therapists.listed, pen, lambda each: (each.position, each.id), belongs=_all_of_them)


def _all_of_them(work: Work, other: Any) -> Iterable[str]:
    """Another session may make another one the present one."""
    return [each.id for each in therapists.listed(work)] if isinstance(other, Session) else []
