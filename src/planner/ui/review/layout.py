"""The panes of the review beside each other; where there is little room the notes lie over the comparison."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.context import Context
from planner.ui.review.comparison_view import ComparisonView
from planner.ui.review.decision_bar import DecisionBar
from planner.ui.review.header import Header
from planner.ui.review.history_view import HistoryView
from planner.ui.review.notes_pane import NotesPane
from planner.ui.review.preview import Preview
from planner.ui.review.queue_pane import QueuePane
from planner.ui.review.skeleton import Skeleton
from planner.ui.theme.tokens import px
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.focus import mark_panes
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _

DRAWER_BELOW, NARROW_BELOW = 1360 - 56, 1000


class ReviewLayout(Ground):
    """Queue, middle and notes. ``letter`` is asked for each key that nobody else took."""

    def __init__(self, context: Context, letter: Callable[[QKeyEvent], bool]) -> None:
        super().__init__("window")
        self._letter = letter
        self.queue = QueuePane(context.pictures, letter)
        self.header, self.decision, self.notes = Header(), DecisionBar(), NotesPane()
        self.comparison, self.history = ComparisonView(context.pictures), HistoryView()
        self.preview = Preview(context)
        self.skeleton = Skeleton()
        self.nothing = EmptyState("circle-check", "", "")
        self.stack = QStackedWidget()
        for part in (self.comparison, self.preview, self.history, self.skeleton, self.nothing):
            self.stack.addWidget(part)
        mark_panes(self.queue, self.header, self.stack, self.notes, self.decision)
        self._is_drawer = False
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.header)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self.decision)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.queue)
        self._row.addLayout(middle, 1)
        self._row.addWidget(self.notes)
        self.header.notes.clicked.connect(self.toggle_notes)
        self.notes.closed.connect(self.close_notes)
        self._settle()

    def show_part(self, part: QWidget) -> None:
        """Show one of the middle's parts."""
        self.stack.setCurrentWidget(part)

    def open_notes(self) -> None:
        """Bring the notes into sight."""
        if self._is_drawer:
            self.notes.show()
            self.notes.raise_()
        self.notes.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def toggle_notes(self) -> None:
        """Open the drawer, or close it."""
        if self.notes.isVisible():
            self.close_notes()
        else:
            self.open_notes()

    @Slot()
    def close_notes(self) -> None:
        """Close the drawer."""
        if self._is_drawer:
            self.notes.hide()
            self.header.notes.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say all words again."""
        for part in (self.header, self.decision, self.notes, self.preview, self.history):
            part.retranslate()
        self.queue.view.setAccessibleName(_("Antrean telaah"))
        self.comparison.setAccessibleName(_("Perbandingan"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_drawer and self.notes.isVisible():
            self.close_notes()
        elif not self._letter(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Put the notes beside the comparison, or over it."""
        drawer = self.width() < px(DRAWER_BELOW)
        if drawer != self._is_drawer:
            self._is_drawer = drawer
            if drawer:
                self._row.removeWidget(self.notes)
                self.notes.hide()
            else:
                self._row.addWidget(self.notes)
                self.notes.show()
        self.queue.set_narrow(narrow=self.width() < px(NARROW_BELOW))
        self.header.notes.setVisible(drawer)
        self.notes.close_button.setVisible(drawer)
        if drawer:
            width = self.notes.sizeHint().width()
            self.notes.setGeometry(self.width() - width, 0, width, self.height())
