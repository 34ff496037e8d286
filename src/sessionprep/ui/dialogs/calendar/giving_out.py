"""The sessions ahead go into a calendar file, under a word that says nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import plain_file, sessions
from sessionprep.services.accesses import AccessKind
from sessionprep.services.calendar import giving
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.file_dialog import ask_new_file
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.leaving import Leaving, let_out
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.replacing import ask_before_replacing
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from pathlib import Path

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_NAME = "Appointments.ics"


def open_giving(context: Context) -> DialogShell:
    ahead = context.workspace.read(giving.ahead, context.clock.now())
    purpose = _("No session is planned yet, so there is nothing to give.")
    if ahead:
        said = ngettext("{count} session lies ahead.", "{count} sessions lie ahead.", len(ahead)).format(
            count=len(ahead)
        )
        purpose = _("{ahead} A calendar gets day, time and length, and one word for all of them.").format(ahead=said)
    page = GivingPage(context)
    shell = DialogShell(context.window, _("Sessions to a calendar"), purpose, page if ahead else QWidget())
    if ahead:
        page.stand_in(shell)
    else:
        shell.add_primary(_("Close"), shell.accept)
    shell.open()
    return shell


class GivingPage(QWidget):
    """What was chosen here is not remembered: the next time it is neutral again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._title = LineField(_("What each is &called there"), example=giving.usual_title())
        self._whom = CheckField(_("Add &who it is with"), hint=_("Others who see the calendar see it too."))
        warning = body(_("The file will not be encrypted, and many calendars copy what they hold to the internet."))
        self._message = MessageBar()
        self._warning = warning.text()
        self._named = context.workspace.read(_names_anybody, context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (
            self._title,
            *([self._whom] if self._named else []),
            quiet(_("Nothing else of what you wrote goes in.")),
            warning,
            self._message,
        ):
            column.addWidget(part)
        self._title.show_value(giving.usual_title())

    def stand_in(self, shell: DialogShell) -> None:
        self._shell = shell
        shell.add_quiet(_("Close"), shell.reject)
        save = shell.add_primary(_("&Save…"), self._ask_where)
        save.setAccessibleDescription(self._warning)
        shell.start_in(self._title)

    def _ask_where(self) -> None:
        ask_new_file(self, _("Save for a calendar"), _("Calendars (*.ics)"), _NAME, self._chosen)

    def _chosen(self, path: Path) -> None:
        ask_before_replacing(path, self._message.trouble, lambda: self._save(path))

    def _save(self, path: Path) -> None:
        context, title, whom = self._context, self._title.value(), self._named and self._whom.value()
        made = context.workspace.read(giving.as_ics, context.clock.now(), title, with_whom=whom)
        leaving = Leaving(AccessKind.EXPORTED, partial(plain_file.save, path, made))
        let_out(context, leaving, self._say_saved, self._refuse)

    def _say_saved(self, path: Path) -> None:
        words = _("Saved as “{name}” in {folder}. Anyone who opens it can read it.")
        self._context.voice.say(words.format(name=path.name, folder=path.parent))
        self._shell.accept()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        self._message.trouble(error.sentence)


def _names_anybody(work: Work, context: Context) -> bool:
    return any(sessions.met_with(work, each) for each in giving.ahead(work, context.clock.now()))
