"""What the palette lists: posts, what can be done, where one can go; and how its rows are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon, paint_icon_in
from planner.ui.theme.tokens import px, radius, state_colors, state_icon
from planner.ui.widgets.key_cap import paint_keys
from planner.ui.widgets.painting import paint_box, paint_text, text_width
from planner.ui.widgets.state_badge import badge_width, paint_badge

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
HEAD, POST, PLAIN, PAD = 30, 48, 40, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One row. Without ``run`` it is the heading of a section; with ``state`` it is a post."""

    title: str
    about: str = ""
    icon: str = ""
    state: str = ""
    word: str = ""
    keys: str = ""
    run: Callable[[], object] | None = None


class HitModel(QAbstractListModel):
    """The rows that fit what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        """Return a row, None where there is none."""
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def step(self, row: int, by: int) -> int:
        """Return the next row that can be run, going round; -1 where there is none."""
        for offset in range(1, len(self._hits) + 1):
            at = (row + by * offset) % len(self._hits)
            if self._hits[at].run is not None:
                return at
        return -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._hits)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == Role.UserRole:
            return hit
        if role == Role.DisplayRole:
            return hit.title
        if role == Role.AccessibleTextRole:
            return ", ".join(filter(None, (hit.title, hit.about, hit.word, hit.keys)))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        hit = self.hit(index.row())
        active = hit is not None and hit.run is not None
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if active else Qt.ItemFlag.NoItemFlags


class HitDelegate(QStyledItemDelegate):
    """Paints headings, posts and the rest."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        hit = index.data(Role.UserRole)
        height = HEAD if hit.run is None else POST if hit.state else PLAIN
        return QSize(px(200), px(height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(Role.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if hit.run is None:
            words = rect.adjusted(px(PAD), px(8), 0, 0)
            paint_text(painter, words, hit.title, font("small", 600), "ink_2")
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                paint_box(painter, rect.adjusted(px(8), 0, -px(8), 0), radius("md"), fill="accent_soft")
            (self._paint_post if hit.state else self._paint_plain)(painter, rect, hit)
        painter.restore()

    def _paint_post(self, painter: QPainter, rect: QRectF, hit: Hit) -> None:
        ink, ground = state_colors(hit.state)
        picture = QRectF(rect.left() + px(PAD), rect.center().y() - px(17), px(28), px(34))
        paint_box(painter, picture, radius("xs"), fill=ground)
        paint_icon_in(painter, picture, hit.icon or state_icon(hit.state), ink, 14)
        right = rect.right() - px(PAD)
        width = badge_width(hit.word)
        badge = QPointF(right - width, round(rect.center().y() - px(11)))
        paint_badge(painter, badge, hit.state, hit.word)
        words = QRectF(
            picture.right() + px(12), rect.top(), right - width - picture.right() - px(24), rect.height()
        )
        self._paint_words(painter, words, hit, 600)

    def _paint_plain(self, painter: QPainter, rect: QRectF, hit: Hit) -> None:
        corner = QPointF(rect.left() + px(PAD), round(rect.center().y() - px(16) / 2))
        paint_icon(painter, corner, hit.icon or "corner-down-left", "ink_2")
        right = rect.right() - px(PAD)
        for part in reversed(hit.keys.split("+")) if hit.keys else ():
            right = paint_keys(painter, right, rect.center().y(), part).left() - px(6)
        left = rect.left() + px(PAD + 28)
        self._paint_words(painter, QRectF(left, rect.top(), right - left - px(8), rect.height()), hit, 500)

    def _paint_words(self, painter: QPainter, rect: QRectF, hit: Hit, weight: int) -> None:
        title = font("body", weight)
        paint_text(painter, rect, hit.title, title, "ink")
        rest = rect.adjusted(text_width(hit.title, title) + px(12), 0, 0, 0)
        if hit.about and rest.width() > px(30):
            paint_text(painter, rest, hit.about, font("small"), "ink_2")
