"""How our colours travel in a QPalette, so that a widget needs no global.

Window page · Base and Button card · AlternateBase side column · WindowText, Text and ButtonText text ·
PlaceholderText quiet text · Mid outline · Midlight hairline · Accent, Highlight and Link accent ·
HighlightedText on accent · Light chosen fill · Dark chosen outline · LinkVisited warning · BrightText danger.
Fusion paints nothing of its own with the last four.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from sessionprep.ui.theme.tokens import Tokens


class Shades(NamedTuple):
    """What painted widgets draw with."""

    page: QColor
    card: QColor
    side: QColor
    text: QColor
    quiet: QColor
    outline: QColor
    hairline: QColor
    accent: QColor
    on_accent: QColor
    chosen: QColor
    chosen_outline: QColor
    warning: QColor
    danger: QColor


def shades(palette: QPalette) -> Shades:
    role = QPalette.ColorRole
    group = QPalette.ColorGroup.Active  # a window without focus keeps its colours
    return Shades(
        page=palette.color(group, role.Window),
        card=palette.color(group, role.Base),
        side=palette.color(group, role.AlternateBase),
        text=palette.color(group, role.WindowText),
        quiet=palette.color(group, role.PlaceholderText),
        outline=palette.color(group, role.Mid),
        hairline=palette.color(group, role.Midlight),
        accent=palette.color(group, role.Accent),
        on_accent=palette.color(group, role.HighlightedText),
        chosen=palette.color(group, role.Light),
        chosen_outline=palette.color(group, role.Dark),
        warning=palette.color(group, role.LinkVisited),
        danger=palette.color(group, role.BrightText),
    )


def palette_of(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for each, colour in (
        (role.Window, tokens.page),
        (role.Base, tokens.card),
        (role.Button, tokens.card),
        (role.ToolTipBase, tokens.card),
        (role.AlternateBase, tokens.side),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.quiet),
        (role.Mid, tokens.outline),
        (role.Midlight, tokens.hairline),
        (role.Shadow, tokens.hairline),
        (role.Accent, tokens.accent),
        (role.Highlight, tokens.accent),
        (role.Link, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Light, tokens.chosen),
        (role.Dark, tokens.chosen_outline),
        (role.LinkVisited, tokens.warning),
        (role.BrightText, tokens.danger),
    ):
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.outline))
    return palette
