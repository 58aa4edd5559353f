"""The middle: what was approved beside what is asked for, with every difference a stop for D."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.state import State
from planner.desk.comparison import Comparison
from planner.ui.dates import day_and_month
from planner.ui.pictures import Pictures
from planner.ui.review.caption_row import CaptionRow, Mark, block_title
from planner.ui.review.change_words import changes, count_of, listed, picture_words
from planner.ui.review.columns import ColumnsCard
from planner.ui.review.comparing import Compared, Pair
from planner.ui.review.facts import fact_rows
from planner.ui.review.guide import Guide
from planner.ui.review.head_row import head_row
from planner.ui.review.note_rows import Notebook
from planner.ui.review.picture_row import ICONS, PictureRow
from planner.ui.review.strip import Strip
from planner.ui.theme.tokens import px
from planner.words.catalogue import _


@dataclass(frozen=True, slots=True)
class Stop:
    """A difference: where it is, how it is marked as the present one, and how it is spoken."""

    widget: QWidget
    rect: Callable[[], QRectF]
    mark: Mark
    spoken: str


class ComparisonView(QScrollArea):
    """``pinned`` carries a Spot or a Span with the words; ``why``: the strip's question was asked."""

    pinned = Signal(object, object)
    why = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._stops: list[Stop] = []
        self._at = -1
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(_("Perbandingan"))
        self.news = Strip("refresh-cw", "info", "bg_jadwal")
        self.void = Strip("stamp", "warn", "bg_baik")
        self.void.asked.connect(self.why)

    def show_comparison(self, told: Comparison, shown: Compared, book: Notebook, zone: ZoneInfo) -> None:
        """Show a post, from its top unless it is the one that is shown already."""
        self._stops, self._at = [], -1
        inside = _Inside()
        inside.setAutoFillBackground(False)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(14))
        for strip in (self.news, self.void):
            column.addWidget(strip)
        self._dress_void(told, shown, zone)
        column.addWidget(self._card(told, shown, book, zone))
        column.addWidget(Guide())
        column.addStretch(1)
        at = self.verticalScrollBar().value()
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(inside)
        self.verticalScrollBar().setValue(at)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def step(self, by: int) -> None:
        """Go to the next difference, or to the one before, and say it."""
        if not self._stops:
            return
        if self._at >= 0:
            self._stops[self._at].mark(on=False)
        self._at = (
            (self._at + by) % len(self._stops) if self._at >= 0 else (0 if by > 0 else len(self._stops) - 1)
        )
        stop = self._stops[self._at]
        stop.mark(on=True)
        rect = stop.rect()
        inside = self.widget()
        corner = QPoint(0, 0) if inside is None else stop.widget.mapTo(inside, QPoint(0, 0))
        center = corner + rect.center().toPoint()
        self.ensureVisible(center.x(), center.y(), px(40), round(rect.height() / 2) + px(40))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(stop.widget, stop.spoken))

    def current(self) -> str:
        """Return the difference the reader is at, as it is spoken; empty before the first."""
        return self._stops[self._at].spoken if self._at >= 0 else ""

    def differences(self) -> int:
        """Return how many differences D goes through."""
        return len(self._stops)

    def _dress_void(self, told: Comparison, shown: Compared, zone: ZoneInfo) -> None:
        self.void.setVisible(False)
        if told.approved is None or not told.is_void:
            return
        day = day_and_month(told.approved.at.astimezone(zone).date())
        what = listed(changes(shown)) or _("isi")
        self.void.say(
            _("Persetujuan {day} tidak berlaku lagi").format(day=day),
            _("karena {what} berubah.").format(what=what),
            _("Kenapa?"),
        )
        self.void.setVisible(True)

    def _card(self, told: Comparison, shown: Compared, book: Notebook, zone: ZoneInfo) -> ColumnsCard:
        card = ColumnsCard()
        if told.approved is not None and shown.is_alone:
            head = head_row(None, told.approved, zone)
        else:
            submitted = told.post.state is State.IN_REVIEW
            head = head_row(told.approved, told.now, zone, count=count_of(shown), is_submitted=submitted)
        card.rows.addWidget(head)
        for number, block in enumerate(shown.blocks):
            if not block.is_whole:
                card.rows.addWidget(block_title(block, alone=shown.is_alone))
            for first, row in enumerate(self._pictures_of(block.pairs, told, book, own=number == 0)):
                row.set_line(line=first == 0 and block.is_whole)
                card.rows.addWidget(row)
            caption = CaptionRow(block, book.on_caption(block.field), alone=shown.is_alone)
            caption.set_line(line=not block.pairs and block.is_whole)
            caption.chosen.connect(self._pin_words)
            self._stops += [
                Stop(text, rect, mark, spoken) for text, rect, mark, spoken in caption.differences()
            ]
            card.rows.addWidget(caption)
        for fact in fact_rows(told, shown, zone):
            card.rows.addWidget(fact.row)
            if fact.differs:
                self._stops.append(Stop(fact.row, _whole(fact.row), fact.row.mark, fact.spoken))
        return card

    def _pictures_of(
        self, pairs: tuple[Pair, ...], told: Comparison, book: Notebook, *, own: bool
    ) -> Iterator[PictureRow]:
        for pair in pairs:
            row = PictureRow(pair, self._pictures, told.sizes, book.on_picture(pair.number) if own else ())
            if row.picture is not None:
                row.picture.pinned.connect(self._pin_spot)
            if pair.differs in ICONS:
                self._stops.append(Stop(row, _whole(row), row.mark, picture_words(pair)))
            yield row

    @Slot(object)
    def _pin_spot(self, spot: object) -> None:
        self.pinned.emit(spot, "")

    @Slot(object, object)
    def _pin_words(self, span: object, words: object) -> None:
        self.pinned.emit(span, words)


class _Inside(QWidget):
    """What is scrolled: as high as its width needs, for a sum of least heights is more than that."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, max(0, self.heightForWidth(self.width())))


def _whole(widget: QWidget) -> Callable[[], QRectF]:
    return lambda: QRectF(widget.rect())
