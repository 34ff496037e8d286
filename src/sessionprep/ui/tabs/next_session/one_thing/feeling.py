"""Where I am today: feelings ticked at their widest, or a word of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.domain.note import When
from sessionprep.domain.words import one_line
from sessionprep.services import getting_ready, right_after
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.one_feeling import word_for
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.room_adding import Adding, AddingLine
from sessionprep.ui.kit.short_path import open_short_path
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.note import Feeling, Note
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_OWN = "own:"  # before a person's own words, which are no id


@dataclass(frozen=True, slots=True)
class Naming:
    """Of one session, before it or right after; `note` is where it is kept."""

    when: When
    felt: Callable[[Work, SessionId], tuple[Feeling, ...]]
    feel: Callable[[Work, SessionId, str, str], None]
    feel_no_more: Callable[[Work, SessionId, str, str], None]
    note: Callable[[Work, SessionId], Note]


BEFORE = Naming(
    When.BEFORE, getting_ready.felt, getting_ready.feel, getting_ready.feel_no_more, getting_ready.note_before
)
AFTER = Naming(When.AFTER, right_after.felt, right_after.feel, right_after.feel_no_more, right_after.note)


class FeelingToday:
    """What was named more finely elsewhere is shown by its own name, ticked."""

    def __init__(self, context: Context, naming: Naming) -> None:
        self._context = context
        self._naming = naming
        self._session = NO_SESSION
        self._names = context.library.feeling_words()
        self._widest = [Option(each.id, _(each.text)) for each in context.library.feelings.widest()]
        self._shown = self._widest
        self._picks = Picks(_("Feelings"), beside=True)
        self._own = AddingLine(
            context,
            "next_session.feeling",
            Adding(_("A word of your own"), _("Or a word of your own, then Enter"), self._add, self._paste),
        )
        self._slowly = plain(_("Stay with one feel&ing"))
        self._slowly.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._slowly.clicked.connect(self._stay_with_one)
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._picks, self._own, self._slowly):
            column.addWidget(part)
        self._picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session
        self._shown = self._widest

    def renew(self) -> None:
        felt = self._context.workspace.read(self._naming.felt, self._session)
        known = {option.value for option in self._shown}
        named = [Option(_value(each), each.own or self._names.get(each.word, each.word)) for each in felt]
        self._shown = [*self._shown, *(each for each in named if each.value not in known)]
        self._picks.show_options(self._shown, {each.value for each in named})

    def start(self) -> bool:
        return self._picks.start()

    def settle(self) -> bool:
        return self._own.settle()

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        own = value.removeprefix(_OWN) if value.startswith(_OWN) else ""
        act, label = (self._naming.feel, Label.ADD) if on else (self._naming.feel_no_more, Label.DELETE)
        if not self._context.save(label, act, self._session, "" if own else value, own):
            self._picks.untick(value)

    def _add(self, words: str) -> str:
        own = one_line(words)
        word = word_for(own, self._names)
        said = "" if word else own
        return own if self._context.save(Label.ADD, self._naming.feel, self._session, word, said) else ""

    def _stay_with_one(self) -> None:
        session, note = self._session, self._naming.note
        open_short_path(self._context, lambda work: note(work, session), self._naming.when)

    def _paste(self, lines: str) -> None:
        self._add(lines)


def _value(feeling: Feeling) -> str:
    return f"{_OWN}{feeling.own}" if feeling.own else feeling.word
