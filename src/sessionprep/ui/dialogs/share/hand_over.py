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
    from collections.abc import Callable
    from pathlib import Path

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.summary.formats import Format
    from sessionprep.services.summary.offer import Item
    from sessionprep.ui.dialogs.share.rendering import Rendered
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.kit.message_bar import MessageBar

_MOST_NAMED = 4  # of what can still be read, in the message


@dataclass(frozen=True, slots=True)
class About:
    """What the ledger keeps of a page besides its words."""

    items: tuple[Item, ...]
    recipient: str
    therapist: TherapistId | None
    purpose: str


@dataclass(frozen=True, slots=True)
class Wish:
    """Where to save as soon as the page is made."""

    path: Path
    about: About
    passphrase: str = ""


class HandOver(QObject):
    saved = Signal(object)  # Path

    def __init__(self, context: Context, dialog: QDialog, message: MessageBar) -> None:
        super().__init__(dialog)
        self._context = context
        self._message = message
        self._wish: Wish | None = None
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
        if self._wish is not None:
            self._write(self._wish, rendered)

    def forget(self) -> None:
        """Another page is wanted, or none: whatever was asked or answered about the one before counts no more."""
        dropped = self._wish is not None or (self._asks and self._message.isVisible())
        self._wish = self._ready = None
        self._asks = False
        if dropped:
            self._message.trouble(_("The page changed meanwhile, so it was not saved. Save it once more."))

    def _chosen(self, wish: Wish) -> None:
        ask_before_replacing(wish.path, self._ask_first, lambda: self._write_when_made(wish))

    def _write_when_made(self, wish: Wish) -> None:
        self._wish = wish
        if self._ready is not None:
            self._write(wish, self._ready)

    def _write(self, wish: Wish, rendered: Rendered) -> None:
        self._wish = None
        self._unless_left(rendered, _("Save it all the same"), lambda: self._save(wish, rendered))

    def _save(self, wish: Wish, rendered: Rendered) -> None:
        handing = replace(_handing(rendered, wish.about, Means.FILE), data=rendered.data, fonts=rendered.fonts)
        stayed = _note(self._context, replace(handing, encrypted=bool(wish.passphrase)))
        leaving = Leaving(AccessKind.EXPORTED, partial(_saved, wish, rendered), stayed)
        let_out(self._context, leaving, partial(self._say_saved, wish), self._refuse)

    def _ask_first(self, words: str, action: str, go_on: Callable[[], object]) -> None:
        def answered() -> None:
            self._asks = False
            go_on()

        self._message.trouble(words, action, answered)
        self._asks = True

    def _unless_left(self, rendered: Rendered, action: str, go_on: Callable[[], object]) -> None:
        """Names that can still be read are pointed at before the page is given out of hand in whatever way."""
        if not rendered.masked.left:
            go_on()
            return
        shown = rendered.masked.left[:_MOST_NAMED]
        told = ", ".join(f"“{each.words}”" for each in shown)
        if more := len(rendered.masked.left) - len(shown):
            told = ngettext("{words} and {count} more", "{words} and {count} more", more).format(words=told, count=more)
        self._ask_first(_("{words} can still be read on the page.").format(words=told), action, go_on)

    def _say_saved(self, wish: Wish, _path: Path) -> None:
        words = _("Saved as “{name}” in {folder}. Anyone who opens it can read it.")
        if wish.passphrase:
            words = _("Saved as “{name}” in {folder}. It opens with the passphrase you chose, and with nothing else.")
        self._message.say(words.format(name=wish.path.name, folder=wish.path.parent))
        self.saved.emit(wish.path)

    def _refuse(self, error: Exception) -> None:
        """Every tick is still there."""
        if not isinstance(error, Expected):
            raise error
        self._message.trouble(error.sentence)

    # Paper and screen.

    def print_page(self, about: About) -> None:
        """What printing means comes before any printer is looked for."""
        if (rendered := self._ready) is not None:
            self._unless_left(rendered, _("Print it all the same"), lambda: self._print(rendered, about))

    def _print(self, rendered: Rendered, about: About) -> None:
        page, sheet = rendered.masked.page, rendered.order.sheet
        step = PrintStep(
            self._context,
            lambda: drawing(page, sheet),
            _("The page can still be saved, or shown on the screen."),
            note=lambda: _note(self._context, _handing(rendered, about, Means.PAPER)),
        )
        shell = DialogShell(self._above(), _("Print the page"), _("It is printed as you see it."), step)
        shell.add_quiet(_("&Close"), shell.reject)
        shell.start_in(step.go_on)
        shell.open()

    def show_page(self, about: About) -> None:
        """The sheets and nothing else, to be read by somebody beside; noted only if the person says so."""
        if (rendered := self._ready) is not None:
            self._unless_left(rendered, _("Show it all the same"), lambda: self._show(rendered, about))

    def _show(self, rendered: Rendered, about: About) -> None:
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
        screen.finished.connect(lambda: self._offer_noting(rendered, about))
        screen.setWindowState(Qt.WindowState.WindowFullScreen)
        screen.open()
        sheets.setFocus()

    def _offer_noting(self, rendered: Rendered, about: About) -> None:
        handing = _handing(rendered, about, Means.SCREEN)
        words = _("If somebody saw it, it can be noted in what you shared.")
        self._message.say(words, _("Note it"), lambda: _note(self._context, handing))


def _note(context: Context, handing: Handing) -> Callable[[], object]:
    """To be called if it stayed: then there is no entry. A vault that can only be read keeps no ledger at all."""
    share = None if context.workspace.vault.read_only else context.do(Label.SHARE, shares.note, handing)
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
