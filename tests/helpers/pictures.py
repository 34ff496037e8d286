"""A screen must look exactly as it did when a person last looked at it."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PICTURES = Path(__file__).parent.parent / "pictures"
_DRAWN_WITH = "6.11.3"
_FEW = 256  # colours; a picture with no more is stored by their numbers


def assert_picture(widget: QWidget, name: str) -> None:
    """Compare with tests/pictures/NAME.png, pixel by pixel; `--renew-pictures` writes it anew."""
    _only_where_pictures_agree()
    kept = PICTURES / f"{name}.png"
    if os.environ.get("RENEW_PICTURES"):
        _save(_at_rest(widget), kept)
        return
    wanted = QImage(str(kept)).convertToFormat(QImage.Format.Format_RGB32)
    if wanted == _grab(widget) or wanted == (drawn := _at_rest(widget)):
        return
    folder = Path(tempfile.mkdtemp(prefix="pictures-"))
    _save(drawn, folder / f"{name}.png")
    _save(_difference(wanted, drawn), folder / f"{name}.difference.png")
    problem = "looks different" if kept.exists() else "has no picture yet"
    pytest.fail(f"{name} {problem}: look into {folder}, and if it is as it should be, run with --renew-pictures")


def _only_where_pictures_agree() -> None:
    if sys.platform != "linux" or QGuiApplication.platformName() != "offscreen":
        pytest.skip("pictures are compared on Linux, offscreen")
    if qVersion() != _DRAWN_WITH:
        pytest.skip(f"the pictures were drawn with Qt {_DRAWN_WITH}")


def _at_rest(widget: QWidget) -> QImage:
    """Once nothing moves any more; a scroll bar may follow a moment after what it is for."""
    before, seen = None, _grab(widget)
    while before != seen:
        QTest.qWait(20)
        before, seen = seen, _grab(widget)
    return seen


def _grab(widget: QWidget) -> QImage:
    widget.ensurePolished()
    picture = widget.grab().toImage()
    assert picture.devicePixelRatio() == 1
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def _save(image: QImage, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(file), QByteArray(b"png"))
    writer.setCompression(100)
    assert writer.write(_with_fewest_bits(image)), writer.errorString()


def _with_fewest_bits(image: QImage) -> QImage:
    data = memoryview(image.constBits()).cast("I")
    colours = sorted(set(data))
    if len(colours) > _FEW:
        return image.convertToFormat(QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_Indexed8, colours)


def _difference(before: QImage, after: QImage) -> QImage:
    both = QImage(before.size().expandedTo(after.size()), QImage.Format.Format_RGB32)
    both.fill(0)
    painter = QPainter(both)
    painter.drawImage(0, 0, before)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, after)
    painter.end()
    return both
