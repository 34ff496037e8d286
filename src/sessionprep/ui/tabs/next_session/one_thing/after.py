"""Right after a session, one thing at a time: two minutes, and not a word has to be typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.ids import SessionId
from sessionprep.domain.note import Energy
from sessionprep.services import right_after, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.check_in_dialog import open_check_in
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.one_step_line import OneStepLine
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.record_links import to_task
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.tabs.next_session.one_thing.feeling import AFTER, FeelingToday
from sessionprep.ui.tabs.next_session.one_thing.page import OneStep, OneThing
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.note import Note
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

STOPPED = "next_session.right_after"
_LEFT = (Energy.NONE, Energy.A_LITTLE, Energy.SOME, Energy.ENOUGH)


def looking_back(context: Context, left: Callable[[], object]) -> OneThing:
    prompts = context.library.note_prompts
    steps = [
        OneStep(
            _("How are you now?"),
            _("Any of them, mixed too, or none. Esc stops; all is kept."),
            FeelingToday(context, AFTER),
        ),
        OneStep(_("How much energy is left?"), _("Only if you like."), _EnergyLeft(context)),
        OneStep(_("What stayed?"), _("A word is enough, and so is none. Ctrl+Enter goes on."), _ThreeLines(context)),
        OneStep(_("Anything agreed to do?"), _("It then waits under In between."), _Agreed(context)),
        OneStep(_(prompts.closing), _("It is all kept."), _Closing(context)),
    ]
    return OneThing(context, _("Right after"), steps, left, STOPPED)


class _EnergyLeft:
    """Ticks, of which there is at most one."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._picks = Picks(_("Energy left"), large=True)
        self._picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self._picks

    def show(self, session: SessionId) -> None:
        self._session = session

    def renew(self) -> None:
        left = self._context.workspace.read(right_after.energy, self._session)
        self._picks.show_options([Option(each, wording.name(each)) for each in _LEFT], {left})

    def start(self) -> bool:
        return self._picks.start()

    def settle(self) -> bool:
        return True

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        left = Energy(value) if on else Energy.UNSAID
        if not self._context.save(Label.CHOOSE, right_after.has_left, self._session, left):
            self._picks.untick(value)
        self.renew()


class _ThreeLines:
    """The note begins with the first word."""

    def __init__(self, context: Context) -> None:
        prompts = context.library.note_prompts
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        self._status = quiet("")
        self._form = Form(context, None, self)
        self._first = WordsField(_(prompts.keep), lines=1)
        lines = (
            (self._first, "keep", right_after.keep),
            (WordsField(_(prompts.hard), lines=1), "hard", right_after.was_hard),
            (WordsField(_(prompts.next_time), lines=1), "next_time", right_after.next_time),
        )
        for field, name, act in lines:
            column.addWidget(field)
            self._form.bind(field, partial(self._look, name), partial(_save, context, act))
        column.addWidget(self._status)

    def widget(self) -> QWidget:
        return self._widget

    def set_status(self, words: str) -> None:
        self._status.setText(words)

    def show(self, session: SessionId) -> None:
        self._form.show(session)

    def renew(self) -> None:
        """The form follows by itself."""

    def start(self) -> bool:
        self._first.setFocus()
        return True

    def settle(self) -> bool:
        return self._form.settle()

    def _look(self, name: str, work: Work, _page: object) -> str:
        note: Note | None = right_after.written(work, SessionId(self._form.record))
        words: str = getattr(note, name) if note else ""
        return words


class _Agreed:
    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        words = (_("What to try"), _("What to try, then Enter"))
        self._line = OneStepLine(context, "next_session.agreed", words, self._add)

    def widget(self) -> QWidget:
        return self._line

    def show(self, session: SessionId) -> None:
        self._session = session

    def renew(self) -> None:
        tasks = self._context.workspace.read(right_after.agreed, self._session)
        self._line.show_value([to_task(each) for each in tasks])

    def start(self) -> bool:
        self._line.setFocus()
        return True

    def settle(self) -> bool:
        return self._line.settle()

    def _add(self, words: str) -> str:
        made = self._context.do(Label.ADD, right_after.agree, self._session, words)
        return made.id if made else ""


class _Closing:
    """Nothing is left to do; two ways on, for those who want to."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._widget = QWidget()
        row = Flow(self._widget, space(1))
        check_in, more = quiet_button(_("&Check-in")), quiet_button(_("Write &more"), "notebook-pen")
        for button in (check_in, more):
            row.addWidget(button)
        check_in.clicked.connect(lambda: open_check_in(context, self._session))
        more.clicked.connect(self._write)

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session

    def renew(self) -> None:
        """There is nothing here that changes."""

    def start(self) -> bool:
        """The keyboard is on what ends it."""
        return False

    def settle(self) -> bool:
        return True

    def _write(self) -> None:
        note = self._context.do(Label.ADD, right_after.note, self._session)
        if note is not None:
            self._context.guide.go("notes", note.id)


def _save(context: Context, act: Callable[[Work, SessionId, str], None], session: str, words: str) -> bool:
    return context.save(Label.WRITE, act, SessionId(session), words)
