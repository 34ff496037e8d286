"""Everything that is there while a vault is open: the tabs, the side column, the messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sessionprep.domain.expected import Expected
from sessionprep.services import labels
from sessionprep.text import _
from sessionprep.ui.dialogs.bank import open_bank
from sessionprep.ui.dialogs.paste import open_paste
from sessionprep.ui.dialogs.share import open_share
from sessionprep.ui.kit.bridge import Bridge
from sessionprep.ui.kit.context import Context
from sessionprep.ui.kit.message_bar import MessageBar
from sessionprep.ui.tabs import TABS
from sessionprep.ui.theme.scale import space
from sessionprep.ui.window.side import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.clock import Clock
    from sessionprep.domain.session import Session
    from sessionprep.services.content.library import Library
    from sessionprep.services.labels import Label
    from sessionprep.services.workspace import Workspace
    from sessionprep.ui.kit.jobs import Jobs
    from sessionprep.ui.kit.tab_spec import TabView


class Rooms(QWidget):
    """Builds each tab when it is first shown; speaks to the person through one message bar."""

    lock_wanted = Signal()

    def __init__(self, workspace: Workspace, clock: Clock, library: Library, jobs: Jobs, app: QApplication) -> None:
        super().__init__()
        self.workspace = workspace
        self._bridge = Bridge(workspace, self)
        self._context = Context(workspace, self._bridge, jobs, library, clock, self, self, self)
        self._views: dict[int, TabView] = {}
        self._pages = QStackedWidget()
        self._messages = MessageBar(app)
        self._side = Side([(spec.words(), spec.icon) for spec in TABS])
        self._side.tabs.currentChanged.connect(self._show_tab)
        self._side.share.clicked.connect(self.share)
        self._side.lock.clicked.connect(self.lock_wanted)
        self._bridge.committed.connect(self._recount)
        self._lay_out()
        self._recount()

    def start(self) -> None:
        """Show the first tab, with the keyboard in it."""
        self._show_tab(self._side.tabs.currentIndex())

    def settle(self) -> bool:
        """Save everything typed and not yet saved; False when some of it could not be."""
        return all(view.settle() for view in self._views.values())

    def leave(self) -> None:
        """Close the file and forget what was read from it."""
        self._bridge.stop()
        self.workspace.close()

    def go(self, tab: str, record: str = "") -> None:
        place = next(place for place, spec in enumerate(TABS) if spec.name == tab)
        self._side.tabs.setCurrentIndex(place)
        if record:
            self._view(place).show_record(record)

    def go_to(self, place: int) -> None:
        """The tab at this place, with the keyboard in it."""
        self._side.tabs.setCurrentIndex(place)
        self._view(place).start()

    def say(self, sentence: str, *, undo: bool = False) -> None:
        if undo:
            self._messages.say(sentence, _("Undo"), self.undo)
        else:
            self._messages.say(sentence)

    def trouble(self, sentence: str) -> None:
        self._messages.trouble(sentence)

    def offer_bank(self, session: Session | None) -> None:
        open_bank(self._context, session)

    def take_list(self, session: Session | None, pasted: str = "") -> None:
        open_paste(self._context, session, pasted)

    def share(self) -> None:
        self.current.settle()
        open_share(self._context)

    def add_here(self) -> None:
        self.current.add()

    def find_here(self) -> None:
        self.current.find_here()

    def undo(self) -> None:
        self._step(self.workspace.undo, _("Undone: {what}"), _("There is nothing to undo."))

    def redo(self) -> None:
        self._step(self.workspace.redo, _("Done again: {what}"), _("There is nothing to do again."))

    @property
    def current(self) -> TabView:
        return self._view(self._side.tabs.currentIndex())

    def _step(self, act: Callable[[], Label | None], done: str, nothing: str) -> None:
        self.settle()
        try:
            label = act()
        except Expected as refusal:
            self.trouble(refusal.sentence)
            return
        self.say(done.format(what=labels.words(label)) if label else nothing)

    def _show_tab(self, place: int) -> None:
        if self._pages.currentWidget() is not None:
            for view in self._views.values():
                view.settle()
        view = self._view(place)
        self._pages.setCurrentWidget(view.widget())
        view.start()

    def _view(self, place: int) -> TabView:
        if place not in self._views:
            view = TABS[place].build(self._context)
            self._views[place] = view
            self._pages.addWidget(view.widget())
        return self._views[place]

    def _recount(self) -> None:
        for place, spec in enumerate(TABS):
            if spec.count is not None:
                self._side.tabs.set_count(place, self.workspace.read(spec.count))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        margin = QVBoxLayout()
        margin.setContentsMargins(space(2), 0, space(1), space(1))
        margin.addWidget(self._messages)
        right.addLayout(margin)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._side)
        whole.addLayout(right, 1)
