"""The screen of macOS, told through Core Foundation's distributed notifications."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from sessionprep.ui.theme.override import override
from sessionprep.ui.window.away.desktop import Desktop

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_LOCKED = (b"com.apple.screenIsLocked", b"com.apple.screensaver.didstart")
_LIBRARY = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF8, _AT_ONCE = 0x08000100, 4
_POINTER = ctypes.c_void_p
_CALLBACK = ctypes.CFUNCTYPE(None, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)


class MacDesktop(Desktop):
    """Written after the documentation; nobody has seen it work yet. A Mac that sleeps locks its screen by default."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._foundation = ctypes.CDLL(_LIBRARY)
        for name in ("CFNotificationCenterGetDistributedCenter", "CFStringCreateWithCString"):
            getattr(self._foundation, name).restype = _POINTER
        self._centre = _POINTER(self._foundation.CFNotificationCenterGetDistributedCenter())
        self._told = _CALLBACK(lambda *_what: self.left.emit())
        self._observer = _POINTER(id(self))
        for told in _LOCKED:
            words = _POINTER(self._foundation.CFStringCreateWithCString(None, told, _UTF8))
            self._foundation.CFNotificationCenterAddObserver(
                self._centre, self._observer, self._told, words, None, ctypes.c_long(_AT_ONCE)
            )

    @override
    def stop(self) -> None:
        self._foundation.CFNotificationCenterRemoveEveryObserver(self._centre, self._observer)
        self.deleteLater()
