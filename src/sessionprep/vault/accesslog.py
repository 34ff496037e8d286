from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.access import AccessEvent, AccessKind
from sessionprep.vault.values import moment, moment_text

if TYPE_CHECKING:
    from datetime import datetime

    from sessionprep.vault.ledger import Ledger

MOST = 500


class AccessLog:
    """The newest events, in the order they were noted; a clock that was put back does not disorder them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def add(self, kind: AccessKind, at: datetime) -> int:
        """By what comes back it can be taken back."""
        connection = self._ledger.expect_writable()
        statement = "INSERT INTO access_event (at, kind) VALUES (?, ?) RETURNING id"
        added: int = connection.execute(statement, (moment_text(at), kind.value)).fetchone()[0]
        connection.execute("DELETE FROM access_event WHERE id <= (SELECT max(id) FROM access_event) - ?", (MOST,))
        return added

    def take_back(self, event: int) -> None:
        """It did not happen after all."""
        self._ledger.expect_writable().execute("DELETE FROM access_event WHERE id = ?", (event,))

    def newest_first(self) -> tuple[AccessEvent, ...]:
        rows = self._ledger.connection.execute("SELECT at, kind FROM access_event ORDER BY id DESC")
        return tuple(AccessEvent(moment(at), AccessKind(kind)) for at, kind in rows)
