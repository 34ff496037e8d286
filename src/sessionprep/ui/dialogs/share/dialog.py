"""Choose on one side, see exactly the page on the other, save it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QVBoxLayout, QWidget

from sessionprep.services import masks, sessions, shares, therapists
from sessionprep.services.content.for_therapists import for_therapists
from sessionprep.services.summary import purpose as purposes
from sessionprep.services.summary.masks import masked
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.page import Page, page, page_for_therapists
from sessionprep.services.summary.purpose import Purpose
from sessionprep.services.summary.scope import sessions_to_choose
from sessionprep.text import _
from sessionprep.ui.dialogs.share.buttons import Buttons
from sessionprep.ui.dialogs.share.choosing import Choosing
from sessionprep.ui.dialogs.share.hand_over import About, HandOver
from sessionprep.ui.dialogs.share.maker import Maker
from sessionprep.ui.dialogs.share.mask_field import MaskField
from sessionprep.ui.dialogs.share.output import Output
from sessionprep.ui.dialogs.share.people import People, purpose_field, stacked
from sessionprep.ui.dialogs.share.preview import Preview
from sessionprep.ui.dialogs.share.rendering import Order
from sessionprep.ui.dialogs.share.scope_field import ScopeField
from sessionprep.ui.kit.headings import body, quiet, title
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.split import Split
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from sessionprep.domain.ids import TherapistId
    from sessionprep.services.shares import Standing
    from sessionprep.services.summary.offer import Item, Key
    from sessionprep.ui.dialogs.share.rendering import Rendered
    from sessionprep.ui.kit.context import Context

_MOST_LETTERS = 12  # named, of those that have no shape
_PAUSE = 120  # milliseconds; several ticks in a row make one page


def usual_session(context: Context) -> str:
    now = context.clock.now()
    found = context.workspace.read(sessions.next_up, now) or context.workspace.read(sessions.last_begun, now)
    latest = context.workspace.read(sessions_to_choose)
    return found.id if found else next((session.id for session in latest), "")


class ShareDialog(QDialog):
    """Nothing is ticked at first, and nothing of it is remembered."""

    saved = Signal(object)  # Path

    def __init__(self, context: Context, about: str) -> None:
        super().__init__(context.window)
        self.setWindowTitle(_("Share"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._named = context.library.named_on_a_page()
        self._title = ""
        self._offered: dict[Key, Item] = {}
        self._picks: frozenset[Key] = frozenset()
        known = context.workspace.read(sessions_to_choose), context.workspace.read(therapists.met)
        self._scope = ScopeField(*known, about, context.clock)
        self._purpose = purpose_field()
        self._people = People()
        self._masks = MaskField(context)
        self._choosing = Choosing(stacked(self._purpose, self._scope), stacked(self._people, self._masks))
        self._output = Output()
        self._shapeless = quiet("")
        self._maker = Maker(context.jobs, self)
        self._preview = Preview(self._stop, self._make)
        self._message = MessageBar()
        self._hand_over = HandOver(context, self, self._message)
        self._buttons = Buttons()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._warning = body("")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._made = QWidget()
        self._split = Split(self._choosing, self._made, shares=(1, 1))
        self._set_out()
        self._connect()
        self._about_another()

    @override
    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(space(144), round(screen.width() * 0.94)), min(space(104), round(screen.height() * 0.92)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)
        if not self._choosing.start():
            self._scope.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Choosing.

    def _about_another(self) -> None:
        """Another time was chosen: what it is mostly for, and for whom, follows; both can be changed."""
        read, scope = self._context.workspace.read, self._scope.scope()
        if self._kind() is not Purpose.ABOUT_THIS:
            self._purpose.show_value(read(purposes.usual, scope).value)
        self._for_another()

    def _for_another(self, _what: object = None) -> None:
        """Another purpose was chosen: it is mostly for somebody else then."""
        whom = self._meant()
        self._people.suggest(self._context.workspace.read(therapists.label_of, whom) if whom else "")
        self._refresh()

    def _offer(self) -> None:
        scope, kind = self._scope.scope(), self._kind()
        offered = self._context.workspace.read(offer, scope, self._naming)
        self._title = purposes.titled(kind, offered.title)
        self._offered = {item.key: item for topic in offered.topics for item in topic.items()}
        self._scope.setVisible(kind is not Purpose.ABOUT_THIS)
        if kind is Purpose.ABOUT_THIS:
            self._choosing.show_about_this()
        else:
            self._choosing.show_offer(offered, self._picks, purposes.topics(kind), self._standing())
        anything = bool(offered.topics) or kind is Purpose.ABOUT_THIS
        for widget in (self._people, self._masks, self._made, self._warning):
            widget.setVisible(anything)
        self._buttons.offer(offered=anything)
        self._fit()

    def _standing(self) -> dict[Key, Standing]:
        """Against what this one was given before; nothing where that is nothing."""
        known = self._context.workspace.read(shares.known_to, self._people.recipient(), self._whom())
        return shares.standing(known, self._offered.values()) if known else {}

    def _fit(self) -> None:
        narrow = self._split.narrow()
        self._buttons.see.setVisible(narrow and not self._buttons.save.isHidden())
        self._below.setDirection(self._below.Direction.TopToBottom if narrow else self._below.Direction.LeftToRight)

    def _pick(self, keys: frozenset[Key], on: bool) -> None:  # noqa: FBT001 - what the signal carries
        picks = self._picks | keys if on else self._picks - keys
        if picks != self._picks:
            self._picks = picks
            self._changed()

    def _refresh(self, _what: object = None) -> None:
        """Something was written meanwhile."""
        self._offer()
        self._changed()

    def _naming(self, shipped: str) -> str:
        return self._named.get(shipped, shipped)

    def _kind(self) -> Purpose:
        return Purpose(self._purpose.value())

    # The page.

    def _changed(self) -> None:
        """From here on the page that was made is not the page that is wanted."""
        self._maker.stop()
        self._hand_over.forget()
        picked = not self._picks.isdisjoint(self._offered) or self._kind() is Purpose.ABOUT_THIS
        self._buttons.usable(anything=picked)
        self._warning.setText(_warning(locked=self._output.locked()))
        self._pause.start()

    def _make(self) -> None:
        wanted, read = self._page(), self._context.workspace.read
        if wanted.sections:
            names = read(masks.names_of_others)
            output = self._output
            self._maker.make(Order(wanted, output.format(), output.sheet(), self._masks.masks(), names))
        else:
            self._hand_over.forget()
            self._preview.show_nothing()

    def _page(self) -> Page:
        sender = self._people.name()
        if self._kind() is Purpose.ABOUT_THIS:
            return page_for_therapists(for_therapists(), sender)
        wanted = self._context.workspace.read(page, self._scope.scope(), self._naming, self._picks, sender)
        return replace(wanted, title=self._title)

    def _stop(self) -> None:
        self._maker.stop()
        self._hand_over.forget()
        self._preview.show_stopped()

    def _show(self, rendered: Rendered) -> None:
        self._preview.show_rendered(rendered)
        self._masks.show_found(rendered.masked)
        self._shapeless.setText(_boxes(rendered.shapeless))
        self._shapeless.setVisible(bool(rendered.shapeless))
        self._hand_over.show_ready(rendered)

    # Handing over.

    def _save(self) -> None:
        ready = self._maker.ready
        title = ready.masked.page.title if ready is not None else masked(self._page(), self._masks.masks()).page.title
        self._hand_over.ask(title, self._output.format(), self._about(), locked=self._output.locked())

    def _look_back(self) -> None:
        self._context.guide.look_back(self._whom() or self._people.recipient())

    def _print(self) -> None:
        otherwise = _("The page can still be saved, or shown on the screen.")
        self._hand_over.print_page(self._about(), otherwise)

    def _show_large(self) -> None:
        self._hand_over.show_page(self._about())

    def _about(self) -> About:
        kind = self._kind()
        items = (
            ()
            if kind is Purpose.ABOUT_THIS
            else tuple(item for key, item in self._offered.items() if key in self._picks)
        )
        return About(items, self._people.recipient(), self._whom(), kind.value)

    def _meant(self) -> TherapistId | None:
        return self._context.workspace.read(purposes.reader, self._kind(), self._scope.scope())

    def _whom(self) -> TherapistId | None:
        """Whoever is named, whatever it was made from."""
        return self._context.workspace.read(shares.addressed, self._people.recipient(), self._meant())

    # Setting out.

    def _set_out(self) -> None:
        wear(self, Look.PAGE)
        made = _column(self._made, 0, 0)
        made.addWidget(self._preview, 1)
        made.addWidget(self._shapeless)
        made.addWidget(self._output)
        self._below.setSpacing(space(1))
        self._below.addWidget(self._warning, 1)
        self._below.addWidget(self._buttons)
        column = _column(self, space(3), space(2.5))
        column.addWidget(title(_("Share what you choose")))
        column.addWidget(self._split, 1)
        column.addWidget(self._message)
        column.addLayout(self._below)

    def _connect(self) -> None:
        self._scope.changed.connect(self._about_another)
        self._purpose.settled.connect(self._for_another)
        self._people.changed.connect(self._changed)
        self._people.recipient_changed.connect(self._refresh)
        self._masks.changed.connect(self._changed)
        self._choosing.picked.connect(self._pick)
        self._choosing.look_back.connect(self._look_back)
        self._output.changed.connect(self._changed)
        self._pause.timeout.connect(self._make)
        self._maker.made.connect(self._show)
        self._maker.slow.connect(self._preview.show_progress)
        self._buttons.save.clicked.connect(self._save)
        self._buttons.paper.clicked.connect(self._print)
        self._buttons.screen_it.clicked.connect(self._show_large)
        self._buttons.see.clicked.connect(self._split.show_detail)
        self._buttons.close_it.clicked.connect(self.reject)
        self._hand_over.saved.connect(self.saved)
        self._context.bridge.committed.connect(self._refresh)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._buttons.save.click)


def _warning(*, locked: bool) -> str:
    if locked:
        return _("This file will be locked. Only somebody with its passphrase can read it.")
    return _("This file will not be encrypted. Anyone who opens it can read it.")


def _boxes(letters: str) -> str:
    told = " ".join(letters[:_MOST_LETTERS])
    return _("No typeface on this computer has {letters}. On the page it is a box.").format(letters=told)


def _column(inside: QWidget, beside: int, above: int) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(beside, above, beside, above)
    column.setSpacing(space(1.5))
    return column
