"""What one sealed thing says: a field for each text that has words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.seal import Item, Words


class SealedWords(QWidget):
    """`write` stores a text and says whether it could."""

    def __init__(self, write: Callable[[Words, str], bool]) -> None:
        super().__init__()
        self._write = write
        self._item: Item | None = None
        self._fields: list[WordsField] = []
        self._unsaved: set[WordsField] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(2))

    def show_item(self, item: Item | None) -> None:
        """The same again is not shown again: somebody may be writing in it."""
        if item == self._item:
            return
        self._item = item
        for field in self._fields:
            field.hide()
            field.deleteLater()
        self._unsaved.clear()
        self._fields = [self._field(each) for each in (item.words if item else ()) if each.text.strip()]
        for field in self._fields:
            self._column.addWidget(field)
        line_up(self, self._fields)

    def settle(self) -> bool:
        for field in self._fields:
            field.settle_now()
        return not self._unsaved

    def _field(self, words: Words) -> WordsField:
        field = WordsField(words.label.replace("&", "&&"), lines=1)
        field.show_value(words.text)
        field.settled.connect(partial(self._save, field, words))
        return field

    def _save(self, field: WordsField, words: Words, text: str) -> None:
        if self._write(words, text):
            self._unsaved.discard(field)
        else:
            self._unsaved.add(field)
            field.keep_unsaved()
