from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette

from sessionprep.paths import resource
from sessionprep.ui.kit.buttons import primary
from sessionprep.ui.theme.apply import Appearance, Theme, dress
from sessionprep.ui.theme.icons import icon
from sessionprep.ui.theme.palette import palette_of
from sessionprep.ui.theme.tokens import DARK, LIGHT
from tests.helpers.screens import clothed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def inks(image: QImage) -> set[str]:
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in (image.pixelColor(*spot) for spot in spots) if colour.alpha() == 255}


def test_an_icon_is_drawn_in_the_palettes_colour(qapp: QApplication) -> None:  # noqa: ARG001 - pixmaps need it
    for tokens in (LIGHT, DARK):
        drawn = icon("plus", palette_of(tokens)).pixmap(32, 32)
        assert inks(drawn.toImage()) == {tokens.text}
        off = icon("plus", palette_of(tokens), QPalette.ColorRole.Accent).pixmap(32, 32, QIcon.Mode.Selected)
        assert inks(off.toImage()) == {tokens.on_accent}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_anew_at_every_scale(scale: float, qapp: QApplication) -> None:  # noqa: ARG001 - as above
    drawn = icon("lock", palette_of(LIGHT)).pixmap(QSize(20, 20), scale)
    assert drawn.width() == 20 * scale
    assert drawn.devicePixelRatio() == scale


def test_every_drawing_we_ship_can_be_drawn(qapp: QApplication) -> None:  # noqa: ARG001 - as above
    for file in resource("icons").glob("*.svg"):
        assert inks(icon(file.stem, palette_of(LIGHT)).pixmap(48, 48).toImage()), file


def test_icons_come_and_go_without_harm(qapp: QApplication) -> None:  # noqa: ARG001 - as above
    copy = QIcon()
    for _ in range(200):
        copy = QIcon(icon("star", palette_of(LIGHT)))
        copy.pixmap(16, 16)
        copy.addPixmap(copy.pixmap(24, 24))
    gc.collect()
    assert not copy.isNull()


def test_a_buttons_icon_follows_the_theme(qapp: QApplication) -> None:
    button = clothed(primary("Add", "plus"))
    dress(qapp, Appearance(Theme.DARK))
    button.ensurePolished()
    assert QColor(DARK.on_accent).name() in inks(button.icon().pixmap(32, 32).toImage())
    dress(qapp, Appearance(Theme.LIGHT))
