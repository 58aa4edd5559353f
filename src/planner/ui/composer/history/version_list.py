"""The list of versions: number, who and when, and what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from planner.desk.versions import Version
from planner.ui.composer.history.told import changed, when
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import A, paint_box, paint_text, text_width
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
HEIGHT, PAD = 62, 12


class VersionModel(QAbstractListModel):
    """The versions of a post, newest first; a row is put into words when it is painted."""

    def __init__(self, kept: Sequence[Version], zone: ZoneInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._kept, self.zone = tuple(kept), zone

    def at(self, row: int) -> Version | None:
        """Return the version in a row, None where there is none."""
        return self._kept[row] if 0 <= row < len(self._kept) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._kept)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        one = self.at(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Role.UserRole:
            return one
        if role == Role.DisplayRole:
            return _("Versi {number}").format(number=one.number)
        if role == Role.AccessibleTextRole:
            name = _("Versi {number}").format(number=one.number)
            return ", ".join((name, one.author, when(one, self.zone), changed(one)))
        if role == Role.ToolTipRole:
            return tip(changed(one))
        return None


class VersionDelegate(QStyledItemDelegate):
    """Paints three lines a version."""

    def __init__(self, zone: ZoneInfo, parent: QObject) -> None:
        super().__init__(parent)
        self._zone = zone

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(160), px(HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Version = index.data(Role.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, box, radius("md"), fill="accent_soft")
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, radius("md"), fill="hover")
        lines = [
            QRectF(box.left() + px(PAD), box.top() + px(top), box.width() - px(2 * PAD), px(height))
            for top, height in ((5, 19), (24, 17), (41, 16))
        ]
        at, used = when(one, self._zone), font("caption")
        paint_text(painter, lines[0], at, used, "ink_2", align=A.AlignRight)
        room = lines[0].adjusted(0, 0, -text_width(at, used) - px(8), 0)
        paint_text(painter, room, str(index.data()), font("body", 600), "ink")
        paint_text(painter, lines[1], one.author, font("small"), "ink_2")
        paint_text(painter, lines[2], changed(one), font("small"), "ink")
        painter.restore()
