"""A list copied from anywhere, one question a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import drafts, listing, questions, sessions
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
    from sessionprep.ui.kit.jobs import Job

DRAFT = "questions.paste"
_LONG = 50_000  # characters; beyond these looking for the questions would be felt while typing
_MANY = 2_000  # questions; beyond these adding them would be


def open_paste(context: Context, session: Session | None, pasted: str = "") -> DialogShell:
    """With what was left here unfinished, and below it what was pasted somewhere else."""
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
        self._search: Job | None = None
        self._words = WordsField(_("&Your list"), example=_("Paste or type here, one question a line"), lines=10)
        self._kept = context.workspace.read(drafts.kept, DRAFT)
        self._words.show_value(_together(self._kept, pasted))
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
        self._typed()
        shell.start_in(self._words)

    def _typed(self) -> None:
        self._look_for_questions()
        self._keep()

    def _look_for_questions(self) -> None:
        words = self._words.value()
        if self._search is not None:
            self._search.cancel()
        if len(words) < _LONG:
            self._show_count(listing.pasted(words))
        else:
            self._search = self._context.jobs.run(lambda _: listing.pasted(words), self._show_count, self._refuse)

    def _show_count(self, found: Sequence[str]) -> None:
        count = len(found)
        said = ngettext("{count} question found.", "{count} questions found.", count).format(count=count)
        self._seen.setText(said if self._words.value() else "")
        for button in self._buttons:
            button.setEnabled(count > 0)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, Expected):
            raise error
        self._seen.setText(error.sentence)
        for button in self._buttons:
            button.setEnabled(False)

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
        words = self._words.value()
        if words.count("\n") > _MANY:
            self._seen.setText(_("Adding your questions…"))
            self._seen.repaint()  # before the half second in which nothing is painted
        added = self._context.do(Label.PASTE, _take, words, session)
        if added and self._shell is not None:
            said = ngettext("Added {count} question.", "Added {count} questions.", added)
            self._context.voice.say(said.format(count=added), undo=True)
            self._shell.accept()
        else:
            self._look_for_questions()


def _take(work: Work, words: str, session: SessionId | None) -> int:
    added = questions.add_pasted(work, words)
    if session is not None:
        sessions.include(work, session, [question.id for question in added])
    return len(added)


def _together(kept: str, pasted: str) -> str:
    return kept if pasted in kept else "\n".join(each for each in (kept, pasted) if each)
