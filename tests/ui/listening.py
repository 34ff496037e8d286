"""A process that listens to the desktop as an open vault does, until a line on stdin."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget

from sessionprep.ui.window.away import Away


def main() -> None:
    app, window = QApplication([]), QWidget()
    away = Away(app, window, lambda: True)
    away.left.connect(lambda: tell("left"))
    asked = QSocketNotifier(0, QSocketNotifier.Type.Read)

    def stop() -> None:
        sys.stdin.readline()
        away.stop()
        tell("stopped")

    asked.activated.connect(stop)
    tell("listening")
    app.exec()


def tell(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
