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
_PROPERTIES = "org.freedesktop.DBus.Properties"
_CHANGED = "session_changed(QString,QVariantMap,QStringList)"


class LinuxDesktop(Desktop):
    """Keeps sleep waiting until all is locked, up to the few seconds that the system allows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._delay: QDBusUnixFileDescriptor | None = None
        self._waiting = 0  # for answers
        self._stopped = self._sleeps = False
        if session := _bus("DBUS_SESSION_BUS_ADDRESS", _session_socket(), QDBusConnection.sessionBus):
            for saver in _SAVERS:
                _hear(session, ("", "", saver, "ActiveChanged"), self, "screen_saver(bool)")
        self._system = _bus("DBUS_SYSTEM_BUS_ADDRESS", Path("/run/dbus/system_bus_socket"), QDBusConnection.systemBus)
        if self._system is not None:
            self._listen(self._system)

    @override
    def stop(self) -> None:
        """What was asked for and not answered yet is waited for: nobody would close it when it comes."""
        self._stopped = True
        self._let_sleep()
        if self._waiting:
            self.setParent(None)  # which goes now
        else:
            self.deleteLater()

    @Slot(bool)
    def screen_saver(self, begins: bool) -> None:  # noqa: FBT001 - as D-Bus hands it over
        if begins:
            self.left.emit()

    @Slot(bool)
    def sleep(self, begins: bool) -> None:  # noqa: FBT001 - as D-Bus hands it over
        self._sleeps = begins
        if begins:
            self.left.emit()
            self._let_sleep()
        else:
            self._delay_sleep()

    @Slot()
    def session_locked(self) -> None:
        self.left.emit()

    @Slot("QString", "QVariantMap", "QStringList")
    def session_changed(self, interface: str, changed: dict[str, object], _dropped: list[str]) -> None:
        """Another person's session came to the front."""
        if interface == _SESSION and changed.get("Active") is False:
            self.left.emit()

    def _listen(self, system: QDBusConnection) -> None:
        _hear(system, (_LOGIN, _LOGIN_PATH, _MANAGER, "PrepareForSleep"), self, "sleep(bool)")
        self._delay_sleep()
        self._ask(system, "GetSession", ["auto"], self._listen_to_session)

    def _delay_sleep(self) -> None:
        """Granted for one sleep at a time."""
        if self._system is not None:
            # i18n: why sleep has to wait a moment; shown by the system
            delay = ["sleep", "SessionPrep", _("Locks the vault first"), "delay"]
            self._ask(self._system, "Inhibit", delay, self._keep_waiting)

    def _let_sleep(self) -> None:
        self._delay = None  # closes it, and the system goes on

    def _ask(
        self, bus: QDBusConnection, method: str, arguments: Sequence[object], then: Callable[[object], None]
    ) -> None:
        message = QDBusMessage.createMethodCall(_LOGIN, _LOGIN_PATH, _MANAGER, method)
        message.setArguments(arguments)
        call = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        self._waiting += 1

        def answered() -> None:
            self._waiting -= 1
            reply = call.reply()
            heard = reply.type() == QDBusMessage.MessageType.ReplyMessage and bool(reply.arguments())
            if heard and not self._stopped:
                then(reply.arguments()[0])
            call.deleteLater()  # with the answer in it, which would keep sleep waiting for ever
            if self._stopped and not self._waiting:
                self.deleteLater()

        call.finished.connect(answered)

    def _keep_waiting(self, delay: object) -> None:
        """Unless sleep has begun before the answer came: then it would wait for nothing."""
        if isinstance(delay, QDBusUnixFileDescriptor) and not self._sleeps:
            self._delay = delay

    def _listen_to_session(self, path: object) -> None:
        if self._system is not None and isinstance(path, QDBusObjectPath):
            place = path.path()
            _hear(self._system, (_LOGIN, place, _SESSION, "Lock"), self, "session_locked()")
            _hear(self._system, (_LOGIN, place, _PROPERTIES, "PropertiesChanged"), self, _CHANGED)


def _hear(bus: QDBusConnection, where: tuple[str, str, str, str], receiver: QObject, slot: str) -> None:
    """A signal of this service, path, interface and name; empty is any."""
    # PySide 6.11 takes the slot's name as text alone, and says in its stub that it takes bytes alone.
    bus.connect(*where, receiver, SLOT(slot))  # type: ignore[call-overload]


def _session_socket() -> Path:
    return Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"


def _bus(address: str, socket: Path, connect: Callable[[], QDBusConnection]) -> QDBusConnection | None:
    """Only a bus that is there: libdbus would start one of its own."""
    if not os.environ.get(address) and not socket.exists():
        return None
    bus = connect()
    return bus if bus.isConnected() else None
