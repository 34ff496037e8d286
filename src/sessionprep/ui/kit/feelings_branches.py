"""The vocabulary as branches of a tree, and which of its words begin with some letters."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from sessionprep.domain.words import one_line
from sessionprep.text import _
from sessionprep.ui.kit.feelings_words import shortened
from sessionprep.ui.kit.row import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sessionprep.services.content.feelings import Feelings

_SAYS = Qt.ItemDataRole.UserRole
_LONG = 80


class Says(NamedTuple):
    """What choosing an item names: an id of the vocabulary, or own words. A heading names nothing."""

    word: str = ""
    own: str = ""


class Fit(IntEnum):
    """How well an item fits the letters typed; the best is chosen first."""

    NOT = 0
    INSIDE = 1  # a later word of it begins so
    START = 2
    WHOLE = 3


class Branches(QStandardItemModel):
    """Families, own words used before, what is typed as an own word, and answers without a word, in this order."""

    def __init__(self, vocabulary: Feelings, own: Sequence[str]) -> None:
        super().__init__()
        self._named: set[Says] = set()
        for family in vocabulary.families:
            branch = self._under(None, _(family.text), Says(family.id), _(family.means))
            for group in family.groups:
                twig = self._under(branch, _(group.text), Says(group.id), _(group.means))
                for word in group.words:
                    self._under(twig, _(word.text), Says(word.id), _(word.means))
        if own:
            mine = self._under(None, _("My own words"), Says())
            for words in own:
                self._under(mine, words, Says(own=words))
        self.typed = self._under(None, "", Says())
        self.wordless = self._under(None, _(vocabulary.no_words.text), Says(), _(vocabulary.no_words.means))
        for word in vocabulary.no_words.words:
            self._under(self.wordless, _(word.text), Says(word.id), _(word.means))

    def offer_typed(self, words: str) -> None:
        words = one_line(words)
        self.typed.setText(_("In my own words: {words}").format(words=shortened(words, _LONG)))
        self.typed.setData(Says(own=words), _SAYS)
        self._tick(self.typed)

    def show_named(self, named: set[Says]) -> None:
        self._named = named
        for item in self.items():
            self._tick(item)

    def says(self, item: QStandardItem) -> Says:
        said = item.data(_SAYS)
        return said if isinstance(said, Says) else Says(*said)

    def items(self) -> Iterator[QStandardItem]:
        """Every item, each before those under it."""
        waiting = [self.item(row) for row in reversed(range(self.rowCount()))]
        while waiting:
            item = waiting.pop()
            yield item
            waiting.extend(item.child(row) for row in reversed(range(item.rowCount())))

    def fit(self, item: QStandardItem, letters: str) -> Fit:
        """Headings and the typed words themselves fit nothing."""
        if item is self.typed or not any(self.says(item)):
            return Fit.NOT
        text = _spaced(fold(item.text()))
        letters = _spaced(letters)
        if text == letters:
            return Fit.WHOLE
        if text.startswith(letters):
            return Fit.START
        return Fit.INSIDE if f" {letters}" in text else Fit.NOT

    def _under(self, parent: QStandardItem | None, words: str, says: Says, means: str = "") -> QStandardItem:
        item = QStandardItem(shortened(one_line(words), _LONG))
        item.setEditable(False)
        item.setAccessibleDescription(means)
        item.setToolTip(means)
        item.setData(says, _SAYS)
        (parent or self.invisibleRootItem()).appendRow(item)
        self._tick(item)
        return item

    def _tick(self, item: QStandardItem) -> None:
        says = self.says(item)
        if any(says):
            item.setCheckState(Qt.CheckState.Checked if says in self._named else Qt.CheckState.Unchecked)


def _spaced(words: str) -> str:
    """A word behind a hyphen begins as any other."""
    return words.replace("-", " ")
