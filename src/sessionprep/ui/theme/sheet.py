"""The one style sheet, written from the tokens and the size of the text."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionprep.ui.theme.tokens import Tokens

_MARKS = Path(__file__).with_name("marks").as_posix()


def sheet(tokens: Tokens, text_pixels: float) -> str:
    """Sizes in the template are fractions of the text: $p8 is 8 px where the text is as drawn."""
    one = text_pixels / (11.5 * 96 / 72)
    sizes = {f"p{step}": f"{max(1, round(step * one))}px" for step in range(1, 49)}
    # A focused control's edge is two wide; it gives up as much room inside, so that nothing moves.
    edge = 2 if tokens.outline == tokens.text else 1
    return Template(_TEMPLATE).substitute(
        tokens._asdict(),
        **{f"f{step}": f"{max(1, round(step * one)) - (2 - edge)}px" for step in (4, 5, 6, 8, 10, 12, 14, 16)},
        **sizes,
        off=tokens.side if edge > 1 else tokens.hairline,  # with high contrast a hairline is as dark as the words on it
        title=f"{round(text_pixels * 1.56)}px",
        heading=f"{round(text_pixels * 1.25)}px",
        small=f"{round(text_pixels * 0.86)}px",
        marks=_MARKS,
        ink="bright" if tokens.dark else "ink",
        on_ink="ink" if tokens.dark else "bright",
        edge=f"{edge}px",
        inner=f"{round(16 * one) - 2 * (2 - edge)}px",
        round=f"{round(16 * one) // 2 + edge}px",  # more than half the side, and Qt draws a square
    )


_TEMPLATE = """
*[look="title"] { font-size: $title; font-weight: bold; }
*[look="heading"] { font-size: $heading; font-weight: bold; }
*[look="quiet"] { font-size: $small; color: $quiet; }
*[look="warning"] { font-size: $small; color: $warning; }
*[look="danger"] { font-size: $small; color: $danger; }
QFrame[look="page"] { background: $page; }
QFrame[look="side"] { background: $side; }
QFrame[look="card"] { background: $card; border: 1px solid $hairline; border-radius: $p12; }
QFrame[look="heard"] { background: $chosen; border: 1px solid $chosen_outline; border-radius: $p12; }
QFrame[look="gap"] { background: transparent; border: 1px dashed $outline; border-radius: $p12; }
QFrame[look="pair"] { background: transparent; border: 2px solid transparent; border-radius: $p12; }
QFrame[look="pair"]:focus { border-color: $accent; }
*[look="clear"] { background: transparent; border: none; }
QFrame[look="message"] { background: $chosen; border: 1px solid $chosen_outline; border-radius: $p8; }
QFrame[look="message"]:focus { border: 2px solid $accent; }
QFrame[look="trouble"] { background: $card; border: 2px solid $danger; border-radius: $p8; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $card; color: $text; border: $edge solid $outline; border-radius: $p8;
  selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $quiet;
  lineedit-password-character: 8226;
}
QLineEdit, QAbstractSpinBox, QComboBox { padding: $p5 $p10; min-height: $p24; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { padding: $f5 $f10; }
QComboBox { padding: $p5 $p12; }
QComboBox:focus { padding: $f5 $f12; }
QComboBox:editable { padding: $p5 $p10; }
QComboBox:editable:focus { padding: $f5 $f10; }
QPlainTextEdit, QTextEdit { padding: $p6 $p8; }
QPlainTextEdit:focus, QTextEdit:focus { padding: $f6 $f8; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid $accent;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  color: $outline; border-color: $hairline;
}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit:focus {
  border: none; padding: 0; min-height: 0; background: transparent;
}
QComboBoxPrivateContainer { background: $card; border: 1px solid $outline; }
QComboBox QAbstractItemView {
  background: $card; color: $text; padding: $p4; outline: none;
  border: 1px solid $outline; border-top: none; border-bottom: none;
  selection-background-color: $chosen; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: $p32; padding: 0 $p6; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  subcontrol-origin: padding; subcontrol-position: center right; border: none; width: $p32; height: $p32;
}
QAbstractSpinBox::down-button { right: $p32; }
QAbstractSpinBox::up-arrow { image: url($marks/up-$ink.svg); width: $p16; height: $p16; }
QAbstractSpinBox::down-arrow { image: url($marks/down-$ink.svg); width: $p16; height: $p16; }
QComboBox::drop-down, QDateTimeEdit::drop-down {
  subcontrol-origin: padding; subcontrol-position: center right; border: none; width: $p32;
}
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url($marks/down-$ink.svg); width: $p16; height: $p16; }

QPushButton {
  background: $card; color: $text; border: $edge solid $outline; border-radius: $p8;
  padding: $p4 $p16; min-height: $p26; min-width: $p32; outline: none;
}
QPushButton:hover { background: $chosen; }
QPushButton:pressed { background: $chosen; border-color: $text; }
QPushButton:focus { border: 2px solid $accent; padding: $f4 $f16; }
QPushButton:disabled { color: $outline; border-color: $hairline; background: $card; }
QPushButton:checked { background: $chosen; border-color: $chosen_outline; }
QPushButton[look="primary"] {
  background: $accent; color: $on_accent; border: 2px solid $accent; font-weight: bold; padding: $f4 $f16;
}
QPushButton[look="primary"]:hover { border-color: $text; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $off; color: $quiet; border-color: $hairline; }
QPushButton[look="plain"], QPushButton[look="disclosure"], QToolButton {
  background: transparent; color: $accent; border: 2px solid transparent; border-radius: $p8;
  padding: $p3 $p8; min-height: $p26;
}
QPushButton[look="disclosure"] { text-align: left; padding: $p3 $p6; }
QPushButton[look="plain"]:hover, QPushButton[look="disclosure"]:hover, QToolButton:hover { background: $chosen; }
QPushButton[look="plain"]:focus, QPushButton[look="disclosure"]:focus, QToolButton:focus { border-color: $accent; }
QPushButton[look="plain"]:disabled { color: $outline; }

QPushButton[look="chip"] { padding: $p4 $p14; background: $side; }
QPushButton[look="chip"]:hover { background: $chosen; }
QPushButton[look="chip"]:focus { padding: $f4 $f14; }
QPushButton[look="chip"]::menu-indicator {
  image: url($marks/down-$ink.svg); width: $p16; height: $p16;
  subcontrol-origin: padding; subcontrol-position: center right; right: $p4;
}

QTreeView {
  background: $card; color: $text; border: $edge solid $outline; border-radius: $p8; padding: $p4; outline: none;
  selection-background-color: transparent; selection-color: $text;
}
QTreeView:focus { border: 2px solid $accent; padding: $f4; }
QTreeView::item { min-height: $p32; padding: 0 $p6; }
QTreeView::indicator { margin: 0 $p2; }

QCheckBox, QRadioButton { spacing: $p8; min-height: $p32; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator {
  width: $p16; height: $p16; border: $edge solid $outline; background: $card;
}
QCheckBox::indicator, QTreeView::indicator { border-radius: $p4; }
QRadioButton::indicator { border-radius: $round; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked, QTreeView::indicator:checked {
  background: $accent; border-color: $accent;
}
QCheckBox::indicator:checked, QTreeView::indicator:checked { image: url($marks/tick-$on_ink.svg); }
QRadioButton::indicator:checked { image: url($marks/dot-$on_ink.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
  border: 2px solid $text; width: $inner; height: $inner;
}
QCheckBox:disabled, QRadioButton:disabled { color: $outline; }
QRadioButton[look="chip"] {
  background: $card; border: $edge solid $outline; border-radius: $p8; padding: 0 $p10; min-height: $p32;
}
QRadioButton[look="chip"]:hover { background: $chosen; }
QRadioButton[look="chip"]:checked { background: $chosen; border-color: $chosen_outline; }
QRadioButton[look="chip"]:focus { border: 2px solid $accent; padding: 0 $f10; }

QScrollArea, QAbstractScrollArea[look="clear"] { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: $p12; }
QScrollBar:horizontal { height: $p12; }
QScrollBar::handle { background: $outline; border-radius: $p3; margin: $p3; }
QScrollBar::handle:vertical { min-height: $p32; }
QScrollBar::handle:horizontal { min-width: $p32; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: $card; border: 1px solid $outline; padding: $p4; }
QMenu::item { padding: $p6 $p24; border-radius: $p6; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $outline; }
QMenu::separator { height: 1px; background: $hairline; margin: $p4 $p8; }
QMenu::indicator { width: $p16; height: $p16; left: $p4; }
QMenu::indicator:checked { image: url($marks/tick-$ink.svg); }
QMenuBar { background: $page; }
QMenuBar::item { padding: $p4 $p10; background: transparent; border-radius: $p6; }
QMenuBar::item:selected { background: $chosen; color: $text; }
QToolTip { background: $card; color: $text; border: 1px solid $outline; padding: $p4; }
QProgressBar {
  background: $card; border: 1px solid $outline; border-radius: $p4; max-height: $p8; min-height: $p8;
}
QProgressBar::chunk { background: $accent; border-radius: $p3; }
QSplitter::handle { background: transparent; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $side; }
QCalendarWidget QToolButton { color: $text; padding: $p2 $p8; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: none; image: url($marks/left-$ink.svg); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: none; image: url($marks/right-$ink.svg); }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QSpinBox { min-height: 0; padding: 0 $p4; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
"""
