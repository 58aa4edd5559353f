"""The history of a post as a list: what was done, by whom, when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.ui.review.history_words import Happened
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import hairline, paint_ring, paint_text
from planner.ui.widgets.steady_model import ITEM, Index, Role
from planner.ui.widgets.text_block import text_block
from planner.words.catalogue import _

EDGE, ICON, GAP, PAD = 20, 16, 12, 12


class HistoryModel(QAbstractListModel):
    """The lines, the latest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[Happened, ...] = ()

    def show_lines(self, lines: Sequence[Happened]) -> None:
        """Show another history."""
        if tuple(lines) != self._lines:
            self.beginResetModel()
            self._lines = tuple(lines)
            self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == ITEM:
            return line
        if role in {Role.DisplayRole, Role.AccessibleTextRole}:
            return f"{line.text}, {line.who}"
        return None


class HistoryView(QListView):
    """Lines of text that break where they must."""

    def __init__(self) -> None:
        super().__init__()
        self.history = HistoryModel(self)
        self.setModel(self.history)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its name again."""
        self.setAccessibleName(_("Riwayat"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Paints a line: icon, words, who and when."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width, told = self._view.viewport().width(), index.data(ITEM)
        block = text_block(told.text, "body", _room(width), weight=500)
        return QSize(width, round(block.height) + line_px("small") + 2 * px(PAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, told = QRectF(option.rect), index.data(ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = QPointF(rect.left() + px(EDGE), rect.top() + px(PAD) + 1)
        paint_icon(painter, corner, told.icon, "ink_2", ICON)
        left = rect.left() + px(EDGE + ICON + GAP)
        block = text_block(told.text, "body", _room(round(rect.width())), weight=500)
        block.paint(painter, QPointF(left, rect.top() + px(PAD)), "ink")
        below = QRectF(left, rect.top() + px(PAD) + block.height, rect.right() - left, line_px("small"))
        paint_text(painter, below, told.who, font("small"), "ink_2")
        hairline(painter, QPointF(left, rect.bottom()), QPointF(rect.right() - px(EDGE), rect.bottom()))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            paint_ring(painter, rect.adjusted(4, 2, -4, -2), px(6))
        painter.restore()


def _room(width: int) -> int:
    return max(px(80), width - px(2 * EDGE + ICON + GAP))
