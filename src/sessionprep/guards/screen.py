"""Where Qt may draw: one of its own plugins is a server that shows the window to whoever connects."""

from __future__ import annotations

import os
import sys

_LOCAL = {
    "linux": frozenset({"xcb", "wayland", "wayland-egl", "offscreen", "minimal"}),
    "darwin": frozenset({"cocoa", "offscreen", "minimal"}),
    "win32": frozenset({"windows", "offscreen", "minimal"}),
}


def refused() -> tuple[str, ...]:
    """What QT_QPA_PLATFORM names beside this computer's screens; it may name several, each with options."""
    asked = (one.partition(":")[0].strip().lower() for one in os.environ.get("QT_QPA_PLATFORM", "").split(";"))
    return tuple(name for name in asked if name and name not in _LOCAL.get(sys.platform, _LOCAL["linux"]))


def drop_listeners() -> None:
    """Plugins that Qt loads for input beyond the keyboard; one of them listens to the network."""
    os.environ.pop("QT_QPA_GENERIC_PLUGINS", None)


def is_far() -> bool:
    """Whether X draws on another computer, or on this one by way of ssh: its connection is one to a network."""
    if not sys.platform.startswith("linux"):
        return False
    platforms = os.environ.get("QT_QPA_PLATFORM", "xcb")
    host = os.environ.get("DISPLAY", "").rpartition(":")[0]
    return "xcb" in platforms and host not in {"", "unix"} and not host.startswith("/")
