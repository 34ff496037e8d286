"""What stands at the chosen place is no vault that could be opened: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.lock.leaf import in_a_row, page


class ClosedPage(QWidget):
    elsewhere = Signal()
    again = Signal()
    sheet_wanted = Signal()

    def __init__(self, place: str, sentence: str, *, sheet_helps: bool = False) -> None:
        super().__init__()
        again, other = primary(_("&Look again")), plain(_("&Open another vault…"))
        sheet = plain(_("Use the &recovery sheet…"))
        by_sheet = in_a_row(sheet)
        if not sheet_helps:
            by_sheet.hide()
        cannot = title(_("This vault cannot be opened"))
        page(self, cannot, body(sentence), quiet(place), in_a_row(again, other), by_sheet)
        sheet.clicked.connect(self.sheet_wanted)
        again.clicked.connect(self.again)
        other.clicked.connect(self.elsewhere)
        self.setFocusProxy(again)
