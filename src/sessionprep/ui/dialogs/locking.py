"""When the vault locks by itself, and the key that hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import locking
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.ui.kit.context import Context


def open_locking(context: Context, follow: Callable[[], None]) -> DialogShell:
    """`follow` is called once something else is chosen and stored."""
    minutes = PickField(
        _("Lock when nobody touched anything for"),
        [Option(str(each), _minutes(each)) for each in locking.MINUTES],
    )
    key = PickField(
        _("Key that hides and locks at once"),
        [Option(each, QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText)) for each in locking.KEYS],
    )
    for field, look, choose in (
        (minutes, lambda work: str(locking.minutes(work)), locking.choose_minutes),
        (key, locking.hiding_key, locking.choose_hiding_key),
    ):
        field.show_value(context.workspace.read(look))
        field.settle_at_once()
        field.settled.connect(_saver(context, choose, follow))
    fields = FieldSet([minutes, key])
    shell = DialogShell(context.window, _("Locking"), _("A lock asks nothing and loses nothing."), _explained(fields))
    shell.add_primary(_("Close"), shell.accept)
    shell.finished.connect(fields.settle_now)
    shell.start_in(minutes)
    shell.open()
    return shell


def _saver(context: Context, choose: Callable[..., None], follow: Callable[[], None]) -> Callable[[str], None]:
    def save(chosen: str) -> None:
        if context.save(Label.CHOOSE, choose, chosen):
            follow()

    return save


def _explained(fields: FieldSet) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    column.addWidget(fields)
    for words in (
        _("It also locks when the screen locks, when the computer goes to sleep, and when somebody else signs in."),
        _("Hiding cannot protect you from someone who watches the screen or knows your passphrase."),
    ):
        column.addWidget(quiet(words))
    return inside


def _minutes(count: int) -> str:
    if not count:
        # i18n: how long nobody may touch anything before the vault locks
        return _("As long as I like")
    return ngettext("{count} minute", "{count} minutes", count).format(count=count)
