"""The field for an alternative text: three lines, plain; its border warns while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from planner.content.text import clean
from planner.ui.guidance.place import explains
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import px

LINES, HEIGHT = 3, 86
DOCUMENT = 2
PARAGRAPH = "\u2029"


class AltField(QPlainTextEdit):
    """``left`` is sent when the focus goes elsewhere. Files dropped on it are left to what is around it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        explains(self, "alt")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font("small"))
        self.document().setDocumentMargin(DOCUMENT)
        self._show_whole_lines()

    def text(self) -> str:
        """Return what it says; Qt's own ``toPlainText`` would turn a no-break space into a space."""
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    def show_text(self, text: str) -> None:
        """Show a text, telling nobody; what is there already stays with its cursor and its undo."""
        if text != self.text():
            self.blockSignals(True)  # noqa: FBT003
            self.setPlainText(text)
            self.blockSignals(False)  # noqa: FBT003
        self.warn()

    def _show_whole_lines(self) -> None:
        """Leave room below, so that no line is shown in half."""
        room = self.sizeHint().height() - 2 * px(7) - 2 * DOCUMENT
        self.setViewportMargins(0, 0, 0, room % self.fontMetrics().lineSpacing())

    def warn(self) -> None:
        """Let the border warn while nothing is written; with the focus it shows that instead."""
        empty = not (self.text().strip() or self.isReadOnly() or self.hasFocus())
        if self.property("wrong") != empty:
            self.setProperty("wrong", empty)
            self.style().unpolish(self)
            self.style().polish(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(120), max(px(HEIGHT), LINES * line_px("small") + px(24)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(clean(source.text().replace("\r\n", "\n"))[0])

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.warn()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.warn()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()
