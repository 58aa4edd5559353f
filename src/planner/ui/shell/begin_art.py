"""The little pictures over the three ways to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.shell.scene_view import paint_scene
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.painting import hairline, paint_box, paint_dashed, painter_on

HEIGHT = 150
Art = Callable[[QPainter, QRectF], None]


class BeginArt(QWidget):
    """A strip with a picture in its middle and a line below."""

    def __init__(self, art: Art) -> None:
        super().__init__()
        self._art = art
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(240), px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        outline = QPainterPath()
        outline.addRoundedRect(rect.adjusted(0, 0, 0, px(20)), radius("card") - 1, radius("card") - 1)
        painter.setClipPath(outline)
        painter.fillRect(rect, color("surface_2"))
        painter.setClipping(False)
        self._art(painter, rect)
        hairline(painter, QPointF(0, rect.bottom() - 1), QPointF(rect.right(), rect.bottom() - 1))


def three_pictures(painter: QPainter, rect: QRectF) -> None:
    """Draw three posts of the sample workspace, the middle one before the others."""
    middle = rect.center()
    for scene, x, y, side, tall in (
        ("p_ramadan", -78, 0, 64, 94),
        ("sawah", 78, 0, 64, 94),
        ("p_mudik", 0, 0, 88, 110),
    ):
        place = QRectF(0, 0, px(side), px(tall))
        place.moveCenter(QPointF(middle.x() + px(x), middle.y() + px(y)))
        paint_box(painter, place.adjusted(-3, -3, 3, 3), radius("sm"), fill="surface", line="line")
        paint_scene(painter, place, scene, radius("xs"))


def joined_icons(painter: QPainter, rect: QRectF) -> None:
    """Draw a folder that leads to a calendar that leads to a person."""
    icons, step, side = ("folder-open", "calendar-days", "user"), px(75), px(44)
    y = rect.center().y()
    left = rect.center().x() - step
    hairline(painter, QPointF(left, y), QPointF(left + 2 * step, y), "line_2")
    for number, icon in enumerate(icons):
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(left + number * step, y))
        first = number == 0
        paint_box(
            painter,
            box,
            radius("card"),
            fill="accent" if first else "surface",
            line=None if first else "line_2",
        )
        paint_icon_in(painter, box, icon, "accent_ink" if first else "accent", 19)


def empty_month(painter: QPainter, rect: QRectF) -> None:
    """Draw a month with room for everything."""
    frame = QRectF(0, 0, px(150), px(106))
    frame.moveCenter(rect.center())
    paint_dashed(painter, frame, radius("md"), "control_line")
    chosen = {(3, 0), (2, 1), (1, 2)}
    for column in range(5):
        for row in range(3):
            cell = QRectF(
                frame.left() + px(13 + column * 26), frame.top() + px(13 + row * 28), px(20), px(22)
            )
            paint_box(painter, cell, radius("xs"), fill="accent_soft" if (column, row) in chosen else "hover")
