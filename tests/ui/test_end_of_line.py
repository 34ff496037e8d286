from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit

from sessionprep.ui.theme.override import override

if TYPE_CHECKING:
    from tests.ui.visitor import Visitor


class LineOnX11(QLineEdit):
    """The offscreen screen knows other keys than X11, where a line claims Ctrl+E."""

    @override
    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return taken


def test_the_key_to_share_works_where_a_line_is_being_written(inside: Visitor) -> None:
    line = LineOnX11(inside.frame)
    line.show()
    line.setFocus()
    inside.press("Ctrl+E")
    inside.until(lambda: inside.reads("Share what you choose"))
