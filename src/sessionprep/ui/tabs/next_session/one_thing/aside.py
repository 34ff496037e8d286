"""The tab as usual, or in its place one thing at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.buttons import Button, plain
from sessionprep.ui.tabs.next_session.one_thing.page import OneThing

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.domain.ids import SessionId
    from sessionprep.ui.kit.context import Context

_USUAL, _ONE_THING = range(2)
KEY = "Ctrl+G"


class OrOneThing(QStackedWidget):
    """Built when it is first wanted; `left` comes when the person is back at the usual page by their own wish."""

    left = Signal()

    def __init__(self, context: Context, usual: QWidget) -> None:
        super().__init__()
        self._context = context
        self._one_thing: OneThing | None = None
        self.addWidget(usual)

    @property
    def is_open(self) -> bool:
        return self.currentIndex() == _ONE_THING

    def open(self, session: SessionId) -> None:
        if self._one_thing is None:
            self._one_thing = OneThing(self._context, self._leave)
            self.addWidget(self._one_thing.widget())
        self._one_thing.open(session)
        self.setCurrentIndex(_ONE_THING)
        self._one_thing.start()

    def close_quietly(self) -> None:
        """Something else is asked for."""
        self.setCurrentIndex(_USUAL)

    def start(self) -> None:
        if self._one_thing is not None:
            self._one_thing.start()

    def settle(self) -> bool:
        return self._one_thing is None or self._one_thing.settle()

    def _leave(self) -> None:
        self.setCurrentIndex(_USUAL)
        self.left.emit()


def step_by_step(opened: Callable[[], object]) -> Button:
    """Its key works while it is in sight."""
    button = plain(_("Step by step"))
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    # i18n: Beside the button “Step by step”; Ctrl+G or such is its key
    hint = _("Get ready, one thing at a time ({key})").format(key=_native(KEY))
    button.setAccessibleDescription(hint)
    button.setToolTip(hint)
    # Not in one call: given what to do, PySide 6.11 forgets the context.
    key = QShortcut(QKeySequence(KEY), button)
    key.activated.connect(button.click)
    button.clicked.connect(opened)
    return button


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
