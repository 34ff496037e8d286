"""Asking where to save, without the question leaving a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.services.plain_file import suggest_name
from sessionprep.services.summary.formats import Format
from sessionprep.text import _
from sessionprep.ui.kit.file_dialog import ask_new_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, kind: Format, saved: Callable[[Path], object]) -> QFileDialog:
    """Opens on top; the name can be typed at once, with a folder before it or without."""
    kinds = f"{format_words(kind)} (*.{kind.value})"
    return ask_new_file(parent, _("Save the page"), kinds, suggest_name(title, kind.value), saved)


def format_words(kind: Format) -> str:
    return {
        Format.PDF: _("PDF"),
        Format.WEB_PAGE: _("Web page"),
        Format.WORD: _("Word document"),
        Format.MARKDOWN: _("Markdown"),
        Format.TEXT: _("Plain text"),
    }[kind]
