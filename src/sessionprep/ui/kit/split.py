"""A list beside the details of what is chosen in it; one at a time where there is no room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.override import override
from sessionprep.ui.theme.scale import icon_size, space

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtGui import QResizeEvent

_ROOM_FOR_BOTH = 76  # steps of the grid: a window of about 900 px at 100 % text
_SMALLEST = 34
_LIST_FIRST = 5, 4


class Split(QWidget):
    def __init__(self, rows: QWidget, detail: QWidget, shares: tuple[int, int] = _LIST_FIRST) -> None:
        super().__init__()
        self._rows = rows
        self._detail = detail
        self._opened = self._was_narrow = False
        self._back = QPushButton(_("Back to list"))
        wear(self._back, Look.PLAIN)
        self._back.clicked.connect(self._leave)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignLeading)
        column.addWidget(detail, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        for pane, share in zip((rows, self._side), shares, strict=True):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, share)
        self._splitter.setSizes([share * space(_SMALLEST) for share in shares])  # Qt takes them as a proportion
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self._key(Qt.Key.Key_F6, self, self._other_pane)
        for key in (Qt.Key.Key_Escape, Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Left):
            self._key(key, self._side, self._leave)
        self._dress()

    def show_detail(self) -> None:
        """Where there is no room for both, the detail takes the list's place."""
        self._opened = True
        self._fit()

    def show_list(self) -> None:
        self._opened = False
        self._fit()

    def narrow(self) -> bool:
        return self.width() < space(_ROOM_FOR_BOTH)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.LayoutDirectionChange}:
            self._dress()

    def _key(self, key: Qt.Key | QKeyCombination, inside: QWidget, act: Callable[[], None]) -> None:
        # Not in one call: given what to do, PySide 6.11 forgets the context and takes the key from the whole window.
        shortcut = QShortcut(QKeySequence(key), inside, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _dress(self) -> None:
        self._splitter.setHandleWidth(space(2.5))
        # From right to left, Qt 6.11 lays the panes one pixel too far to the right.
        self._splitter.setContentsMargins(0, 0, 1 if self.isRightToLeft() else 0, 0)
        self._rows.setMinimumWidth(space(_SMALLEST))
        self._side.setMinimumWidth(space(_SMALLEST))
        self._back.setIconSize(QSize(icon_size(), icon_size()))
        self._back.setIcon(icon("chevron-right" if self.isRightToLeft() else "chevron-left", self.palette()))
        self._fit()

    def _fit(self) -> None:
        narrow = self.narrow()
        if narrow and not self._was_narrow:
            self._opened = self._is_opened()
        self._was_narrow = narrow
        had_focus = self._rows in _owners(self.window().focusWidget())
        self._side.setVisible(self._opened or not narrow)
        self._back.setVisible(narrow)
        self._rows.setVisible(not (narrow and self._opened))
        if had_focus and self._rows.isHidden():
            _focus(self._detail)

    def _is_opened(self) -> bool:
        """Where the keyboard is, or was last, is what stays when there is no more room for both."""
        last: QWidget | None = self.focusWidget()
        return self._opened if last is None else self._side in _owners(last)

    def _leave(self) -> None:
        self.show_list()
        _focus(self._rows)

    def _other_pane(self) -> None:
        if self._side in _owners(self.window().focusWidget()):
            self._leave()
        else:
            self.show_detail()
            _focus(self._detail)


def _owners(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _focus(pane: QWidget) -> None:
    """Where it last was in this pane, else at its first stop."""
    for each in (pane.focusWidget(), pane, *_chain(pane)):
        if pane in _owners(each) and _takes_focus(each, pane):
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _chain(pane: QWidget) -> Iterator[QWidget]:
    each = pane.nextInFocusChain()
    while each is not None and each is not pane:
        yield each
        each = each.nextInFocusChain()


def _takes_focus(widget: QWidget, pane: QWidget) -> bool:
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops and widget.isEnabled() and widget.isVisibleTo(pane)
