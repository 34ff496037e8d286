"""What stands at the chosen place is no vault that could be opened: why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain, primary
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.lock.leaf import in_a_row, page

if TYPE_CHECKING:
    from sessionprep.ui.lock.way_back import WayBack


class ClosedPage(QWidget):
    elsewhere = Signal()
    again = Signal()
    sheet_wanted = Signal()
    new_wanted = Signal()

    def __init__(
        self, place: str, sentence: str, *, sheet_helps: bool = False, way_back: WayBack | None = None
    ) -> None:
        super().__init__()
        self._way_back = way_back
        self._again = again = plain(_("&Look again")) if way_back else primary(_("&Look again"))
        other = plain(_("&Open another vault…"))
        new = plain(_("&New vault…"))
        sheet = plain(_("Use the &recovery sheet…"))
        if not sheet_helps:
            sheet.hide()
        cannot = title(_("This vault cannot be opened"))
        out = [way_back] if way_back else []
        self._told = body("")
        self._told.hide()
        page(self, cannot, body(sentence), quiet(place), self._told, *out, in_a_row(again, other), in_a_row(sheet, new))
        new.clicked.connect(self.new_wanted)
        sheet.clicked.connect(self.sheet_wanted)
        again.clicked.connect(self.again)
        other.clicked.connect(self.elsewhere)
        self._lead()
        if way_back:
            way_back.offered.connect(self._lead_on)

    def _lead(self) -> None:
        self.setFocusProxy((self._way_back and self._way_back.focusProxy()) or self._again)

    def _lead_on(self) -> None:
        """To the newest backup, unless the person has gone elsewhere meanwhile."""
        stayed = self.hasFocus()
        self._lead()
        if stayed:
            self.setFocus()

    def tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()

    def forget(self) -> None:
        """The page is left."""
        if self._way_back is not None:
            self._way_back.forget()
