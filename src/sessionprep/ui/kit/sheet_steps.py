"""The recovery sheet to be copied by hand, and then one line of it asked back."""

from __future__ import annotations

from secrets import randbelow
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.services import keys
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, heading, quiet
from sessionprep.ui.kit.labelled import say_below, set_out
from sessionprep.ui.kit.unlearned import unlearned
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.keys import Sheet


class SheetSteps(QStackedWidget):
    """First the lines, then the question; whoever shows it has the buttons and calls `go_on` and `go_back`."""

    confirmed = Signal()
    moved = Signal()
    entered = Signal()  # Return was pressed in the line; a dialog presses its button by itself

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._number = randbelow(len(sheet.lines)) + 1
        asked = _("Line {number} of your sheet, as you wrote it")
        self._line = _AskedLine(asked.format(number=self._number))
        self._line.entered.connect(self.entered)
        self._lines = _Lines(sheet)
        self.addWidget(
            _column(self._lines, body(_warning()), Folded(_("Opening it without SessionPrep"), _plainly(sheet)))
        )
        self.addWidget(_column(body(_("Take the sheet you wrote. This shows that it can be read.")), self._line))
        self.setFocusProxy(self._lines)

    @property
    def asking(self) -> bool:
        return self.currentIndex() == 1

    def go_on(self) -> None:
        """From the lines to the question, or check what was typed."""
        if not self.asking:
            self._turn(1)
        elif keys.copied_rightly(self._sheet, self._number, self._line.value()):
            self.confirmed.emit()
        else:
            self._say(_("This is not what stands there. Look at your sheet again, or at the lines once more."))

    def go_back(self) -> None:
        self._turn(0)

    def _turn(self, step: int) -> None:
        self._say("")
        self.setCurrentIndex(step)
        self.setFocusProxy(self._line if step else self._lines)
        self.setFocus()
        self.moved.emit()

    def _say(self, sentence: str) -> None:
        self._line.say(sentence)
        if sentence:
            self._line.setFocus()
            announce(self, sentence, urgent=True)


class _AskedLine(QWidget):
    entered = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._edit = QLineEdit()
        unlearned(self._edit)
        self._below = set_out(self, words, self._edit)
        self._edit.returnPressed.connect(self.entered)

    def value(self) -> str:
        return self._edit.text()

    def say(self, sentence: str) -> None:
        say_below(self._below, self._edit, sentence)


class _Lines(QFrame):
    """Large, in columns, and one thing to a screen reader."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        wear(self, Look.MESSAGE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_("Recovery sheet"))
        self.setAccessibleDescription("\n".join(sheet.lines))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits are copied from left to right everywhere
        grid = QGridLayout(self)
        grid.setContentsMargins(space(2), space(1.5), space(2), space(1.5))
        grid.setHorizontalSpacing(space(2))
        grid.setVerticalSpacing(space(0.5))
        for row, line in enumerate(sheet.lines):
            for at, part in enumerate(line.split(" ")):
                cell = heading(part)
                cell.setWordWrap(False)
                cell.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
                grid.addWidget(cell, row, at)
        grid.setColumnStretch(grid.columnCount(), 1)


def _warning() -> str:
    return _("This sheet opens every copy of this vault, also old backups. Who has it needs no passphrase.")


def _plainly(sheet: Sheet) -> QWidget:
    """For the day when nobody has SessionPrep any more; the same stands in the vault's README."""
    told = _(
        "vault.db is an ordinary SQLCipher 4 database. Its key is the 64 digits above without the line numbers "
        "and without the last two digits of each line."
    )
    return _column(
        quiet(told),
        *(quiet(line) for line in keys.plain_sql()),
        quiet(_("Vault: {name}").format(name=sheet.vault_name)),
        quiet(_("Number: {number}").format(number=sheet.vault_id)),
        quiet(_("Salt: {salt}").format(salt=sheet.salt)),
    )


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1.5))
    for part in parts:
        column.addWidget(part)
    column.addStretch()
    return holder
