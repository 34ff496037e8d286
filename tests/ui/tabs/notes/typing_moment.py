"""A process of its own that writes in a field of a moment and waits to be killed: `python -m … VAULT FIELD`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QRadioButton

from sessionprep.services import moments, settings
from sessionprep.services.content.library import load
from sessionprep.services.labels import Label
from sessionprep.services.workspace import Workspace
from sessionprep.ui.kit.bridge import Bridge
from sessionprep.ui.kit.context import Context
from sessionprep.ui.kit.jobs import Jobs
from sessionprep.ui.tabs.notes import TAB
from sessionprep.vault.open import open_vault
from sessionprep.vault.unlock import unlock
from tests.helpers.clock import HandClock
from tests.helpers.context import Heard
from tests.helpers.vaults import PASSPHRASE


def main(vault: Path, field: str) -> None:
    app, clock, heard, window = QApplication([]), HandClock(), Heard(), QMainWindow()
    workspace = Workspace(open_vault(vault, unlock(vault, PASSPHRASE), clock), clock)
    workspace.do(Label.ADD, moments.add, "x")
    workspace.do(Label.CHOOSE, settings.choose, "moments.more", "open")
    bridge = Bridge(workspace, window)
    tab = TAB.build(Context(workspace, bridge, Jobs(window), load(), clock, heard, heard, window))
    window.setCentralWidget(tab.widget())
    window.show()
    window.activateWindow()
    next(each for each in tab.widget().findChildren(QRadioButton) if each.text() == "Moments").click()
    tab.start()
    box = next(each for each in tab.widget().findChildren(QPlainTextEdit) if each.accessibleName() == field)
    box.setFocus()
    bridge.committed.connect(lambda _step: sys.stdout.write("saved\n") and sys.stdout.flush())
    QTest.keyClicks(box, "half a tho")
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
