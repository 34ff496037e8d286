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


def ask_folder(parent: QWidget, words: str, around: Path, chosen: Callable[[Path], object]) -> None:
    """Opens on top, showing what is in `around`; the folder that is typed or picked there goes to `chosen`."""
    dialog = file_dialog(parent, words)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setDirectory(str(around))

    def take() -> None:
        # Not by fileSelected: as a path is typed, Qt picks the folders on the way too, and then names none of them.
        name = dialog.findChild(QLineEdit)
        chosen(Path(dialog.directory().absoluteFilePath(name.text() if name else "")))

    dialog.accepted.connect(take)
    dialog.open()
