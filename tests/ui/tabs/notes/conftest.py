from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sessionprep.ui.tabs import notes
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context, show_tab
from tests.ui.tabs.notes.writer import Writer

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def writer(tmp_path: Path, qtbot: QtBot) -> Writer:
    """Someone in front of the empty notes tab, at noon."""
    clock = HandClock()
    context = a_context(tmp_path, qtbot, clock)
    writer = Writer(qtbot, context, clock, notes.TAB.build(context))
    show_tab(context, qtbot, writer.tab)
    return writer
