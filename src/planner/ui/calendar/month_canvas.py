"""The month as a canvas: painted from its rectangles, laid out anew when something changes, and spoken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from planner.content.post import Point
from planner.desk.month import DayPost
from planner.ui.calendar.measures import DRAWN, Box, Measure
from planner.ui.calendar.month_painting import MonthLook, paint_empty, paint_month
from planner.ui.calendar.month_speech import month_stops, spoken_month
from planner.ui.calendar.month_steps import settled
from planner.ui.calendar.month_view import MonthView, Spot, month_view
from planner.ui.calendar.scrolled_canvas import ScrolledCanvas
from planner.ui.pictures import Pictures
from planner.ui.theme.tokens import px
from planner.ui.widgets.spoken import Speaking, SpokenPart, let_speak, tell_focus

LEAST_WIDTH = 7 * 112

BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class MonthCanvas(ScrolledCanvas, Speaking):
    """Shows a month; ``spot`` is what has the focus: a day, a post, a pill."""

    def __init__(self, pictures: Pictures, day: date, zone: ZoneInfo) -> None:
        super().__init__()
        let_speak()
        self._pictures, self._zone, self._month, self._today = pictures, zone, day, day
        self._posts: tuple[DayPost, ...] = ()
        self.spot = Spot(day)
        self.ring = False
        self.hovered: Spot | None = None
        self.aimed_at: date | None = None
        self._empty = ""
        self._parts: tuple[SpokenPart, ...] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view = self._laid_out()
        pictures.arrived.connect(self._picture_came)

    @property
    def zone(self) -> ZoneInfo:
        return self._zone

    def show_month(self, posts: Sequence[DayPost], month: date, today: date, zone: ZoneInfo) -> None:
        """Show a month with its posts; focus and selection stay where they can."""
        self._posts, self._month, self._today, self._zone = tuple(posts), month, today, zone
        self._lay_out()

    def focus_on(self, spot: Spot) -> None:
        """Move the focus to a day, a post or a pill in sight."""
        before, self.spot = self.spot, settled(self.view, spot)
        self._parts = None
        self.show_box(self._spot_box())
        self.repaint_days(before, self.spot)
        there = month_stops(self.view)
        if self.spot in there:
            tell_focus(self, there.index(self.spot))

    def repaint_days(self, *spots: Spot | None) -> None:
        """Draw some days again."""
        for spot in spots:
            cell = None if spot is None else self.view.cell(spot.day)
            if cell is not None:
                self.viewport().update(self.on_viewport(cell.box).adjusted(-2, -2, 2, 2))

    def tell_empty(self, told: str) -> None:
        """Say what stands over a month without posts."""
        self._empty = told
        is_empty = not any(cell.posts for cell in self.view.cells if cell.day.month == self._month.month)
        self.setAccessibleDescription(told if is_empty else "")
        self.viewport().update()

    def spot_rect(self) -> QRect:
        """Return where the focus is, on the viewport."""
        return self.on_viewport(self._spot_box())

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(900), px(600))

    @override
    def spoken_parts(self) -> Sequence[SpokenPart]:
        if self._parts is None:
            spot = self.spot if self.hasFocus() else Spot(date.min)
            self._parts = spoken_month(self.view, spot, self._zone, offset=self.offset())
        return self._parts

    @override
    def spoken_on(self) -> QWidget:
        return self.viewport()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.offset()
        painter.translate(-offset)
        look = MonthLook(
            month=self._month.month,
            zone=self._zone,
            picture=self._picture,
            spot=self.spot,
            ring=self.ring and self.hasFocus(),
            hovered=self.hovered,
            aimed_at=self.aimed_at,
        )
        paint_month(painter, self.view, look, event.rect().translated(offset))
        if self.accessibleDescription():
            paint_empty(painter, QRectF(self.viewport().rect()).translated(offset), self._empty)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LanguageChange}:
            self._lay_out()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._parts = None
        super().scrollContentsBy(dx, dy)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring = self.ring or event.reason() in BY_KEYBOARD
        self._parts = None
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._parts = None
        super().focusOutEvent(event)
        self.viewport().update()

    def _picture(self, sha256: str, size: QSize, focus: Point | None) -> QPixmap | None:
        return self._pictures.pixmap(sha256, size, self.devicePixelRatioF(), focus)

    @Slot(object)
    def _picture_came(self, sha256: str) -> None:
        for cell in self.view.cells:
            for place in cell.chips:
                if place.post.sha256 == sha256:
                    self.viewport().update(self.on_viewport(place.box))

    def _lay_out(self) -> None:
        self.view = self._laid_out()
        self.spot = settled(self.view, self.spot)
        self._parts = self.hovered = None
        self.fit(self.view.width, self.view.height)
        self.viewport().update()

    def _laid_out(self) -> MonthView:
        return month_view(
            self._posts,
            month=self._month,
            zone=self._zone,
            today=self._today,
            width=max(self.viewport().width(), px(LEAST_WIDTH)),
            height=self.viewport().height(),
            measure=_measure(),
        )

    def _spot_box(self) -> Box:
        cell = self.view.cell(self.spot.day)
        if cell is None:
            return Box(0, 0, 0, 0)
        if self.spot.on_pill and cell.pill is not None:
            return cell.pill
        found = (one.box for one in cell.chips if one.post.id == self.spot.post)
        return next(found, cell.box)


def _measure() -> Measure:
    """Return the design's lengths at the present scale."""
    return Measure(**{name: px(getattr(DRAWN, name)) for name in Measure.__slots__})
