"""A post as a chip: the one place where it is drawn, for month, popovers, drag and print."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from planner.content.channel import Network
from planner.content.post import Mark, Point
from planner.content.state import State
from planner.desk.month import DayPost
from planner.ui.calendar.chip_title import chip_meta, chip_title
from planner.ui.calendar.weights import OVER, WITHOUT_HOUR
from planner.ui.dates import hour
from planner.ui.theme.icons import paint_icon, paint_mark
from planner.ui.theme.tokens import color, px, radius, state_colors, state_icon
from planner.ui.widgets.painting import paint_box, paint_dashed, paint_ring
from planner.ui.widgets.thumbnail import paint_thumbnail
from planner.words.short_names import short_name

PAD, GAP = 5, 10
TALL, COMPACT = (40, 50), (34, 34)
ICON, ICON_GAP, META = 12, 4, 14
MARK, MARK_STEP, MARK_RIGHT, MARK_BELOW = 13, 14, 3, 2
NARROW = 124
"""A chip that is narrower keeps its words and leaves the picture out."""

DASHED = {State.IDEA: "line_2", State.DRAFT: "line_2", Mark.AWAITING_DECREE: "st_tunggu"}

Picture = Callable[[str, QSize, Point | None], QPixmap | None]
"""Returns a thumbnail of a logical size, or None while it is fetched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipLook:
    """How a chip looks at this moment."""

    zone: ZoneInfo
    picture: Picture
    is_tall: bool = False
    is_selected: bool = False
    is_hovered: bool = False


def paint_post_chip(painter: QPainter, rect: QRectF, post: DayPost, look: ChipLook) -> None:
    """Draw a post: thumbnail with the marks of its networks, title, and icon, word and hour of its state."""
    _paint_ground(painter, rect, post, look)
    left = rect.left() + px(PAD + 2)
    if rect.width() >= px(NARROW):
        left = _paint_picture(painter, rect, post, look).right() + px(GAP)
    words = QRectF(left, rect.top(), rect.right() - px(PAD) - left, rect.height())
    _paint_words(painter, words, post, look)
    if look.is_selected:
        paint_ring(painter, rect.adjusted(-2, -2, 2, 2), radius("control") + 2, "accent")


def hour_shown(post: DayPost, zone: ZoneInfo) -> str:
    """Return the hour of a post, empty where it is only a wish."""
    return "" if post.shown in WITHOUT_HOUR else _hour(post.due_at, zone)


@functools.lru_cache(maxsize=2048)
def _hour(due_at: datetime, zone: ZoneInfo) -> str:
    return hour(due_at, zone)


def _paint_ground(painter: QPainter, rect: QRectF, post: DayPost, look: ChipLook) -> None:
    corner, fill = radius("control"), "surface_2" if look.is_hovered else "surface"
    ink, ground = state_colors(post.shown)
    dashes = DASHED.get(post.shown)
    if post.shown is State.FAILED:
        paint_box(painter, rect, corner, fill=ground, line=ink)
    elif dashes is not None:
        paint_dashed(painter, rect, corner, dashes, fill)
    else:
        line = "line_2" if look.is_hovered else "line"
        if post.shown is State.CHANGES_REQUESTED:
            line = ink
        paint_box(painter, rect, corner, fill=fill, line=line)


def _paint_picture(painter: QPainter, rect: QRectF, post: DayPost, look: ChipLook) -> QRectF:
    width, height = TALL if look.is_tall else COMPACT
    top = rect.top() + (rect.height() - px(height)) / 2
    thumb = QRectF(rect.left() + px(PAD), round(top), px(width), px(height))
    pixmap = None
    if post.sha256 is not None:
        pixmap = look.picture(post.sha256, QSize(px(width), px(height)), post.focus)
    if pixmap is None and post.sha256 is not None:
        paint_box(painter, thumb, radius("xs"), fill="hover")
    else:
        paint_thumbnail(painter, thumb, pixmap)
    _paint_marks(painter, thumb, post.networks, _under_marks(post))
    return thumb


def _paint_marks(painter: QPainter, thumb: QRectF, networks: tuple[Network, ...], ground: str) -> None:
    right = thumb.right() + px(MARK_RIGHT)
    top = round(thumb.bottom() + px(MARK_BELOW) - px(MARK))
    for number, network in enumerate(reversed(networks)):
        left = right - px(MARK) - number * px(MARK_STEP)
        ring = QRectF(left, top, px(MARK), px(MARK)).adjusted(-1, -1, 1, 1)
        outline = QPainterPath()
        outline.addRoundedRect(ring, px(MARK) * 0.3 + 1, px(MARK) * 0.3 + 1)
        painter.fillPath(outline, color(ground))
        paint_mark(painter, QPointF(left, top), network, MARK)


def _under_marks(post: DayPost) -> str:
    return state_colors(post.shown)[1] if post.shown is State.FAILED else "surface"


def _paint_words(painter: QPainter, words: QRectF, post: DayPost, look: ChipLook) -> None:
    title = chip_title(post.title, int(words.width()), 2 if look.is_tall else 1, _weight(post))
    gap = px(3 if look.is_tall else 2)
    top = words.top() + round((words.height() - title.height - gap - px(META)) / 2)
    title.paint(painter, QPointF(words.left(), top), "ink_2" if post.shown in OVER else "ink")
    meta = QRectF(words.left(), top + title.height + gap, words.width(), px(META))
    _paint_meta(painter, meta, post, look.zone)


def _paint_meta(painter: QPainter, meta: QRectF, post: DayPost, zone: ZoneInfo) -> None:
    ink, _ground = state_colors(post.shown)
    at = QPointF(meta.left(), round(meta.center().y() - px(ICON) / 2))
    paint_icon(painter, at, state_icon(post.shown), ink, ICON)
    left = meta.left() + px(ICON + ICON_GAP)
    room = int(meta.right() + px(PAD - 2) - left)
    word, when = short_name(post.shown), hour_shown(post, zone)
    chip_meta(word, when, room).paint(painter, QPointF(left, meta.top()), ink)


def _weight(post: DayPost) -> int:
    return 500 if post.shown in OVER else 600
