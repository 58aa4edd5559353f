"""The content area of the activity: the two lists and the panel beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget
from typing_extensions import override

from planner.ui.activity.facts import Facts
from planner.ui.activity.list_model import ActivityModel
from planner.ui.activity.list_view import ActivityList
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import px, size
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.focus import mark_panes
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _

FACTS_FROM = 1280


class ActivityContent(Ground):
    """Facts give way below 1280 pixels of window."""

    def __init__(
        self,
        queue: ActivityModel,
        history: ActivityModel,
        pictures: Pictures,
        letters: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__("window")
        self.queue = ActivityList(queue, pictures, letters)
        self.history = ActivityList(history, pictures, letters)
        self.facts = Facts()
        self._nothing_queued, self._nothing_ended = EmptyState("send", "", ""), EmptyState("history", "", "")
        self._is_history = False
        self._counts = (0, 0)
        self._stack = QStackedWidget()
        for part in (self.queue, self.history, self._nothing_queued, self._nothing_ended):
            self._stack.addWidget(part)
        mark_panes(self._stack, self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self.facts)
        self.retranslate()

    def is_history(self) -> bool:
        return self._is_history

    def shown_list(self) -> ActivityList:
        """Return the list that is shown."""
        return self.history if self._is_history else self.queue

    def show_history(self, *, history: bool) -> None:
        """Show what has ended, or the queue."""
        self._is_history = history
        self._fit()

    def tell_counts(self, queued: int, ended: int) -> None:
        """Say how many there are in each list: an empty one says what to do instead."""
        self._counts = (queued, ended)
        self._fit()

    def retranslate(self) -> None:
        """Say all words again."""
        self.queue.setAccessibleName(_("Antrean"))
        self.history.setAccessibleName(_("Riwayat"))
        self._nothing_queued.set_words(
            _("Antrean kosong"), _("Konten yang disetujui dan sudah punya jam muncul di sini.")
        )
        self._nothing_ended.set_words(
            _("Belum ada yang tayang"), _("Kiriman yang selesai, gagal, atau dibatalkan tercatat di sini.")
        )
        self.facts.show_again()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "facts"):
            QTimer.singleShot(0, self.facts, self.facts.show_again)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.facts.setVisible(self.width() + size("rail") >= px(FACTS_FROM))

    def _fit(self) -> None:
        queued, ended = self._counts
        if self._is_history:
            self._stack.setCurrentWidget(self.history if ended else self._nothing_ended)
        else:
            self._stack.setCurrentWidget(self.queue if queued else self._nothing_queued)
