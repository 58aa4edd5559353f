"""The bar of four steps, drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPainterPath

from planner.ui.activity.leg_words import Cell, LegView, Segment
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon, paint_mark
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_box, paint_text, text_width
from planner.words.catalogue import _

WIDTH, HEIGHT, GAP, CORNER = 26, 5, 3, 3
MARK, MARK_GAP, WORDS_GAP, LINK_GAP, LINK_ICON = 15, 8, 8, 8, 12
FILLS: Mapping[Cell, str] = {
    Cell.DONE: "ok",
    Cell.RUNS: "accent",
    Cell.STOPPED: "err",
    Cell.IN_DOUBT: "warn",
    Cell.AHEAD: "press",
}


def bar_width() -> int:
    """Return how wide a bar is."""
    return px(4 * WIDTH + 3 * GAP)


def paint_bar(painter: QPainter, at: QPointF, told: Sequence[Segment]) -> None:
    """Draw a bar with its upper left corner at a point."""
    for number, one in enumerate(told):
        rect = QRectF(at.x() + number * px(WIDTH + GAP), at.y(), px(WIDTH), px(HEIGHT))
        is_partial = one.cell is Cell.RUNS and one.fill < 1
        paint_box(painter, rect, px(CORNER), fill="press" if is_partial else FILLS[one.cell])
        if is_partial:
            _paint_part(painter, rect, one.fill)


def _paint_part(painter: QPainter, rect: QRectF, fill: float) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(rect, px(CORNER), px(CORNER))
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() * fill, rect.height()), color("accent"))
    painter.restore()


def link_text() -> str:
    """Return the word that opens a live post."""
    return _("Lihat")


def words_left() -> int:
    """Return how far the words stand from the left edge of a leg."""
    return px(MARK + MARK_GAP) + bar_width() + px(WORDS_GAP)


def link_rect(line: QRectF, told: LegView) -> QRectF:
    """Return where the link of a leg is, empty where it has none."""
    if not told.link:
        return QRectF()
    needed = text_width(link_text(), font("small", 600)) + px(4 + LINK_ICON)
    left = line.left() + words_left()
    room = line.width() - words_left() - needed - px(LINK_GAP)
    words = min(text_width(told.words, _font(told)), max(0, room))
    return QRectF(left + words + px(LINK_GAP), line.top(), needed, line.height())


def paint_leg(painter: QPainter, line: QRectF, told: LegView) -> None:
    """Draw mark, bar, words and link of a leg into its line."""
    middle = line.center().y()
    paint_mark(painter, QPointF(line.left(), round(middle - px(MARK) / 2)), told.network, MARK)
    bar = QPointF(line.left() + px(MARK + MARK_GAP), round(middle - px(HEIGHT) / 2))
    paint_bar(painter, bar, told.segments)
    link = link_rect(line, told)
    right = link.left() - px(LINK_GAP) + 1 if told.link else line.right()
    left = line.left() + words_left()
    words = QRectF(left, line.top(), right - left, line.height())
    paint_text(painter, words, told.words, _font(told), told.ink)
    if told.link:
        paint_text(painter, link, link_text(), font("small", 600), "accent")
        side = px(LINK_ICON)
        corner = QPointF(round(link.right() - side), round(middle - side / 2))
        paint_icon(painter, corner, "arrow-up-right", "accent", LINK_ICON)


def leg_width(told: LegView) -> int:
    """Return how wide a leg wants to be."""
    link = px(LINK_GAP + 4 + LINK_ICON) + text_width(link_text(), font("small", 600)) if told.link else 0
    return words_left() + text_width(told.words, _font(told)) + link + 1


def _font(told: LegView) -> QFont:
    return font("small", 600 if told.is_strong else 400)
