"""Where tiles stand, and between which two a dragged one would be put; pure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

MARK = 2


def tile_rects(
    count: int, across: int, size: tuple[float, float], gap: float, corner: QPointF
) -> tuple[QRectF, ...]:
    """Return the rectangles of tiles in rows."""
    width, height = size
    return tuple(
        QRectF(
            corner.x() + number % across * (width + gap),
            corner.y() + number // across * (height + gap),
            width,
            height,
        )
        for number in range(count)
    )


def gap_at(rects: Sequence[QRectF], point: QPointF) -> int:
    """Return before which picture (from 1; one more: after the last) a tile dropped here would be put."""
    rows = sorted({rect.top() for rect in rects})
    top = max((one for one in rows if one <= point.y()), default=rows[0])
    in_row = [(number, rect) for number, rect in enumerate(rects, start=1) if rect.top() == top]
    before = (number for number, rect in in_row if point.x() < rect.center().x())
    return next(before, in_row[-1][0] + 1)


def gap_mark(rects: Sequence[QRectF], gap: int, between: float) -> QRectF:
    """Return the mark of a gap: a bar beside the tile that would follow, or behind the one before."""
    follows = gap <= len(rects)
    rect = rects[gap - 1] if follows else rects[-1]
    x = rect.left() - between / 2 if follows else rect.right() + between / 2
    return QRectF(max(0.0, x - MARK / 2), rect.top(), MARK, rect.height())


def number_after(number: int, action: str, count: int, across: int) -> int:
    """Return which picture an arrow leads to, 0 when there is none at all."""
    if not count:
        return 0
    steps = {
        "MoveLeft": -1,
        "MovePrevious": -1,
        "MoveRight": 1,
        "MoveNext": 1,
        "MoveUp": -across,
        "MoveDown": across,
    }
    if action in {"MoveHome", "MovePageUp"}:
        return 1
    if action in {"MoveEnd", "MovePageDown"}:
        return count
    to = number + steps.get(action, 0)
    if action == "MoveDown" and to > count:
        return count if (number - 1) // across < (count - 1) // across else number
    return to if 1 <= to <= count else max(1, number)
