"""A process of its own that writes a note and waits to be killed: `python -m tests.ui.tabs.notes.typing VAULT`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from sessionprep.domain.note import When
from sessionprep.services import notes
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


def main(vault: Path) -> None:
    app, clock, heard, window = QApplication([]), HandClock(), Heard(), QMainWindow()
    workspace = Workspace(open_vault(vault, unlock(vault, PASSPHRASE), clock), clock)
    bridge = Bridge(workspace, window)
    tab = TAB.build(Context(workspace, bridge, Jobs(window), load(), clock, heard, heard, window))
    window.setCentralWidget(tab.widget())
    window.show()
    window.activateWindow()
    tab.add()
    workspace.do(Label.ADD, notes.feel, workspace.read(notes.listed)[0].id, When.AFTER, own="wobbly")
    bridge.committed.connect(lambda _step: sys.stdout.write("saved\n") and sys.stdout.flush())
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "half a tho")
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
