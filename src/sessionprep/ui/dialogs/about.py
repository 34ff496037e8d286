"""What this program is and who may use it how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sessionprep.text import _
from sessionprep.ui.kit.dialog import DialogShell
from sessionprep.ui.kit.headings import body, quiet
from sessionprep.ui.theme.scale import space
from sessionprep.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence


def open_about(parent: QWidget) -> DialogShell:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(space(1))
    for sentence in _sentences():
        column.addWidget(body(sentence))
    column.addWidget(quiet(_("Typeface: Atkinson Hyperlegible (SIL OFL 1.1). Icons: Lucide (ISC).")))
    shell = DialogShell(parent, "SessionPrep", _("Version {version}").format(version=VERSION), inside)
    shell.add_primary(_("Close"), shell.accept)
    shell.open()
    return shell


def _sentences() -> Sequence[str]:
    return (
        _("Prepare what to ask in therapy, remember what happened, and share exactly what you choose."),
        _("Everything stays in one locked vault on this computer. There is no account, and nothing goes online."),
        _(
            "It is not a substitute for care, and it alerts nobody. "
            "No clinician has reviewed its words yet; where somebody has, it will say so."
        ),
        _("Free software under the GNU General Public License, version 3 or later."),
    )
