"""Whether something planned makes itself known, and how long before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import reminders
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context

_HOUR, _DAY = 60, 1440


def open_reminders(context: Context, follow: Callable[[], object]) -> DialogShell:
    """`follow` is called once something else is chosen and stored."""
    field = PickField(_("&Remind me"), [Option(str(each), _words(each)) for each in reminders.MINUTES])
    field.show_value(str(context.workspace.read(reminders.minutes)))
    field.settle_at_once()

    def save(chosen: str) -> None:
        if context.save(Label.CHOOSE, reminders.choose_minutes, chosen):
            follow()

    field.settled.connect(save)
    purpose = _("While SessionPrep runs, locked or not, a line in its window says: “{sentence}” Nothing else is said.")
    shell = DialogShell(
        context.window, _("Reminders"), purpose.format(sentence=reminders.sentence()), _explained(field)
    )
    shell.add_primary(_("Close"), shell.accept)
    shell.finished.connect(field.settle_now)
    shell.start_in(field)
    shell.open()
    return shell


def _explained(field: PickField) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    column.addWidget(field)
    for words in (
        _("The window also asks for attention in the task bar. The desktop is given no words to show or to keep."),
        _("So that it works while locked, the time of the next one, and nothing of what it is, stays in memory then."),
    ):
        column.addWidget(quiet(words))
    return inside


def _words(minutes: int) -> str:
    if minutes == reminders.OFF:
        # i18n: how long before a session somebody wants to be reminded
        return _("Not at all")
    if minutes == _DAY:
        return _("A day before")
    if minutes % _HOUR == 0:
        hours = minutes // _HOUR
        return ngettext("{count} hour before", "{count} hours before", hours).format(count=hours)
    return ngettext("{count} minute before", "{count} minutes before", minutes).format(count=minutes)
