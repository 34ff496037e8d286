"""A few questions to bring: what is planned already, some to pick with one key, and a line for one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from sessionprep.services import getting_ready, questions, sessions
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.buttons import plain
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.headings import body
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.room_adding import Adding, AddingLine
from sessionprep.ui.tabs.next_session.model import NO_SESSION
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import SessionId
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_AT_A_TIME = 5


class Bringing:
    """What is ticked stays where it stands until the page is left, so that nothing moves under the hand."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._session = NO_SESSION
        self._mine: list[str] = []
        self._offered: Sequence[str] | None = None
        self._from = 0
        self._here = body(_("In your plan"))
        self._planned = Picks(_("In your plan"), large=True, numbered=False)
        self._or = body(_("Perhaps one of these"))
        self._perhaps = Picks(_("Perhaps one of these"), large=True)
        self._others = plain(_("Show &others"), "redo-2")
        self._others.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._own = AddingLine(
            context,
            "next_session.bringing",
            Adding(_("A question of your own"), _("Or one of your own, then Enter"), self._add, self._paste),
        )
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1.5))
        for part in (self._here, self._planned, self._or, self._perhaps, self._others, self._own):
            column.addWidget(part)
        self._others.clicked.connect(self._show_others)
        for picks in (self._planned, self._perhaps):
            picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self._widget

    def show(self, session: SessionId) -> None:
        self._session = session
        self._mine, self._offered, self._from = [], None, 0

    def renew(self) -> None:
        found = self._context.workspace.read(self._look)
        if self._offered is None:
            self._offered = found.suggested
        offered = [each for each in self._offered if each in found.words]
        mine = dict.fromkeys(
            [*self._mine, *(each for each, origin in found.planned if not {each, origin} & {*offered})]
        )
        self._mine = [each for each in mine if each in found.words]
        self._planned.show_options([Option(each, found.words[each]) for each in self._mine], found.chosen)
        shown = offered[self._from : self._from + _AT_A_TIME]
        self._perhaps.show_options([Option(each, found.words[each]) for each in shown], found.chosen)
        self._here.setVisible(bool(self._mine))
        self._or.setVisible(bool(self._mine) and bool(shown))
        self._others.setVisible(len(offered) > _AT_A_TIME)

    def start(self) -> bool:
        return self._planned.start() or self._perhaps.start()

    def settle(self) -> bool:
        return self._own.settle()

    def _look(self, work: Work) -> _Found:
        bank = self._context.library.bank
        planned = sessions.plan(work, self._session)
        shipped = {each.id: _(each.text) for group in bank for each in group.questions}
        return _Found(
            planned=[(question.id, question.origin) for _item, question in planned],
            words=shipped | {each.id: each.wording for each in questions.listed(work)},
            chosen=getting_ready.chosen(work, self._session),
            suggested=[each.id for each in getting_ready.suggestions(work, self._session, bank)],
        )

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        save, bank = self._context.save, self._context.library.bank
        stored = (
            save(Label.ADD, getting_ready.bring, self._session, value, bank)
            if on
            else save(Label.DELETE, getting_ready.leave, self._session, value)
        )
        if not stored:
            for picks in (self._planned, self._perhaps):
                picks.untick(value)

    def _show_others(self) -> None:
        """The next few, and from the beginning again once all were shown; the keyboard goes to the first of them."""
        self._from += _AT_A_TIME
        if self._offered is None or self._from >= len(self._offered):
            self._from = 0
        self.renew()
        self._perhaps.start()

    def _add(self, words: str) -> str:
        added = self._context.do(Label.ADD, sessions.ask, self._session, words)
        return added.id if added else ""

    def _paste(self, lines: str) -> None:
        self._context.do(Label.PASTE, getting_ready.bring_pasted, self._session, lines)


@dataclass(frozen=True, slots=True)
class _Found:
    """`planned` are ids, each with what the question was picked from; `words` are of everything there is to pick."""

    planned: Sequence[tuple[str, str]]
    words: dict[str, str]
    chosen: frozenset[str]
    suggested: Sequence[str]
