"""Paper twins: pick a sheet, blank or filled in, see it, print it or save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sessionprep.services import masks, sessions, therapists, twins
from sessionprep.services.summary.formats import Format, Sheet
from sessionprep.services.twins import Twin
from sessionprep.text import _
from sessionprep.ui.dialogs.share.hand_over import About, HandOver
from sessionprep.ui.dialogs.share.maker import Maker
from sessionprep.ui.dialogs.share.rendering import Order
from sessionprep.ui.dialogs.share.sheets import Sheets
from sessionprep.ui.kit.buttons import primary, quiet_button
from sessionprep.ui.kit.card import scrolled
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, title
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.paper import usual_sheet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from sessionprep.services.summary.page import Page
    from sessionprep.ui.dialogs.share.rendering import Rendered
    from sessionprep.ui.kit.context import Context

_BLANK, _FILLED = "blank", "filled"


def open_on_paper(context: Context) -> OnPaper:
    dialog = OnPaper(context)
    dialog.open()
    return dialog


class OnPaper(QDialog):
    """It opens blank, which is what a person without a printer at hand may have wanted to look at only."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.window)
        self.setWindowTitle(_("On paper"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._twin = PickField(_("&Which sheet"), [Option(each.value, twins.words(each)) for each in Twin])
        self._how = ChoiceField(_("How"), [Option(_BLANK, _("Blank")), Option(_FILLED, _("Filled in"))])
        self._paper = PickField(_("Pape&r"), [Option(each.value, each.value) for each in Sheet])
        self._sheets = Sheets(_("Preview: the sheets as they will be printed"))
        self._maker = Maker(context.jobs, self)
        self._message = MessageBar()
        self._hand_over = HandOver(context, self, self._message)
        self._about = About((), mine=True)
        self._print = primary(_("&Print…"))
        self._save = quiet_button(_("&Save as PDF…"), "save")
        self._twin.show_value(Twin.QUESTIONS.value)
        self._how.show_value(_BLANK)
        self._paper.show_value(usual_sheet(QLocale.system()).value)
        self._set_out()
        self._connect()
        self._make()
        self._twin.setFocus()

    @override
    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(space(120), round(screen.width() * 0.94)), min(space(96), round(screen.height() * 0.92)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)

    def _filled(self) -> tuple[Page, About]:
        """Besides the page, whose words would be in whose hands if somebody got it."""
        twin, library, read = Twin(self._twin.value()), self._context.library, self._context.workspace.read
        if self._how.value() != _FILLED:
            return twins.blank(twin, library), About((), mine=True)
        now = self._context.clock.now()
        behind = twin is Twin.RIGHT_AFTER
        session = read(sessions.last_begun if behind else sessions.next_up, now)
        filled = read(twins.filled, twin, library, session)
        whom = session.therapist if session else read(therapists.current_id)
        label = read(therapists.label_of, whom) if whom else ""
        return filled.page, About(filled.items, label, whom, mine=True)

    def _make(self, _what: object = None) -> None:
        for button in (self._print, self._save):
            button.setEnabled(False)
        self._hand_over.forget()
        read = self._context.workspace.read
        page, self._about = self._filled()
        order = Order(page, Format.PDF, Sheet(self._paper.value()), read(masks.listed), read(masks.names_of_others))
        self._maker.make(order)

    def _show(self, rendered: Rendered) -> None:
        self._sheets.show_sheets(rendered)
        self._hand_over.show_ready(rendered)
        for button in (self._print, self._save):
            button.setEnabled(True)

    def _print_it(self) -> None:
        self._hand_over.print_page(self._about, _("The sheet can still be saved."))

    def _save_it(self) -> None:
        if (ready := self._maker.ready) is not None:
            self._hand_over.ask(ready.masked.page.title, Format.PDF, self._about, locked=False)

    def _set_out(self) -> None:
        wear(self, Look.PAGE)
        left = QWidget()
        choosing = QVBoxLayout(left)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.setSpacing(space(2))
        told = body(_("For days without a screen. What is private stays off a sheet that is filled in."))
        for part in (self._twin, self._how, self._paper, told):
            choosing.addWidget(part)
        choosing.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(space(3))
        beside.addWidget(scrolled(left, 0), 2)
        beside.addWidget(self._sheets, 3)
        close = quiet_button(_("Close"))
        close.clicked.connect(self.reject)
        buttons = QWidget()
        row = Flow(buttons, space(1))
        for button in (close, self._save, self._print):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(2.5), space(3), space(2.5))
        column.setSpacing(space(1.5))
        column.addWidget(title(_("On paper")))
        column.addLayout(beside, 1)
        column.addWidget(self._message)
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTrailing)

    def _connect(self) -> None:
        for field in (self._twin, self._how, self._paper):
            field.settled.connect(self._make)
            field.settle_at_once()
        self._maker.made.connect(self._show)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
