"""Our lock page, started as a person starts it and stopped once it is painted."""

from __future__ import annotations

import sys

from sessionprep.app import guarding
from sessionprep.app.start import show_window
from sessionprep.shared_libraries import missing


def show(vault: str) -> int:
    guarding.begin()
    missing(for_window=False)
    application, frame = show_window(vault)
    from PySide6.QtWidgets import QLineEdit

    from tests.bench.first_paint import FirstPaint, print_moment_and_quit

    field = frame.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    FirstPaint(field, print_moment_and_quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(show(sys.argv[1]))
