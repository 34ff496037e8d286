"""Icons drawn from the shipped line drawings, in a colour of the palette, sharp at every scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImageReader, QPainter, QPalette, QPixmap, QPixmapCache

from sessionprep.paths import resource
from sessionprep.ui.theme.override import override


def icon(name: str, palette: QPalette, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """An icon in this palette's colour; ask again when the palette changes."""
    group = QPalette.ColorGroup
    return QIcon(
        _Drawing(
            name,
            palette.color(group.Active, role).name(),
            palette.color(group.Disabled, role).name(),
            palette.color(group.Active, QPalette.ColorRole.HighlightedText).name(),
        )
    )


class _Drawing(QIconEngine):
    """Draws when asked, in the size asked for, so that an icon nobody sees costs nothing."""

    def __init__(self, name: str, normal: str, disabled: str, selected: str) -> None:
        super().__init__()
        self._name = name
        self._colours = (normal, disabled, selected)

    @override
    def clone(self) -> QIconEngine:
        return _Drawing(self._name, *self._colours)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self._name, self._colour(mode), size.width(), size.height())

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        # Qt 6.11 asks in logical pixels and works the ratio out from what it gets.
        return _drawn(self._name, self._colour(mode), round(size.width() * scale), round(size.height() * scale))

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        pixmap = _drawn(self._name, self._colour(mode), round(rect.width() * ratio), round(rect.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), pixmap)

    def _colour(self, mode: QIcon.Mode) -> str:
        normal, disabled, selected = self._colours
        if mode == QIcon.Mode.Disabled:
            return disabled
        return selected if mode == QIcon.Mode.Selected else normal


def _drawn(name: str, colour: str, width: int, height: int) -> QPixmap:
    key, drawing = f"{name} {colour} {width} {height}", QPixmap()
    if QPixmapCache.find(key, drawing):
        return drawing
    side = max(1, min(width, height))
    drawing = QPixmap(max(1, width), max(1, height))
    drawing.fill(QColor(0, 0, 0, 0))
    buffer = QBuffer()
    buffer.setData(QByteArray(_source(name).replace(b"currentColor", colour.encode())))
    # The image plug-in draws it, so that nothing here has to import QtSvg before the first window.
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    painter = QPainter(drawing)
    painter.drawImage((width - side) // 2, (height - side) // 2, reader.read())
    painter.end()
    QPixmapCache.insert(key, drawing)
    return drawing


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return (resource("icons") / f"{name}.svg").read_bytes()
