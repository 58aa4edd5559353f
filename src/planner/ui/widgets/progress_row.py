"""Long work: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel

SHOWN_AFTER_MS = 400


class ProgressRow(QWidget):
    """Appears when the work takes longer than a moment; ``cancelled`` is sent when a person stops it."""

    cancelled = Signal()

    def __init__(self, text: str, stop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel(text, "small", "ink_2", weight=500)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(text)
        self.stop = Button(stop, Kind.LINK, height="control_tiny")
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.bar)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    @Slot()
    def begin(self) -> None:
        """Say that the work has begun; nothing is seen of it for a moment."""
        self.bar.setRange(0, 0)
        self._timer.start()

    def tell(self, done: int, of: int, text: str = "") -> None:
        """Say how far it is."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        if text:
            self.words.set_text(text)
            self.bar.setAccessibleName(text)

    @Slot()
    def end(self) -> None:
        """Disappear."""
        self._timer.stop()
        self.hide()
