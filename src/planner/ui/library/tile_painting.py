"""How a file is drawn, as a tile or as a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from planner.content.library import MediaKind, MediaLine, Wellbeing
from planner.ui.library.words import kind_and_uses, length_of, weight
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import icon_pixmap, paint_icon_in
from planner.ui.theme.tokens import Scheme, color, px, radius, value
from planner.ui.widgets.painting import hairline, paint_box, paint_ring, paint_text, text_width
from planner.words.catalogue import _

BADGE, BADGE_AT, BADGE_PAD, BADGE_ICON, BADGE_GAP = 20, 5, 5, 12, 4
THUMB_WIDTH, THUMB_HEIGHT = 32, 40
LOST = frozenset({Wellbeing.MISSING, Wellbeing.DAMAGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a tile stands: chosen, under the pointer, reached by the keyboard."""

    is_chosen: bool = False
    is_hovered: bool = False
    is_ringed: bool = False


def paint_tile(
    painter: QPainter, rect: QRectF, picture: float, line: MediaLine, pixmap: QPixmap | None, look: Look
) -> None:
    """Draw a picture of a height with its badges, its name and its kind below."""
    frame = QRectF(rect.left(), rect.top(), rect.width(), picture)
    paint_picture(painter, frame, line, pixmap)
    if look.is_hovered and not look.is_chosen:
        _outline(painter, frame, 0, "control_line", 1)
    if look.is_chosen:
        _outline(painter, frame, px(3.5), "focus" if look.is_ringed else "accent", 2)
    elif look.is_ringed:
        paint_ring(painter, frame.adjusted(-px(4), -px(4), px(4), px(4)), radius("md") + px(4))
    _paint_badges(painter, frame, line)
    name = QRectF(rect.left(), frame.bottom() + px(6), rect.width(), line_px("body"))
    paint_text(painter, name, line.name, font("small", 500), "ink")
    told = QRectF(rect.left(), name.bottom() - px(2), rect.width(), line_px("caption"))
    paint_text(painter, told, kind_and_uses(line), font("caption"), _ink_of(line))


def paint_row(painter: QPainter, rect: QRectF, line: MediaLine, pixmap: QPixmap | None, look: Look) -> None:
    """Draw a file as a row: thumbnail, name, kind, size."""
    if look.is_chosen or look.is_hovered:
        paint_box(painter, rect, radius("md"), fill="accent_soft" if look.is_chosen else "hover")
    if look.is_ringed:
        paint_ring(painter, rect, radius("md"))
    top = rect.center().y() - px(THUMB_HEIGHT) / 2
    frame = QRectF(rect.left() + px(8), top, px(THUMB_WIDTH), px(THUMB_HEIGHT))
    paint_picture(painter, frame, line, pixmap, corner=px(4), side=16)
    hairline(painter, QPointF(rect.left(), rect.bottom()), QPointF(rect.right(), rect.bottom()))
    left, ends = frame.right() + px(12), rect.right() - px(12)
    size = QRectF(ends - px(220), rect.top(), px(220), rect.height())
    name = QRectF(left, rect.top(), (size.left() - left) * 0.55, rect.height())
    kind = QRectF(name.right() + px(12), rect.top(), size.left() - name.right() - px(12), rect.height())
    paint_text(painter, name, line.name, font("body", 500), "ink")
    paint_text(painter, kind, kind_and_uses(line), font("small"), _ink_of(line))
    told = f"{line.width} × {line.height} · {weight(line.size)}"
    paint_text(painter, size, told, font("small"), "ink_2", align=Qt.AlignmentFlag.AlignRight)


def paint_picture(
    painter: QPainter,
    frame: QRectF,
    line: MediaLine,
    pixmap: QPixmap | None,
    *,
    corner: float | None = None,
    side: float = 28,
) -> None:
    """Draw a thumbnail with round corners; a lost original says so."""
    corner = radius("md") if corner is None else corner
    shape = QPainterPath()
    shape.addRoundedRect(frame, corner, corner)
    if line.wellbeing in LOST:
        painter.fillPath(shape, color("bg_gagal"))
        paint_icon_in(painter, frame, "image-off", "err", side)
    elif pixmap is None:
        painter.fillPath(shape, color("hover"))
        paint_icon_in(painter, frame, "video" if line.kind is MediaKind.VIDEO else "image", "ink_3", side)
    else:
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(frame.topLeft(), pixmap)
        painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_hair(), 1))
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)


def badges_of(line: MediaLine) -> tuple[tuple[str, str, bool], ...]:
    """Return icon, word and whether it warns, of each badge."""
    found: list[tuple[str, str, bool]] = []
    if line.wellbeing is Wellbeing.MISSING:
        return (("triangle-alert", _("Hilang"), True),)
    if line.wellbeing is Wellbeing.DAMAGED:
        return (("triangle-alert", _("Rusak"), True),)
    if line.duration_s is not None:
        found.append(("play", length_of(line.duration_s), False))
    if line.lacks_consent:
        found.append(("triangle-alert", _("Izin"), True))
    elif line.lacks_alt:
        found.append(("triangle-alert", _("Alt"), True))
    if line.twins > 1:
        found.append(("copy", _("Kembar {count}").format(count=line.twins), False))
    return tuple(found)


def _paint_badges(painter: QPainter, frame: QRectF, line: MediaLine) -> None:
    used = font("small", 600)
    top = frame.top() + px(BADGE_AT)
    for name, text, warns in badges_of(line):
        width = px(2 * BADGE_PAD + BADGE_ICON + BADGE_GAP) + text_width(text, used)
        box = QRectF(frame.left() + px(BADGE_AT), top, min(width, frame.width() - px(10)), px(BADGE))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("bg_baik") if warns else QColor(15, 22, 21, 205))
        painter.drawRoundedRect(box, px(5), px(5))
        ink = color("warn") if warns else value(Scheme.LIGHT, "surface")
        at = QPointF(box.left() + px(BADGE_PAD), round(box.center().y() - px(BADGE_ICON) / 2))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(at, icon_pixmap(name, ink, BADGE_ICON, ratio))
        painter.setFont(used)
        painter.setPen(ink)
        words = box.adjusted(px(BADGE_PAD + BADGE_ICON + BADGE_GAP), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        top = box.bottom() + px(4)


def _outline(painter: QPainter, frame: QRectF, away: float, ink: str, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color(ink), width))
    corner = radius("md") + away
    painter.drawRoundedRect(frame.adjusted(-away, -away, away, away), corner, corner)


def _ink_of(line: MediaLine) -> str:
    return "err" if line.wellbeing in LOST else "ink_2"


def _hair() -> QColor:
    shade = QColor(color("ink"))
    shade.setAlphaF(0.12)
    return shade
