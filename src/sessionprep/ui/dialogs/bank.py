"""Questions to pick from: tick one or many, then put them into the next session or the list in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import questions, sessions
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.find_field import FindField
from sessionprep.ui.kit.pick_field import PickField
from sessionprep.ui.kit.record_list import RecordList
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.kit.rows import RowsModel
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.session import Session
    from sessionprep.services.content.bank import BankQuestion
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context

LINES = 44  # steps of the grid: about six questions at a time


def open_bank(context: Context, session: Session | None) -> DialogShell:
    """Offer the bank, for this session if there is one."""
    picker = BankPicker(context, session.id if session else None)
    shell = DialogShell(context.window, _("Question bank"), _purpose(context, session), picker)
    picker.offer(shell)
    shell.open()
    return shell


class BankPicker(QWidget):
    """Finds, ticks and adds; closes its dialog when something was added."""

    def __init__(self, context: Context, session: SessionId | None) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._shell: DialogShell | None = None
        self._buttons: list[tuple[Button, str]] = []
        self._rows = RowsModel(tickable=True)
        self._list = RecordList(self._rows, _("Questions to pick"))
        self._find = FindField(_("Find in the question bank"))
        self._group = PickField(
            _("&Subject"),
            [Option(group.id, _(group.title)) for group in context.library.bank],
            blank=_("All subjects"),
        )
        self._lay_out()
        self._fill("")
        self._find.words.connect(self._rows.find)
        self._find.list_wanted.connect(self._list.setFocus)
        self._group.settled.connect(self._fill)
        self._list.ticked.connect(self._count)

    def offer(self, shell: DialogShell) -> None:
        """Put the buttons into the dialog it stands in, and the keyboard into the list."""
        self._shell = shell
        shell.add_quiet(_("Cancel"), shell.reject)
        if self._session is None:
            self._buttons.append((shell.add_primary("", self._to_list), _("Add {count} to my list")))
        else:
            self._buttons.append((shell.add_quiet("", self._to_list), _("Add {count} to my list only")))
            self._buttons.append((shell.add_primary("", self._to_session), _("Add {count} to the session")))
        self._count()
        self._list.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        column.addWidget(self._find)
        column.addWidget(self._group)
        column.addWidget(self._list, 1)
        self._list.setMinimumHeight(space(LINES))

    def _fill(self, group: object) -> None:
        known = self._context.workspace.read(_in_use)
        self._rows.show(
            Row(
                question.id,
                _(question.text),
                note=_(each.title),
                badge=_("In your list") if question.id in known else "",
                search=fold(f"{_(question.text)} {_(each.title)}"),
            )
            for each in self._context.library.bank
            for question in each.questions
            if group in {"", each.id}
        )
        if self._rows.ids():
            self._list.choose(self._rows.ids()[0])

    def _count(self) -> None:
        count = len(self._rows.ticked_ids())
        for button, words in self._buttons:
            button.setEnabled(count > 0)
            button.setText(" ".join(words.format(count=count or "").split()))

    def _to_list(self) -> None:
        self._take(None)

    def _to_session(self) -> None:
        self._take(self._session)

    def _take(self, session: SessionId | None) -> None:
        ticked = set(self._rows.ticked_ids())
        picked = [each for group in self._context.library.bank for each in group.questions if each.id in ticked]
        if self._shell is not None and self._context.save(Label.ADD, _take, picked, session):
            said = ngettext("Added {count} question.", "Added {count} questions.", len(picked))
            self._context.voice.say(said.format(count=len(picked)), undo=True)
            self._shell.accept()


def _take(work: Work, picked: Sequence[BankQuestion], session: SessionId | None) -> None:
    added = questions.add_from_bank(work, picked)
    if session is not None:
        sessions.include(work, session, [question.id for question in added])


def _in_use(work: Work) -> set[str]:
    return {question.origin for question in questions.listed(work) if question.origin}


def _purpose(context: Context, session: Session | None) -> str:
    if session is None:
        return _("Tick what you might ask, with Space or a click. You can change the words afterwards.")
    when = brief(session.starts_at, session.zone, context.clock.now())
    return _("Tick what you might ask on {when}, with Space or a click. You can change the words afterwards.").format(
        when=when
    )
