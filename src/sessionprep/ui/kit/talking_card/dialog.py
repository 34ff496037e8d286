"""Choose sentences, see whether they fit on one page, then show them or print them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.domain.record import Privacy
from sessionprep.domain.share import Means
from sessionprep.domain.sharing import pieces
from sessionprep.text import _
from sessionprep.ui.kit.check_field import CheckField
from sessionprep.ui.kit.choice_field import Option
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.paper import usual_sheet
from sessionprep.ui.kit.printing.step import PrintStep
from sessionprep.ui.kit.talking_card.full_screen import show_full_screen
from sessionprep.ui.kit.talking_card.lettering import LEAST_POINTS, card_of, drawing
from sessionprep.ui.kit.talking_card.noting import Noting
from sessionprep.ui.kit.talking_card.said import card_page, items_on, sentences_of, without_names
from sessionprep.ui.kit.talking_card.sheet_view import SheetView
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sessionprep.domain.question import Question
    from sessionprep.domain.talk import Talk
    from sessionprep.ui.kit.buttons import Button
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.talking_card.lettering import Card
    from sessionprep.ui.kit.talking_card.said import Said

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
    letters = sum(len(piece.words) for piece in pieces(found))
    if letters > _MOST_LETTERS:
        context.voice.say(_("This is too long for a card. A card holds a few sentences."))
    elif letters:
        purpose = _("Only what is ticked is on the card. Hold it up, or hand it over.")
        open_card(context, _("Talking card"), purpose, sentences_of(found))


@dataclass(frozen=True, slots=True)
class Aside:
    """Something else that may be wanted in place of this card."""

    words: str
    act: Callable[[], object]


def open_card(
    context: Context, title: str, purpose: str, said: Sequence[Said], aside: Aside | None = None
) -> DialogShell:
    page = _CardPage(context, title, context.workspace.read(without_names, said))
    shell = DialogShell(context.window, title, purpose, page)
    shell.add_quiet(_("Close"), shell.reject)
    if aside is not None:
        shell.add_quiet(aside.words, lambda: (shell.reject(), aside.act()))
    printing = shell.add_quiet(_("&Print…"), lambda: page.tell_of_printing(shell))
    show = shell.add_primary(_("Show &full screen"), lambda: page.show_full_screen(shell))
    page.switch([printing, show])
    page.noting.offered.connect(lambda: shell.reveal(page.noting))
    shell.start_in(show)
    shell.open()
    return shell


class _CardPage(QWidget):
    def __init__(self, context: Context, title: str, said: Sequence[Said]) -> None:
        super().__init__()
        self._title = title
        self._said = said
        self._chosen: Sequence[Said] = said
        self._sheet = usual_sheet(QLocale.system())
        self._card: Card = card_of([each.words for each in said], self._sheet)
        self._buttons: list[Button] = []
        self._boxes = [CheckField(each.words, large=True) for each in said]
        self._fits = quiet("")
        self._view = SheetView()
        self._printing = PrintStep(context, lambda: drawing(self._card), _("The card can still be shown full screen."))
        self.noting = Noting(context)
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
        column.addWidget(self.noting)
        self._printing.hide()
        self._printing.printed.connect(lambda: self._offer_noting(Means.PAPER))
        self._choose()

    def switch(self, buttons: list[Button]) -> None:
        """These work only while there is a card that fits."""
        self._buttons = buttons
        self._choose()

    def tell_of_printing(self, shell: DialogShell) -> None:
        self._printing.show()
        self._printing.go_on.setFocus()
        shell.reveal(self._printing)

    def show_full_screen(self, shell: DialogShell) -> None:
        screen = show_full_screen(shell, self._card.sentences)
        screen.finished.connect(lambda: self._offer_noting(Means.SCREEN))

    def _offer_noting(self, means: Means) -> None:
        page = card_page(self._title, self._card.sentences)
        self.noting.offer(page, items_on(self._chosen, self._said), means, self._sheet.value)

    def _choose(self, _value: object = None) -> None:
        self._chosen = [each for each, box in zip(self._said, self._boxes, strict=True) if box.value()]
        self._card = card_of([each.words for each in self._chosen], self._sheet)
        self._view.show_card(self._card)
        self._fits.setText(_standing(self._card))
        self.noting.hide()
        usable = bool(self._chosen) and self._card.points > 0
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
