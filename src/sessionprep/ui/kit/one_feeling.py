"""One feeling to name: ticked at its widest, or in words, which may be those of the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.words import one_line
from sessionprep.services import felt
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.feelings_words import shortened
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.room_adding import Adding, AddingLine
from sessionprep.ui.kit.row import fold
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sessionprep.domain.note import Feeling, Note, When
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_OWN = "own:"  # before a person's own words, which are no id


class OneFeeling(QWidget):
    """Ticking another takes the place of the one before; `named` is the one there is now."""

    def __init__(self, context: Context, note: Callable[[Work], Note], when: When) -> None:
        super().__init__()
        self._context = context
        self._note = note
        self._when = when
        self._names = context.library.feeling_words()
        self._feeling: Feeling | None = None
        self._widest = [Option(each.id, _(each.text)) for each in context.library.feelings.widest()]
        self._picks = Picks(_("Feelings"), beside=True)
        self._own = AddingLine(
            context,
            "feelings.one",
            Adding(_("A word of your own"), _("Or a word of your own, then Enter"), self._add, self._paste),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self._picks)
        column.addWidget(self._own)
        self._picks.picked.connect(self._pick)

    @property
    def named(self) -> Feeling | None:
        """As it is now, wherever it was changed."""
        feeling = self._feeling
        return self._context.workspace.read(lambda work: work.feelings.find(feeling.id)) if feeling else None

    def begin_anew(self) -> None:
        self._feeling = None

    def widget(self) -> QWidget:
        return self

    def renew(self) -> None:
        named = self.named
        value = (f"{_OWN}{named.own}" if named.own else named.word) if named else ""
        options = list(self._widest)
        if named and value not in {option.value for option in options}:
            options.append(Option(value, shortened(named.own or self._names.get(named.word, named.word))))
        self._picks.show_options(options, {value} if value else set())

    def start(self) -> bool:
        return self._picks.start()

    def settle(self) -> bool:
        return self._own.settle()

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        if not on:
            feeling = self._feeling
            gone = feeling is None or self._context.save(Label.DELETE, lambda work: work.feelings.remove(feeling.id))
            self._feeling = None if gone else feeling
        elif value.startswith(_OWN):
            self._name("", value.removeprefix(_OWN))
        else:
            self._name(value, "")
        self.renew()

    def _name(self, word: str, own: str) -> bool:
        def act(work: Work) -> Feeling:
            return felt.name_one(work, self._note(work).id, (self._when, word, own), self._feeling)

        named = self._context.do(Label.ADD, act)
        self._feeling = named or self._feeling
        return named is not None

    def _add(self, words: str) -> str:
        own = one_line(words)
        word = word_for(own, self._names)
        stored = self._name(word, "" if word else own)
        self.renew()
        return own if stored else ""

    def _paste(self, lines: str) -> None:
        self._add(lines)


def word_for(typed: str, names: Mapping[str, str]) -> str:
    """The id of the shipped word that reads the same, "" where none does."""
    folded = fold(typed)
    return next((each for each, words in names.items() if fold(words) == folded), "")
