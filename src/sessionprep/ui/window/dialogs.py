"""What stands in front of the window: it must not keep the vault from being locked, nor lose what is typed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog

from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.window.shell import SUPPORT_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

_LOCK = "Ctrl+L"
_MARK = "locks"
_MOST_POPUPS = 20  # a menu within a menu within a menu


class LockFromDialogs(QObject):
    """A dialog that blocks the window blocks its keys too, so each gets those that lock or help, whoever made it.

    It does not while a list is dropped down in it; a key that both had would then do nothing.
    """

    wanted = Signal()
    hiding_wanted = Signal()
    support_wanted = Signal()

    def __init__(self, app: QApplication, window: QWidget, hiding_key: Callable[[], str]) -> None:
        super().__init__(window)
        self._window = window
        self._hiding_key = hiding_key
        app.focusWindowChanged.connect(self._give_key)

    def _give_key(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.property(_MARK) or not self._is_ours(dialog):
            return
        dialog.setProperty(_MARK, True)  # noqa: FBT003 - Qt's own
        helping = ((keys, self.support_wanted) for keys in SUPPORT_KEYS)
        for keys, signal in ((_LOCK, self.wanted), (self._hiding_key(), self.hiding_wanted), *helping):
            key = QShortcut(QKeySequence(keys), dialog, context=self._where_it_lacks(QKeySequence(keys)))
            key.activated.connect(signal)

    def _where_it_lacks(self, keys: QKeySequence) -> Qt.ShortcutContext:
        """Everywhere, but for a key that the window itself has while a list is dropped down."""
        everywhere = Qt.ShortcutContext.ApplicationShortcut
        actions = (each for each in self._window.findChildren(QAction) if each.shortcutContext() is everywhere)
        has_it = any(keys in each.shortcuts() for each in actions)
        return Qt.ShortcutContext.WindowShortcut if has_it else everywhere

    def _is_ours(self, dialog: QWidget) -> bool:
        above: QWidget | None = dialog
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is not None


def hide_dialogs(window: QWidget) -> list[QDialog]:
    """Everything that covers the window goes at once, popups for good."""
    for _one in range(_MOST_POPUPS):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    for dialog in dialogs:
        dialog.hide()
    return dialogs


def let_go(dialogs: Iterable[QDialog], *, unless_unsaved: bool = False) -> list[DialogShell]:
    """Close them; what comes back are those with words in them that could not be kept."""
    waiting: list[DialogShell] = []
    for dialog in dialogs:
        if unless_unsaved and isinstance(dialog, DialogShell) and not dialog.settle():
            waiting.append(dialog)
        else:
            dialog.done(QDialog.DialogCode.Rejected)
            dialog.deleteLater()
    return waiting
