"""Counters under the caption: "417/2.200", "6/5 tagar", "1/20 sebutan"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.composer.caption.counting import Counter, Level, Unit
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_text, painter_on, text_width
from planner.words.catalogue import _

GAP, ICON, ICON_GAP, HEIGHT = 14, 14, 5, 24
INKS = {Level.USUAL: "ink_2", Level.NEAR: "ink_2", Level.SOFT: "warn", Level.OVER: "err"}
ICONS = {Level.SOFT: "triangle-alert", Level.OVER: "circle-x"}


def said(counter: Counter) -> str:
    """Return a counter as written."""
    number = QLocale()
    count = number.toString(counter.count)
    text = count if counter.limit is None else f"{count}/{number.toString(counter.limit)}"
    if counter.unit is Unit.TAGS:
        return _("{count} tagar").format(count=text)
    if counter.unit is Unit.MENTIONS:
        return _("{count} sebutan").format(count=text)
    return text


class CounterView(QWidget):
    """Counters in a row, written to the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counters: tuple[Counter, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_counters(self, counters: Sequence[Counter]) -> None:
        """Show other counts."""
        if tuple(counters) != self._counters:
            before = self.sizeHint()
            self._counters = tuple(counters)
            self.setAccessibleName(", ".join(map(said, counters)))
            if self.sizeHint() != before:
                self.updateGeometry()
            self.update()

    def counters(self) -> tuple[Counter, ...]:
        """Return what is shown."""
        return self._counters

    @override
    def sizeHint(self) -> QSize:
        widths = [_width(one) for one in self._counters]
        return QSize(sum(widths) + px(GAP) * max(0, len(widths) - 1), px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, right = painter_on(self), float(self.width())
        for one in reversed(self._counters):
            width = _width(one)
            left, ink = right - width, INKS[one.level]
            icon = ICONS.get(one.level)
            if icon:
                paint_icon(painter, QPointF(left, round((self.height() - px(ICON)) / 2)), icon, ink, ICON)
                left += px(ICON + ICON_GAP)
            room = QRectF(left, 0, right - left, self.height())
            paint_text(painter, room, said(one), _font(one), ink)
            right -= width + px(GAP)


def _font(counter: Counter) -> QFont:
    return font("small", 400 if counter.level is Level.USUAL else 600)


def _width(counter: Counter) -> int:
    icon = px(ICON + ICON_GAP) if counter.level in ICONS else 0
    return max(text_width(said(counter), _font(counter)), text_width(said(counter), font("small"))) + icon
