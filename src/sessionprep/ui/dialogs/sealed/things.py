"""The list of what is sealed, and the chosen one in words that can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.domain.words import one_line
from sessionprep.services import seal, sealed_words
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.dialogs.sealed.words import SealedWords, said, shipped_names
from sessionprep.ui.kit.aloud import announce
from sessionprep.ui.kit.buttons import plain, quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.kit.tall import Tall
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.seal import Item, OpenSeal, Words
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

P = ParamSpec("P")
_TALL, _LEAST = 24, 14  # steps of the grid


class SealedThings(QWidget):
    def __init__(self, context: Context, opened: OpenSeal) -> None:
        super().__init__()
        self._workspace = context.workspace
        self._seal = opened
        self._items: dict[str, Item] = {}
        self._rows = RowsModel()
        self._list = RecordList(self._rows, _("Sealed"), movable=False)
        self._tall = Tall(self._list, _TALL, _LEAST)
        self._said = body("")
        self._undo = plain(_("&Undo"))
        self._names = shipped_names(context.library)
        self._words = SealedWords(context.library, self._write)
        self._deeds = QWidget()
        out, gone = quiet_button(_("&Take out of the seal"), "lock-open"), quiet_button(_("&Delete"), "trash-2")
        row = Flow(self._deeds, space(1))
        for button in (out, gone):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._said, self._undo, self._tall, self._words, self._deeds):
            column.addWidget(part)
        self._undo.hide()
        self._list.chosen.connect(self._show)
        self._list.delete_wanted.connect(lambda _ids: self._delete())
        out.clicked.connect(self._take_out)
        gone.clicked.connect(self._delete)
        self._undo.clicked.connect(self._take_back)
        self._look()
        self._say("")

    def start(self) -> None:
        if self._items:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> bool:
        return self._words.settle()

    def _look(self) -> None:
        """Read everything again; somebody comes here seldom, and to little."""
        found = self._workspace.read_unsealed(self._seal, seal.items)
        self._items = {each.record: each for each in found}
        self._rows.show(Row(each.record, self._title(each), _kind(each)) for each in found)
        chosen = self._list.chosen_id()
        if chosen not in self._items and self._items:
            self._list.choose(next(iter(self._items)))
        for part in (self._tall, self._deeds):
            part.setVisible(bool(self._items))
        self._words.show_item(self._items.get(self._list.chosen_id()))

    def _title(self, item: Item) -> str:
        return one_line(said(item.first, self._names)) if item.first else _kind(item)

    def _show(self, record: str) -> None:
        if self.settle():
            self._words.show_item(self._items.get(record))

    def _write(self, words: Words, text: str) -> bool:
        return self._do(Label.WRITE, seal.write, words, text)

    def _take_out(self) -> None:
        if (item := self._chosen()) and self._do(Label.CHOOSE, seal.take_out, item):
            note = _("What it was a part of is gone, so it is a private note now.")
            self._after(note if item.alone else _("It is out of the seal, and private."))

    def _delete(self) -> None:
        if (item := self._chosen()) and self._do(Label.DELETE, seal.delete, item):
            self._after(_("Deleted."), undo=True)

    def _take_back(self) -> None:
        try:
            self._workspace.undo(self._seal)
        except Expected as refusal:
            self._say(refusal.sentence)
            return
        self._after(_("It is back."))

    def _chosen(self) -> Item | None:
        return self._items.get(self._list.chosen_id()) if self.settle() else None

    def _after(self, sentence: str, *, undo: bool = False) -> None:
        self._look()
        self._say(sentence, undo=undo)
        (self._undo if undo else self._list if self._items else self._said).setFocus()

    def _do(self, label: Label, act: Callable[Concatenate[Work, P], None], *args: P.args, **kwargs: P.kwargs) -> bool:
        try:
            self._workspace.do_unsealed(self._seal, label, act, *args, **kwargs)
        except Expected as refusal:
            self._say(refusal.sentence)
            return False
        self._say("")
        return True

    def _say(self, sentence: str, *, undo: bool = False) -> None:
        self._said.setText(sentence or ("" if self._items else _("Nothing is sealed.")))
        self._said.setVisible(bool(self._said.text()))
        self._undo.setVisible(undo)
        if sentence:
            announce(self, sentence)


def _kind(item: Item) -> str:
    return sealed_words.kind_name(item.kind)
