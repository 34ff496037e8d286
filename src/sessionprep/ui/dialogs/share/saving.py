"""Asking where to save, without the question leaving a trace."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, Qt  # noqa: TID251 - only to send Qt's own history nowhere
from PySide6.QtWidgets import QFileDialog, QLineEdit

from sessionprep.services.plain_file import suggest_name
from sessionprep.services.summary.formats import Format
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_where(parent: QWidget, title: str, kind: Format, saved: Callable[[Path], object]) -> QFileDialog:
    """Opens on top; the name can be typed at once, with a folder before it or without."""
    keep_no_history()
    dialog = QFileDialog(parent, _("Save the page"))
    # The system's own dialog would list the file among the recent ones of the whole desktop.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    # Qt would ask in a loop of its own; whoever saves asks in the window instead.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{format_words(kind)} (*.{kind.value})")
    dialog.setDefaultSuffix(kind.value)
    dialog.setDirectory(str(_usual_folder()))
    dialog.selectFile(suggest_name(title, kind.value))
    if name := dialog.findChild(QLineEdit):
        name.setCompleter(None)  # type: ignore[arg-type]  # its list would take Return away from the name
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(parent.activateWindow)  # where no window manager does
    dialog.fileSelected.connect(lambda path: saved(Path(path)))
    dialog.open()
    return dialog


def _usual_folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def keep_no_history() -> None:
    """Even when it is cancelled, Qt's dialog writes the folders it showed into a settings file: leave it none."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def format_words(kind: Format) -> str:
    return {
        Format.PDF: _("PDF"),
        Format.WEB_PAGE: _("Web page"),
        Format.MARKDOWN: _("Markdown"),
        Format.TEXT: _("Plain text"),
    }[kind]
