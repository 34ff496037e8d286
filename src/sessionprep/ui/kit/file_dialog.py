"""Qt's own file dialog, which leaves no trace of what it showed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt  # noqa: TID251 - only to send Qt's own history nowhere
from PySide6.QtWidgets import QFileDialog, QLineEdit

from sessionprep.ui.kit.unlearned import unlearned

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def file_dialog(parent: QWidget, words: str) -> QFileDialog:
    """Shown with open(); a name or a path can be typed at once and Return takes it."""
    # Even when it is cancelled, Qt's dialog writes the folders it showed into a settings file: leave it none.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialog = QFileDialog(parent, words)
    # The system's own dialog would list the file among the recent ones of the whole desktop.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if name := dialog.findChild(QLineEdit):
        unlearned(name)
        name.setCompleter(None)  # type: ignore[arg-type]  # its list would take Return away from the name
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(parent.activateWindow)  # where no window manager does
    return dialog


def when_chosen(dialog: QFileDialog, take: Callable[[Path], object]) -> None:
    """What was typed comes last: while it is typed, the list chooses a folder on the way, and Qt hands on both."""
    dialog.filesSelected.connect(lambda files: take(Path(files[-1])))
