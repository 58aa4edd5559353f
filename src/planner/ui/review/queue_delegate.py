"""Paints the queue: headings, and rows of 68 with picture, title, unit and hour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.ui.pictures import Pictures
from planner.ui.review.queue_rows import Heading, Row
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_mark
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text
from planner.ui.widgets.steady_model import ITEM, Index
from planner.ui.widgets.thumbnail import paint_thumbnail

ROW, GAP, FIRST, HEADING = 68, 4, 40, 36
EDGE, PAD, THUMB_W, THUMB_H, MARK = 8, 12, 40, 50, 13


class QueueDelegate(QStyledItemDelegate):
    """One for the list."""

    def __init__(self, view: QListView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view, self._pictures = view, pictures

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        if isinstance(index.data(ITEM), Heading):
            return QSize(width, px(HEADING if index.row() else FIRST))
        lines = line_px("body") + 2 * line_px("small") + px(20)
        return QSize(width, max(px(ROW), lines) + px(GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told, rect = index.data(ITEM), QRectF(option.rect)
        flags: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(told, Heading):
            low = rect.adjusted(px(EDGE + PAD), px(8 if not index.row() else 4), -px(EDGE), 0)
            paint_text(painter, low, told.title, font("small", 600), "ink_2")
        elif isinstance(told, Row):
            chosen = bool(flags & QStyle.StateFlag.State_Selected)
            hot = bool(flags & QStyle.StateFlag.State_MouseOver)
            box = rect.adjusted(px(EDGE), 0, -px(EDGE), -px(GAP))
            if chosen or hot:
                paint_box(painter, box, radius("card"), fill="accent_soft" if chosen else "hover")
            paint_queue_row(painter, box, told, self._picture(told))
            if self._view.hasFocus() and self._view.currentIndex() == index:
                paint_ring(painter, box, radius("card"))
        painter.restore()

    def _picture(self, row: Row) -> QPixmap | None:
        if row.sha256 is None:
            return None
        size = QSize(px(THUMB_W), px(THUMB_H))
        return self._pictures.pixmap(row.sha256, size, self._view.devicePixelRatioF(), row.focus)


def paint_queue_row(painter: QPainter, box: QRectF, row: Row, picture: QPixmap | None) -> None:
    """Draw a post of the queue into its box."""
    top = round(box.center().y() - px(THUMB_H) / 2)
    thumb = QRectF(box.left() + px(PAD), top, px(THUMB_W), px(THUMB_H))
    paint_thumbnail(painter, thumb, picture)
    left, right = thumb.right() + px(10), box.right() - px(10)
    body, small = line_px("body"), line_px("small")
    line = box.center().y() - (body + 2 * small) / 2
    words = QRectF(left, line, right - left, body)
    paint_text(painter, words, row.title, font("body", 600), "ink")
    meta = QRectF(left, words.bottom(), right - left, small)
    paint_text(painter, meta, row.meta, font("small"), "ink_2")
    at = left
    for network in row.networks:
        paint_mark(
            painter, QPointF(at, round(meta.bottom() + (small - px(MARK)) / 2) + 1), network.value, MARK
        )
        at += px(MARK + 5)
    hour = QRectF(at, meta.bottom() + 1, right - at, small)
    weight, ink = (600, "err") if row.is_near else (400, "ink_2")
    paint_text(painter, hour, row.hour, font("caption", weight), ink)
