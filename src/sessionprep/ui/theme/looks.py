"""The names by which the style sheet knows our widgets."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Look(StrEnum):
    TITLE = "title"  # 156 %
    HEADING = "heading"  # 125 %
    LABEL = "label"
    QUIET = "quiet"  # 86 %, quiet colour
    WARNING = "warning"
    DANGER = "danger"
    PRIMARY = "primary"  # the one button most people came for
    QUIET_BUTTON = "quiet-button"
    PLAIN = "plain"  # a button without a frame
    DISCLOSURE = "disclosure"
    CHIP = "chip"  # one of a row of choices
    CARD = "card"
    HEARD = "heard"  # a card in the chosen colour
    GAP = "gap"  # the outline of a card that is not there yet
    PAIR = "pair"  # shows only when the keyboard is on it
    SIDE = "side"
    PAGE = "page"
    CLEAR = "clear"  # lets what is behind show through
    MESSAGE = "message"
    TROUBLE = "trouble"  # a message that something failed


def wear(widget: QWidget, look: Look) -> None:
    """Dress a widget; may be called again to change what it wears. A frame wears any ground, a bare QWidget none."""
    before = widget.property("look")
    if before == look.value:
        return
    widget.setProperty("look", look.value)
    if before is not None or widget.isVisible():
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.updateGeometry()
