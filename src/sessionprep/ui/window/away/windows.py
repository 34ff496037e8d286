"""Session notifications of Windows: https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

from sessionprep.ui.theme.override import override
from sessionprep.ui.window.away.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QWidget

_SESSION_CHANGE, _POWER = 0x02B1, 0x0218  # WM_WTSSESSION_CHANGE, WM_POWERBROADCAST
_CONSOLE_DISCONNECT, _REMOTE_DISCONNECT, _LOCK = 0x2, 0x4, 0x7  # WTS_…
_KINDS = b"windows_generic_MSG", b"windows_dispatcher_MSG"
_SUSPEND = 0x4  # PBT_APMSUSPEND
_LEAVING = {
    (_SESSION_CHANGE, _CONSOLE_DISCONNECT),
    (_SESSION_CHANGE, _REMOTE_DISCONNECT),
    (_SESSION_CHANGE, _LOCK),
    (_POWER, _SUSPEND),
}


class _Message(ctypes.Structure):
    """The start of Windows' MSG."""

    _fields_ = (("window", ctypes.c_void_p), ("message", ctypes.c_uint), ("detail", ctypes.c_size_t))


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, left: Callable[[], None]) -> None:
        super().__init__()
        self._left = left

    @override
    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        if kind in _KINDS:
            found = _Message.from_address(int(message))
            if (found.message, found.detail) in _LEAVING:
                self._left()
        return False, 0


class WindowsDesktop(Desktop):
    """Written after the documentation; nobody has seen it work yet."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app = app
        self._filter = _Filter(self.left.emit)
        app.installNativeEventFilter(self._filter)
        self._window = ctypes.c_void_p(int(window.winId()))
        self._sessions = ctypes.CDLL("wtsapi32")
        self._sessions.WTSRegisterSessionNotification(self._window, 0)  # of this session alone

    @override
    def stop(self) -> None:
        self._sessions.WTSUnRegisterSessionNotification(self._window)
        self._app.removeNativeEventFilter(self._filter)
        self.deleteLater()
