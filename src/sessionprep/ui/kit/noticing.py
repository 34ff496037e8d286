"""Worth noticing: a page to read, whose lines can begin a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import moments, talks
from sessionprep.services.content.worth_noticing import OUTSIDE
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.folded import Folded
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.line_button import LineButton
from sessionprep.ui.kit.sources import looked_at, sources_of
from sessionprep.ui.kit.ways_on import ways_on_fold
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.content.worth_noticing import Level, Noticed
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context


def noticing_button(context: Context) -> Button:
    button = plain(_("Worth &noticing…"), "eye")
    button.clicked.connect(lambda: open_noticing(context))
    return button


def open_noticing(context: Context) -> DialogShell:
    page = _Page(context)
    shell = DialogShell(context.window, _("Worth noticing"), _(context.library.noticing.opening), page, wide=84)
    page.stands_in(shell)
    shell.add_primary(_("Close"), shell.accept)
    shell.start_in(page.first)
    shell.open()
    return shell


class _Page(QWidget):
    """Each level is folded, but for the first; nothing on it can be ticked or counted."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._close: Callable[[], object] = lambda: None
        shown = context.library.noticing
        folds = [Folded(_(level.title), self._inside(level), opened=not at) for at, level in enumerate(shown.levels)]
        self.first = folds[0].focusProxy() or folds[0]  # its button: all of it would be scrolled into sight
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        for part in (*folds, quiet(sources_of(shown.sources)), quiet(looked_at(shown.about))):
            column.addWidget(part)

    def stands_in(self, shell: DialogShell) -> None:
        self._close = shell.accept

    def leave(self) -> None:
        """Before something else is shown."""
        self._close()

    def _inside(self, level: Level) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(space(2), 0, 0, space(1))
        column.setSpacing(space(0.75))
        column.addWidget(body(_(level.text)))
        for line in level.lines:
            column.addWidget(self._line(line))
        if level.id == OUTSIDE:
            column.addSpacing(space(1))
            column.addWidget(body(_(self._context.library.noticing.closing)))
            column.addWidget(ways_on_fold(self._context, self._talk, self.leave))
        return inside

    def _talk(self) -> None:
        if talk := self._context.do(Label.ADD, talks.begin_from):
            self._context.guide.go("questions", talk.id)

    def _line(self, line: Noticed) -> LineButton:
        button = LineButton(_(line.text), _("Begin a moment with it"))
        wear(button, Look.CARD)  # among so much to read it has to look like something to press
        button.clicked.connect(lambda: self._begin(line))
        return button

    def _begin(self, line: Noticed) -> None:
        moment = self._context.do(Label.ADD, moments.add_about, _(line.text), line.about)
        if moment is None:
            return
        self.leave()
        self._context.voice.say(_("Begun a moment with it. Change the words as you like."), undo=True)
        self._context.guide.go("notes", moment.id)
