"""The program where the first internet socket is the end: `python -m tests.helpers.offline …` takes its arguments."""

from __future__ import annotations

import sys
from pathlib import Path

from sessionprep.app.main import main
from sessionprep.guards.network import close_network

_MODULES = ("socket", "_socket", "ssl", "_ssl", "http.client", "urllib.request", "asyncio", "PySide6.QtNetwork")
_LIBRARIES = ("Qt6Network", "QtNetwork", "libssl", "libcurl", "libcups", "libgnutls")


def loaded() -> list[str]:
    """What could reach a network and is in this process, as a module or mapped from a library's file."""
    maps = Path("/proc/self/maps")
    mapped = maps.read_text(encoding="utf-8") if maps.exists() else ""
    return [name for name in _MODULES if name in sys.modules] + [name for name in _LIBRARIES if name in mapped]


def run() -> int:
    close_network(deadly=True)
    code = main(sys.argv[1:])
    if found := loaded():
        sys.stderr.write(f"loaded: {', '.join(found)}\n")
    return code


if __name__ == "__main__":
    sys.exit(run())
