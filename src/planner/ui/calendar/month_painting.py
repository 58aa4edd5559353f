"""Drawing a month from its rectangles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from planner.ui.calendar.chip import ChipLook, Picture, paint_post_chip
from planner.ui.calendar.measures import Box
from planner.ui.calendar.month_view import DayCell, MonthView, Spot
from planner.ui.dates import day_and_month
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.painting import A, hairline, paint_box, paint_ring, paint_text, text_width
from planner.words.catalogue import _

NUMBER_LEFT, LABEL_GAP, DISC, DISC_LEFT = 8, 6, 22, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthLook:
    """How a month looks at this moment. ``ring``: the focus is here and came by keyboard."""

    month: int
    zone: ZoneInfo
    picture: Picture
    spot: Spot
    ring: bool = False
    hovered: Spot | None = None
    aimed_at: date | None = None


def paint_month(painter: QPainter, view: MonthView, look: MonthLook, exposed: QRect) -> None:
    """Draw the cells that meet the exposed part."""
    seen = [cell for cell in view.cells if exposed.intersects(QRect(*cell.box))]
    for cell in seen:
        _paint_ground(painter, cell, look)
    for cell in seen:
        _paint_header(painter, cell, look)
        _paint_chips(painter, cell, look)
    spot = look.spot
    for cell in seen:
        if cell.day == look.aimed_at:
            _paint_focus(painter, cell, Spot(cell.day))
    cell_of_spot = view.cell(spot.day)
    if look.ring and cell_of_spot is not None:
        _paint_focus(painter, cell_of_spot, spot)


def paint_empty(painter: QPainter, area: QRectF, told: str) -> None:
    """Draw a sentence in the middle of a month that has no posts."""
    used = font("body", 500)
    width, height = text_width(told, used) + px(2 * 16 + 16 + 8), px(44)
    card = QRectF(0, 0, width, height)
    card.moveCenter(area.center().toPoint().toPointF())
    paint_box(painter, card, radius("card"), fill="raised", line="line_2")
    paint_icon_in(painter, QRectF(card.left() + px(16), card.top(), px(16), height), "calendar-plus", "ink_3")
    words = card.adjusted(px(16 + 16 + 8), 0, -px(8), 0)
    paint_text(painter, words, told, used, "ink_2")


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt's rectangle."""
    return QRectF(*box)


def _paint_ground(painter: QPainter, cell: DayCell, look: MonthLook) -> None:
    rect = rect_of(cell.box)
    painter.fillRect(rect, color("weekend" if cell.is_weekend else "surface"))
    if look.aimed_at == cell.day:
        painter.fillRect(rect, color("accent_soft"))
    right, bottom = cell.box.right - 1, cell.box.bottom - 1
    hairline(painter, QPointF(cell.box.left, bottom), QPointF(right, bottom))
    if cell.column < 6:  # noqa: PLR2004  the last day of the week
        hairline(painter, QPointF(right, cell.box.top), QPointF(right, bottom))


def _paint_header(painter: QPainter, cell: DayCell, look: MonthLook) -> None:
    middle = cell.box.top + px(4 + 11)
    left = _paint_number(painter, cell, middle, in_month=cell.day.month == look.month)
    hovered = look.hovered is not None and look.hovered.day == cell.day
    right = cell.plus.left if hovered else (cell.box.right if cell.pill is None else cell.pill.left)
    if cell.is_today:
        words = QRectF(left, middle - px(9), right - left - px(2), px(18))
        paint_text(painter, words, _("Hari ini"), font("caption", 500), "band_ink")
    if cell.pill is not None:
        over = hovered and look.hovered is not None and look.hovered.on_pill
        pill = rect_of(cell.pill)
        paint_box(painter, pill, pill.height(), fill="press" if over else "hover")
        told = f"+{len(cell.hidden)}"
        paint_text(painter, pill, told, font("caption", 600), "ink_2", align=A.AlignHCenter)
    if hovered:
        over = look.hovered is not None and look.hovered.on_plus
        if over:
            paint_box(painter, rect_of(cell.plus), radius("xs"), fill="hover")
        paint_icon_in(painter, rect_of(cell.plus), "plus", "ink" if over else "ink_3", 14)


def _paint_number(painter: QPainter, cell: DayCell, middle: int, *, in_month: bool) -> float:
    """Draw the number of a day; return where a word beside it begins."""
    used = font("small", 600)
    if cell.is_today:
        disc = QRectF(cell.box.left + px(DISC_LEFT), middle - px(DISC) / 2, px(DISC), px(DISC))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("today"))
        painter.drawEllipse(disc)
        paint_text(painter, disc, str(cell.day.day), used, "accent_ink", align=A.AlignHCenter)
        return disc.right() + px(LABEL_GAP)
    told = str(cell.day.day) if in_month or not _is_first(cell) else day_and_month(cell.day)
    width = text_width(told, used)
    number = QRectF(cell.box.left + px(NUMBER_LEFT), middle - px(11), width, px(22))
    paint_text(painter, number, told, used, "ink_2")
    return number.right() + px(LABEL_GAP)


def _is_first(cell: DayCell) -> bool:
    """Tell whether a day is the first of its month, or of the weeks in sight."""
    return cell.day.day == 1 or (cell.row, cell.column) == (0, 0)


def _paint_chips(painter: QPainter, cell: DayCell, look: MonthLook) -> None:
    for place in cell.chips:
        chip = ChipLook(
            zone=look.zone,
            picture=look.picture,
            is_tall=place.is_tall,
            is_selected=place.post.id == look.spot.post,
            is_hovered=look.hovered is not None and look.hovered.post == place.post.id,
        )
        paint_post_chip(painter, rect_of(place.box), place.post, chip)


def _paint_focus(painter: QPainter, cell: DayCell, spot: Spot) -> None:
    if spot.on_pill and cell.pill is not None:
        pill = rect_of(cell.pill).adjusted(-3, -3, 3, 3)
        paint_ring(painter, pill, pill.height() / 2)
    elif spot.post is None:
        paint_ring(painter, rect_of(cell.box).adjusted(1, 1, -2, -2), radius("xs"))
