"""The feelings in a record, before and after: on chips, each row with a button that opens the picker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.note import When
from sessionprep.services import wording
from sessionprep.text import _
from sessionprep.ui.kit.buttons import Button, quiet_button
from sessionprep.ui.kit.feelings_chips import FeelingChips
from sessionprep.ui.kit.feelings_deeds import nothing_more
from sessionprep.ui.kit.feelings_picker import FeelingsPicker, open_feelings
from sessionprep.ui.kit.feelings_words import felt_names
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.note import Feeling
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.feelings_deeds import FeelingDeeds


class FeelingsField(QWidget):
    """Its value is every feeling of the record; each change is stored by the deeds at once, so nothing waits here."""

    settled = Signal(object)  # never: a form asks every field for it

    def __init__(self, context: Context, deeds: FeelingDeeds) -> None:
        super().__init__()
        self._felt: Sequence[Feeling] = ()
        # i18n: The button after the feelings felt before, and the one after those felt after the session.
        words = {When.BEFORE: _("Name &one…"), When.AFTER: _("&Name one…")}
        self._rows = {when: _Row(context, deeds, when, words[when]) for when in When}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        column.addWidget(body(_("Feelings")))
        for row in self._rows.values():
            column.addWidget(row)
            column.addSpacing(space(0.5))

    def value(self) -> Sequence[Feeling]:
        return self._felt

    def show_value(self, value: Sequence[Feeling]) -> None:
        self._felt = value
        for when, row in self._rows.items():
            row.show_felt([feeling for feeling in value if feeling.when is when])

    def settle_now(self) -> None:
        for row in self._rows.values():
            row.settle_now()

    def keep_unsaved(self) -> None:
        """There is nothing that waits."""


class _Row(QWidget):
    def __init__(self, context: Context, deeds: FeelingDeeds, when: When, words: str) -> None:
        super().__init__()
        self._context = context
        self._deeds = deeds
        self._when = when
        self._felt: Sequence[Feeling] = ()
        self._picker: FeelingsPicker | None = None
        self._button = self._opener(words)
        self._chips = FeelingChips(felt_names(context.library), deeds, self._button)
        self._chips.emptied.connect(self._button.setFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(0.5))
        column.addWidget(quiet(wording.name(when)))
        column.addWidget(self._chips)

    def show_felt(self, felt: Sequence[Feeling]) -> None:
        self._felt = felt
        self._chips.show_felt(felt)
        if self._picker is not None:
            self._picker.show_felt(felt)

    def settle_now(self) -> None:
        if self._picker is not None:
            self._picker.keep_typed()

    def _opener(self, words: str) -> Button:
        button = quiet_button(words, "plus")
        button.setAutoDefault(True)  # Enter presses it too
        # i18n: Read aloud for a button: “Name a feeling, after the session”
        spoken = _("Name a feeling, {when}").format(when=wording.name(self._when).lower())
        button.setAccessibleName(spoken)
        button.clicked.connect(self._open)
        return button

    def _open(self) -> None:
        plain_deeds = replace(self._deeds, offers=nothing_more)  # what leads elsewhere would open behind the dialog
        self._picker = open_feelings(self._context, plain_deeds, self._when, self._felt)
        self._picker.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._picker = None
