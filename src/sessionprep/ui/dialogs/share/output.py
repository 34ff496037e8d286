"""Below the preview: the kind of file, and the paper for those that have sheets."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.services.summary.formats import Format, Sheet
from sessionprep.text import _
from sessionprep.ui.dialogs.share.saving import format_words
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.paper import usual_sheet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.scale import space


class Output(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._format = PickField(_("&Kind of file"), [Option(each.value, format_words(each)) for each in Format])
        self._sheet = PickField(_("Pape&r"), [Option(each.value, each.value) for each in Sheet])
        self._lock = CheckField(_("Loc&k it with a passphrase"))
        self._format.show_value(Format.PDF.value)
        self._sheet.show_value(usual_sheet(QLocale.system()).value)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self._format, 1)
        row.addWidget(self._sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(row)
        column.addWidget(self._lock)
        self._format.settle_at_once()
        self._sheet.settle_at_once()
        self._format.settled.connect(self._format_chosen)
        self._sheet.settled.connect(self.changed)
        self._lock.settle_at_once()
        self._lock.settled.connect(lambda _locked: self.changed.emit())

    def format(self) -> Format:
        return Format(self._format.value())

    def sheet(self) -> Sheet:
        return Sheet(self._sheet.value())

    def locked(self) -> bool:
        return self.format() is Format.PDF and bool(self._lock.value())

    def _format_chosen(self) -> None:
        self._lock.setEnabled(self.format() is Format.PDF)  # in sight, so that nobody thinks it still holds
        self._sheet.setVisible(self.format() in {Format.PDF, Format.WEB_PAGE, Format.WORD})
        self.changed.emit()
