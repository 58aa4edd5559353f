"""A field for several lines of plain text that is never changed by being shown."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from planner.content.text import clean
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import color

PARAGRAPH = "\u2029"
LINE_ENDS = re.compile("\r\n|[\r\u2029\ufdd0\ufdd1]")
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
StandardKey = QKeySequence.StandardKey
POPUPS = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}


def raw_text(document: QTextDocument) -> str:
    """Return a document's text. Qt's own ``toPlainText`` would turn a no-break space into a space."""
    return document.toRawText().replace(PARAGRAPH, "\n")


def as_shown(text: str) -> str:
    """Return a text as a document will hold it: its lines end the one way that Qt knows."""
    return LINE_ENDS.sub("\n", text)


class PlainEdit(QTextEdit):
    """``written`` carries the text after each change of a person; ``left`` is sent when the focus goes.

    ``cleaned`` carries how many characters were left out of what was pasted, because no network takes them.
    ``take_other``, if set, is asked to take what is pasted or dropped and is no text.
    """

    written = Signal(str)
    left = Signal()
    cleaned = Signal(object)

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self.take_other: Callable[[QMimeData], bool] | None = None
        self._shown = ""
        self._filling = False
        self._pixels = 0
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("bare", True)  # noqa: FBT003  a property of the style sheet
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._tell)
        self.dress()

    def dress(self) -> None:
        """Wear the font of its role at the present scale."""
        self._pixels = font(self.role).pixelSize()
        self.setFont(font(self.role))

    def text(self) -> str:
        """Return what it says."""
        return self._shown

    def fill(self, text: str) -> None:
        """Say something else, with nothing to undo."""
        self._fill(self.document(), text)
        self._shown = raw_text(self.document())

    def replace_text(self, text: str) -> None:
        """Say something else in place of it: the caret stays where it can, and it can be undone."""
        text = as_shown(text)
        if text == self._shown:
            return
        head = _common(text, self._shown)
        tail = _common(text[head:][::-1], self._shown[head:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(self._shown[:head]))
        cursor.setPosition(_units(self._shown[: len(self._shown) - tail]), QTextCursor.MoveMode.KeepAnchor)
        self._filling = True
        cursor.insertText(text[head : len(text) - tail])
        self._filling = False
        self._shown = text

    def put_in(self, text: str, *, spaced: bool = False) -> None:
        """Put a text in place of what is selected, as one step of undo.

        ``spaced``: with a space to what stands before it and after it.
        """
        if self.isReadOnly():
            return
        cursor = self.textCursor()
        if spaced:
            document, end = self.document(), cursor.selectionEnd()
            before = document.characterAt(cursor.selectionStart() - 1) if cursor.selectionStart() else " "
            after = document.characterAt(end)
            text = (text if before.isspace() else f" {text}") + ("" if after in {" ", ",", "."} else " ")
        cursor.beginEditBlock()  # else what was typed right before is undone with it
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def select(self, start: int, end: int) -> None:
        """Select a part, in UTF-16 units, and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(min(start, self.document().characterCount() - 1))
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    @override
    def setPlaceholderText(self, placeholderText: str) -> None:
        super().setPlaceholderText("")
        self._hint = placeholderText
        self.viewport().update()

    _hint = ""

    @override
    def event(self, e: QEvent) -> bool:
        if e.type() == QEvent.Type.ShortcutOverride and isinstance(e, QKeyEvent) and self._nothing_to(e):
            e.ignore()  # then the window undoes what was done outside of text
            return False
        return super().event(e)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.matches(StandardKey.InsertLineSeparator):
            if not self.isReadOnly():
                self.textCursor().insertBlock()  # U+2028 is no end of a line to any network
                self.ensureCursorVisible()
            return
        super().keyPressEvent(e)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage() or source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = any(one.isLocalFile() for one in source.urls())
        wordless = files or not source.text().strip()
        if wordless and self.take_other is not None and self.take_other(source):
            return
        text, taken = clean(source.text().replace("\r\n", "\n"))
        if text:
            self.insertPlainText(text)
            self.ensureCursorVisible()
        if taken:
            self.cleaned.emit(taken)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        if e.reason() not in POPUPS:
            self.left.emit()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() == QEvent.Type.StyleChange and self._pixels != font(self.role).pixelSize():
            self.dress()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if not self._shown and self._hint and self.document().isEmpty():
            self._paint_hint()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 2 * line_px(self.role))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, line_px(self.role))

    def _fill(self, document: QTextDocument, text: str) -> None:
        """Put a text into a document: its lines get their height, and none of it can be undone."""
        self._filling = True
        document.setUndoRedoEnabled(False)
        document.setPlainText(text)
        self._lay_out(document)
        height = QTextBlockFormat()
        height.setLineHeight(line_px(self.role), FIXED)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(height)
        document.setUndoRedoEnabled(True)
        self._filling = False

    def _lay_out(self, document: QTextDocument) -> None:
        """Give a document its font and margins; filling it has taken them away."""
        document.setDefaultFont(font(self.role))

    def _paint_hint(self) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.setPen(color("ink_3"))
        at = self.cursorRect(QTextCursor(self.document()))
        metrics = QFontMetricsF(self.font())
        room = self.viewport().width() - 2.0 * at.left()
        painter.drawText(
            at.left(),
            round(at.center().y() + (metrics.ascent() - metrics.descent()) / 2),
            metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room),
        )

    def _nothing_to(self, event: QKeyEvent) -> bool:
        document = self.document()
        if event.matches(StandardKey.Undo):
            return not document.isUndoAvailable()
        redo_too = event.modifiers() == Control and event.key() == Qt.Key.Key_Y
        redo = event.matches(StandardKey.Redo) or redo_too
        return redo and not document.isRedoAvailable()

    @Slot()
    def _tell(self) -> None:
        if self._filling:
            return
        text = raw_text(self.document())
        if text != self._shown:
            self._shown = text
            self.written.emit(text)


Control = Qt.KeyboardModifier.ControlModifier


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _common(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    most = min(len(one), len(other))
    if one[:most] == other[:most]:
        return most
    return next(at for at in range(most) if one[at] != other[at])
