"""A list copied from anywhere, one question a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.pasted import questions_in
from sessionprep.services import drafts, questions, sessions
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.session import Session
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context

DRAFT = "questions.paste"


def open_paste(context: Context, session: Session | None, pasted: str = "") -> DialogShell:
    """With what was already pasted somewhere else, or with what was left here unfinished."""
    page = PastePage(context, session.id if session else None, pasted)
    purpose = _("Each line becomes a question. Bullets, numbers and check-boxes are left out.")
    shell = DialogShell(context.window, _("Paste a list"), purpose, page)
    page.offer(shell)
    shell.open()
    return shell


class PastePage(QWidget):
    """Shows how many questions it sees; leaving without adding keeps the text for next time."""

    def __init__(self, context: Context, session: SessionId | None, pasted: str) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._shell: DialogShell | None = None
        self._buttons: list[Button] = []
        self._words = WordsField(_("&Your list"), example=_("Paste or type here, one question a line"), lines=10)
        self._kept = context.workspace.read(drafts.kept, DRAFT)
        self._words.show_value(pasted or self._kept)
        self._seen = quiet("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self._words)
        column.addWidget(self._seen)
        self._words.settled.connect(self._typed)

    def offer(self, shell: DialogShell) -> None:
        """Put the buttons into the dialog it stands in, and the keyboard into the text."""
        self._shell = shell
        shell.add_quiet(_("Cancel"), shell.reject)
        if self._session is None:
            self._buttons.append(shell.add_primary(_("Add to my list"), self._to_list))
        else:
            self._buttons.append(shell.add_quiet(_("Add to my list only"), self._to_list))
            self._buttons.append(shell.add_primary(_("Add to the session"), self._to_session))
        shell.settles(self._keep)
        shell.accepted.connect(self._forget)
        self._count()
        self._words.setFocus()

    def _typed(self) -> None:
        self._count()
        self._keep()

    def _count(self) -> None:
        count = len(questions_in(self._words.value()))
        said = ngettext("{count} question found.", "{count} questions found.", count).format(count=count)
        self._seen.setText(said if self._words.value() else "")
        for button in self._buttons:
            button.setEnabled(count > 0)

    def _keep(self) -> bool:
        """Words that were not added wait here for next time, also after a lock; False when they cannot be kept."""
        left = self._words.value()
        if left != self._kept:
            if not self._context.save(Label.WRITE, drafts.keep, DRAFT, left):
                return False
            self._kept = left
        return True

    def _forget(self) -> None:
        if self._kept:
            self._context.save(Label.WRITE, drafts.keep, DRAFT, "")

    def _to_list(self) -> None:
        self._take(None)

    def _to_session(self) -> None:
        self._take(self._session)

    def _take(self, session: SessionId | None) -> None:
        found = questions_in(self._words.value())
        if self._shell is not None and found and self._context.save(Label.PASTE, _take, found, session):
            said = ngettext("Added {count} question.", "Added {count} questions.", len(found))
            self._context.voice.say(said.format(count=len(found)), undo=True)
            self._shell.accept()


def _take(work: Work, found: Sequence[str], session: SessionId | None) -> None:
    added = questions.add_many(work, found)
    if session is not None:
        sessions.include(work, session, [question.id for question in added])
