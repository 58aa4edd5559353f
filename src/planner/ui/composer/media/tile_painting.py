"""How a picture of the strip is drawn: 4:5, its number, whether it is described, a ring when it is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from planner.content.video import length_of
from planner.ui.composer.media.strip import Tile
from planner.ui.composer.preview.playing import clock_words
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import icon_pixmap
from planner.ui.theme.tokens import Scheme, color, px, radius, scheme, value
from planner.ui.widgets.painting import paint_box, paint_ring, text_width
from planner.ui.widgets.thumbnail import paint_thumbnail
from planner.words.catalogue import _

RING, INSET, CHIP = 3, 6, 20
GROUND_OPACITY = 0.86


def paint_tile(
    painter: QPainter,
    rect: QRectF,
    tile: Tile,
    pixmap: QPixmap | None,
    *,
    part: QRectF | None = None,
    chosen: bool,
    focused: bool,
) -> None:
    """Draw a tile in its rectangle, or a part of its pixmap; the ring of a chosen one lies around it."""
    corner = radius("md")
    if pixmap is None:
        paint_thumbnail(painter, rect, None, corner=corner, empty="image")
    else:
        painter.drawPixmap(rect, pixmap, part or QRectF(pixmap.rect()))
        _round_off(painter, rect, corner)
    if scheme() is Scheme.LIGHT:  # a light picture needs an edge on a light ground
        paint_box(painter, rect, corner, line="line")
    if chosen:
        paint_ring(painter, rect.adjusted(-RING, -RING, RING, RING), corner + RING - 1, "accent")
    if focused:
        paint_ring(painter, rect.adjusted(1, 1, -1, -1), corner - 1)
    if rect.width() < px(60):
        _paint_small(painter, rect, tile)
        return
    _paint_number(painter, QRectF(rect.left() + px(INSET), rect.top() + px(INSET), px(CHIP), px(CHIP)), tile)
    _paint_state(painter, rect, tile)
    if tile.film is not None:
        _paint_length(painter, rect, tile.film.facts.seconds, tile)


def _round_off(painter: QPainter, rect: QRectF, corner: float) -> None:
    """Paint the ground over the corners: unlike a clip, its edges are smooth."""
    outside = QPainterPath()
    outside.addRect(rect)
    outside.addRoundedRect(rect, corner, corner)
    painter.fillPath(outside, color("surface_2"))


def _paint_number(painter: QPainter, at: QRectF, tile: Tile) -> None:
    used = font("caption", 600)
    at.setWidth(max(at.width(), text_width(str(tile.number), used) + px(8)))
    _paint_ground(painter, at, value(Scheme.LIGHT, "toast"), GROUND_OPACITY)
    _say(painter, at, str(tile.number), value(Scheme.LIGHT, "surface"))


def _paint_state(painter: QPainter, rect: QRectF, tile: Tile) -> None:
    word, used, side = _("Alt"), font("caption", 600), px(12)
    width = side + px(3) + text_width(word, used) + px(10)
    at = QRectF(rect.right() - px(INSET) - width, rect.bottom() - px(INSET) - px(CHIP), width, px(CHIP))
    name, ink, ground, opacity = _state_look(tile)
    _paint_ground(painter, at, ground, opacity)
    picture = icon_pixmap(name, ink, 12, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(at.left() + px(5)), round(at.center().y() - side / 2)), picture)
    _say(
        painter,
        QRectF(at.left() + px(5) + side + px(3), at.top(), at.width(), at.height()),
        word,
        ink,
        left=True,
    )


def _paint_length(painter: QPainter, rect: QRectF, seconds: float, tile: Tile) -> None:
    """Say how long a video is, with the sign that plays one, in the upper right corner."""
    word, used, side = clock_words(length_of(seconds, tile.item.trim)), font("caption", 600), px(12)
    width = side + px(2) + text_width(word, used) + px(10)
    at = QRectF(rect.right() - px(INSET) - width, rect.top() + px(INSET), width, px(CHIP))
    _paint_ground(painter, at, value(Scheme.LIGHT, "toast"), GROUND_OPACITY)
    ink = value(Scheme.LIGHT, "surface")
    picture = icon_pixmap("play", ink, 12, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(at.left() + px(5)), round(at.center().y() - side / 2)), picture)
    told = QRectF(at.left() + px(5) + side + px(2), at.top(), at.width(), at.height())
    _say(painter, told, word, ink, left=True)


def _paint_small(painter: QPainter, rect: QRectF, tile: Tile) -> None:
    """Draw number and state where there is no room for words; the state is in the tooltip and spoken."""
    side = px(16)
    number = QRectF(rect.left() + px(3), rect.top() + px(3), side, side)
    _paint_ground(painter, number, value(Scheme.LIGHT, "toast"), GROUND_OPACITY)
    _say(painter, number, str(tile.number), value(Scheme.LIGHT, "surface"))
    name, ink, ground, opacity = _state_look(tile)
    at = QRectF(rect.right() - px(3) - side, rect.bottom() - px(3) - side, side, side)
    _paint_ground(painter, at, ground, opacity)
    picture = icon_pixmap(name, ink, 12, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(at.left() + px(2)), round(at.top() + px(2))), picture)


def _state_look(tile: Tile) -> tuple[str, QColor, QColor, float]:
    """Return icon, ink, ground and opacity: on pictures they are the same in both themes."""
    if tile.is_described:
        return "check", value(Scheme.LIGHT, "surface"), value(Scheme.LIGHT, "toast"), GROUND_OPACITY
    return "triangle-alert", value(Scheme.LIGHT, "warn"), value(Scheme.LIGHT, "bg_baik"), 1.0


def _paint_ground(painter: QPainter, at: QRectF, ground: QColor, opacity: float) -> None:
    shade = QColor(ground)
    shade.setAlphaF(opacity)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(shade)
    corner = radius("sm")
    painter.drawRoundedRect(at, corner, corner)


def _say(
    painter: QPainter, at: QRectF, text: str, ink: QColor, *, left: bool = False, role: str = "caption"
) -> None:
    used = font(role, 600)
    painter.setFont(used)
    painter.setPen(ink)
    metrics = painter.fontMetrics()
    x = at.left() if left else at.center().x() - metrics.horizontalAdvance(text) / 2
    painter.drawText(QPointF(x, round(at.center().y() + (metrics.ascent() - metrics.descent()) / 2)), text)


def paint_gap(painter: QPainter, rect: QRectF) -> None:
    """Draw the mark of where a dragged tile would be put."""
    paint_box(painter, rect, rect.width() / 2, fill="accent")
