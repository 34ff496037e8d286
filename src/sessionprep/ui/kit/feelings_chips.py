"""The feelings that were named at one time, each on a chip that opens a menu."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QMenu

from sessionprep.domain.note import Strength
from sessionprep.services import wording
from sessionprep.text import _
from sessionprep.ui.kit.buttons import Button, plain
from sessionprep.ui.kit.feelings_words import aloud, on_chip
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.theme.looks import Look
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from sessionprep.domain.ids import FeelingId
    from sessionprep.domain.note import Feeling
    from sessionprep.ui.kit.feelings_deeds import FeelingDeeds

_AT_ONCE = 40  # more than anyone names wait behind a button, so that a flood of them stops nobody
_STRENGTHS = (Strength.TRACE, Strength.SOME, Strength.A_LOT, Strength.TAKES_OVER, Strength.UNSET)


class FeelingChips(QFrame):
    """A row that wraps; a button may stand at its end."""

    emptied = Signal()  # the last chip went while the keyboard was on it

    def __init__(self, names: Mapping[str, str], deeds: FeelingDeeds, end: QWidget | None = None) -> None:
        super().__init__()
        self._names = names
        self._deeds = deeds
        self._felt: Sequence[Feeling] = ()
        self._chips: dict[FeelingId, FeelingChip] = {}
        self._most = _AT_ONCE
        self._rest = plain("")
        self._rest.clicked.connect(self._show_more)
        self._flow = Flow(self, space(1))
        self._end = end
        self._rest.setParent(self)
        self._rest.hide()
        self._set_out(())

    def show_felt(self, felt: Sequence[Feeling]) -> None:
        """Chips that stay keep the keyboard; when the one that has it goes, the next one gets it."""
        before = list(self._chips.values())
        place = next((at for at, chip in enumerate(before) if chip is self.window().focusWidget()), -1)
        self._felt, shown = felt, felt[: self._most]
        chips = {feeling.id: self._chips.get(feeling.id) or FeelingChip(self._names, self._deeds) for feeling in shown}
        for gone in self._chips.keys() - chips.keys():
            self._flow.removeWidget(self._chips[gone])
            self._chips[gone].hide()
            self._chips[gone].deleteLater()
        self._rest.setText(_("Show more ({count} left)").format(count=len(felt) - len(shown)))
        self._rest.setVisible(len(shown) < len(felt))
        if [*chips] != [*self._chips]:
            self._set_out([*chips.values()], calmly=place < 0 and not self.isHidden())
        self._chips = chips
        for feeling in shown:
            chips[feeling.id].show_feeling(feeling)
        if place >= 0 and before[place] not in chips.values():
            self._pass_on([*chips.values()][: place + 1])

    def _set_out(self, chips: Sequence[QWidget], *, calmly: bool = False) -> None:
        """`calmly`: out of sight meanwhile, or every chip would lay out all of them again."""
        rest = [] if self._rest.isHidden() else [self._rest]
        row = [*chips, *rest, *([] if self._end is None else [self._end])]
        if calmly:
            self.hide()
        for widget in (self._rest, *row):
            self._flow.removeWidget(widget)
        for widget in row:
            self._flow.addWidget(widget)
        # Tab goes through them as they stand: all behind the one widget that was here from the start, then that one.
        for one, following in pairwise([self._rest, *chips, self._rest, *([] if self._end is None else [self._end])]):
            self.setTabOrder(one, following)
        if calmly:
            self.show()

    def _pass_on(self, left: Sequence[FeelingChip]) -> None:
        if left:
            left[-1].setFocus()
        else:
            self.emptied.emit()

    def _show_more(self) -> None:
        first = self._most
        self._most += _AT_ONCE
        self.show_felt(self._felt)
        [*self._chips.values()][first].setFocus()


class FeelingChip(Button):
    """Says the feeling, its strength and its places; its menu changes them, leads on, or takes it away."""

    def __init__(self, names: Mapping[str, str], deeds: FeelingDeeds) -> None:
        super().__init__("", Look.CHIP)
        self._names = names
        self._deeds = deeds
        self._feeling: Feeling | None = None
        self.setAutoDefault(True)  # Enter opens it too
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_feeling(self, feeling: Feeling) -> None:
        self._feeling = feeling
        self.setText(on_chip(feeling, self._names).replace("&", "&&"))
        self.setAccessibleName(aloud(feeling, self._names))
        self.setAccessibleDescription(_("Opens a menu: how strong, and more"))

    def _fill(self) -> None:
        menu, feeling = self.menu(), self._feeling
        if feeling is None:
            return
        menu.clear()
        menu.setAccessibleName(self.accessibleName())
        group = QActionGroup(menu)
        for strength in _STRENGTHS:
            action = menu.addAction(wording.name(strength))
            action.setCheckable(True)
            action.setChecked(strength is feeling.strength)
            action.triggered.connect(lambda _on, to=strength: self._deeds.how_strong(feeling.id, to))
            group.addAction(action)
        menu.addSeparator()
        for offer in self._deeds.offers(feeling):
            menu.addAction(offer.words).triggered.connect(lambda _on, act=offer.act: act())
        menu.addAction(_("&Remove")).triggered.connect(lambda _on: self._deeds.let_go(feeling.id))
