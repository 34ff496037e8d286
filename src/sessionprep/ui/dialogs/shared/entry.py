"""One entry of the ledger: who it was for, how it went, and what was handed over, to be seen again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sessionprep.domain.ids import ShareId
from sessionprep.domain.share import Means, Share
from sessionprep.services import shared_words, shares
from sessionprep.services.days import on_wall
from sessionprep.services.labels import Label
from sessionprep.services.summary.dates import long_date
from sessionprep.text import _
from sessionprep.ui.dialogs.shared.again import Again
from sessionprep.ui.kit.card import scrolled
from sessionprep.ui.kit.choice_field import ChoiceField, Option
from sessionprep.ui.kit.field_set import FieldSet
from sessionprep.ui.kit.form import Form
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.words_field import WordsField
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


class Entry:
    """What left is only read; who it was for can be said anew, and what was noted by hand can be written in."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._card = _Card(self._refill)
        self._whom = LineField(_("&Whom it was for"), example=_("A name, or a word only you know"))
        self._facts = quiet("")
        self._means = ChoiceField(_("How"), [Option(each, shared_words.means(each)) for each in Means])
        self._words = WordsField(_("What they &know now"), example=_("In a few words of your own"), lines=3)
        self._again = Again(context.jobs)
        self._by_hand = scrolled(FieldSet([self._means, self._words]), 0)
        self._card.set_out((self._whom, self._facts), (self._by_hand, self._again))
        self.form = Form(context, Share, self._card)
        self.form.keep(self._whom, lambda share: share.recipient, Label.WRITE, shares.relabel)
        self.form.keep(self._means, lambda share: share.means, Label.CHOOSE, shares.say_how, Means)
        self.form.bind(self._words, lambda work, share: shares.aloud(work, share.id), self._write)
        context.bridge.committed.connect(self._card.follow)

    def widget(self) -> QWidget:
        return self._card

    def show(self, record: str) -> bool:
        shown = self.form.show(record)
        if shown:
            self._refill()
        return shown

    def settle(self) -> bool:
        return self.form.settle()

    def start(self) -> None:
        self._whom.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _write(self, share: str, words: str) -> bool:
        return self._context.save(Label.WRITE, shares.say_aloud, ShareId(share), words)

    def _refill(self) -> None:
        share = self._context.workspace.read(_find, self.form.record)
        by_hand = share is not None and shares.is_by_hand(share)
        self._by_hand.setVisible(by_hand)
        self._again.setVisible(not by_hand)
        if share is None or by_hand:
            self._again.forget()
        else:
            self._again.show_again(share)
        self._facts.setText("" if share is None else self._told(share, by_hand=by_hand))

    def _told(self, share: Share, *, by_hand: bool) -> str:
        day = long_date(on_wall(share.stamp.created_at, self._context.clock.zone).date())
        return " · ".join([day] if by_hand else [day, *shared_words.how(share)])


class _Card(QFrame):
    """Says at its foot when it was saved; what hears of the vault is the widget, because that ends with the dialog."""

    def __init__(self, refill: Callable[[], None]) -> None:
        super().__init__()
        self._refill = refill
        wear(self, Look.CARD)
        self._status = quiet("")

    def set_out(self, parts: Iterable[QWidget], tall: Iterable[QWidget]) -> None:
        """One of the `tall` ones is in sight at a time, and takes what room there is."""
        column = QVBoxLayout(self)
        column.setContentsMargins(space(2), space(2), space(2), space(1.5))
        column.setSpacing(space(1.5))
        for part in parts:
            column.addWidget(part)
        for part in tall:
            column.addWidget(part, 1)
        column.addWidget(self._status)

    def follow(self) -> None:
        self._refill()

    def set_status(self, words: str) -> None:
        self._status.setText(words)


def _find(work: Work, share: str) -> Share | None:
    return shares.find(work, ShareId(share))
