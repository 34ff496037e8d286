"""After a card was seen or printed: the offer to note it among what was shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import shares, therapists
from sessionprep.services.labels import Label
from sessionprep.services.shares import Handing
from sessionprep.text import _
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.headings import body
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.share import Means
    from sessionprep.services.summary.offer import Item
    from sessionprep.services.summary.page import Page
    from sessionprep.ui.kit.context import Context


class Noting(QWidget):
    """A card is mostly for one's own courage: that somebody saw it is noted when the person says so."""

    offered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._handing: Handing | None = None
        self._words = body("")
        self._note_it = quiet_button(_("&Note it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._words)
        column.addWidget(self._note_it, alignment=Qt.AlignmentFlag.AlignLeading)
        self._note_it.clicked.connect(self._note)
        self.hide()

    def offer(self, page: Page, items: Sequence[Item], means: Means, sheet: str) -> None:
        """A vault that can only be read keeps no ledger."""
        if self._context.workspace.vault.read_only:
            return
        here = self._context.workspace.read(therapists.current)
        label, therapist = (here.label, here.id) if here else ("", None)
        self._handing = Handing(page, items, means, label, therapist, sheet=sheet)
        self._say(_("If somebody saw it, it can be noted in what you shared."), more=True)
        self.offered.emit()

    def _note(self) -> None:
        if self._handing is not None and self._context.do(Label.SHARE, shares.note, self._handing) is not None:
            self._handing = None
            self._say(_("Noted in what you shared."), more=False)

    def _say(self, words: str, *, more: bool) -> None:
        self._words.setText(words)
        self._note_it.setVisible(more)
        self.show()
        announce(self._words, words)
