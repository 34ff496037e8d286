"""Drawing where nobody looks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import qInstallMessageHandler

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

# Said by the off-screen platform of Qt 6.11 whenever a window wants something that only a screen has.
_HARMLESS = "This plugin does not support "


def keep_quiet() -> None:
    """Everything else Qt complains about still reaches stderr."""
    qInstallMessageHandler(_told)


def _told(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith(_HARMLESS):
        print(message, file=sys.stderr)  # noqa: T201 - where Qt would have said it
