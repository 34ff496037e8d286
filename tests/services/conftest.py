from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.services.workspace import Workspace
from tests.helpers.clock import HandClock
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def workspace(tmp_path: Path, clock: HandClock) -> Iterator[Workspace]:
    opened = Workspace(fresh_vault(tmp_path, clock), clock)
    yield opened
    opened.close()
