"""What was written right after a session, to be read once more before the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.services.days import brief_day
from sessionprep.text import _
from sessionprep.ui.kit.feelings_words import felt_names, listed_feelings
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.kit.link_button import LinkButton
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.services.looks import LastTime
    from sessionprep.ui.kit.context import Context


class ReadBack(QFrame):
    """Out of sight while there is nothing to read. What is private or took over is a way there, and not shown."""

    settled = Signal(object)  # never: a form asks every field for it

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: LastTime | None = None
        prompts = context.library.note_prompts
        self._asked = tuple(map(_, (prompts.keep, prompts.hard, prompts.next_time)))
        self._names = felt_names(context.library)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(space(0.25))
        self.hide()

    def value(self) -> LastTime | None:
        return self._shown

    def show_value(self, value: LastTime | None) -> None:
        self._shown = value
        while (item := self._column.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for line in self._lines(value) if value else ():
            self._column.addWidget(line)
        self.setVisible(value is not None)

    def settle_now(self) -> None:
        """Nothing is typed here."""

    def keep_unsaved(self) -> None:
        """Nor can any of it be lost."""

    def _lines(self, last: LastTime) -> list[QWidget]:
        day = brief_day(last.session.starts_at, last.session.zone, self._context.clock.now())
        if last.heavy:
            words = _("What you wrote after {day} is there when you want it").format(day=day)
            way = LinkButton(words, words, "notebook-pen")
            way.clicked.connect(lambda: self._context.guide.go("notes", last.note.id))
            return [way]
        self.setAccessibleName(_("After {day}").format(day=day))
        told: list[QWidget] = []
        if last.felt:
            told += [quiet(_("Feelings")), body(listed_feelings(last.felt, self._names))]
        for asked, words in zip(self._asked, last.lines, strict=True):
            if words.strip():
                told += [quiet(asked), body(words.strip()[:_MOST])]
        return told


_MOST = 4000  # letters; a note has no end
