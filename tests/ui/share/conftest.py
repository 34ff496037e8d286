"""The share dialog over a vault of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from sessionprep.ui.dialogs.share import open_share
from tests.helpers.clock import HandClock
from tests.helpers.context import a_context
from tests.ui.share.hands import key, put, typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from sessionprep.domain.records import AnyRecord
    from sessionprep.ui.dialogs.share.dialog import ShareDialog
    from sessionprep.ui.kit.context import Context

    Open = Callable[..., ShareDialog]
    Save = Callable[[ShareDialog, Path], None]


@pytest.fixture
def context(tmp_path: Path, qtbot: QtBot) -> Context:
    return a_context(tmp_path, qtbot, HandClock())


@pytest.fixture
def opened(context: Context, qtbot: QtBot) -> Open:
    """Put the records into the vault and open the dialog over them."""

    def show(*records: AnyRecord) -> ShareDialog:
        put(context, *records)
        dialog = open_share(context)
        qtbot.addWidget(dialog)
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return show


@pytest.fixture
def save(qtbot: QtBot) -> Save:
    """Ctrl+S, the path, Return."""

    def run(dialog: ShareDialog, path: Path) -> None:
        key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        asking = dialog.findChild(QFileDialog)
        assert asking is not None
        qtbot.waitUntil(asking.isActiveWindow)
        typed(str(path))
        key(Qt.Key.Key_Return)
        qtbot.waitUntil(dialog.isActiveWindow)

    return run
