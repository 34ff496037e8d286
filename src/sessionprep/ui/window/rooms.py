"""Everything that is there while a vault is open: the tabs, the side column, the messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import accesses, labels
from sessionprep.services.accesses import AccessKind
from sessionprep.text import _
from sessionprep.ui.dialogs.share import open_share
from sessionprep.ui.kit.bridge import Bridge
from sessionprep.ui.kit.context import Context
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.kit.voice import Voice
from sessionprep.ui.tabs import TABS
from sessionprep.ui.theme.scale import space
from sessionprep.ui.window.leading import Leading
from sessionprep.ui.window.side import Side
from sessionprep.ui.window.whole_page import WholePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.clock import Clock
    from sessionprep.services.content.library import Library
    from sessionprep.services.labels import Label
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Jobs
    from sessionprep.ui.kit.tab_spec import TabView


class Rooms(QWidget):
    """Builds each tab when it is first shown; speaks to the person through one message bar."""

    lock_wanted = Signal()
    changed = Signal()  # what can be undone or done again

    def __init__(self, workspace: Workspace, clock: Clock, library: Library, jobs: Jobs, app: QApplication) -> None:
        super().__init__()
        self.workspace = workspace
        self._bridge = Bridge(workspace, self)
        self._messages = MessageBar()
        self.voice = Voice(self._messages, self.undo)
        self.context = Context(workspace, self._bridge, jobs, library, clock, self.voice, Leading(self), self)
        self._app = app
        self._views: dict[int, TabView] = {}
        self._whole: dict[int, WholePage] = {}
        self._pages = QStackedWidget()
        self._nothing = QWidget()
        self._pages.addWidget(self._nothing)
        self._side = Side([(spec.words(), spec.icon) for spec in TABS])
        self._side.tabs.currentChanged.connect(self._show_tab)
        self._side.share.clicked.connect(self.share)
        self._side.lock.clicked.connect(self.lock_wanted)
        self._side.support.clicked.connect(self.context.guide.support)
        self._bridge.committed.connect(self.voice.was_followed)
        self._bridge.committed.connect(self._follow)
        self._right = QVBoxLayout()
        self._lay_out()
        self._recount()

    def stand(self, line: QWidget) -> None:
        """Above everything, for as long as the vault is open."""
        self._right.insertWidget(0, line)

    def start(self) -> None:
        """Show the first tab, with the keyboard in it."""
        self.go_to(self._side.tabs.currentIndex())

    def settle(self) -> bool:
        """Save everything typed and not yet saved; False when some of it could not be."""
        kept = [view.settle() for view in self._views.values()]
        return all(kept)

    def leave(self) -> None:
        """Close the file and forget what was read from it."""
        self._bridge.stop()
        accesses.note(self.workspace, AccessKind.LOCKED)
        self.workspace.close()

    def go(self, tab: str, record: str = "") -> None:
        self.go_to(next(place for place, spec in enumerate(TABS) if spec.name == tab))
        if record and (view := self.current):
            view.show_record(record)

    def go_to(self, place: int) -> None:
        """The tab at this place, with the keyboard in it."""
        if place != self._side.tabs.currentIndex():
            self._side.tabs.setCurrentIndex(place)
        else:
            self._show_tab(place)
        if view := self.current:
            view.start()

    def share(self) -> None:
        self.settle()
        open_share(self.context)

    def add_here(self) -> None:
        if view := self.current:
            view.add()

    def find_here(self) -> None:
        if view := self.current:
            view.find_here()

    def undo(self) -> None:
        self._step(self.workspace.undo, _("Undone: {what}"), _("There is nothing to undo."))

    def redo(self) -> None:
        self._step(self.workspace.redo, _("Done again: {what}"), _("There is nothing to do again."))

    @property
    def current(self) -> TabView | None:
        """None where what it shows could not be read."""
        return self._views.get(self._side.tabs.currentIndex())

    def _step(self, act: Callable[[], Label | None], done: str, nothing: str) -> None:
        self.settle()
        try:
            label = act()
        except Expected as refusal:
            self.voice.trouble(refusal.sentence)
            return
        finally:
            self.changed.emit()
        self.voice.say(done.format(what=labels.words(label)) if label else nothing)

    def _show_tab(self, place: int) -> None:
        """The keyboard goes along, unless it is walking through the tabs."""
        self.settle()
        view = self._view(place)
        self._pages.setCurrentWidget(self._whole[place] if view else self._nothing)
        if view and not self._side.tabs.hasFocus():
            view.start()

    def _view(self, place: int) -> TabView | None:
        if place not in self._views:
            try:
                view = TABS[place].build(self.context)
            except Expected as refusal:
                self.voice.trouble(refusal.sentence)
                return None
            self._views[place] = view
            self._whole[place] = WholePage(view.widget(), self._app)
            self._pages.addWidget(self._whole[place])
        return self._views[place]

    def _follow(self) -> None:
        self.voice.forget_way_out()  # something could be saved
        self._recount()
        self.changed.emit()

    def _recount(self) -> None:
        try:
            for place, spec in enumerate(TABS):
                if spec.count is not None:
                    self._side.tabs.set_count(place, self.workspace.read(spec.count))
        except Expected as refusal:
            self.voice.trouble(refusal.sentence)

    def _lay_out(self) -> None:
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self._pages, 1)
        margin = QVBoxLayout()
        margin.setContentsMargins(space(1.5), 0, space(1.5), space(1))
        margin.addWidget(self._messages)
        self._right.addLayout(margin)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(self._right, 1)
