"""Where in the body a feeling is: any number of places, own ones too, or nowhere in particular."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.words import one_line
from sessionprep.services import notes
from sessionprep.services.labels import Label
from sessionprep.text import _
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.feelings_words import shortened
from sessionprep.ui.kit.picks import Picks
from sessionprep.ui.kit.room_adding import Adding, AddingLine
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.ids import FeelingId
    from sessionprep.domain.note import Feeling
    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_LONG = 60


class BodyPlaces(QWidget):
    """Every tick is stored at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._feeling: FeelingId | None = None
        self._shipped = [Option(each, words) for each, words in context.library.body_words().items()]
        self._shown = list(self._shipped)
        self._picks = Picks(_("Places in the body"), beside=True)
        self._own = AddingLine(
            context,
            "feelings.place",
            Adding(_("A place of your own"), _("Or a place in your own words, then Enter"), self._add, self._paste),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addWidget(self._picks)
        column.addWidget(self._own)
        self._picks.picked.connect(self._pick)

    def widget(self) -> QWidget:
        return self

    def show_feeling(self, feeling: FeelingId | None) -> None:
        self._feeling = feeling
        self._shown = list(self._shipped)
        self.renew()

    def renew(self) -> None:
        places = self._places()
        known = {option.value for option in self._shown}
        self._shown += [Option(each, shortened(each, _LONG)) for each in places if each not in known]
        self._picks.show_options(self._shown, set(places))

    def start(self) -> bool:
        return self._picks.start()

    def settle(self) -> bool:
        return self._own.settle()

    def _places(self) -> list[str]:
        return self._context.workspace.read(_of, self._feeling) if self._feeling else []

    def _pick(self, value: str, on: bool) -> None:  # noqa: FBT001 - the signal's own
        places = [each for each in self._places() if each != value]
        if not self._keep([*places, value] if on else places):
            self._picks.untick(value)

    def _add(self, words: str) -> str:
        own = one_line(words)
        places = self._places()
        stored = own in places or self._keep([*places, own])
        if stored:
            self.renew()
        return own if stored else ""

    def _paste(self, lines: str) -> None:
        self._add(lines)

    def _keep(self, places: Sequence[str]) -> bool:
        if self._feeling is None:
            return False
        return self._context.save(Label.CHOOSE, notes.is_in, self._feeling, places)


def open_body_places(context: Context, feeling: Feeling) -> None:
    places = BodyPlaces(context)
    places.show_feeling(feeling.id)
    purpose = _("Any number of them, or none.")
    shell = DialogShell(context.window, _("Where in the body?"), purpose, places)
    shell.settles(places.settle)
    shell.add_primary(_("Done"), shell.accept).setDefault(False)
    places.start()
    shell.open()


def _of(work: Work, feeling: FeelingId) -> list[str]:
    found = work.feelings.find(feeling)
    return found.places.splitlines() if found else []
