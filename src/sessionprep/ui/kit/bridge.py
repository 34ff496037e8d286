"""The one signal between what was committed and what is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from sessionprep.services.history import ChangeSet
    from sessionprep.services.workspace import Workspace


class Bridge(QObject):
    """Carries each ChangeSet of one open vault to whoever shows it; gone with the vault at lock."""

    committed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.stop = workspace.subscribe(self._carry)

    def _carry(self, step: ChangeSet) -> None:
        self.committed.emit(step)
