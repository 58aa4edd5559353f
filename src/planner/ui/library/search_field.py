"""The field in the top bar: what is typed is looked for a moment later."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, size
from planner.ui.widgets.painting import painter_on
from planner.words.catalogue import _

WIDE, ICON, AFTER_MS = 420, 16, 90


class SearchField(QLineEdit):
    """``wanted`` carries the words, ``left_down`` is sent when the keyboard goes on to what was found."""

    wanted = Signal(str)
    left_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font("body"))
        self.setClearButtonEnabled(False)
        self.setTextMargins(px(22), 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._tell)
        self.textChanged.connect(self._soon.start)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setPlaceholderText(_("Cari takarir, teks alternatif, kredit, atau unit"))
        self.setAccessibleName(_("Cari di pustaka"))

    def empty(self) -> None:
        """Look for nothing any more."""
        self.clear()
        self._tell()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(WIDE), size("control"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), size("control"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell()
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = round((self.height() - px(ICON)) / 2)
        paint_icon(painter_on(self), QPointF(px(11), top), "search", "ink_3", ICON)

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        self.wanted.emit(self.text().strip())
