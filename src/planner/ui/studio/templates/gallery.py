"""The row of templates: small pictures, the one that is worn ringed, a dashed tile that keeps the design."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from planner.desk.templates import Template
from planner.ui.studio.templates.words import template_words
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_box, paint_dashed, paint_ring, painter_on
from planner.ui.widgets.spoken import Role, Speaking, SpokenPart, let_speak, tell_focus
from planner.words.catalogue import _

WIDTH, HEIGHT, GAP, EDGE, CORNER = 72, 90, 10, 4, 6


class TemplateRow(QWidget, Speaking):
    """``pressed`` carries the template to apply, ``keep_pressed`` asks to keep the design of now.

    ``asked`` carries a template whose menu is wanted, ``moved`` the rectangle of the tile with the focus.
    """

    pressed = Signal(object)
    keep_pressed = Signal()
    asked = Signal(object, object)
    moved = Signal(object)

    def __init__(self, look: Callable[[str], QPixmap | None]) -> None:
        super().__init__()
        self._look = look
        self._templates: tuple[Template, ...] = ()
        self._worn, self._at, self._may_keep, self._hot = "", 0, False, -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        let_speak()
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again, in the size of now."""
        self.setAccessibleName(_("Templat"))
        self.setFixedSize(self.sizeHint())
        self.update()

    def show_templates(self, templates: Sequence[Template], worn: str, *, may_keep: bool) -> None:
        """Show these templates; ``worn`` is the id of the one that the design wears."""
        self._templates, self._worn, self._may_keep = tuple(templates), worn, may_keep
        self._at = min(self._at, max(0, self._count() - 1))
        self.setFixedSize(self.sizeHint())
        self.update()

    def tile(self, number: int) -> QRect:
        """Return where a tile is painted; the last one keeps the design."""
        left = px(EDGE) + number * px(WIDTH + GAP)
        return QRect(left, px(EDGE), px(WIDTH), px(HEIGHT))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.tile(max(1, self._count()) - 1).right() + px(EDGE) + 1, px(HEIGHT + 2 * EDGE))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in range(self._count()):
            self._paint_tile(painter, number, QRectF(self.tile(number)))

    def _paint_tile(self, painter: QPainter, number: int, rect: QRectF) -> None:
        template = self._template(number)
        if template is None:
            fill = "hover" if number == self._hot else None
            paint_dashed(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), px(CORNER), "line_2", fill)
            paint_icon_in(painter, rect, "plus", "ink_2", 18)
        else:
            self._paint_template(painter, template, rect)
            if template.id == self._worn:
                paint_ring(painter, rect, px(CORNER), "accent")
            elif number == self._hot:
                paint_box(painter, rect.adjusted(-1, -1, 1, 1), px(CORNER), line="ink_3")
        if self.hasFocus() and number == self._at:
            paint_ring(painter, rect, px(CORNER))

    def _paint_template(self, painter: QPainter, template: Template, rect: QRectF) -> None:
        paint_box(painter, rect, px(CORNER), fill="hover", line="line")
        look = self._look(template.id)
        if look is None:
            return
        path = QPainterPath()
        path.addRoundedRect(rect, px(CORNER), px(CORNER))
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(rect, look, QRectF(QPointF(0, 0), QSize(look.width(), look.height()).toSizeF()))
        painter.restore()
        painter.setPen(color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._at = number
            self.press_part(number)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position().toPoint())
        self._hot = -1 if number is None else number
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hot = -1
        self.update()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        number = self._at if is_key else self._number_at(event.pos())
        template = None if number is None else self._template(number)
        if template is not None and template.is_own and number is not None:
            spot = self.tile(number).bottomLeft() if is_key else event.pos()
            self.asked.emit(template, self.mapToGlobal(spot))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self._count() - 1
        steps = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._go_to(min(max(steps[key], 0), last))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.press_part(self._at)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._go_to(self._at)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._number_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if number is None else self._name(number), self)
            return True
        return super().event(event)

    @override
    def spoken_parts(self) -> Sequence[SpokenPart]:
        return [
            SpokenPart(
                name=self._name(number),
                rect=self.tile(number),
                role=Role.Button,
                is_focused=self.hasFocus() and number == self._at,
                is_selected=(one := self._template(number)) is not None and one.id == self._worn,
            )
            for number in range(self._count())
        ]

    @override
    def spoken_on(self) -> QWidget:
        return self

    @override
    def press_part(self, number: int) -> None:
        template = self._template(number)
        if template is not None:
            self.pressed.emit(template)
        elif self._may_keep:
            self.keep_pressed.emit()

    def _go_to(self, number: int) -> None:
        self._at = number
        self.moved.emit(self.tile(number))
        tell_focus(self, number)
        self.update()

    def _count(self) -> int:
        return len(self._templates) + (1 if self._may_keep else 0)

    def _template(self, number: int) -> Template | None:
        return self._templates[number] if 0 <= number < len(self._templates) else None

    def _name(self, number: int) -> str:
        template = self._template(number)
        if template is None:
            return _("Simpan desain sebagai templat")
        name = template_words(template)
        return _("{name}, dipakai").format(name=name) if template.id == self._worn else name

    def _number_at(self, at: QPoint) -> int | None:
        return next((one for one in range(self._count()) if self.tile(one).contains(at)), None)
