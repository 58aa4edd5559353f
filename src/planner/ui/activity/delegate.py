"""Paints headings and rows; a post that needs somebody is a card, a widget of its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.ui.activity.cards import ActivityView
from planner.ui.activity.items import Heading, Row
from planner.ui.activity.row_painting import (
    heading_height,
    paint_heading,
    paint_row,
    row_height,
    thumb_size,
)
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import color
from planner.ui.widgets.steady_model import ITEM, Index

LEAST = 10
"""The width that is asked for: the list makes every item as wide as itself."""


class ActivityDelegate(QStyledItemDelegate):
    """One for each list."""

    def __init__(self, view: ActivityView, pictures: Pictures) -> None:
        super().__init__(view)
        self._view, self._pictures = view, pictures

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        told = index.data(ITEM)
        if isinstance(told, Heading):
            return QSize(LEAST, heading_height(told))
        if isinstance(told, Row):
            card = self._view.indexWidget(index)
            if told.trouble is not None and card is not None:
                return QSize(LEAST, card.heightForWidth(self._view.viewport().width()))
            return QSize(LEAST, row_height(len(told.legs), self._view.viewport().width()))
        return super().sizeHint(option, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told, rect = index.data(ITEM), QRectF(option.rect)
        flags: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(told, Heading):
            paint_heading(painter, rect, told)
        elif isinstance(told, Row) and told.trouble is None:
            hot = bool(flags & QStyle.StateFlag.State_MouseOver)
            focused = self._view.shows_ring() and self._view.currentIndex() == index
            paint_row(painter, rect, told, self._picture(told), hot=hot, focused=focused)
        else:
            painter.fillRect(rect, color("surface"))
        painter.restore()

    def _picture(self, row: Row) -> QPixmap | None:
        if row.picture is None:
            return None
        sha256, focus = row.picture
        return self._pictures.pixmap(sha256, thumb_size(), self._view.devicePixelRatioF(), focus)
