"""The tab as usual, or in its place one thing at a time: getting ready, or looking back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import Button, plain
from sessionprep.ui.tabs.next_session.one_thing.after import looking_back
from sessionprep.ui.tabs.next_session.one_thing.page import getting_ready

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context
    from sessionprep.ui.tabs.next_session.one_thing.page import OneThing

    Making = Callable[[Context, Callable[[], object]], OneThing]

_USUAL = 0
KEY = "Ctrl+G"


class OrOneThing(QStackedWidget):
    """Each is built when first wanted; `left` comes when the person is back at the usual page by their own wish."""

    left = Signal()

    def __init__(self, context: Context, usual: QWidget) -> None:
        super().__init__()
        self._context = context
        self._built: dict[Making, OneThing] = {}
        self.addWidget(usual)

    @property
    def is_open(self) -> bool:
        return self.currentIndex() != _USUAL

    def open(self, session: SessionId) -> None:
        self._open(getting_ready, session)

    def open_after(self, session: SessionId) -> None:
        """What it was like, instead of what to bring."""
        self._open(looking_back, session)

    def close_quietly(self) -> None:
        """Something else is asked for."""
        self.setCurrentIndex(_USUAL)

    def start(self) -> None:
        for each in self._built.values():
            if each.widget() is self.currentWidget():
                each.start()

    def settle(self) -> bool:
        settled = [each.settle() for each in self._built.values()]
        return all(settled)

    def _open(self, make: Making, session: SessionId) -> None:
        if make not in self._built:
            self._built[make] = make(self._context, self._leave)
            self.addWidget(self._built[make].widget())
        self._built[make].open(session)
        self.setCurrentWidget(self._built[make].widget())
        self._built[make].start()

    def _leave(self) -> None:
        self.setCurrentIndex(_USUAL)
        self.left.emit()


def step_by_step(opened: Callable[[], object], what: str) -> Button:
    """Its key works while it is in sight; `what` is done one thing at a time."""
    button = plain(_("Step by step"))
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    # i18n: Beside the button “Step by step”, such as “Get ready, one thing at a time (Ctrl+G)”
    hint = _("{what}, one thing at a time ({key})").format(what=what, key=_native(KEY))
    button.setAccessibleDescription(hint)
    button.setToolTip(hint)
    # Not in one call: given what to do, PySide 6.11 forgets the context.
    key = QShortcut(QKeySequence(KEY), button)
    key.activated.connect(button.click)
    button.clicked.connect(opened)
    return button


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
