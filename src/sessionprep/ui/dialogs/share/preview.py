"""What will be saved, shown: sheets of paper, or the very text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.services.summary.formats import Format
from sessionprep.text import _
from sessionprep.ui.dialogs.share.sheets import Sheets
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.dialogs.share.rendering import Rendered


class Preview(QStackedWidget):
    """One of: nothing picked yet, still working, stopped, sheets, text."""

    def __init__(self, stop: Callable[[], object], again: Callable[[], object]) -> None:
        super().__init__()
        self._sheets = Sheets(_("Preview: the sheets as they will be printed"))
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(_("Preview: the text as it will be saved"))
        self._text.setTabChangesFocus(True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("Making the page"))
        self._nothing = _page(
            heading(_("Nothing is ticked yet.")),
            quiet(_("What you tick appears here, exactly as it will be saved. The rest stays where it is.")),
        )
        stop_button, again_button = quiet_button(_("Stop")), quiet_button(_("Make it again"))
        stop_button.clicked.connect(stop)
        again_button.clicked.connect(again)
        self._working = _page(heading(_("Making the page …")), self._bar, stop_button)
        self._stopped = _page(heading(_("Stopped.")), body(_("Your ticks are still there.")), again_button)
        for page in (self._nothing, self._working, self._stopped, self._sheets, self._text):
            self.addWidget(page)

    def show_nothing(self) -> None:
        self.setCurrentWidget(self._nothing)

    def show_progress(self, share: float) -> None:
        self._bar.setValue(round(share * 100))
        self.setCurrentWidget(self._working)

    def show_stopped(self) -> None:
        self.setCurrentWidget(self._stopped)

    def show_rendered(self, rendered: Rendered) -> None:
        match rendered.order.format:
            case Format.PDF | Format.WEB_PAGE | Format.WORD:
                self.setCurrentWidget(self._sheets)
                self._sheets.show_sheets(rendered)
            case Format.MARKDOWN | Format.TEXT:
                self._show_text(rendered.data.decode())

    def _show_text(self, words: str) -> None:
        """Keeps its place, so that a tick does not send the reader back to the top."""
        above = self._text.verticalScrollBar().value()
        self._text.setPlainText(words)
        self._text.verticalScrollBar().setValue(above)
        self.setCurrentWidget(self._text)


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(space(4), 0, space(4), 0)
    column.setSpacing(space(1.5))
    column.addStretch(2)
    for widget in widgets:
        stays = widget.sizePolicy().horizontalPolicy() == widget.sizePolicy().Policy.Minimum
        column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeading if stays else Qt.AlignmentFlag(0))
    column.addStretch(3)
    return page
