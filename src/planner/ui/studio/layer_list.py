"""The list of layers: chosen, named, locked, hidden and put in order here, by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from planner.ui.studio.layer_model import PHOTO, LayerModel, LayerRow
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.painting import paint_box, paint_ring, paint_text
from planner.ui.widgets.steady_model import ITEM

Index = QModelIndex | QPersistentModelIndex
ROW, THUMB, ACTION = 36, 24, 24


class LayerList(QListView):
    """``chosen`` carries a layer's id; ``locked`` and ``hidden`` that of one whose mark was pressed."""

    chosen = Signal(str)
    locked = Signal(str)
    hidden = Signal(str)
    key_pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows = LayerModel(self)
        self.photo = QPixmap()
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setEditTriggers(QListView.EditTrigger.EditKeyPressed | QListView.EditTrigger.DoubleClicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.rows.rowsInserted.connect(self.updateGeometry)
        self.rows.rowsRemoved.connect(self.updateGeometry)

    def show_rows(self, rows: tuple[LayerRow, ...], chosen: str) -> None:
        """Show layers, one of them chosen, telling nobody."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self.rows.show_items(rows)
        number = self.rows.number_of(chosen)
        self.setCurrentIndex(self.rows.index(number) if number >= 0 else QModelIndex())
        self.blockSignals(False)  # noqa: FBT003
        self.updateGeometry()
        self.viewport().update()

    def show_photo(self, image: QImage) -> None:
        """Show the photograph in its row."""
        side = round(px(THUMB) * self.devicePixelRatioF())
        ways = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        small = image.scaled(side, side, ways, Qt.TransformationMode.SmoothTransformation)
        self.photo = QPixmap.fromImage(small.copy((small.width() - side) // 2, 0, side, side))
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), self.rows.rowCount() * px(ROW) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(100), min(5, self.rows.rowCount()) * px(ROW))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ITEM)
        if isinstance(row, LayerRow):
            self.chosen.emit("" if row.key == PHOTO else row.key)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ITEM)
        if isinstance(row, LayerRow) and row.key != PHOTO:
            lock, eye = marks_in(QRectF(self.visualRect(index)))
            if eye.contains(event.position()):
                self.hidden.emit(row.key)
            elif lock.contains(event.position()):
                self.locked.emit(row.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QListView.State.EditingState:
            event.accept()  # what the field lets through, as Enter, ends naming and nothing else
            return
        event.setAccepted(False)
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    @Slot()
    def rename_current(self) -> None:
        """Let a person name the chosen layer."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())


def marks_in(row: QRectF) -> tuple[QRectF, QRectF]:
    """Return where lock and eye of a row are."""
    side = px(ACTION)
    eye = QRectF(row.right() - px(8) - px(4) - side, row.center().y() - side / 2, side, side)
    return eye.translated(-side - px(4), 0), eye


class _Delegate(QStyledItemDelegate):
    """Paints a row."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(60), px(ROW))

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return QLineEdit(parent)

    @override
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(px(40), 1, -px(10), -1))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, view = index.data(ITEM), self.parent()
        if not isinstance(row, LayerRow) or not isinstance(view, LayerList):
            return
        flags: QStyle.StateFlag = option.state
        whole = QRectF(option.rect).adjusted(px(8), 0, -px(8), 0)
        chosen = bool(flags & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = bool(flags & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            paint_box(painter, whole, radius("sm"), fill="accent_soft" if chosen else "hover")
        self._paint_row(painter, whole, row, view)
        current = view.currentIndex() == index and view.hasFocus()
        if current and flags & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, whole, radius("sm"))
        painter.restore()

    def _paint_row(self, painter: QPainter, whole: QRectF, row: LayerRow, view: LayerList) -> None:
        side = px(THUMB)
        box = QRectF(whole.left() + px(8), whole.center().y() - side / 2, side, side)
        if row.key == PHOTO and not view.photo.isNull():
            painter.drawPixmap(box, view.photo, QRectF(view.photo.rect()))
        else:
            paint_box(painter, box, radius("xs"), fill="press")
            paint_icon_in(painter, box, row.icon, "ink_2", 14)
        lock, eye = marks_in(whole.adjusted(-px(8), 0, px(8), 0))
        chosen = view.currentIndex().data(ITEM) == row
        words = QRectF(box.right() + px(8), whole.top(), lock.left() - box.right() - px(10), whole.height())
        if not row.is_locked and not chosen:
            words.setRight(eye.left() - px(2))
        used = font("body", 600 if chosen else 400)
        paint_text(
            painter, words, row.name, used, "disabled" if row.is_hidden else "ink" if chosen else "ink_2"
        )
        if row.is_locked:
            paint_icon_in(painter, lock, "lock", "ink_3", 14)
        elif chosen:
            paint_icon_in(painter, lock, "lock-open", "ink_3", 14)
        if row.key != PHOTO:
            paint_icon_in(painter, eye, "eye-off" if row.is_hidden else "eye", "ink_3", 14)
