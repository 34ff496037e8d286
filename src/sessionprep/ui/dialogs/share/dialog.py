"""Choose on one side, see exactly the page on the other, save it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QDialog, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses, plain_file, sessions, therapists
from sessionprep.services.accesses import AccessKind
from sessionprep.services.summary.offer import offer
from sessionprep.services.summary.page import page
from sessionprep.services.summary.scope import sessions_to_choose
from sessionprep.text import _
from sessionprep.ui.dialogs.share.choosing import Choosing
from sessionprep.ui.dialogs.share.maker import Maker
from sessionprep.ui.dialogs.share.output import Output
from sessionprep.ui.dialogs.share.preview import Preview
from sessionprep.ui.dialogs.share.rendering import Order
from sessionprep.ui.dialogs.share.saving import ask_where
from sessionprep.ui.dialogs.share.scope_field import ScopeField
from sessionprep.ui.kit.buttons import primary, quiet_button
from sessionprep.ui.kit.flow import Flow
from sessionprep.ui.kit.headings import body, title
from sessionprep.ui.kit.line_field import LineField
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.split import Split
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import space

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from sessionprep.services.summary.offer import Key
    from sessionprep.ui.dialogs.share.rendering import Rendered
    from sessionprep.ui.kit.context import Context

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
        self._named = context.library.feeling_words()
        self._title = ""
        self._offered: frozenset[Key] = frozenset()
        self._picks: frozenset[Key] = frozenset()
        self._path: Path | None = None  # where to save as soon as the page is made
        known = context.workspace.read(sessions_to_choose), context.workspace.read(therapists.met)
        self._scope = ScopeField(*known, about, context.clock)
        self._sender = LineField(_("F&rom"), hint=_("Leave it empty to put no name on the page."))
        self._choosing = Choosing(self._scope, self._sender)
        self._output = Output()
        self._maker = Maker(context.jobs, self)
        self._preview = Preview(self._stop, self._make)
        self._message = MessageBar(_application())
        self._save = primary(_("&Save…"), "save")
        self._see = quiet_button(_("See the &page"), "eye")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._warning = body(_("This file will not be encrypted. Anyone who opens it can read it."))
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._made = QWidget()
        self._split = Split(self._choosing, self._made, shares=(1, 1))
        self._set_out()
        self._connect()
        self._refresh()

    @override
    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(min(space(144), round(screen.width() * 0.94)), min(space(104), round(screen.height() * 0.92)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self.sizeHint())
        super().showEvent(event)
        (self._choosing.first() or self._scope).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Choosing.

    def _offer(self) -> None:
        offered = self._context.workspace.read(offer, self._scope.scope(), self._naming)
        self._title = offered.title
        self._offered = frozenset(item.key for topic in offered.topics for item in topic.items())
        self._choosing.show_offer(offered, self._picks)
        for widget in (self._sender, self._made, self._warning, self._save):
            widget.setVisible(bool(offered.topics))
        self._fit()

    def _fit(self) -> None:
        narrow = self._split.narrow()
        self._see.setVisible(narrow and not self._save.isHidden())
        self._below.setDirection(self._below.Direction.TopToBottom if narrow else self._below.Direction.LeftToRight)

    def _pick(self, keys: frozenset[Key], on: bool) -> None:  # noqa: FBT001 - what the signal carries
        picks = self._picks | keys if on else self._picks - keys
        if picks != self._picks:
            self._picks = picks
            self._changed()

    def _refresh(self) -> None:
        """Another time was chosen, or something was written meanwhile."""
        self._offer()
        self._changed()

    def _naming(self, feeling: str) -> str:
        return self._named.get(feeling, feeling)

    # The page.

    def _changed(self) -> None:
        """From here on the page that was made is not the page that is wanted."""
        self._maker.stop()
        self._save.setEnabled(not self._picks.isdisjoint(self._offered))
        self._pause.start()

    def _make(self) -> None:
        context, scope = self._context, self._scope.scope()
        wanted = context.workspace.read(page, scope, self._naming, self._picks, self._sender.value())
        if wanted.sections:
            self._maker.make(Order(wanted, self._output.format(), self._output.sheet()))
        else:
            self._path = None
            self._preview.show_nothing()

    def _stop(self) -> None:
        self._maker.stop()
        self._path = None
        self._preview.show_stopped()

    def _show(self, rendered: Rendered) -> None:
        self._preview.show_rendered(rendered)
        if self._path is not None:
            self._write(self._path, rendered)

    # Saving.

    def _ask_where(self) -> None:
        ask_where(self, self._title, self._output.format(), self._chosen)

    def _chosen(self, path: Path) -> None:
        if plain_file.is_taken(path):
            words = _("There is already a file named “{name}” there.").format(name=path.name)
            self._message.trouble(words, _("Replace it"), lambda: self._write_when_made(path))
        else:
            self._write_when_made(path)

    def _write_when_made(self, path: Path) -> None:
        self._path = path
        if self._maker.ready is not None:
            self._write(path, self._maker.ready)

    def _write(self, path: Path, rendered: Rendered) -> None:
        self._path = None
        self._context.jobs.run(lambda _progress: _saved(path, rendered.data), self._say_saved, self._refuse)

    def _say_saved(self, path: Path) -> None:
        accesses.note(self._context.workspace, AccessKind.EXPORTED)
        words = _("Saved as “{name}” in {folder}. Anyone who opens it can read it.")
        self._message.say(words.format(name=path.name, folder=path.parent))
        self.saved.emit(path)

    def _refuse(self, error: Exception) -> None:
        """Every tick is still there."""
        if not isinstance(error, Expected):
            raise error
        self._message.trouble(error.sentence)

    # Setting out.

    def _set_out(self) -> None:
        wear(self, Look.PAGE)
        self._save.setAccessibleDescription(self._warning.text())
        made = _column(self._made, 0, 0)
        made.addWidget(self._preview, 1)
        made.addWidget(self._output)
        close = quiet_button(_("Close"))
        close.clicked.connect(self.reject)
        buttons = QWidget()
        row = Flow(buttons, space(1))
        for button in (self._see, close, self._save):
            row.addWidget(button)
        self._below.setSpacing(space(1))
        self._below.addWidget(self._warning, 1)
        self._below.addWidget(buttons)
        column = _column(self, space(3), space(2.5))
        column.addWidget(title(_("Share what you choose")))
        column.addWidget(self._split, 1)
        column.addWidget(self._message)
        column.addLayout(self._below)

    def _connect(self) -> None:
        self._scope.changed.connect(self._refresh)
        self._sender.settled.connect(self._changed)
        self._choosing.picked.connect(self._pick)
        self._output.changed.connect(self._changed)
        self._pause.timeout.connect(self._make)
        self._maker.made.connect(self._show)
        self._maker.slow.connect(self._preview.show_progress)
        self._save.clicked.connect(self._ask_where)
        self._see.clicked.connect(self._split.show_detail)
        self._context.bridge.committed.connect(self._refresh)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._save.click)


def _saved(path: Path, data: bytes) -> Path:
    plain_file.save(path, data)
    return path


def _column(inside: QWidget, beside: int, above: int) -> QVBoxLayout:
    column = QVBoxLayout(inside)
    column.setContentsMargins(beside, above, beside, above)
    column.setSpacing(space(1.5))
    return column


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - a dialog has no other
    return app
