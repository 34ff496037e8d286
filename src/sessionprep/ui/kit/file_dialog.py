"""Qt's own file dialog, which leaves no trace of what it showed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt  # noqa: TID251 - only to send Qt's own history nowhere
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def file_dialog(parent: QWidget, words: str) -> QFileDialog:
    """Not the system's, which would list the file among the recent ones of the whole desktop. Show it with open()."""
    # Qt's dialog writes the folders it showed into a settings file, even when it is cancelled: give it none to write.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialog = QFileDialog(parent, words)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
