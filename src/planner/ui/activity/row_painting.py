"""Headings and rows of the activity: where everything stands, and how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from planner.ui.activity.items import Heading, Row
from planner.ui.activity.step_bar import link_rect, paint_leg
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import color, px, size
from planner.ui.widgets.count_badge import count_size, paint_count
from planner.ui.widgets.painting import A, hairline, paint_ring, paint_text, text_width
from planner.ui.widgets.state_badge import badge_width, paint_badge
from planner.ui.widgets.thumbnail import paint_thumbnail

SCROLL_BAR = 10
"""It stands in the padding, so that nothing moves when it comes."""
PAD, THUMB_W, THUMB_H, THUMB_GAP = 20, 48, 60, 14
LEGS_W, BADGE_W, COLUMN_GAP, LEG_LINE = 372, 150, 14, 26
HEADING, FIRST_HEADING = 44, 38
STACKED_BELOW = 700


def thumb_size() -> QSize:
    """Return the size of a picture in the list."""
    return QSize(px(THUMB_W), px(THUMB_H))


def is_stacked(width: float) -> bool:
    """Tell whether there is so little room that the steps stand below the title."""
    return width < px(STACKED_BELOW)


def row_height(legs: int, width: float) -> int:
    """Return how high a row is that goes to some accounts; a line between rows is part of it."""
    lines = max(1, legs) * px(LEG_LINE)
    if is_stacked(width):
        return max(px(THUMB_H + 20), px(26) + line_px("body") + line_px("small") + lines) + 1
    return max(px(THUMB_H + 20), px(28) + lines) + 1


def heading_height(told: Heading) -> int:
    """Return how high a heading is."""
    return px(FIRST_HEADING if told.is_first else HEADING)


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where the parts of a row are."""

    thumb: QRectF
    title: QRectF
    meta: QRectF
    legs: tuple[QRectF, ...]
    badge: QRectF
    aside: QRectF
    links: tuple[QRectF, ...]


def row_places(rect: QRectF, row: Row) -> RowPlaces:
    """Return where the parts of a row are within its rectangle."""
    inside = rect.adjusted(px(PAD), 0, -px(PAD - SCROLL_BAR), -1)
    return _below(inside, row) if is_stacked(rect.width()) else _beside(inside, row)


def _beside(inside: QRectF, row: Row) -> RowPlaces:
    middle = inside.center().y()
    thumb = QRectF(inside.left(), round(middle - px(THUMB_H) / 2), px(THUMB_W), px(THUMB_H))
    legs_w, badge_w = _columns(inside.width(), row)
    legs_left = inside.right() - badge_w - px(COLUMN_GAP) - legs_w
    left, height = thumb.right() + px(THUMB_GAP), line_px("body") + line_px("small") + px(1)
    text = QRectF(left, round(middle - height / 2), legs_left - px(COLUMN_GAP) - left, height)
    lines = _lines(QRectF(legs_left, middle, legs_w, 0), len(row.legs))
    return _places(inside, row, thumb, text, lines)


def _below(inside: QRectF, row: Row) -> RowPlaces:
    thumb = QRectF(inside.left(), inside.top() + px(10), px(THUMB_W), px(THUMB_H))
    left, height = thumb.right() + px(THUMB_GAP), line_px("body") + line_px("small") + px(1)
    width = inside.right() - left
    text = QRectF(left, inside.top() + px(10), width - _badge_column(row) - px(COLUMN_GAP), height)
    high = len(row.legs) * px(LEG_LINE)
    lines = _lines(QRectF(left, text.bottom() + px(6) + high / 2, width, 0), len(row.legs))
    return _places(inside, row, thumb, text, lines)


def _places(inside: QRectF, row: Row, thumb: QRectF, text: QRectF, lines: tuple[QRectF, ...]) -> RowPlaces:
    """Return all places, the badge at the height of the text."""
    line, small = line_px("body"), line_px("small")
    pill, badge_w = badge_width(row.badge), _badge_column(row)
    badge_top, aside_top = _two(text.center().y(), size("badge"), small, has_aside=bool(row.aside))
    return RowPlaces(
        thumb=thumb,
        title=QRectF(text.left(), text.top(), text.width(), line),
        meta=QRectF(text.left(), text.top() + line + px(1), text.width(), small),
        legs=lines,
        badge=QRectF(inside.right() - pill, badge_top, pill, size("badge")),
        aside=QRectF(inside.right() - badge_w, aside_top, badge_w, small),
        links=tuple(link_rect(where, leg) for where, leg in zip(lines, row.legs, strict=True)),
    )


def _badge_column(row: Row) -> int:
    return max(px(BADGE_W), badge_width(row.badge), text_width(row.aside, font("small", 600)))


def _columns(width: float, row: Row) -> tuple[float, float]:
    """Return the widths of steps and badge: as designed, or less where there is little room."""
    badge = _badge_column(row)
    room = width - px(THUMB_W + THUMB_GAP) - badge - 2 * px(COLUMN_GAP)
    return min(px(LEGS_W), max(px(240), room * 0.62)), badge


def _lines(column: QRectF, count: int) -> tuple[QRectF, ...]:
    high = px(LEG_LINE)
    top = column.top() - count * high / 2
    return tuple(
        QRectF(column.left(), round(top + number * high), column.width(), high) for number in range(count)
    )


def _two(middle: float, badge: int, small: int, *, has_aside: bool) -> tuple[float, float]:
    if not has_aside:
        return round(middle - badge / 2), 0
    gap = px(5)
    top = round(middle - (badge + gap + small) / 2)
    return top, top + badge + gap


def paint_heading(painter: QPainter, rect: QRectF, told: Heading) -> None:
    """Draw the line above a section."""
    painter.fillRect(rect, color("window"))
    middle = rect.center().y() + (0 if told.is_first else px(3))
    line = QRectF(rect.left() + px(PAD), middle - px(10), rect.width() - px(2 * PAD - SCROLL_BAR), px(20))
    used = font("small", 600)
    paint_text(painter, line, told.title, used, "ink")
    pill = count_size(told.count)
    center = QPointF(line.left() + text_width(told.title, used) + px(8) + pill.width() / 2, middle)
    fill, ink = ("bg_gagal", "err") if told.is_alert else ("press", "ink_2")
    where = paint_count(painter, center, told.count, fill=fill, ink=ink)
    if told.note:
        room = line.adjusted(where.right() + px(24) - line.left(), 0, 0, 0)
        paint_text(painter, room, told.note, font("small"), "ink_2", align=A.AlignRight)
    below = QPointF(rect.left(), rect.bottom() - 1)
    hairline(painter, below, QPointF(rect.right(), rect.bottom() - 1))


def paint_row(
    painter: QPainter, rect: QRectF, row: Row, picture: QPixmap | None, *, hot: bool, focused: bool
) -> None:
    """Draw a row; ``hot``: the pointer is over it."""
    painter.fillRect(rect, color("surface_2" if hot else "surface"))
    where = row_places(rect, row)
    paint_thumbnail(painter, where.thumb, picture)
    paint_text(painter, where.title, row.title, font("body", 600), "ink")
    paint_text(painter, where.meta, row.meta, font("small"), "ink_2")
    for line, leg in zip(where.legs, row.legs, strict=True):
        paint_leg(painter, line, leg)
    paint_badge(painter, where.badge.topLeft(), row.state, row.badge)
    if row.aside:
        weight = 600 if row.aside_ink == "warn" else 400
        paint_text(painter, where.aside, row.aside, font("small", weight), row.aside_ink, align=A.AlignRight)
    hairline(painter, QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right(), rect.bottom() - 1))
    if focused:
        paint_ring(painter, rect.adjusted(px(2), px(2), -px(2), -px(3)), px(6))
