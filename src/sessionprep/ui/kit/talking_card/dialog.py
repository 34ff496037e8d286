"""Choose sentences, see whether they fit on one page, then show them or print them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.record import Privacy
from sessionprep.domain.sharing import pieces
from sessionprep.domain.spoken import sentences
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.paper import usual_sheet
from sessionprep.ui.kit.printing.step import PrintStep
from sessionprep.ui.kit.talking_card.full_screen import show_full_screen
from sessionprep.ui.kit.talking_card.lettering import LEAST_POINTS, card_of, drawing
from sessionprep.ui.kit.talking_card.sheet_view import SheetView
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.question import Question
    from sessionprep.domain.talk import Talk
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.talking_card.lettering import Card

CARD = "card"
_MOST_LETTERS = 20_000  # a box for each sentence of more would take a while


def card_offer(record: Question | Talk) -> tuple[Option, ...]:
    """Of what may not leave there is no card."""
    return (Option(CARD, _("Talking card…")),) if pieces(record) else ()


def why_no_card(record: Question | Talk) -> str:
    return "" if record.privacy is Privacy.SHAREABLE else _("It is private, so there is no card of it.")


def offer_card(context: Context, kind: type[Question | Talk], record: str) -> None:
    """What may leave of this record, sentence by sentence."""
    found: Any = context.workspace.read(lambda work: work.table(kind).get(record))
    words = " ".join(piece.words for piece in pieces(found))
    if len(words) > _MOST_LETTERS:
        context.voice.say(_("This is too long for a card. A card holds a few sentences."))
    elif words:
        purpose = _("Only what is ticked is on the card. Hold it up, or hand it over.")
        open_card(context, _("Talking card"), purpose, sentences(words))


@dataclass(frozen=True, slots=True)
class Aside:
    """Something else that may be wanted in place of this card."""

    words: str
    act: Callable[[], object]


def open_card(
    context: Context, title: str, purpose: str, said: tuple[str, ...], aside: Aside | None = None
) -> DialogShell:
    page = _CardPage(context, said)
    shell = DialogShell(context.window, title, purpose, page)
    shell.add_quiet(_("Close"), shell.reject)
    if aside is not None:
        shell.add_quiet(aside.words, lambda: (shell.reject(), aside.act()))
    printing = shell.add_quiet(_("&Print…"), lambda: page.tell_of_printing(shell))
    show = shell.add_primary(_("Show &full screen"), lambda: show_full_screen(shell, page.card.sentences))
    page.switch([printing, show])
    shell.start_in(show)
    shell.open()
    return shell


class _CardPage(QWidget):
    def __init__(self, context: Context, said: tuple[str, ...]) -> None:
        super().__init__()
        self._said = said
        self._sheet = usual_sheet(QLocale.system())
        self.card: Card = card_of(said, self._sheet)
        self._buttons: list[Button] = []
        self._boxes = [CheckField(sentence, large=True) for sentence in said]
        self._fits = quiet("")
        self._view = SheetView()
        self._printing = PrintStep(context, lambda: drawing(self.card), _("The card can still be shown full screen."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        for box in self._boxes:
            box.show_value(value=True)
            box.settled.connect(self._choose)
            column.addWidget(box)
        column.addWidget(self._fits)
        column.addWidget(self._view, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._printing)
        self._printing.hide()
        self._choose()

    def switch(self, buttons: list[Button]) -> None:
        """These work only while there is a card that fits."""
        self._buttons = buttons
        self._choose()

    def tell_of_printing(self, shell: DialogShell) -> None:
        self._printing.show()
        self._printing.go_on.setFocus()
        shell.reveal(self._printing)

    def _choose(self, _value: object = None) -> None:
        chosen = [each for each, box in zip(self._said, self._boxes, strict=True) if box.value()]
        self.card = card_of(chosen, self._sheet)
        self._view.show_card(self.card)
        self._fits.setText(_standing(self.card))
        usable = bool(chosen) and self.card.points > 0
        self._view.setVisible(usable)
        for button in self._buttons:
            button.setEnabled(usable)
        if not usable:
            self._printing.hide()


def _standing(card: Card) -> str:
    if not card.sentences:
        return _("Nothing is ticked yet.")
    if not card.points:
        least = _("Too long for one page in letters of {points} points. Leave a sentence out, or make one shorter.")
        return least.format(points=LEAST_POINTS)
    return _("Fits on one page, in letters of {points} points.").format(points=card.points)
