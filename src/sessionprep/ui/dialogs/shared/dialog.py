"""Two ways to look at the ledger: each time something left, and what each person knows by now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import labels
from sessionprep.text import _
from sessionprep.ui.dialogs.shared.each_time import each_time
from sessionprep.ui.dialogs.shared.known_part import KnownPart
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.sections import Section, Sections
from sessionprep.ui.kit.tall import Tall
from sessionprep.ui.kit.voice import Voice
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context

_WIDE, _TALL, _LEAST = 132, 64, 44  # steps of the grid


def show_shared(context: Context, recipient: str) -> DialogShell:
    """In front of whatever is open; from a dialog no link leads away, as what is picked there would be lost."""
    in_front = QApplication.activeModalWidget()
    page = SharedPage(context)
    purpose = _("What you shared, as it was then. Taking an entry out of this list takes nothing back from anybody.")
    shell = DialogShell(in_front or context.window, _("What was shared"), purpose, page, wide=_WIDE)
    page.stand_in(shell, recipient, leads=in_front is None)
    shell.open()
    return shell


class SharedPage(QWidget):
    """Speaks in the dialog, where its words can be read."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        message = MessageBar()
        self._workspace = context.workspace
        self._voice = Voice(message, self.undo)
        self._context = replace(context, voice=self._voice)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(space(1))
        self._inside.addWidget(message)

    def stand_in(self, shell: DialogShell, recipient: str, *, leads: bool) -> None:
        go = self._leading(shell) if leads else None
        known = Section(_("Who knows what"), lambda: KnownPart(self._context, go, recipient))
        every = Section(_("Each time"), lambda: each_time(self._context))
        sections = Sections(_("What to look at"), [every, known], int(bool(recipient)))
        self._inside.insertWidget(0, Tall(sections, _TALL, _LEAST), 1)
        shell.settles(sections.settle)
        shell.add_quiet(_("Close"), shell.reject)
        shell.start_in(sections)
        sections.start()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), shell, self.undo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), shell, sections.find_here)

    def undo(self) -> None:
        try:
            label = self._workspace.undo()
        except Expected as refusal:
            self._voice.trouble(refusal.sentence)
            return
        words = _("Undone: {what}").format(what=labels.words(label)) if label else _("There is nothing to undo.")
        self._voice.say(words)

    def _leading(self, shell: DialogShell) -> Callable[[str, str], None]:
        def go(tab: str, record: str) -> None:
            shell.accept()
            self._context.guide.go(tab, record)

        return go
