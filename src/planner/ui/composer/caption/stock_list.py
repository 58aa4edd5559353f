"""How kept texts are listed: a name, the beginning of the text, and what kind it is where kinds are mixed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.desk.snippets import Snippet, SnippetKind
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import A, paint_box, paint_text, text_width
from planner.ui.widgets.tip import tip
from planner.words.catalogue import N_, _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
PLAIN, TWO_LINES, PAD = 32, 48, 10
KINDS = {
    SnippetKind.TEMPLATE: N_("Templat"),
    SnippetKind.SNIPPET: N_("Cuplikan"),
    SnippetKind.TAG_SET: N_("Set tagar"),
}


class StockModel(QAbstractListModel):
    """The texts that fit what was asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: tuple[Snippet, ...] = ()

    def show_snippets(self, shown: Sequence[Snippet]) -> None:
        """Show others."""
        self.beginResetModel()
        self._shown = tuple(shown)
        self.endResetModel()

    def at(self, row: int) -> Snippet | None:
        """Return the one in a row, None where there is none."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, snippet_id: str) -> int:
        """Return the row of a text of the desk, 0 where it isn't shown."""
        rows = (row for row, one in enumerate(self._shown) if snippet_id and one.id == snippet_id)
        return next(rows, 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        one = self.at(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Role.UserRole:
            return one
        if role == Role.DisplayRole:
            return one.name
        if role == Role.AccessibleTextRole:
            return f"{_(KINDS[one.kind])}, {one.name}" if one.kind in KINDS else one.inserted()
        if role == Role.ToolTipRole:
            return tip(one.inserted())
        return None


class StockDelegate(QStyledItemDelegate):
    """Paints one line for tags and accounts, two for texts."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        one = index.data(Role.UserRole)
        return QSize(px(120), px(TWO_LINES if one.kind in KINDS else PLAIN))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Snippet = index.data(Role.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, rect.adjusted(0, 1, 0, -1), radius("md"), fill="accent_soft")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, rect.adjusted(0, 1, 0, -1), radius("md"), fill="hover")
        inside = rect.adjusted(px(PAD), 0, -px(PAD), 0)
        if one.kind in KINDS:
            self._paint_text(painter, inside, one)
        else:
            paint_text(painter, inside, one.inserted(), font("body", 500), "ink")
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRectF, one: Snippet) -> None:
        kind, used = _(KINDS[one.kind]), font("caption")
        upper = QRectF(rect.left(), rect.top() + px(5), rect.width(), px(20))
        lower = QRectF(rect.left(), upper.bottom(), rect.width(), px(17))
        paint_text(painter, upper, kind, used, "ink_3", align=A.AlignRight)
        words = upper.adjusted(0, 0, -text_width(kind, used) - px(8), 0)
        paint_text(painter, words, one.name, font("body", 600), "ink")
        paint_text(painter, lower, " ".join(one.text.split()), font("small"), "ink_2")
