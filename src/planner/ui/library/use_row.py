"""A post in which the file stands: title, state, day; a press opens it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from planner.content.library import MediaUse
from planner.ui.dates import day_and_month
from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import px, radius, state_colors, state_icon
from planner.ui.widgets.painting import hairline, paint_box, paint_text, painter_on, text_width
from planner.words.catalogue import _
from planner.words.names import name_of

HEIGHT, DAY = 32, 48


class UseRow(QPushButton):
    """``use`` is what it shows."""

    def __init__(self, use: MediaUse, zone: ZoneInfo) -> None:
        super().__init__()
        self.use = use
        self._state = name_of(use.state).capitalize()
        self._day = "" if use.due_at is None else day_and_month(use.due_at.astimezone(zone).date())
        self._title = use.title or _("Tanpa judul")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(one for one in (self._title, self._state, self._day) if one))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, box = painter_on(self), QRectF(self.rect())
        if self.underMouse():
            paint_box(painter, box.adjusted(-px(4), 1, px(4), -1), radius("sm"), fill="hover")
        hairline(painter, QPointF(0, 0), QPointF(box.right(), 0))
        day = QRectF(box.right() - px(DAY), 0, px(DAY), box.height())
        paint_text(painter, day, self._day, font("small"), "ink_2", align=Qt.AlignmentFlag.AlignRight)
        used = font("caption", 600)
        width = text_width(self._state, used)
        ink, _ground = state_colors(self.use.state.value)
        state = QRectF(day.left() - px(4) - width, 0, width, box.height())
        paint_text(painter, state, self._state, used, ink)
        middle = round(box.center().y() - px(12) / 2)
        at = QPointF(state.left() - px(16), middle)
        paint_icon(painter, at, state_icon(self.use.state.value), ink, 12)
        title = QRectF(0, 0, at.x() - px(8), box.height())
        paint_text(painter, title, self._title, font("small", 500), "ink")
