"""Before anything is printed: what printing means, then which printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services.accesses import AccessKind
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.leaving import Leaving, let_out
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.printing.service import print_on, printers
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.printing.service import Draw


def _nothing_more() -> Callable[[], object]:
    return lambda: None


class PrintStep(QWidget):
    """Until it is gone on from, nothing that prints is loaded and no print service is asked."""

    printed = Signal()

    def __init__(
        self,
        context: Context,
        wanted: Callable[[], Draw],
        otherwise: str,
        note: Callable[[], Callable[[], object]] = _nothing_more,
    ) -> None:
        """`wanted` is asked for what to draw when it is printed; `otherwise` says what else can be done.

        `note` is called before it is handed to the print service, and what comes back if that does not take it.
        """
        super().__init__()
        self._context = context
        self._wanted = wanted
        self._note = note
        self._otherwise = otherwise
        self._printer = PickField(_("P&rinter"), [])
        self._said = quiet("")
        self.go_on = quiet_button(_("Look for &printers"))
        self._print = quiet_button(_("Print it &now"))
        told = body(
            _("Printing hands these words to the print service of this computer. It and the printer may keep them.")
        )
        buttons = QWidget()
        row = Flow(buttons, space(1))
        for button in (self.go_on, self._print):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for part in (told, self._printer, self._said, buttons):
            column.addWidget(part)
        for later in (self._printer, self._said, self._print):
            later.hide()
        self.go_on.clicked.connect(self._look)
        self._print.clicked.connect(self._print_it)

    def _look(self) -> None:
        self.go_on.setEnabled(False)
        self._say(_("Looking for printers …"))
        self._context.jobs.run(lambda _progress: printers(), self._offer, self._refuse)

    def _offer(self, names: tuple[str, ...]) -> None:
        self.go_on.setEnabled(True)
        self.go_on.setVisible(not names)
        for part in (self._printer, self._print):
            part.setVisible(bool(names))
        self._printer.set_options(Option(name, name) for name in names)
        if not names:
            self._say(_("This computer knows of no printer. {otherwise}").format(otherwise=self._otherwise))
            return
        self._printer.show_value(names[0])
        self._said.hide()
        self._printer.setFocus()

    def _print_it(self) -> None:
        draw, name = self._wanted(), self._printer.value()
        self._print.setEnabled(False)
        self._say(_("Printing …"))
        leaving = Leaving(AccessKind.PRINTED, lambda: print_on(name, draw), self._note())
        let_out(self._context, leaving, self._printed, self._refuse)

    def _printed(self, _nothing: None) -> None:
        self._print.setEnabled(True)
        self._say(_("The print service has it."))
        self.printed.emit()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        for button in (self.go_on, self._print):
            button.setEnabled(True)
        self._say(error.sentence)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)
