from __future__ import annotations

import subprocess
import sys
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from sessionprep.ui.theme.apply import Appearance, Theme, dress
from sessionprep.ui.theme.looks import Look, wear
from sessionprep.ui.theme.palette import palette_of, shades
from sessionprep.ui.theme.scale import space
from sessionprep.ui.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Tokens
from tests.helpers.screens import clothed

ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (light + 0.05) / (dark + 0.05)


def grounds(tokens: Tokens) -> tuple[str, ...]:
    return (tokens.page, tokens.card, tokens.side, tokens.chosen)


@pytest.mark.parametrize("tokens", ALL)
def test_every_word_can_be_read(tokens: Tokens) -> None:
    for ground in grounds(tokens):
        assert contrast(tokens.text, ground) >= 9
        for ink in (tokens.quiet, tokens.warning, tokens.danger, tokens.accent):
            assert contrast(ink, ground) >= 4.8, (ink, ground)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.8


@pytest.mark.parametrize("tokens", ALL)
def test_every_input_can_be_seen(tokens: Tokens) -> None:
    for edge, ground in product((tokens.outline, tokens.chosen_outline, tokens.accent), (tokens.page, tokens.card)):
        assert contrast(edge, ground) >= 3, (edge, ground)


@pytest.mark.parametrize("tokens", ALL)
def test_the_palette_carries_every_shade(tokens: Tokens) -> None:
    carried = shades(palette_of(tokens))
    for name, colour in zip(carried._fields, carried, strict=True):
        assert colour == QColor(getattr(tokens, name)), name


def test_a_change_of_theme_shows_at_once(qapp: QApplication) -> None:
    label = clothed(QLabel("A word"))
    wear(label, Look.QUIET)
    for theme, tokens in ((Theme.DARK, DARK), (Theme.LIGHT, LIGHT)):
        dress(qapp, Appearance(theme))
        label.ensurePolished()
        assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(tokens.quiet)
        assert shades(label.palette()).page == QColor(tokens.page)


def test_sizes_follow_the_text(qapp: QApplication) -> None:
    dress(qapp, Appearance(Theme.LIGHT, 100))
    box = clothed(QComboBox())
    before = box.sizeHint().height()
    assert space(1) == 8
    dress(qapp, Appearance(Theme.LIGHT, 200))
    box.ensurePolished()
    assert space(1) == 16
    assert box.sizeHint().height() >= 1.8 * before
    dress(qapp, Appearance(Theme.LIGHT, 100))


def test_every_word_in_a_window_follows_the_text_there_and_back(qapp: QApplication) -> None:
    window = clothed(QWidget())
    column = QVBoxLayout(window)
    for widget in (QLabel("A word"), QComboBox(), QLabel("Another")):
        column.addWidget(widget)
    wear(window.findChildren(QLabel)[-1], Look.QUIET)
    window.ensurePolished()
    shown = [*window.findChildren(QLabel), *window.findChildren(QComboBox)]
    before = [widget.fontInfo().pixelSize() for widget in shown]
    for percent in (200, 100, 200, 100):
        dress(qapp, Appearance(Theme.LIGHT, percent))
        assert [widget.fontInfo().pixelSize() * 100 // percent for widget in shown] == before


def test_a_window_already_open_is_laid_out_for_the_new_size(qapp: QApplication) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(space(3), space(2), space(3), space(2))
    column.setSpacing(space(1))
    grid = QGridLayout()
    column.addLayout(grid)
    grid.setHorizontalSpacing(space(2))
    grid.setVerticalSpacing(space(0.5))
    dress(qapp, Appearance(Theme.LIGHT, 200))
    assert column.contentsMargins().left() == space(3) == 48
    assert column.spacing() == space(1)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (space(2), space(0.5))
    dress(qapp, Appearance(Theme.LIGHT, 100))
    assert column.contentsMargins().left() == space(3) == 24


def test_dressing_waits_for_neither_drawings_nor_the_qt_namespace() -> None:
    code = """if True:
        import sys
        from PySide6 import QtCore
        from PySide6.QtWidgets import QApplication
        import sessionprep.ui.theme.icons
        from sessionprep.ui.theme.apply import Appearance, dress
        dress(QApplication([]), Appearance())
        print("PySide6.QtSvg" in sys.modules, "Qt" in vars(QtCore))
    """
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "False"]
