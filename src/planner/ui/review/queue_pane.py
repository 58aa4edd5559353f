"""The left pane: what waits, and below it who has waited longest."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout
from typing_extensions import override

from planner.content.ids import PostId
from planner.ui.pictures import Pictures
from planner.ui.review.queue_delegate import QueueDelegate
from planner.ui.review.queue_model import QueueModel
from planner.ui.review.queue_rows import Item, Row
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.label import Label
from planner.ui.widgets.steady_model import ITEM, Index

WIDTH, NARROW, FOOTER = 272, 204, 64


class QueueView(QListView):
    """The list; ``asked`` carries the id of the post that a person chose."""

    asked = Signal(object)

    def __init__(self, pictures: Pictures, letter: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self.queue = QueueModel(self)
        self._letter = letter
        self.setModel(self.queue)
        self.setItemDelegate(QueueDelegate(self, pictures))
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._ask)
        pictures.arrived.connect(self._repaint)

    def choose(self, post_id: PostId | None) -> None:
        """Mark a post as the one that is shown, telling nobody."""
        number = -1 if post_id is None else self.queue.number_of(post_id)
        index = self.queue.index(number) if number >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag
        signals = QSignalBlocker(self.selectionModel())
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        signals.unblock()
        if number >= 0:
            self.scrollTo(index)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._letter(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex, QModelIndex)
    def _ask(self, now: Index, _before: Index) -> None:
        row = now.data(ITEM)
        if isinstance(row, Row):
            self.asked.emit(row.key)

    @Slot(object)
    def _repaint(self, _sha256: object) -> None:
        self.viewport().update()


class QueuePane(Ground):
    """The list with its footer."""

    def __init__(self, pictures: Pictures, letter: Callable[[QKeyEvent], bool]) -> None:
        super().__init__("surface", "r")
        self._is_narrow = False
        self.view = QueueView(pictures, letter)
        self.footer = Ground("surface", "t")
        self._told = Label("", "small", "ink_2", wrap=True)
        inside = QVBoxLayout(self.footer)
        inside.setContentsMargins(px(20), px(10), px(16), px(10))
        inside.addWidget(self._told, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.footer)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.footer.setMinimumHeight(px(FOOTER))

    def show_queue(self, items: Sequence[Item], footer: str) -> None:
        """Show what waits."""
        self.view.queue.show_items(items)
        self._told.setText(footer)
        self.footer.setVisible(bool(footer))

    def set_narrow(self, *, narrow: bool) -> None:
        """Give way where there is little room."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(NARROW if self._is_narrow else WIDTH), px(400))
