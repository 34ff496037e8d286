"""The short path of one feeling: name it, where it is, how strong, and leave it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.note import Strength, When
from sessionprep.services import notes, wording
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.body_places import BodyPlaces
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.feelings_offers import ask_about, bring_up
from sessionprep.ui.kit.feelings_words import felt_names, on_chip
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, heading
from sessionprep.ui.kit.one_by_one import OneByOne, Step
from sessionprep.ui.kit.one_feeling import OneFeeling
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.note import Note
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_STRENGTHS = (Strength.TRACE, Strength.SOME, Strength.A_LOT, Strength.TAKES_OVER, Strength.UNSET)
_WIDE, _HIGH = 92, 56  # steps of the grid


def open_short_path(context: Context, note: Callable[[Work], Note], when: When = When.AFTER) -> None:
    """`note` finds or begins the one it is kept in, once something is named. Closing it anywhere is complete."""
    path = ShortPath(context, note, when)
    purpose = _("A minute is enough, and you can stop at any step. What is ticked is kept.")
    shell = DialogShell(context.window, _("One feeling"), purpose, path.steps, wide=_WIDE)
    shell.settles(path.steps.settle)
    path.steps.stopped.connect(shell.accept)
    path.steps.done.connect(shell.accept)
    path.steps.turn_to(0)
    shell.open()
    path.steps.start()


class ShortPath:
    def __init__(self, context: Context, note: Callable[[Work], Note], when: When) -> None:
        self._naming = OneFeeling(context, note, when)
        self._where = _Where(context, self._naming)
        self._strength = _HowStrong(context, self._naming)
        self._leaving = _LeaveIt(context, self._naming, self._another, self._leave)
        self.steps = OneByOne(
            _("One feeling"),
            [
                Step(_("What is there?"), _("One word is enough. “Don’t know” is one too."), self._naming),
                Step(_("Where in the body?"), _("Any number of places, or none."), self._where),
                Step(_("How strong is it?"), _("Or leave that open."), self._strength),
                Step(_("Leave it there"), "", self._leaving),
            ],
        )
        self.steps.setMinimumHeight(space(_HIGH))

    def _leave(self) -> None:
        self.steps.done.emit()

    def _another(self) -> None:
        self._naming.begin_anew()
        self.steps.turn_to(0)


class _Where:
    """Nothing named, nothing to place."""

    def __init__(self, context: Context, naming: OneFeeling) -> None:
        self._places = BodyPlaces(context)
        self._naming = naming

    def widget(self) -> QWidget:
        return self._places

    def renew(self) -> None:
        named = self._naming.named
        self._places.show_feeling(named.id if named else None)
        self._places.setVisible(named is not None)

    def start(self) -> bool:
        return self._naming.named is not None and self._places.start()

    def settle(self) -> bool:
        return self._places.settle()


class _HowStrong:
    def __init__(self, context: Context, naming: OneFeeling) -> None:
        self._context = context
        self._naming = naming
        self._picks = Picks(_("How strong"), large=True)
        self._picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self._picks

    def renew(self) -> None:
        named = self._naming.named
        options = [Option(each, wording.name(each)) for each in _STRENGTHS]
        self._picks.show_options(options if named else [], {named.strength} if named else set())

    def start(self) -> bool:
        return self._picks.start()

    def settle(self) -> bool:
        return True

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        named = self._naming.named
        chosen = Strength(value) if on else Strength.UNSET
        if named is None or not self._context.save(Label.CHOOSE, notes.how_strong, named.id, chosen):
            self._picks.untick(value)
        self.renew()


class _LeaveIt:
    """There is nothing more to do; from here it may go on, and need not."""

    def __init__(
        self, context: Context, naming: OneFeeling, another: Callable[[], object], left: Callable[[], object]
    ) -> None:
        self._context = context
        self._naming = naming
        self._left = left
        self._names = felt_names(context.library)
        self._said = heading("")
        self._words = body(_("It is kept. You need not do anything with it now."))
        self._ways = QWidget()
        row = Flow(self._ways, space(1))
        for words, act in (
            (_("&Another one"), another),
            (_("A&sk about this"), self._ask),
            (_("Bring this &up"), self._bring_up),
        ):
            button = quiet_button(words)
            button.clicked.connect(lambda _on=False, act=act: act())
            row.addWidget(button)
        self._widget = QWidget()
        column = QVBoxLayout(self._widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        for part in (self._said, self._words, self._ways):
            column.addWidget(part)

    def widget(self) -> QWidget:
        return self._widget

    def renew(self) -> None:
        named = self._naming.named
        self._said.setText(on_chip(named, self._names) if named else _("Nothing was named. That is fine too."))
        self._words.setVisible(named is not None)
        self._ways.setVisible(named is not None)

    def start(self) -> bool:
        """The keyboard is on what ends it."""
        return False

    def settle(self) -> bool:
        return True

    def _ask(self) -> None:
        if (named := self._naming.named) is not None:
            self._left()
            ask_about(self._context, named)

    def _bring_up(self) -> None:
        if (named := self._naming.named) is not None:
            self._left()
            bring_up(self._context, named)
