"""Qt's own file dialog, which leaves no trace of what it showed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, Qt  # noqa: TID251 - only to send Qt's own history nowhere
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QLineEdit

from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


_HOME = "Ctrl+Shift+H"


def file_dialog(parent: QWidget, words: str) -> QFileDialog:
    """Shown with open(); a name or a path can be typed at once and Return takes it."""
    # Even when it is cancelled, Qt's dialog writes the folders it showed into a settings file: leave it none.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialog = _FileDialog(parent, words)
    # The system's own dialog would list the file among the recent ones of the whole desktop.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if name := dialog.findChild(QLineEdit):
        unlearned(name)
        name.setCompleter(None)  # type: ignore[arg-type]  # its list would take Return away from the name
    _leave_all_there(dialog)
    for act in dialog.findChildren(QAction):
        if act.shortcut() == QKeySequence(_HOME):  # ours hides and locks with it, and of two Qt takes neither
            act.setShortcuts([])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(parent.activateWindow)  # where no window manager does
    return dialog


def ask_folder(
    parent: QWidget, words: str, around: Path, chosen: Callable[[Path], object], *, may_be_new: bool = True
) -> None:
    """Opens on top, showing what is in `around`; the folder that is typed or picked there goes to `chosen`."""
    dialog = file_dialog(parent, words)
    dialog.setOption(QFileDialog.Option.ReadOnly, not may_be_new)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setDirectory(str(around))
    dialog.fileSelected.connect(lambda folder: chosen(Path(folder)))
    dialog.open()


def ask_file(parent: QWidget, words: str, kinds: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Opens on top; the file that is typed or picked there goes to `chosen`. `kinds` as Qt filters: “Words (*.ics)”."""
    dialog = file_dialog(parent, words)
    dialog.setOption(QFileDialog.Option.ReadOnly)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.setDirectory(str(usual_folder()))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
    return dialog


def ask_new_file(parent: QWidget, words: str, kinds: str, name: str, saved: Callable[[Path], object]) -> QFileDialog:
    """Opens on top; the name can be typed at once, with a folder before it or without."""
    dialog = file_dialog(parent, words)
    # Qt would ask in a loop of its own; whoever saves asks in the window instead.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.setDirectory(str(usual_folder()))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: saved(Path(path)))
    dialog.open()
    return dialog


def usual_folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _leave_all_there(dialog: QFileDialog) -> None:
    """Qt's own would delete a vault's folder with all in it for Del and a Yes, or move it into another when dragged.

    Its read-only option stops that and renaming too, but then there is no new folder either.
    """
    for key in dialog.findChildren(QShortcut):
        if key.key() == QKeySequence(Qt.Key.Key_Delete):
            key.setEnabled(False)
    for files in dialog.findChildren(QAbstractItemView):
        files.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        files.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


class _FileDialog(QFileDialog):
    @override
    def accept(self) -> None:
        """What was typed counts: Qt also picks the folders on the way as they appear, and would hand on those."""
        name = self.findChild(QLineEdit)
        if name is not None and name.hasFocus() and name.text():
            for view in self.findChildren(QAbstractItemView):
                view.clearSelection()
        super().accept()
