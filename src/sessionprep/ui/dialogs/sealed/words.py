"""What one sealed thing says: a field for each text that has words, and in our words what was ticked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.domain.note import Feeling
from sessionprep.domain.trust import Experience, TrustReason
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.feelings_words import felt_names
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sessionprep.services.content.library import Library
    from sessionprep.services.seal import Item, Words


_TICKED = {(Feeling, "word"), (Feeling, "places"), (TrustReason, "reason"), (Experience, "source")}
_AT_ONCE = 40  # a note may have thousands of feelings; more wait behind a button, so that they stop nobody


class SealedWords(QWidget):
    """`write` stores a text and says whether it could."""

    def __init__(self, library: Library, write: Callable[[Words, str], bool]) -> None:
        super().__init__()
        self._names = shipped_names(library)
        self._write = write
        self._item: Item | None = None
        self._waiting: list[Words] = []
        self._shown: list[QWidget] = []
        self._fields: list[WordsField] = []
        self._unsaved: set[WordsField] = set()
        self._inside = QVBoxLayout()
        self._inside.setSpacing(space(2))
        self._rest = plain("")
        self._rest.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._rest.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addLayout(self._inside)
        column.addWidget(self._rest)

    def show_item(self, item: Item | None) -> None:
        """The same again is not shown again: somebody may be writing in it."""
        if item == self._item:
            return
        self._item = item
        for each in self._shown:
            each.hide()
            each.deleteLater()
        self._unsaved.clear()
        self._shown, self._fields = [], []
        self._waiting = [each for each in (item.words if item else ()) if each.text.strip()]
        self._add_some()

    def settle(self) -> bool:
        for field in self._fields:
            field.settle_now()
        return not self._unsaved

    def _show_more(self) -> None:
        first = len(self._shown)
        self._add_some()
        later = [each for each in self._shown[first:] if isinstance(each, WordsField)]
        (later[0] if later else self._rest).setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_some(self) -> None:
        for words in self._waiting[:_AT_ONCE]:
            shown = self._told(words) if is_ticked(words, self._names) else self._field(words)
            self._inside.addWidget(shown)
            shown.show()  # at once, for the keyboard to find it
            self._shown.append(shown)
        del self._waiting[:_AT_ONCE]
        self._rest.setText(_("Show more ({count} left)").format(count=len(self._waiting)))
        self._rest.setVisible(bool(self._waiting))
        line_up(self, [*self._fields, self._rest])

    def _told(self, words: Words) -> QWidget:
        """What was ticked is changed where there is something to tick, once it is out of the seal."""
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (quiet(words.label), body(said(words, self._names))):
            column.addWidget(line)
        return told

    def _field(self, words: Words) -> WordsField:
        field = WordsField(words.label.replace("&", "&&"), lines=1)
        field.show_value(words.text)
        field.settled.connect(partial(self._save, field, words))
        self._fields.append(field)
        return field

    def _save(self, field: WordsField, words: Words, text: str) -> None:
        if self._write(words, text):
            self._unsaved.discard(field)
        else:
            self._unsaved.add(field)
            field.keep_unsaved()


def shipped_names(library: Library) -> dict[str, str]:
    """By its id, whatever of ours can be ticked in something that is sealed."""
    reasons = {each.id: _(each.text) for each in library.trust.reasons}
    return felt_names(library) | reasons | {each.id: _(each.text) for each in library.trust.sources}


def is_ticked(words: Words, names: Mapping[str, str]) -> bool:
    return (words.kind, words.field) in _TICKED and any(line in names for line in words.text.splitlines())


def said(words: Words, names: Mapping[str, str]) -> str:
    """As a person reads it, not by an id of ours."""
    if not is_ticked(words, names):
        return words.text
    return ", ".join(names.get(line, line) for line in words.text.splitlines())
