"""One side of a caption: what was removed is struck, what was added is underlined, notes are pinned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit
from typing_extensions import override

from planner.ui.review.diff_geometry import cut, hull, line_rects
from planner.ui.review.pin import SIDE, paint_pin
from planner.ui.review.places import PIN_ROOM, Offsets
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_ring

TEXT, LINE = 14, 23


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of one side's text."""

    text: str
    is_changed: bool


class DiffText(QTextEdit):
    """Read-only text of its own height. ``words_chosen`` carries (first, end) in code points, or None."""

    words_chosen = Signal(object)

    def __init__(self, name: str, *, is_new: bool) -> None:
        super().__init__()
        self._is_new = is_new
        self._stretches: tuple[Stretch, ...] = ()
        self._pins: tuple[tuple[int, str], ...] = ()
        self._offsets = Offsets("")
        self._current = -1
        self.setProperty("bare", "true")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.selectionChanged.connect(self._tell_selection)

    def show_text(
        self, stretches: Sequence[Stretch], pins: Sequence[tuple[int, str]] = (), spoken: str = ""
    ) -> None:
        """Show a text; ``pins`` are code points with the number of the note that ends there."""
        self._stretches, self._pins, self._current = tuple(stretches), tuple(sorted(pins)), -1
        self.setAccessibleDescription(spoken)
        self._write()

    def change_rects(self) -> list[QRectF]:
        """Return where each change stands."""
        return [hull(self._rects(first, end)) for first, end in self._changes()]

    def set_current(self, number: int) -> None:
        """Put a ring around one change, -1 around none."""
        self._current = number
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._stretches:
            self._write()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(LINE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (first, end) in enumerate(self._changes()):
            rects = self._rects(first, end)
            for rect in rects:
                self._paint_ground(painter, rect)
            if number == self._current and rects:
                paint_ring(painter, hull(rects).adjusted(-4, -1, 4, 2), px(5))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, text in self._pin_rects():
            paint_pin(painter, rect, text)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.viewport().rect()), px(4))
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("bg_setuju" if self._is_new else "bg_gagal"))
        box = rect.adjusted(-2, px(2), 2, -px(2))
        painter.drawRoundedRect(box, px(3), px(3))
        if self._is_new:
            painter.setBrush(color("ok"))
            painter.drawRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2))

    def _write(self) -> None:
        text = "".join(one.text for one in self._stretches)
        self._offsets = Offsets(text, [at for at, _ in self._pins])
        document = self.document()
        signals = QSignalBlocker(self)
        self.clear()
        document.setDefaultFont(_font(400))
        cursor, block = QTextCursor(document), QTextBlockFormat()
        block.setLineHeight(px(LINE), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setBlockFormat(block)
        at, pins = 0, list(self._pins)
        for one in self._stretches:
            for piece, number in cut(one.text, at, pins):
                cursor.insertText(piece, self._format(is_changed=one.is_changed))
                if number:
                    cursor.insertText(PIN_ROOM, self._format(is_changed=False))
            at += len(one.text)
        for _pin in pins:
            cursor.insertText(PIN_ROOM, self._format(is_changed=False))
        signals.unblock()
        self._fit()

    def _format(self, *, is_changed: bool) -> QTextCharFormat:
        told = QTextCharFormat()
        told.setFont(_font(600 if is_changed and self._is_new else 400))
        told.setForeground(color("ink"))
        if is_changed:
            told.setForeground(color("ok" if self._is_new else "err"))
            told.setFontStrikeOut(not self._is_new)
        return told

    def _pin_rects(self) -> Iterator[tuple[QRectF, str]]:
        """Yield where each pin is painted: behind its words."""
        for number, (at, text) in enumerate(self._pins):
            before = sum(other == at for other, _ in self._pins[:number])
            first = self._offsets.end(at) + before * len(PIN_ROOM)
            for room in self._rects(first, first + len(PIN_ROOM))[:1]:
                side = px(SIDE) - 2
                top = room.top() + (px(LINE) - side) / 2
                yield QRectF(round(room.left()) + px(4), round(top), side, side), text

    def _changes(self) -> Iterator[tuple[int, int]]:
        at = 0
        for one in self._stretches:
            if one.is_changed and one.text.strip():
                lead = len(one.text) - len(one.text.lstrip())
                tail = len(one.text) - len(one.text.rstrip())
                yield (
                    self._offsets.start(at + lead),
                    self._offsets.end(at + len(one.text) - tail),
                )
            at += len(one.text)

    def _rects(self, first: int, end: int) -> list[QRectF]:
        return line_rects(self.document(), first, end, px(LINE))

    def _fit(self) -> None:
        self.document().setTextWidth(max(1, self.viewport().width()))
        wanted = max(px(LINE), round(self.document().size().height()) + px(3))
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    @Slot()
    def _tell_selection(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self.words_chosen.emit(None)
            return
        first = self._offsets.code_point(cursor.selectionStart())
        self.words_chosen.emit((first, self._offsets.code_point(cursor.selectionEnd())))


def _font(weight: int) -> QFont:
    made = font("body", weight)
    made.setPixelSize(px(TEXT))
    return made
