from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sessionprep.domain.access import AccessEvent, AccessKind
from sessionprep.services.export import as_json
from sessionprep.vault.accesslog import MOST
from tests.helpers.clock import NOON

if TYPE_CHECKING:
    from sessionprep.vault.vault import Vault


def noted(vault: Vault) -> tuple[AccessEvent, ...]:
    with vault.reading() as work:
        return work.accesses.newest_first()


def test_the_newest_comes_first_whatever_the_clock_says(vault: Vault) -> None:
    with vault.work() as work:
        work.accesses.add(AccessKind.OPENED, NOON)
        work.accesses.add(AccessKind.LOCKED, NOON - timedelta(days=400))
    assert [event.kind for event in noted(vault)] == [AccessKind.LOCKED, AccessKind.OPENED]
    assert noted(vault)[1] == AccessEvent(NOON, AccessKind.OPENED)


def test_only_the_newest_are_kept(vault: Vault) -> None:
    with vault.work() as work:
        for minute in range(MOST + 3):
            work.accesses.add(AccessKind.OPENED, NOON + timedelta(minutes=minute))
    assert len(noted(vault)) == MOST
    assert noted(vault)[-1].at == NOON + timedelta(minutes=3)


def test_every_kind_can_be_read_again(vault: Vault) -> None:
    with vault.work() as work:
        for kind in AccessKind:
            work.accesses.add(kind, NOON)
    assert [event.kind for event in noted(vault)] == list(reversed(AccessKind))


def test_it_is_no_change_and_in_no_export(vault: Vault) -> None:
    with vault.working_past_seal() as work:
        before = as_json(work)
        work.accesses.add(AccessKind.OPENED, NOON)
        assert work.changes == []
        assert as_json(work) == before
