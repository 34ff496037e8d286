from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.helpers.clock import HandClock
from tests.helpers.context import a_context
from tests.ui.tabs.next_session.person import Person

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)  # a Monday, 12:00 on the wall in Berlin


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    clock = HandClock(NOW, "Europe/Berlin")
    return Person(qtbot, a_context(tmp_path, qtbot, clock), clock)
