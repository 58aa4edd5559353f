"""Lucide's icons and our channel marks, drawn in a token's colour and kept for the next time."""

from __future__ import annotations

import functools
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from planner.assets import resources
from planner.content.channel import Network
from planner.ui.theme.tokens import color, px

THIN, THICK, SMALL = b'stroke-width="1.75"', b'stroke-width="2"', 14
MARKS = {Network.FACEBOOK.value: "fb", Network.INSTAGRAM.value: "ig", "web": "web", "podcast": "pod"}


def paint_icon(painter: QPainter, at: QPointF, name: str, ink: str, size: float = 16) -> None:
    """Draw an icon with its upper left corner at a point, in a token's colour; ``size`` as designed."""
    painter.drawPixmap(at, icon_pixmap(name, color(ink), size, _ratio(painter)))


def paint_icon_in(painter: QPainter, rect: QRectF, name: str, ink: str, size: float = 16) -> None:
    """Draw an icon in the middle of a rectangle."""
    side = px(size)
    corner = QPointF(round(rect.center().x() - side / 2), round(rect.center().y() - side / 2))
    paint_icon(painter, corner, name, ink, size)


def paint_mark(painter: QPainter, at: QPointF, network: str, size: float = 14) -> None:
    """Draw the mark of a network (``facebook``, ``instagram``, ``web``, ``podcast``)."""
    painter.drawPixmap(at, mark_pixmap(network, size, _ratio(painter)))


def icon(name: str, ink: str = "ink_2", size: float = 16) -> QIcon:
    """Return an icon for Qt's own menus and dialogs; it keeps its colour, so make it when it is shown."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, color(ink), size, ratio))
    return made


def icon_pixmap(name: str, shade: QColor, size: float, ratio: float) -> QPixmap:
    """Return an icon in a colour, for a device pixel ratio."""
    return _icon(name, shade.rgba(), px(size), ratio)


def mark_pixmap(network: str, size: float, ratio: float) -> QPixmap:
    """Return the mark of a network in the theme's shade of its colour."""
    name = MARKS[network]
    return _mark(name, color(f"ch_{name}").rgba(), px(size), ratio)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatioF()


@functools.lru_cache(maxsize=2048)
def _icon(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    shade = QColor.fromRgba(rgba).name().encode()
    svg = _svg(resources() / "ui" / "icons" / f"{name}.svg")
    svg = svg.replace(b"currentColor", shade).replace(THICK, THICK if size <= SMALL else THIN)
    return _drawn(svg, size, ratio)


@functools.lru_cache(maxsize=256)
def _mark(name: str, rgba: int, size: int, ratio: float) -> QPixmap:
    svg = _svg(resources() / "ui" / "marks" / f"{name}.svg")
    drawn = svg.split(b"<rect", 1)
    ground = drawn[1].split(b"fill=", 1)
    quoted = ground[1].split(b'"', 2)
    recoloured = b'fill="' + QColor.fromRgba(rgba).name().encode() + b'"' + quoted[2]
    return _drawn(drawn[0] + b"<rect" + ground[0] + recoloured, size, ratio)


def _drawn(svg: bytes, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@functools.cache
def _svg(file: Path) -> bytes:
    return file.read_bytes()
