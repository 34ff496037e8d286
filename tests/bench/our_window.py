"""Our lock page, started as a person starts it and stopped once it is painted."""

from __future__ import annotations

import sys

from sessionprep.app.main import main


class Watch:
    """An audit hook, because importing Qt here already would change the order that is being measured."""

    def __init__(self) -> None:
        self.waiting = True

    def __call__(self, event: str, details: tuple[object, ...]) -> None:
        if self.waiting and event == "import" and str(details[0]).startswith("sessionprep.ui"):
            self.waiting = False
            stop_at_first_paint()


def stop_at_first_paint() -> None:
    """Qt is imported by now, and no window made."""
    from PySide6.QtWidgets import QApplication

    from tests.bench.first_paint import FirstPaint, print_moment_and_quit

    run = QApplication.exec

    def watched_run() -> int:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        FirstPaint(application, print_moment_and_quit)
        return run()

    QApplication.exec = staticmethod(watched_run)  # type: ignore[method-assign] # the only place to stand in between


if __name__ == "__main__":
    sys.addaudithook(Watch())
    sys.exit(main(sys.argv[1:]))
