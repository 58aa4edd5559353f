"""A drawn scene of ours, filling its place."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.assets import resources


def paint_scene(painter: QPainter, rect: QRectF, name: str, corner: float = 0) -> None:
    """Draw a scene (``gunung``) so that it covers a rectangle."""
    ratio = painter.device().devicePixelRatioF()
    outline = QPainterPath()
    outline.addRoundedRect(rect, corner, corner)
    painter.save()
    painter.setClipPath(outline)
    painter.drawPixmap(rect.topLeft(), _scene(name, rect.size().toSize(), ratio))
    painter.restore()


@functools.lru_cache(maxsize=16)
def _scene(name: str, size: QSize, ratio: float) -> QPixmap:
    """Render once, into a picture of the exact size: the SVG renderer does not clip."""
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    svg = (resources() / "sample" / "scenes" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(svg))
    drawn = renderer.defaultSize().scaled(pixmap.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    target = QRectF(0, 0, drawn.width(), drawn.height())
    target.moveCenter(QRectF(pixmap.rect()).center())
    painter = QPainter(pixmap)
    renderer.render(painter, target)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
