"""Giving the page out of hand: as a file, on paper or on the screen, and noting in the ledger that it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.domain.share import Means
from sessionprep.services import plain_file, shares
from sessionprep.services.accesses import AccessKind
from sessionprep.services.labels import Label
from sessionprep.services.shares import Handing
from sessionprep.services.summary.pdf_file import locked
from sessionprep.text import _, ngettext
from sessionprep.ui.dialogs.share.passphrase import ask_passphrase
from sessionprep.ui.dialogs.share.saving import ask_where
from sessionprep.ui.dialogs.share.sheets import Sheets
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.leaving import Leaving, let_out
from sessionprep.ui.kit.paper import drawing
from sessionprep.ui.kit.printing.step import PrintStep
from sessionprep.ui.kit.replacing import ask_before_replacing
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.summary.formats import Format
    from sessionprep.services.summary.masks import Left
    from sessionprep.services.summary.offer import Item
    from sessionprep.ui.dialogs.share.rendering import Rendered
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.message_bar import MessageBar

_MOST_NAMED = 4  # of what can still be read, in the message


@dataclass(frozen=True, slots=True)
class About:
    """What the ledger keeps of a page besides its words.

    What is `mine` is mostly for oneself: that somebody got it is noted when the person says so.
    """

    items: tuple[Item, ...]
    recipient: str = ""
    therapist: TherapistId | None = None
    purpose: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """Where to save."""

    path: Path
    about: About
    passphrase: str = ""


class HandOver(QObject):
    saved = Signal(object)  # Path

    def __init__(self, context: Context, dialog: QDialog, message: MessageBar) -> None:
        super().__init__(dialog)
        self._context = context
        self._message = message
        self._wish: Callable[[Rendered], object] | None = None  # what to do as soon as the page is made
        self._ready: Rendered | None = None
        self._asks = False  # the message waits for an answer about the page there is now

    def _above(self) -> QWidget:
        """The dialog. Not kept, or the two would hold each other, and what was shared, after it is closed."""
        above = self.parent()
        assert isinstance(above, QWidget)  # noqa: S101 - it was made with one
        return above

    # A file.

    def ask(self, title: str, kind: Format, about: About, *, locked: bool) -> None:
        """First the passphrase, where one is wanted, then where."""

        def ask_for_place(passphrase: str = "") -> None:
            ask_where(self._above(), title, kind, lambda path: self._chosen(Wish(path, about, passphrase)))

        if locked:
            ask_passphrase(self._above(), self._context.jobs, ask_for_place)
        else:
            ask_for_place()

    def show_ready(self, rendered: Rendered) -> None:
        """The page that is wanted now."""
        self._ready = rendered
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(rendered)

    def forget(self) -> None:
        """Another page is wanted, or none: whatever was asked or answered about the one before counts no more."""
        dropped = self._wish is not None or (self._asks and self._message.isVisible())
        self._wish = self._ready = None
        self._asks = False
        if dropped:
            self._message.trouble(
                _("The page changed meanwhile. Nothing was saved, printed or shown; do it once more.")
            )

    def _chosen(self, wish: Wish) -> None:
        go_on = partial(self._hand, _("Save it all the same"), partial(self._save, wish))
        ask_before_replacing(wish.path, self._ask_first, go_on)

    def _hand(self, anyhow: str, act: Callable[[Rendered], object]) -> None:
        """Once the page is made; a name that can still be read on it is pointed at before, in whatever way it goes."""

        def seen_to(made: Rendered) -> None:
            if made.masked.left:
                self._ask_first(_still_read(made.masked.left), anyhow, lambda: act(made))
            else:
                act(made)

        if self._ready is not None:
            seen_to(self._ready)
        else:
            self._wish = seen_to

    def _save(self, wish: Wish, rendered: Rendered) -> None:
        handing = replace(_handing(rendered, wish.about, Means.FILE), data=rendered.data, fonts=rendered.fonts)
        handing = replace(handing, encrypted=bool(wish.passphrase))
        stayed = _note(self._context, wish.about, handing)
        leaving = Leaving(AccessKind.EXPORTED, partial(_saved, wish, rendered), stayed)
        let_out(self._context, leaving, partial(self._say_saved, wish, handing), self._refuse)

    def _ask_first(self, words: str, action: str, go_on: Callable[[], object]) -> None:
        def answered() -> None:
            self._asks = False
            go_on()

        self._message.trouble(words, action, answered)
        self._asks = True

    def _say_saved(self, wish: Wish, handing: Handing, _path: Path) -> None:
        words = _("Saved as “{name}” in {folder}. Anyone who opens it can read it.")
        if wish.passphrase:
            words = _("Saved as “{name}” in {folder}. It opens with the passphrase you chose, and with nothing else.")
        told = words.format(name=wish.path.name, folder=wish.path.parent)
        if wish.about.mine and wish.about.items:
            self._offer_noting(handing, told)
        else:
            self._message.say(told)
        self.saved.emit(wish.path)

    def _refuse(self, error: Exception) -> None:
        """Every tick is still there."""
        if not isinstance(error, Expected):
            raise error
        self._message.trouble(error.sentence)

    # Paper and screen.

    def print_page(self, about: About, otherwise: str) -> None:
        """What printing means comes before any printer is looked for; `otherwise` says what else can be done."""
        self._hand(_("Print it all the same"), partial(self._print, about, otherwise))

    def _print(self, about: About, otherwise: str, rendered: Rendered) -> None:
        page, sheet = rendered.masked.page, rendered.order.sheet
        handing = _handing(rendered, about, Means.PAPER)
        note = partial(_note, self._context, about, handing)
        step = PrintStep(self._context, lambda: drawing(page, sheet), otherwise, note)
        shell = DialogShell(self._above(), _("Print the page"), _("It is printed as you see it."), step)
        shell.add_quiet(_("&Close"), shell.reject)
        if about.mine and about.items:
            step.printed.connect(lambda: shell.finished.connect(lambda: self._offer_noting(handing)))
        shell.start_in(step.go_on)
        shell.open()

    def show_page(self, about: About) -> None:
        """The sheets and nothing else, to be read by somebody beside; noted only if the person says so."""
        self._hand(_("Show it all the same"), partial(self._show, about))

    def _show(self, about: About, rendered: Rendered) -> None:
        screen = QDialog(self._above())
        screen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        screen.setWindowTitle(_("Page"))
        wear(screen, Look.PAGE)
        sheets = Sheets(_("The page"))
        close = quiet_button(_("&Close"))
        close.clicked.connect(screen.reject)
        column = QVBoxLayout(screen)
        column.setContentsMargins(space(6), space(2), space(6), space(2))
        column.addWidget(sheets, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        sheets.show_sheets(rendered)
        screen.finished.connect(lambda: self._offer_noting(_handing(rendered, about, Means.SCREEN)))
        screen.setWindowState(Qt.WindowState.WindowFullScreen)
        screen.open()
        sheets.setFocus()

    def _offer_noting(self, handing: Handing, told: str = "") -> None:
        """After what was `told`. A vault that can only be read keeps no ledger."""
        if self._context.workspace.vault.read_only:
            if told:
                self._message.say(told)
            return
        asked = _("If somebody saw it, it can be noted in what you shared.")
        # i18n: Two sentences in one message
        words = _("{told} {asked}").format(told=told, asked=asked) if told else asked
        self._message.say(words, _("Note it"), lambda: self._note_it(handing))

    def _note_it(self, handing: Handing) -> None:
        if self._context.do(Label.SHARE, shares.note, handing) is not None:
            self._message.say(_("Noted in what you shared."))


def _still_read(left: Sequence[Left]) -> str:
    shown = left[:_MOST_NAMED]
    told = ", ".join(f"“{each.words}”" for each in shown)
    if more := len(left) - len(shown):
        told = ngettext("{words} and {count} more", "{words} and {count} more", more).format(words=told, count=more)
    return _("{words} can still be read on the page.").format(words=told)


def _note(context: Context, about: About, handing: Handing) -> Callable[[], object]:
    """To be called if it stayed. What is one's own waits to be asked; a vault that can only be read keeps no ledger."""
    if about.mine or context.workspace.vault.read_only:
        return lambda: None
    share = context.do(Label.SHARE, shares.note, handing)
    return lambda: share and context.do(Label.SHARE, shares.forget, [share.id])


def _handing(rendered: Rendered, about: About, means: Means) -> Handing:
    order = rendered.order
    return Handing(
        page=rendered.masked.page,
        items=about.items,
        means=means,
        recipient=about.recipient,
        therapist=about.therapist,
        purpose=about.purpose,
        format=order.format.value if means is Means.FILE else "",
        sheet=order.sheet.value,
    )


def _saved(wish: Wish, rendered: Rendered) -> Path:
    """For a worker thread. Raises NotSaved."""
    return plain_file.save(wish.path, locked(rendered.data, wish.passphrase) if wish.passphrase else rendered.data)
