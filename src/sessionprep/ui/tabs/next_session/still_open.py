"""What I asked to be different, in sight while getting ready until it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.talk import Talk
from sessionprep.services import repairs
from sessionprep.text import _
from sessionprep.ui.kit.linked_field import Link, Linked, LinkedField

if TYPE_CHECKING:
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_MOST = 3


class StillOpen(LinkedField):
    """Out of sight while nothing is, and until it is filled; each leads to where it can be settled."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Still open: what I asked to be different"), context.guide.go)
        self._context = context
        context.bridge.committed.connect(self._follow)

    def fill(self) -> None:
        """Once it stands somewhere: what stands nowhere would be shown as a window."""
        self.show_value(self._context.workspace.read(_open))

    def _follow(self, step: ChangeSet) -> None:
        if any(isinstance(change.after or change.before, Talk) for change in step.changes):
            self.fill()


def _open(work: Work) -> Linked:
    return Linked(tuple(_link(each) for each in repairs.still_open(work)[-_MOST:]))


def _link(talk: Talk) -> Link:
    return Link("questions", talk.id, _("I asked to be different"), talk.change, "message-circle")
