"""The one way a record is kept from ever being shared, and, one step away, from being seen at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.domain.record import Privacy
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.form import Form


class PrivateField(QWidget):
    seal_wanted = Signal()

    def __init__(self, words: str, hint: str) -> None:
        super().__init__()
        self._check = CheckField(words, hint=hint)
        self._seal = seal_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        column.addWidget(self._check)
        column.addWidget(self._seal)
        self.setFocusProxy(self._check)
        self._seal.clicked.connect(self.seal_wanted)

    @property
    def settled(self) -> SignalInstance:
        return self._check.settled

    def value(self) -> bool:
        return self._check.value()

    def show_value(self, value: bool) -> None:  # noqa: FBT001 - the value is the field's, as in every field
        self._check.show_value(value)

    def settle_now(self) -> None:
        self._check.settle_now()

    def keep_unsaved(self) -> None:
        self._check.keep_unsaved()


def private_field(words: str = "", hint: str = "") -> PrivateField:
    return PrivateField(words or _("&Keep this private"), hint or _("It then can’t be picked for a summary."))


def seal_button() -> Button:
    """By itself it is for what can never be shared anyway."""
    button = plain(_("Seal it away…"))
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def bind_seal(form: Form, button: Button, guard: Callable[[Work, Any, Privacy], None]) -> None:
    button.clicked.connect(lambda: _ask(button, lambda: form.seal_away(guard)))


def bind_private(form: Form, field: PrivateField, guard: Callable[[Work, Any, Privacy], None]) -> None:
    """Ticked is private; unticked can be picked, which still shares nothing by itself."""
    form.keep(
        field,
        lambda record: record.privacy is not Privacy.SHAREABLE,
        Label.CHOOSE,
        guard,
        lambda private: Privacy.PRIVATE if private else Privacy.SHAREABLE,
    )
    field.seal_wanted.connect(lambda: _ask(field, lambda: form.seal_away(guard)))


def _ask(field: QWidget, seal: Callable[[], object]) -> None:
    """It is one step, but no undo leads back from it."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(2))
    for words in (
        _("You find it again in the Vault menu under Sealed, where it can be read, changed and taken out."),
        _("What belongs to it is sealed too, and so is what quotes it. Nothing from before can be undone then."),
    ):
        column.addWidget(body(words))
    purpose = _("It then shows nowhere until you give the passphrase again. Undo does not bring it back.")
    shell = DialogShell(field.window(), _("Seal it away?"), purpose, inside)

    def go() -> None:
        shell.accept()
        seal()

    shell.add_quiet(_("Cancel"), shell.reject)
    shell.add_primary(_("Seal it away"), go)
    shell.open()
