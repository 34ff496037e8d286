"""What was copied here: other programs are asked not to keep it, and it goes when the vault is locked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# What clipboard managers look for before they keep a history; on Linux, KDE's and those that follow it.
_HINTS = {
    "win32": ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"1"),
    "darwin": ("application/x-nspasteboard-concealed-type", b"secret"),
}
_USUAL_HINT = ("x-kde-passwordManagerHint", b"secret")


class Copied(QObject):
    """Lives with the window."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = app.clipboard()
        self._spared = False

    def watch(self) -> None:
        """From now on."""
        self._clipboard.dataChanged.connect(self._hush)

    def forget(self) -> None:
        """Empty the clipboard, and on X11 the selection, of what was copied here; others' things stay."""
        if self._spared:
            return
        if self._is_ours():
            self._clipboard.clear()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def holds(self) -> bool:
        """Whether something that was copied here is still on the clipboard."""
        return self._is_ours() and bool(self._clipboard.text())

    def spare(self) -> None:
        """What was copied last is all that is left of words that could not be saved: it stays until the next copy."""
        self._spared = True

    def spare_no_more(self) -> None:
        """A vault is open again, so the words can be put where they are kept."""
        self._spared = False

    def _hush(self) -> None:
        """The selection is left as it is: it changes with every key, and managers do not keep it unless told to."""
        kind, value = _HINTS.get(sys.platform, _USUAL_HINT)
        data: QMimeData | None = self._clipboard.mimeData()  # none once it was cleared
        if data is None or not self._is_ours() or not data.hasText() or data.hasFormat(kind):
            return
        self._spared = False
        hushed = QMimeData()
        hushed.setText(data.text())
        hushed.setData(kind, value)
        self._clipboard.setMimeData(hushed)

    def _is_ours(self) -> bool:
        """Off-screen it has no other side, and Qt says that it is nobody's."""
        return self._clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen"
