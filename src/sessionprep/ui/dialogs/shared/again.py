"""What was handed over, made once more from what the ledger keeps, and whether it is the very same file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.services import shares
from sessionprep.services.summary.formats import Format, Sheet
from sessionprep.text import _
from sessionprep.ui.dialogs.share.rendering import Order, Rendered, render
from sessionprep.ui.dialogs.share.sheets import Sheets
from sessionprep.ui.dialogs.shared.verdict import cannot_be_shown, verdict
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.domain.share import Share
    from sessionprep.ui.kit.jobs import Job, Jobs, Progress

_SLOW = 500  # milliseconds until a person wants to know that something is going on
_LEAST = 18  # steps of the grid
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Made:
    """`rendered` is None where what is kept is no page any more."""

    share: str
    rendered: Rendered | None
    verdict: str


class Again(QWidget):
    """Made off the painting thread, one at a time; what is not wanted any more is stopped."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._job: Job | None = None
        self._share: Share | None = None
        self._verdict = body("")
        self._sheets = Sheets(_("The sheets that were handed over"))
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(_("The text that was handed over"))
        self._text.setTabChangesFocus(True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("How far it is"))
        self._stop = quiet_button(_("S&top"))
        self._anew = quiet_button(_("&Show it again"))
        self._pages = QStackedWidget()
        self._pages.setMinimumHeight(space(_LEAST))
        # A page out of sight asks for no room.
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._nothing = QWidget()
        self._working = _page(self._bar, self._stop)
        self._stopped = _page(self._anew)
        for page in (self._nothing, self._working, self._stopped, self._sheets, self._text):
            self._pages.addWidget(page)
        self._wait = QTimer(self, singleShot=True, interval=_SLOW)
        self._set_out()

    def show_again(self, share: Share) -> None:
        """What is kept of it never changes, so the same one is not made twice."""
        if self._share is None or self._share.id != share.id:
            self._share = share
            self._make()

    def forget(self) -> None:
        self._leave_off()
        self._share = None
        self._tell("")
        self._pages.setCurrentWidget(self._nothing)

    def _make(self) -> None:
        share = self._share
        if share is None:
            return
        self._leave_off()
        self._tell("")
        self._pages.setCurrentWidget(self._nothing)
        self._bar.setValue(0)
        self._wait.start()
        self._job = self._jobs.run(lambda progress: _made(share, progress), self._show, self._fail, self._progress)

    def _show(self, made: Made) -> None:
        self._wait.stop()
        self._job = None
        self._tell(made.verdict)
        if made.rendered is None:
            self._pages.setCurrentWidget(self._nothing)
        elif made.rendered.cuts:
            self._sheets.show_sheets(made.rendered)
            self._pages.setCurrentWidget(self._sheets)
        else:
            self._text.setPlainText(made.rendered.data.decode())
            self._pages.setCurrentWidget(self._text)

    def _fail(self, error: Exception) -> None:
        raise error

    def _progress(self, share: float) -> None:
        self._bar.setValue(round(share * _WHOLE))

    def _give_up(self) -> None:
        self._leave_off()
        self._tell(_("Stopped."))
        self._pages.setCurrentWidget(self._stopped)
        self._anew.setFocus()

    def _leave_off(self) -> None:
        self._wait.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _tell(self, sentence: str) -> None:
        self._verdict.setText(sentence)
        self._verdict.setVisible(bool(sentence))

    def _set_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._verdict)
        column.addWidget(self._pages, 1)
        self._stop.clicked.connect(self._give_up)
        self._anew.clicked.connect(self._make)
        self._wait.timeout.connect(lambda: self._pages.setCurrentWidget(self._working))


def _made(share: Share, progress: Progress) -> Made:
    """For a worker thread."""
    try:
        page = shares.page(share)
    except ValueError:
        return Made(share.id, None, cannot_be_shown())
    rendered = render(Order(page, _format(share), _sheet(share)), progress.report)
    same = shares.is_the_same(share, rendered.data)
    otherwise: tuple[str, ...] = ()
    if share.digest and not same and share.format == Format.PDF:
        otherwise = shares.changed_fonts(share, rendered.fonts)
    return Made(share.id, rendered, verdict(share, otherwise, same=same))


def _format(share: Share) -> Format:
    """What never was a file is shown on its sheets, if it had any."""
    known = {each.value: each for each in Format}
    return known.get(share.format, Format.PDF if share.sheet else Format.TEXT)


def _sheet(share: Share) -> Sheet:
    return {each.value: each for each in Sheet}.get(share.sheet, Sheet.A4)


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(space(1.5))
    column.addStretch(1)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(2)
    return page
