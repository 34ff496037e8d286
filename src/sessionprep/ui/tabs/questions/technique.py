"""Name a technique, and there are four questions about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import sessions, techniques
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.tabs.questions.counted import added
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.question import Question
    from sessionprep.domain.session import Session
    from sessionprep.services.content.starters import TechniqueQuestion
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context


def open_technique(context: Context, session: Session | None) -> DialogShell:
    """For this session if there is one."""
    page = _Technique(context)
    purpose = _("Write what it is called, or what you would call it. You can change the questions afterwards.")
    shell = DialogShell(context.window, _("About a technique"), purpose, page)
    shell.add_quiet(_("Cancel"), shell.reject)
    if session is None:
        buttons = [shell.add_primary(_("Add to my list"), page.taker(shell, None))]
    else:
        buttons = [
            shell.add_quiet(_("Add to my &list only"), page.taker(shell, None)),
            shell.add_primary(_("Add to the session"), page.taker(shell, session.id)),
        ]
    page.switch(buttons)
    shell.start_in(page.line)
    shell.open()
    return shell


class _Technique(QWidget):
    """The questions are shown as they will be, from the first letter on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._templates = context.library.starters.technique
        self._buttons: list[Button] = []
        self.line = LineField(_("&Technique"), example=_("Such as: the breathing exercise"))
        self._questions = [body("") for _each in self._templates]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for part in (self.line, *self._questions):
            column.addWidget(part)
        self.line.edited.connect(self._show)
        self._show("")

    def switch(self, buttons: list[Button]) -> None:
        """Nothing is added for a technique without a name."""
        self._buttons = buttons
        self._show(self.line.value())

    def taker(self, shell: DialogShell, session: SessionId | None) -> Callable[[], None]:
        def take() -> None:
            asked = self._context.do(Label.ADD, _ask, self.line.value(), self._templates, session)
            if asked is None:
                return
            shell.accept()
            said = added(len(asked)) if asked else _("All of this is in your list already.")
            self._context.voice.say(said, undo=bool(asked))
            if asked:
                self._context.guide.go("questions", asked[0].id)

        return take

    def _show(self, words: str) -> None:
        name = words.strip()
        for line, wording in zip(self._questions, techniques.wordings(name or "…", self._templates), strict=True):
            line.setText(wording)
        for button in self._buttons:
            button.setEnabled(bool(name))


def _ask(
    work: Work, technique: str, templates: Sequence[TechniqueQuestion], session: SessionId | None
) -> tuple[Question, ...]:
    asked = techniques.ask_about(work, technique, templates)
    if session is not None:
        sessions.include(work, session, [each.id for each in asked])
    return asked
