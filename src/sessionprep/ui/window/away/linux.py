"""D-Bus, as freedesktop.org's screen saver and systemd's login1 speak it (https://systemd.io/INHIBITOR_LOCKS)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

from sessionprep.text import _
from sessionprep.ui.theme.override import override
from sessionprep.ui.window.away.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")
_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_MANAGER = f"{_LOGIN}.Manager"
_SESSION = f"{_LOGIN}.Session"


class LinuxDesktop(Desktop):
    """Keeps sleep waiting while the vault is open, up to the few seconds that the system allows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._calls: list[QDBusPendingCallWatcher] = []
        self._delay: QDBusUnixFileDescriptor | None = None
        if session := _bus("DBUS_SESSION_BUS_ADDRESS", _session_socket(), QDBusConnection.sessionBus):
            for saver in _SAVERS:
                session.connect("", "", saver, "ActiveChanged", self, _slot("saver_changed"))
        self._system = _bus("DBUS_SYSTEM_BUS_ADDRESS", Path("/run/dbus/system_bus_socket"), QDBusConnection.systemBus)
        if self._system is not None:
            self._listen(self._system)

    @override
    def stop(self) -> None:
        self._delay = None  # closes it, and the system goes on
        for call in self._calls:
            call.deleteLater()
        self.deleteLater()

    @Slot(QDBusMessage)
    def saver_changed(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self.left.emit()

    @Slot(QDBusMessage)
    def sleep_near(self, message: QDBusMessage) -> None:
        if message.arguments() == [True]:
            self.left.emit()

    @Slot(QDBusMessage)
    def session_locked(self, _message: QDBusMessage) -> None:
        self.left.emit()

    @Slot(QDBusMessage)
    def session_changed(self, message: QDBusMessage) -> None:
        """Another person's session came to the front."""
        said = message.arguments()
        if said[:1] == [_SESSION] and isinstance(said[1], dict) and said[1].get("Active") is False:
            self.left.emit()

    def _listen(self, system: QDBusConnection) -> None:
        system.connect(_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep", self, _slot("sleep_near"))
        # i18n: why sleep has to wait a moment; shown by the system
        delay = ["sleep", "SessionPrep", _("Locks the vault first"), "delay"]
        self._ask(system, "Inhibit", delay, self._keep_waiting)
        self._ask(system, "GetSessionByPID", [os.getpid()], self._listen_to_session)

    def _ask(
        self, bus: QDBusConnection, method: str, arguments: Sequence[object], then: Callable[[object], None]
    ) -> None:
        message = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, method)
        message.setArguments(arguments)
        call = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        self._calls.append(call)

        def answered() -> None:
            reply = call.reply()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
                then(reply.arguments()[0])

        call.finished.connect(answered)

    def _keep_waiting(self, delay: object) -> None:
        if isinstance(delay, QDBusUnixFileDescriptor):
            self._delay = delay

    def _listen_to_session(self, path: object) -> None:
        if self._system is not None and isinstance(path, QDBusObjectPath):
            place = path.path()
            self._system.connect(_LOGIN, place, _SESSION, "Lock", self, _slot("session_locked"))
            properties = "org.freedesktop.DBus.Properties"
            self._system.connect(_LOGIN, place, properties, "PropertiesChanged", self, _slot("session_changed"))


def _slot(name: str) -> bytes:
    return SLOT(f"{name}(QDBusMessage)").encode()


def _session_socket() -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"


def _bus(address: str, socket: Path, connect: Callable[[], QDBusConnection]) -> QDBusConnection | None:
    """Only a bus that is there: libdbus would start one of its own."""
    if not os.environ.get(address) and not socket.exists():
        return None
    bus = connect()
    return bus if bus.isConnected() else None
