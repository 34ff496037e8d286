"""Lines beyond the first three: those that somebody asked for, and a menu of those that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import Button, plain
from sessionprep.ui.kit.held import holds_keyboard
from sessionprep.ui.kit.tab_order import line_up
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.ui.kit.choice_field import Option


class PromptLine(NamedTuple):
    prompt: str
    asks: str
    words: str


class Prompts(NamedTuple):
    """The lines there are, and those there can be."""

    lines: tuple[PromptLine, ...] = ()
    more: tuple[Option, ...] = ()


class Rewritten(NamedTuple):
    prompt: str
    words: str


class Wanted(NamedTuple):
    prompt: str


class LetGo(NamedTuple):
    prompt: str


class PromptLines(QWidget):
    settled = Signal(object)  # Rewritten, Wanted or LetGo

    def __init__(self) -> None:
        super().__init__()
        self._shown = Prompts()
        self._rows: dict[str, _Line] = {}
        self._said = ""
        self._box = QWidget()
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space(2))
        self._more = plain(_("More &prompts…"), "plus")
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(self._more)
        menu.aboutToShow.connect(self._fill)
        self._more.setMenu(menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self._box)
        column.addWidget(self._more)

    def value(self) -> Prompts:
        return self._shown

    def show_value(self, value: Prompts) -> None:
        """Lines that stay keep the keyboard and what is being typed in them."""
        before, self._shown = self._shown, value
        lines = {line.prompt: line for line in value.lines}
        had = any(holds_keyboard(row) for row in self._rows.values())
        for gone in self._rows.keys() - lines.keys():
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        inside = self._box.layout()
        for line in value.lines:
            if line.prompt not in self._rows and inside is not None:
                self._rows[line.prompt] = row = self._made(line)
                inside.addWidget(row)
                row.show()  # at once, for the keyboard to find it
            self._rows[line.prompt].field.show_value(line.words)
        if [*lines] != [line.prompt for line in before.lines]:
            line_up(self._box, [self._rows[prompt] for prompt in lines])
        self._box.setVisible(bool(lines))
        self._more.setVisible(bool(value.more))
        if had and not any(holds_keyboard(row) for row in self._rows.values()):
            (self._more if value.more else self).setFocus()

    def start_in(self, prompt: str) -> None:
        if prompt in self._rows:
            self._rows[prompt].setFocus(Qt.FocusReason.OtherFocusReason)

    def settle_now(self) -> None:
        for row in list(self._rows.values()):
            row.field.settle_now()

    def keep_unsaved(self) -> None:
        if self._said in self._rows:
            self._rows[self._said].field.keep_unsaved()

    def _made(self, line: PromptLine) -> _Line:
        row = _Line(line.asks)
        row.field.settled.connect(lambda words: self._say(Rewritten(line.prompt, words)))
        row.cross.clicked.connect(lambda: self._say(LetGo(line.prompt)))
        return row

    def _say(self, edit: Rewritten | Wanted | LetGo) -> None:
        self._said = edit.prompt
        self.settled.emit(edit)

    def _fill(self) -> None:
        menu = self._more.menu()
        menu.clear()
        menu.setAccessibleName(_("More prompts"))
        for option in self._shown.more:
            action = menu.addAction(option.words.replace("&", "&&"))
            action.triggered.connect(lambda _on, prompt=option.value: self._want(prompt))

    def _want(self, prompt: str) -> None:
        self._say(Wanted(prompt))
        self.start_in(prompt)


class _Line(QWidget):
    def __init__(self, asks: str) -> None:
        super().__init__()
        self.field = WordsField(asks.replace("&", "&&"))
        self.cross: Button = plain("", "x")
        self.cross.setAccessibleName(_("Remove: {line}").format(line=asks))
        self.cross.setToolTip(_("Remove"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(0.5))
        row.addWidget(self.field, 1)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignBottom)
        self.setFocusProxy(self.field)
