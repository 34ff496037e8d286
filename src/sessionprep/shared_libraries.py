"""The system libraries Qt links on Linux, so that a lack of one is a sentence instead of a loader's error.

Standard library only: this is asked before anything is installed, and again before Qt is imported.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Package(NamedTuple):
    """A Debian package, with the libraries it holds or cannot be installed without."""

    name: str
    libraries: tuple[str, ...]


OFF_SCREEN = (
    Package("libegl1", ("libEGL.so.1",)),
    Package("libgl1", ("libGL.so.1", "libX11.so.6")),
    Package("libglib2.0-0", ("libglib-2.0.so.0", "libgthread-2.0.so.0")),
    Package("libdbus-1-3", ("libdbus-1.so.3",)),
    Package("libfontconfig1", ("libfontconfig.so.1", "libfreetype.so.6")),
    Package("libxkbcommon0", ("libxkbcommon.so.0",)),
    Package("zlib1g", ("libz.so.1",)),
    Package("libzstd1", ("libzstd.so.1",)),
)
WINDOW = (
    Package(
        "libxcb-cursor0",
        (
            "libxcb-cursor.so.0",
            "libxcb-image.so.0",
            "libxcb-render.so.0",
            "libxcb-render-util.so.0",
            "libxcb-shm.so.0",
            "libxcb-util.so.1",
        ),
    ),
    Package("libxcb-icccm4", ("libxcb-icccm.so.4",)),
    Package("libxcb-keysyms1", ("libxcb-keysyms.so.1",)),
    Package("libxcb-shape0", ("libxcb-shape.so.0",)),
    Package("libxkbcommon-x11-0", ("libxkbcommon-x11.so.0", "libxcb.so.1", "libxcb-xkb.so.1")),
    Package("libx11-xcb1", ("libX11-xcb.so.1",)),
    Package("libxcb-randr0", ("libxcb-randr.so.0",)),
    Package("libxcb-sync1", ("libxcb-sync.so.1",)),
    Package("libxcb-xfixes0", ("libxcb-xfixes.so.0",)),
)


def missing(*, for_window: bool) -> list[Package]:
    """What this computer lacks to draw off-screen or, with more, to show a window."""
    return lacking(OFF_SCREEN + WINDOW if for_window else OFF_SCREEN)


def lacking(packages: Iterable[Package]) -> list[Package]:
    """These packages, cut down to the libraries the loader cannot find; none on macOS and Windows."""
    if not sys.platform.startswith("linux"):
        return []
    known = _known_to_loader()
    cut = (
        Package(name, tuple(one for one in libraries if one.encode() not in known and not _loads(one)))
        for name, libraries in packages
    )
    return [package for package in cut if package.libraries]


def sentence(packages: Iterable[Package]) -> str:
    """What is missing, for a person at a terminal; English, because no catalogue may be there yet."""
    names = [library for package in packages for library in package.libraries]
    return f"Qt, which draws SessionPrep, needs shared libraries this computer does not have: {', '.join(names)}."


def install_line(packages: Iterable[str]) -> str:
    """The one command that installs these Debian packages."""
    return f"apt-get install {' '.join(packages)}"


def _known_to_loader() -> bytes:
    """The loader's own list, in which every name can be looked up at once; empty where there is none."""
    try:
        with open("/etc/ld.so.cache", "rb") as cache:  # noqa: PTH123 - pathlib takes longer than the whole question
            return cache.read()
    except OSError:
        return b""


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
