"""The rows of the tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.question import Clarity
from sessionprep.domain.task import Task, TaskState
from sessionprep.services import tasks, wording
from sessionprep.ui.kit.record_model import Source
from sessionprep.ui.kit.written_row import written_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.row import Row

_BEHIND = frozenset({TaskState.DONE, TaskState.LET_GO})


def source() -> Source[Task]:
    """Done and let go look alike; nothing says how long one has been open."""

    def pen(_work: Work) -> Callable[[Task], Row]:
        return _row

    return Source(Task, tasks.listed, pen, lambda task: (task.position, task.id))


def _row(task: Task) -> Row:
    unclear = wording.name(task.clarity) if task.clarity is Clarity.UNCLEAR else ""
    return written_row(
        task,
        note=" · ".join(note for note in (task.when.strip(), unclear) if note),
        badge="" if task.state is TaskState.OPEN else wording.name(task.state),
        faded=task.state in _BEHIND,
    )
