"""The rows of the goals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.goal import Agreement, Goal, GoalState, GoalStep
from sessionprep.services import goals, wording
from sessionprep.text import _
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.row import Row

_BEHIND = frozenset({GoalState.REACHED, GoalState.LET_GO})


def source() -> Source[Goal]:
    """A row says the next step, and never how many there are or were."""

    def pen(work: Work) -> Callable[[Goal], Row]:
        def draw(goal: Goal) -> Row:
            behind = goal.state in _BEHIND
            step = None if behind else goals.next_step(work, goal.id)
            agreement = "" if goal.agreement is Agreement.UNSAID else wording.name(goal.agreement)
            notes = (agreement, _("Next: {step}").format(step=step.wording) if step else "")
            return written_row(
                goal,
                note=" · ".join(note for note in notes if note),
                badge="" if goal.state is GoalState.NOW else wording.name(goal.state),
                faded=behind,
            )

        return draw

    return Source(Goal, goals.listed, pen, lambda goal: (goal.position, goal.id), belongs=_stepping)


def _stepping(_work: Work, other: Any) -> Iterable[str]:
    return [other.goal] if isinstance(other, GoalStep) else []
