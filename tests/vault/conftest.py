from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.clock import HandClock
from tests.helpers.vaults import fresh_vault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sessionprep.vault.vault import Vault


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    opened = fresh_vault(tmp_path, clock)
    yield opened
    opened.close()
