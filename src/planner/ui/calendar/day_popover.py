"""A whole day as a list of chips, over the month."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from planner.content.post import Point
from planner.desk.month import DayPost
from planner.ui.calendar.chip import ChipLook, paint_post_chip
from planner.ui.calendar.month_speech import said_of
from planner.ui.calendar.month_view import DayCell
from planner.ui.dates import day_long
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import px
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _

WIDTH, MOST, CHIP, STEP, EDGE = 320, 8, 44, 50, 3
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class DayPopover(Popover):
    """``opened`` carries the PostId of the chip that was pressed."""

    opened = Signal(object)

    def __init__(self, anchor: QWidget, cell: DayCell, zone: ZoneInfo, pictures: Pictures) -> None:
        super().__init__(anchor, WIDTH, pad=12)
        self.setAccessibleName(day_long(cell.day))
        self.column.addWidget(Label(day_long(cell.day), "heading"))
        self.list = _DayList(cell.posts, zone, pictures)
        self.list.setAccessibleName(_("Konten hari itu"))
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        first = cell.posts.index(cell.hidden[0]) if cell.hidden else 0
        self.list.setCurrentIndex(self.list.model().index(first, 0))
        self.column.addWidget(self.list)
        self.closed.connect(self.deleteLater)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        post = index.data(Qt.ItemDataRole.UserRole)
        self.close_it()
        if isinstance(post, DayPost):
            self.opened.emit(post.id)


class _DayList(QListView):
    """Chips one below the other."""

    def __init__(self, posts: tuple[DayPost, ...], zone: ZoneInfo, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.setModel(_DayModel(posts, zone, self))
        self.setItemDelegate(_Delegate(zone, pictures, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(px(STEP) * min(len(posts), MOST))
        pictures.arrived.connect(self._repaint)

    @Slot(object)
    def _repaint(self, _sha256: str) -> None:
        self.viewport().update()


class _DayModel(QAbstractListModel):
    """The posts of a day."""

    def __init__(self, posts: tuple[DayPost, ...], zone: ZoneInfo, parent: QWidget) -> None:
        super().__init__(parent)
        self._posts, self._zone = posts, zone

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._posts)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        post = self._posts[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return post
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(said_of(post, self._zone))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said_of(post, self._zone)
        return post.title if role == Qt.ItemDataRole.DisplayRole else None


class _Delegate(QStyledItemDelegate):
    """Draws a row as a chip."""

    def __init__(self, zone: ZoneInfo, pictures: Pictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._zone, self._pictures, self._view = zone, pictures, parent

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(px(200), px(STEP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        post = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(post, DayPost):
            return
        state, rect = option.state, QRectF(option.rect)
        chip = QRectF(rect.left() + px(EDGE), rect.top() + px(EDGE), rect.width() - px(2 * EDGE), px(CHIP))
        look = ChipLook(
            zone=self._zone,
            picture=self._picture,
            is_selected=bool(state & QStyle.StateFlag.State_HasFocus),
            is_hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_post_chip(painter, chip, post, look)
        painter.restore()

    def _picture(self, sha256: str, size: QSize, focus: Point | None) -> QPixmap | None:
        return self._pictures.pixmap(sha256, size, self._view.devicePixelRatioF(), focus)
