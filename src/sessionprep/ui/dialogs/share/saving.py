"""Asking where to save, without the question leaving a trace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from sessionprep.services.plain_file import suggest_name
from sessionprep.services.summary.formats import Format
from sessionprep.text import _
from sessionprep.ui.kit.file_dialog import file_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def ask_where(parent: QWidget, title: str, kind: Format, saved: Callable[[Path], object]) -> QFileDialog:
    """Opens on top; the name can be typed at once, with a folder before it or without."""
    dialog = file_dialog(parent, _("Save the page"))
    # Qt would ask in a loop of its own; whoever saves asks in the window instead.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{format_words(kind)} (*.{kind.value})")
    dialog.setDefaultSuffix(kind.value)
    dialog.setDirectory(str(_usual_folder()))
    dialog.selectFile(suggest_name(title, kind.value))
    dialog.fileSelected.connect(lambda path: saved(Path(path)))
    dialog.open()
    return dialog


def _usual_folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def format_words(kind: Format) -> str:
    return {
        Format.PDF: _("PDF"),
        Format.WEB_PAGE: _("Web page"),
        Format.MARKDOWN: _("Markdown"),
        Format.TEXT: _("Plain text"),
    }[kind]
