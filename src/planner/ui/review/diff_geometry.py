"""Where the words of a document stand, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument


def line_rects(document: QTextDocument, first: int, end: int, height: float) -> list[QRectF]:
    """Return a rectangle of a height for each line that positions of a document reach over."""
    found: list[QRectF] = []
    block = document.findBlock(first)
    while block.isValid() and block.position() < end:
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        found += [one.translated(corner) for one in _in_block(block, first, end, height)]
        block = block.next()
    return found


def _in_block(block: QTextBlock, first: int, end: int, height: float) -> Iterator[QRectF]:
    layout, start, text = block.layout(), block.position(), block.text()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        left = max(first - start, line.textStart())
        right = min(end - start, line.textStart() + line.textLength())
        while right > left and text[right - 1 : right] == " ":
            right -= 1
        if right > left:
            x0, x1 = _x(line.cursorToX(left)), _x(line.cursorToX(right))
            yield QRectF(QPointF(min(x0, x1), line.y()), QSizeF(abs(x1 - x0), height))


def cut(text: str, at: int, pins: list[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield a stretch in pieces, each with the pin that follows it; pins that were met are taken out."""
    done = 0
    while pins and pins[0][0] < at + len(text):
        place, number = pins.pop(0)
        cut = max(done, place - at)
        yield text[done:cut], number
        done = cut
    yield text[done:], ""


def hull(rects: Sequence[QRectF]) -> QRectF:
    """Return the rectangle around some."""
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    return whole


def _x(told: object) -> float:
    return float(told[0]) if isinstance(told, tuple) else float(told)  # type: ignore[arg-type]  # either
