"""A stand-in for systemd's login1 and a screen saver, run by a Python that has PyGObject; told by stdin what to say.

It speaks real D-Bus on a bus of the test's own: nothing on this computer may be locked or put to sleep for a test.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-not-found]  # Debian's python3-gi, not of our environment

INTERFACE = """<node><interface name="org.freedesktop.login1.Manager">
<method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="h" direction="out"/>
</method>
<method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
</interface></node>"""
HERE, OTHER = "/org/freedesktop/login1/session/_31", "/org/freedesktop/login1/session/_32"
SAVER = ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged")
SLEEP = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
PROPERTIES = ("org.freedesktop.DBus.Properties", "PropertiesChanged")


def active(*, is_active: bool) -> Any:
    changed = {"Active": GLib.Variant("b", is_active)}
    return GLib.Variant("(sa{sv}as)", ("org.freedesktop.login1.Session", changed, []))


SIGNALS: dict[str, tuple[str, str, str, Any]] = {
    "saver on": (*SAVER, GLib.Variant("(b)", (True,))),
    "saver off": (*SAVER, GLib.Variant("(b)", (False,))),
    "sleep": (*SLEEP, GLib.Variant("(b)", (True,))),
    "wake": (*SLEEP, GLib.Variant("(b)", (False,))),
    "lock": (HERE, "org.freedesktop.login1.Session", "Lock", None),
    "lock another": (OTHER, "org.freedesktop.login1.Session", "Lock", None),
    "switch user": (HERE, *PROPERTIES, active(is_active=False)),
    "come back": (HERE, *PROPERTIES, active(is_active=True)),
}


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def answer(*call: Any) -> None:
    _bus, _sender, _path, _interface, method, given, reply = call
    if method == "GetSession":
        reply.return_value(GLib.Variant("(o)", (HERE,)))
        return
    reading, writing = os.pipe()
    files = Gio.UnixFDList.new()
    place = files.append(writing)
    os.close(writing)
    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, reading, GLib.IOCondition.HUP, lambda *_what: tell("sleep may go on"))
    tell(f"inhibited {given.unpack()[0]} {given.unpack()[3]}")
    reply.return_value_with_unix_fd_list(GLib.Variant("(h)", (place,)), files)


def serve(bus: Any, _name: str) -> None:
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object("/org/freedesktop/login1", node.interfaces[0], answer, None, None)

    def obey(_source: int, _condition: int) -> bool:
        for wish in os.read(0, 4096).decode().splitlines():
            path, interface, name, said = SIGNALS[wish]
            bus.emit_signal(None, path, interface, name, said)
        return True

    GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, 0, GLib.IOCondition.IN, obey)
    tell("ready")


Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.login1", 0, None, serve, None)
GLib.MainLoop().run()
