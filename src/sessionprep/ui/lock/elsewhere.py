"""Another vault, or a place for a new one: asked for each time, and remembered nowhere."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sessionprep.text import _
from sessionprep.ui.kit.file_dialog import ask_folder, file_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_SUFFIX = "sessionprep"


def ask_for_vault(parent: QWidget, near: Path, take: Callable[[Path], object]) -> None:
    ask_folder(parent, _("Choose the folder of a vault"), _around(near), take, may_be_new=False)


def ask_for_place(parent: QWidget, near: Path, take: Callable[[Path], object]) -> None:
    """A name that is taken leads to what has it; nothing is ever made over anything."""
    dialog = file_dialog(parent, _("Choose a name and a place for the new vault"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _("&Choose"))
    dialog.setDefaultSuffix(_SUFFIX)
    around = _around(near)
    dialog.setDirectory(str(around))
    dialog.selectFile(_free_name(around))
    dialog.fileSelected.connect(lambda place: take(Path(place)))
    dialog.open()


def _around(near: Path) -> Path:
    return next((folder for folder in near.absolute().parents if folder.is_dir()), Path.home())


def _free_name(folder: Path) -> str:
    # i18n: the name proposed for a new vault; a number follows where it is taken
    words = _("My notes")
    names = (f"{words} {number}" if number > 1 else words for number in count(1))
    return next(name for name in names if not (folder / f"{name}.{_SUFFIX}").exists())
