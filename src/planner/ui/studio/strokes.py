"""What is drawn over the stage: the frame, its thirds, where things are covered, the chosen layer, guides."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from planner.ui.studio.places import Covered
from planner.ui.studio.snapping import Guide, Line
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import Scheme, px, radius, value
from planner.ui.widgets.painting import text_width
from planner.words.catalogue import _

CORNER, THICK, FOCUS = 20, 3, 12
THIRDS, COVERED = 0.32, 0.30


def shade(name: str, opacity: float = 1.0, scheme: Scheme = Scheme.LIGHT) -> QColor:
    """Return a colour that is the same in both themes, for it lies on a picture."""
    made = QColor(value(scheme, name))
    if opacity < 1:
        made.setAlphaF(opacity)
    return made


def paint_frame(painter: QPainter, frame: QRectF, *, thirds: bool) -> None:
    """Draw the frame with its corners, and its thirds."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if thirds:
        painter.setPen(QPen(shade("surface", THIRDS), 1))
        for part in (1 / 3, 2 / 3):
            x, y = frame.left() + frame.width() * part, frame.top() + frame.height() * part
            painter.drawLine(QLineF(x, frame.top(), x, frame.bottom()))
            painter.drawLine(QLineF(frame.left(), y, frame.right(), y))
    painter.setPen(QPen(shade("surface"), 1))
    painter.drawRect(frame)
    pen = QPen(shade("surface"), THICK)
    pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    reach = min(px(CORNER), frame.width() / 3, frame.height() / 3)
    for corner, across, down in (
        (frame.topLeft(), 1, 1),
        (frame.topRight(), -1, 1),
        (frame.bottomLeft(), 1, -1),
        (frame.bottomRight(), -1, -1),
    ):
        ends = [corner + QPointF(reach * across, 0), corner, corner + QPointF(0, reach * down)]
        painter.drawPolyline(QPolygonF(ends))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_grid_marks(painter: QPainter, frame: QRectF, inset: float) -> None:
    """Draw what the profile's grid leaves of the picture."""
    yellow = shade("st_tahan", scheme=Scheme.DARK)
    pen = QPen(yellow, 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    for x in (frame.left() + inset, frame.right() - inset):
        painter.drawLine(QLineF(round(x) + 0.5, frame.top(), round(x) + 0.5, frame.bottom()))
    spot = QPointF(frame.left() + inset + px(6), frame.top() + px(9))
    paint_tag(painter, spot, _("Kisi profil 3:4"), yellow, shade("ink"))


def paint_covered(painter: QPainter, frame: QRectF, covered: Covered) -> None:
    """Draw where buttons and words are laid over a full-screen picture."""
    veil, yellow = shade("toast", COVERED), shade("st_tahan", scheme=Scheme.DARK)
    top = frame.top() + frame.height() * covered.top
    bottom = frame.bottom() - frame.height() * covered.bottom
    right = frame.right() - frame.width() * covered.right
    for rect in (
        QRectF(frame.topLeft(), QPointF(frame.right(), top)),
        QRectF(QPointF(frame.left(), bottom), frame.bottomRight()),
        QRectF(QPointF(right, top), QPointF(frame.right(), bottom)),
    ):
        painter.fillRect(rect, veil)
    pen = QPen(yellow, 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(QPointF(frame.left(), top), QPointF(right, bottom)))
    paint_tag(painter, QPointF(frame.left() + px(6), top + px(6)), _("Area aman Reels"), yellow, shade("ink"))


def paint_focus(painter: QPainter, at: QPointF, *, held: bool) -> None:
    """Draw the point that matters."""
    painter.setBrush(shade("toast", 0.12))
    painter.setPen(QPen(shade("toast", 0.5), 4))
    painter.drawEllipse(at, px(FOCUS), px(FOCUS))
    painter.setPen(QPen(shade("focus", scheme=Scheme.DARK) if held else shade("surface"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, px(FOCUS), px(FOCUS))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade("surface"))
    painter.drawEllipse(at, px(3), px(3))


def paint_outline(painter: QPainter, corners: QPolygonF, *, locked: bool) -> None:
    """Draw the box of the chosen layer."""
    pen = QPen(shade("accent", scheme=Scheme.DARK), 1)
    if locked:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(corners)


def paint_guide(painter: QPainter, guide: Guide, line: QLineF, near: QPointF) -> None:
    """Draw a guide, and beside the layer what has met there."""
    pink = shade("ch_ig")
    painter.setPen(QPen(pink, 1))
    painter.drawLine(line)
    paint_tag(painter, near, f"{line_words(guide.line)} · {round(guide.at)}", pink, shade("surface"))


def line_words(line: Line) -> str:
    """Return what has come into line."""
    words = {
        Line.LEFT: _("Rata kiri"),
        Line.CENTRE: _("Rata tengah"),
        Line.RIGHT: _("Rata kanan"),
        Line.TOP: _("Rata atas"),
        Line.MIDDLE: _("Rata tengah tegak"),
        Line.BOTTOM: _("Rata bawah"),
    }
    return words[line]


def paint_tag(painter: QPainter, at: QPointF, text: str, ground: QColor, ink: QColor) -> None:
    """Draw a few words on a ground of their own, their upper left corner at a point."""
    used = font("caption", 600)
    box = QRectF(round(at.x()), round(at.y()), text_width(text, used) + px(12), px(19))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, radius("xs"), radius("xs"))
    painter.setFont(used)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
