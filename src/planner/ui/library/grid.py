"""The grid of the library: painted, only what is seen; ten thousand files scroll as ten do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from typing_extensions import override

from planner.content.ids import AssetId
from planner.content.library import MediaLine
from planner.ui.dates import month_long
from planner.ui.library.choice import Choice
from planner.ui.library.periods import periods_of
from planner.ui.library.places import Measures, Places
from planner.ui.library.tile_painting import (
    LOST,
    THUMB_HEIGHT,
    THUMB_WIDTH,
    Look,
    paint_row,
    paint_tile,
)
from planner.ui.library.words import spoken
from planner.ui.pictures import Pictures
from planner.ui.theme.fonts import font
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_text
from planner.ui.widgets.spoken import Speaking, SpokenPart, let_speak, tell_focus
from planner.words.catalogue import _

K, M = Qt.Key, Qt.KeyboardModifier
EDGE, GAP, LEAST, WORDS, BETWEEN, HEADING, ROW = 20, 12, 132, 38, 13, 44, 52
SCROLL_BAR = 10
BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class MediaGrid(QAbstractScrollArea, Speaking):
    """``chosen`` is sent when other files are chosen, ``opened`` with a line, ``asked`` with a point.

    ``dragged`` is sent when the chosen files are taken away with the mouse.
    """

    chosen = Signal()
    opened = Signal(object)
    asked = Signal(object)
    dragged = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self._lines: tuple[MediaLine, ...] = ()
        self._today, self._zone = date(2000, 1, 1), None
        self._is_list, self._by_keys = False, False
        self._hovered, self._pressed_at = -1, QPoint()
        self.choice = Choice()
        self.places = Places((), 400, self._measures())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        pictures.arrived.connect(self._look)
        let_speak()

    _zone: tzinfo | None

    def lines(self) -> tuple[MediaLine, ...]:
        return self._lines

    def show_lines(self, lines: Sequence[MediaLine], today: date, zone: tzinfo) -> None:
        """Show other files; what is chosen stays chosen where it is still there."""
        self._lines, self._today, self._zone = tuple(lines), today, zone
        before = self.choice.ids()
        self.choice.take_in([line.id for line in self._lines])
        self._settle()
        if self.choice.ids() != before:
            self.chosen.emit()

    def show_as_list(self, *, as_list: bool) -> None:
        """Show rows in place of tiles, or tiles again."""
        self._is_list = as_list
        self._settle()
        self._show_current()

    def current(self) -> MediaLine | None:
        """Return the file that the keyboard is at."""
        return self._lines[self.choice.current] if 0 <= self.choice.current < len(self._lines) else None

    def chosen_lines(self) -> tuple[MediaLine, ...]:
        """Return the chosen files in their order."""
        wanted = self.choice.ids()
        return tuple(line for line in self._lines if line.id in wanted) if wanted else ()

    def choose(self, asset_id: AssetId) -> bool:
        """Choose one file; False when it is not shown."""
        number = next((at for at, line in enumerate(self._lines) if line.id == asset_id), -1)
        if number < 0:
            return False
        self._go(number)
        return True

    def tile_of(self, number: int) -> QRect:
        """Return where a file stands in the viewport."""
        return self.places.tile(number).translated(0, -self.verticalScrollBar().value())

    # what is spoken
    @override
    def spoken_parts(self) -> Sequence[SpokenPart]:
        return [
            SpokenPart(
                name=spoken(self._lines[number]),
                rect=self.tile_of(number),
                is_focused=number == self.choice.current,
                is_selected=self.choice.holds(number),
            )
            for number in self._seen()
        ]

    @override
    def spoken_on(self) -> QWidget:
        return self.viewport()

    @override
    def press_part(self, number: int) -> None:
        seen = self._seen()
        if number < len(seen):
            self._go(seen[number])

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(600), px(400))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "places"):
            self._settle()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        down = self.verticalScrollBar().value()
        dirty = event.rect().translated(0, down).adjusted(0, -px(8), 0, px(8))
        painter.translate(0, -down)
        for block in self.places.blocks:
            if block.top <= dirty.bottom() and block.tiles >= dirty.top():
                head = QRectF(
                    px(EDGE), block.top + px(4), self.viewport().width(), block.tiles - block.top - px(4)
                )
                paint_text(painter, head, self._heading(block.period.code), font("small", 600), "ink_2")
        for number in self.places.seen(dirty.top(), dirty.bottom()):
            self._paint_one(painter, number)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        self._pressed_at = event.position().toPoint()
        number = self._at(self._pressed_at)
        if event.button() is Qt.MouseButton.RightButton:
            if number >= 0 and not self.choice.holds(number):
                self._go(number)
            return
        if number < 0:
            self.choice.clear()
        elif event.modifiers() & M.ControlModifier:
            self.choice.toggle(number)
        elif event.modifiers() & M.ShiftModifier:
            self.choice.extend(number)
        elif not self.choice.holds(number):
            self.choice.only(number)
        else:
            self.choice.current = number
        self._tell()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().toPoint())
        plain = event.modifiers() == M.NoModifier and event.button() is Qt.MouseButton.LeftButton
        if plain and number >= 0 and self.choice.count() > 1:
            self.choice.only(number)
            self._tell()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far and self._at(self._pressed_at) >= 0:
                self.dragged.emit()
            return
        self._hover(self._at(here))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position().toPoint())
        if number >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._lines[number])

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard and self.current() is not None:
            at = self.viewport().mapToGlobal(self.tile_of(self.choice.current).center())
        self.asked.emit(at)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in BY_KEYS
        if self._by_keys and self.choice.current < 0 and self._lines:
            self._go(0)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        key, current = event.key(), self.current()
        to = self._way(key)
        if to is not None and self._lines:
            self._go(to, extend=bool(event.modifiers() & M.ShiftModifier))
        elif key in {K.Key_Return, K.Key_Enter} and current is not None:
            self.opened.emit(current)
        elif key == K.Key_Space and current is not None:
            self.choice.toggle(self.choice.current)
            self._tell()
        elif key == K.Key_A and event.modifiers() & M.ControlModifier:
            self.choice.all()
            self._tell()
        elif key == K.Key_Escape and self.choice.count() > 1:
            self.choice.only(self.choice.current)
            self._tell()
        else:
            super().keyPressEvent(event)

    def _way(self, key: int) -> int | None:
        now, last = max(0, self.choice.current), len(self._lines) - 1
        if self.choice.current < 0 and key in {K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down}:
            return 0
        if key in {K.Key_Left, K.Key_Right}:
            return min(last, max(0, now + (1 if key == K.Key_Right else -1)))
        if key in {K.Key_Up, K.Key_Down}:
            return self.places.above(now) if key == K.Key_Up else self.places.below(now)
        if key in {K.Key_PageUp, K.Key_PageDown}:
            step = -1 if key == K.Key_PageUp else 1
            return self.places.page(now, self.viewport().height(), step)
        return {int(K.Key_Home): 0, int(K.Key_End): last}.get(key)

    def _go(self, number: int, *, extend: bool = False) -> None:
        if extend:
            self.choice.extend(number)
        else:
            self.choice.only(number)
        self._show_current()
        self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        seen = self._seen()
        if self.choice.current in seen:
            tell_focus(self, self.choice.current - seen.start)
        self.chosen.emit()

    def _show_current(self) -> None:
        if not 0 <= self.choice.current < self.places.count:
            return
        tile, bar = self.places.tile(self.choice.current), self.verticalScrollBar()
        if tile.top() - px(HEADING) < bar.value():
            bar.setValue(tile.top() - px(HEADING))
        elif tile.bottom() + px(GAP) > bar.value() + self.viewport().height():
            bar.setValue(tile.bottom() + px(GAP) - self.viewport().height())

    def _seen(self) -> range:
        down = self.verticalScrollBar().value()
        return self.places.seen(down, down + self.viewport().height())

    def _at(self, point: QPoint) -> int:
        return self.places.at(point + QPoint(0, self.verticalScrollBar().value()))

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()

    def _settle(self) -> None:
        periods = (
            periods_of([line.added_at for line in self._lines], self._today, self._zone) if self._zone else ()
        )
        self.places = Places(periods, self.viewport().width(), self._measures())
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, self.places.height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(px(48))
        self.viewport().update()

    def _measures(self) -> Measures:
        return Measures(
            edge=px(EDGE),
            end=px(EDGE) - SCROLL_BAR, gap=px(GAP), least=px(LEAST), words=px(WORDS), between=px(BETWEEN),
            heading=px(HEADING), row=px(ROW) if self._is_list else 0,
        )  # fmt: skip

    def _paint_one(self, painter: QPainter, number: int) -> None:
        line, rect = self._lines[number], QRectF(self.places.tile(number))
        ringed = self._by_keys and self.hasFocus() and number == self.choice.current
        look = Look(is_chosen=self.choice.holds(number), is_hovered=number == self._hovered, is_ringed=ringed)
        if self._is_list:
            paint_row(painter, rect, line, self._pixmap(line, px(THUMB_WIDTH), px(THUMB_HEIGHT)), look)
        else:
            height = self.places.picture_height
            paint_tile(painter, rect, height, line, self._pixmap(line, self.places.tile_width, height), look)

    def _pixmap(self, line: MediaLine, width: int, height: int) -> QPixmap | None:
        if line.wellbeing in LOST:
            return None
        return self._pictures.pixmap(line.sha256, QSize(width, height), self.devicePixelRatioF())

    def _heading(self, code: str) -> str:
        if code in {"this-week", "last-week"}:
            return _("Minggu ini") if code == "this-week" else _("Minggu lalu")
        year, month = code.split("-")
        return month_long(date(int(year), int(month), 1))

    @Slot(object)
    def _look(self, sha256: object) -> None:
        if self.isVisible() and any(self._lines[number].sha256 == sha256 for number in self._seen()):
            self.viewport().update()
