"""Where I am today: feelings ticked at their widest, or a word of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.services import getting_ready
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.room_adding import Adding, AddingLine
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from sessionprep.domain.ids import SessionId
    from sessionprep.domain.note import Feeling
    from sessionprep.ui.kit.context import Context

_OWN = "own:"  # before a person's own words, which are no id


class FeelingToday:
    """What was named more finely elsewhere is shown by its own name, ticked."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._names = context.library.feeling_words()
        feelings = context.library.feelings
        widest = [(each.id, each.text) for each in feelings.families]
        widest += [(each.id, each.text) for each in feelings.no_words.words]
        self._widest = [Option(each, _(text)) for each, text in widest]
        self._shown = self._widest
        self._picks = Picks(_("Feelings"), beside=True)
        self._own = AddingLine(
            context,
            "next_session.feeling",
            Adding(_("A word of your own"), _("Or a word of your own, then Enter"), self._add, self._paste),
        )
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self._picks)
        column.addWidget(self._own)
        self._picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session
        self._shown = self._widest

    def renew(self) -> None:
        felt = self._context.workspace.read(getting_ready.felt, self._session)
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
        act, label = (getting_ready.feel, Label.ADD) if on else (getting_ready.feel_no_more, Label.DELETE)
        if not self._context.save(label, act, self._session, "" if own else value, own):
            self._picks.untick(value)

    def _add(self, words: str) -> str:
        own = " ".join(words.split())
        return own if self._context.save(Label.ADD, getting_ready.feel, self._session, "", own) else ""

    def _paste(self, lines: str) -> None:
        self._add(lines)


def _value(feeling: Feeling) -> str:
    return f"{_OWN}{feeling.own}" if feeling.own else feeling.word
