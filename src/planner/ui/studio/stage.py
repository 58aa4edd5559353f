"""The canvas: the picture in pixels of its target, larger or smaller, and what is done by hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPolygonF,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override

from planner.imaging.layers import TextLayer
from planner.ui.studio.drawing import Made
from planner.ui.studio.gestures import (
    Focus,
    Held,
    LayerGesture,
    Move,
    Pan,
    PictureGesture,
    Size,
    Turn,
    Zoom,
    corner_at,
)
from planner.ui.studio.layers import drawn_layers, layer_name
from planner.ui.studio.laying import frame_size, in_picture, way_to_scene
from planner.ui.studio.places import covered_in, grid_inset, shape_words
from planner.ui.studio.session import Session, Tool
from planner.ui.studio.shapes import Area, Handle, area_of, around_centre, handle_spots, holds
from planner.ui.studio.snapping import Guide
from planner.ui.studio.stage_items import FrameItem, HandleItem, SurroundItem
from planner.ui.studio.strokes import (
    paint_covered,
    paint_focus,
    paint_frame,
    paint_grid_marks,
    paint_guide,
    paint_outline,
)
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import paint_ring
from planner.words.catalogue import _

LEAST_ZOOM, MOST_ZOOM, STEP, NOTCH = 0.05, 8.0, 1.2, 120
TOP, BOTTOM, SIDE, REACH, TURN_AWAY = 24, 62, 35, 10, 22
FREE = Qt.KeyboardModifier.AltModifier
MOVING = 0.7
"""While something moves no more than this part of the full size is drawn: half the pixels, sharp at rest."""


class Stage(QGraphicsView):
    """``zoomed`` is sent when it is shown larger or smaller; ``write_asked`` carries a text layer's id."""

    zoomed = Signal()
    write_asked = Signal(str)
    key_pressed = Signal(object)
    let_go = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._surround, self.frame = SurroundItem(), FrameItem()
        self._handles = {one: HandleItem(is_round=one is Handle.TURN) for one in Handle}
        for item in (self._surround, self.frame, *self._handles.values()):
            self._scene.addItem(item)
        self._fits, self.shows_guides = True, True
        self._gesture: LayerGesture | PictureGesture | None = None
        self._way, self._frozen, self._pan_from = QTransform(), QTransform(), QPoint()
        self._pressed_at, self._space, self._panning = QPointF(), False, False
        self._guides: tuple[Guide, ...] = ()
        self._before: QImage | None = None
        self._seen: object = None
        self._told: object = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        for signal in (session.changed, session.turned, session.begun):
            signal.connect(self._lay_out)
        for signal in (session.chosen_changed, session.tool_changed):
            signal.connect(self._show_handles)
        self._lay_out()

    def size_in_pixels(self) -> tuple[int, int]:
        """Return the size of what is made, in pixels of the target."""
        session = self._session
        return frame_size(session.design, session.target, session.size)

    def zoom(self) -> float:
        """Return how many pixels of the screen one pixel of the target takes."""
        return self.transform().m11() * self.devicePixelRatioF()

    def scale_wanted(self) -> float:
        """Return the scale at which it is enough to draw while something moves."""
        return min(MOVING, max(0.1, round(self.zoom(), 2)))

    def zoom_to(self, zoom: float, *, at_pointer: bool = False) -> None:
        """Show it at a scale, around the pointer or the middle."""
        self._fits = False
        self._zoom_to(zoom, at_pointer=at_pointer)

    def zoom_by(self, factor: float, *, at_pointer: bool = False) -> None:
        """Show it larger or smaller."""
        self.zoom_to(self.zoom() * factor, at_pointer=at_pointer)

    def fit(self) -> None:
        """Show the whole frame."""
        self._fits = True
        width, height = self.size_in_pixels()
        room = self.viewport().rect().adjusted(px(SIDE), px(TOP), -px(SIDE), -px(BOTTOM))
        zoom = min(max(1, room.width()) / width, max(1, room.height()) / height)
        self._zoom_to(zoom * self.devicePixelRatioF(), at_pointer=False)
        shift = px(BOTTOM - TOP) / 2 / self.transform().m11()
        self.centerOn(QPointF(width / 2, height / 2 + shift))

    def show_picture(self, image: QImage) -> None:
        """Show the whole picture around the frame."""
        self._surround.show_picture(image)
        self._lay_out()

    @Slot(object)
    def show_made(self, made: Made) -> None:
        """Show what was drawn."""
        if made.wanted.target == self._session.target:
            self.frame.show_image(made.image)
            self.viewport().update()

    def set_guides(self, *, shown: bool) -> None:
        """Show or hide the lines that belong to no picture."""
        self.shows_guides = shown
        self._show_handles()

    def speak(self) -> None:
        """Say in words what is on the canvas."""
        session, size = self._session, self.size_in_pixels()
        names = ", ".join(
            layer_name(one) for one in reversed(drawn_layers(session.design)) if not one.is_hidden
        )
        told = _("Kanvas {shape}, {width} × {height} piksel").format(
            shape=shape_words(session.target), width=size[0], height=size[1]
        )
        self.setAccessibleName(told)
        self.setAccessibleDescription(names or _("Tanpa lapisan di atas foto"))

    def scene_box(self, layer_id: str) -> tuple[Area, float] | None:
        """Return where a layer lies, in pixels of the target, and how it is turned."""
        session = self._session
        found = next((one for one in drawn_layers(session.design) if one.id == layer_id), None)
        if found is None:
            return None
        return area_of(found.box_in(session.target), self.size_in_pixels()), found.rotation

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.fillRect(rect, color("window"))

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shows_guides and self._before is None:
            self._paint_guides(painter)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.viewport().rect()), 0)
        painter.restore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / NOTCH
        if turned:
            self.zoom_by(STEP**turned, at_pointer=True)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        middle = event.button() is Qt.MouseButton.MiddleButton
        if middle or (self._space and event.button() is Qt.MouseButton.LeftButton):
            self._panning, self._pan_from = True, event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at, self._frozen = event.position(), QTransform(self._way)
            self._gesture = self._gesture_at(event.position())
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panning:
            here = event.position().toPoint()
            by, self._pan_from = here - self._pan_from, here
            self._fits = False
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())
        elif self._gesture is not None:
            away = (event.position() - self._pressed_at).manhattanLength()
            if (
                away >= QApplication.startDragDistance() / 2
                or self._guides
                or isinstance(self._gesture, Focus)
            ):
                self._drag(event.position(), is_free=bool(event.modifiers() & FREE))
        else:
            self.viewport().setCursor(self._cursor_at(event.position()))
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture, self._gesture, self._guides = self._gesture, None, ()
        still = (event.position() - self._pressed_at).manhattanLength() < QApplication.startDragDistance() / 2
        if self._panning:
            self._panning = False
            self.unsetCursor()
        elif isinstance(gesture, Pan) and still:
            Focus(self._session).go_to(self._picture_at(event.position()), is_free=False)
        self._session.settle()
        self.viewport().update()
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        layer = self._session.layer()
        if (
            isinstance(layer, TextLayer)
            and not layer.is_locked
            and self._layer_at(event.position()) == layer.id
        ):
            self.write_asked.emit(layer.id)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            event.accept()
            return
        event.setAccepted(False)
        self.key_pressed.emit(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        elif not event.isAutoRepeat():
            self.let_go.emit(event)
        event.ignore()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._space = False
        self.viewport().update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._fits:
            self.fit()

    @Slot()
    def _lay_out(self) -> None:
        session = self._session
        design, layers = session.design, (session.design.layers, session.target)
        if layers != self._told:
            self._told = layers
            self.speak()
        lies = (design.framings, design.focus, design.straighten, design.turns, design.is_flipped)
        seen = (lies, design.fit, session.target, session.size, self._surround.pixmap().cacheKey())
        if seen == self._seen:
            self._show_handles()
            return
        self._seen = seen
        size = self.size_in_pixels()
        self.frame.resize((float(size[0]), float(size[1])))
        self._way = way_to_scene(session.design, session.target, session.size)
        self._surround.lay(self._way, self.frame.boundingRect())
        margin = max(size) * 2
        self._scene.setSceneRect(-margin, -margin, size[0] + 2 * margin, size[1] + 2 * margin)
        self._show_handles()
        if self._fits:
            self.fit()

    @Slot()
    def _show_handles(self) -> None:
        placed = self.scene_box(self._session.chosen)
        spots: dict[Handle, tuple[float, float]] = {}
        layer = self._session.layer()
        if placed and self.shows_guides and layer and not layer.is_locked and not layer.is_hidden:
            spots = handle_spots(*placed)
            spots[Handle.TURN] = self._turn_spot(*placed)
        for handle, item in self._handles.items():
            item.setVisible(handle in spots and not self._session.written)
            if handle in spots:
                item.setPos(QPointF(*spots[handle]))
        self.viewport().update()

    def _turn_spot(self, area: Area, degrees: float) -> tuple[float, float]:
        away = px(TURN_AWAY) / self.transform().m11()
        return around_centre(area, (area.centre[0], area.top - away), degrees)

    def _zoom_to(self, zoom: float, *, at_pointer: bool) -> None:
        held = min(max(zoom, LEAST_ZOOM), MOST_ZOOM) / self.devicePixelRatioF()
        anchors = QGraphicsView.ViewportAnchor
        self.setTransformationAnchor(anchors.AnchorUnderMouse if at_pointer else anchors.AnchorViewCenter)
        self.setTransform(QTransform.fromScale(held, held))
        self._show_handles()
        self.zoomed.emit()

    def _gesture_at(self, at: QPointF) -> LayerGesture | PictureGesture | None:
        session = self._session
        if self._near_focus(at) and session.tool is Tool.CROP:
            return Focus(session)
        if session.tool is Tool.CROP:
            corner = corner_at(
                [(one.x(), one.y()) for one in self._corners()], (at.x(), at.y()), px(REACH) * 1.5
            )
            return Pan(session, self._picture_at(at)) if corner is None else Zoom(session, corner)
        handle = self._handle_at(at)
        layer = session.layer()
        if handle is None:
            session.choose(self._layer_at(at))
            layer = session.layer()
        if layer is None or layer.is_locked:
            return None
        pixel = 1 / self.transform().m11()
        held = Held(session=session, layer=layer, size=self.size_in_pixels(), pixel=pixel)
        spot = self.mapToScene(at.toPoint())
        if handle is Handle.TURN:
            return Turn(held)
        return Move(held, (spot.x(), spot.y())) if handle is None else Size(held, handle)

    def _drag(self, at: QPointF, *, is_free: bool) -> None:
        gesture = self._gesture
        if isinstance(gesture, (Focus, Pan, Zoom)):
            way = self._way if isinstance(gesture, Focus) else self._frozen
            gesture.go_to(in_picture(way, self._scene_at(at)), is_free=is_free)
        elif gesture is not None:
            spot = self._scene_at(at)
            gesture.go_to((spot.x(), spot.y()), is_free=is_free)
            self._guides = gesture.held.guides
        self.viewport().update()

    def _scene_at(self, at: QPointF) -> QPointF:
        back, _is_there = self.viewportTransform().inverted()
        return back.map(at)

    def _picture_at(self, at: QPointF) -> tuple[float, float]:
        return in_picture(self._way, self._scene_at(at))

    def _on_screen(self, spot: tuple[float, float] | QPointF) -> QPointF:
        return self.viewportTransform().map(spot if isinstance(spot, QPointF) else QPointF(*spot))

    def frame_on_screen(self) -> QRectF:
        """Return where the frame is shown, in the viewport."""
        return self.viewportTransform().mapRect(self.frame.boundingRect())

    def focus_on_screen(self) -> QPointF:
        """Return where the point that matters is shown, in the viewport."""
        session = self._session
        point = session.design.framing(session.target).focus or session.design.focus
        return self._on_screen(self._way.map(QPointF(*point)))

    def _corners(self) -> list[QPointF]:
        frame = self.frame_on_screen()
        return [frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()]

    def _near_focus(self, at: QPointF) -> bool:
        return (self.focus_on_screen() - at).manhattanLength() <= px(REACH) * 1.5

    def _handle_at(self, at: QPointF) -> Handle | None:
        for handle, item in self._handles.items():
            if item.isVisible() and (self._on_screen(item.pos()) - at).manhattanLength() <= px(REACH):
                return handle
        return None

    def _layer_at(self, at: QPointF) -> str:
        """Return the topmost layer under the pointer; the chosen one first, so that it can be dragged."""
        spot, session = self._scene_at(at), self._session
        found = [
            one.id
            for one in drawn_layers(session.design)
            if not (one.is_hidden or one.is_locked)
            and holds(
                area_of(one.box_in(session.target), self.size_in_pixels()), (spot.x(), spot.y()), one.rotation
            )
        ]
        return session.chosen if session.chosen in found else next(reversed(found), "")

    def _cursor_at(self, at: QPointF) -> Qt.CursorShape:
        shapes = Qt.CursorShape
        if self._space:
            return shapes.OpenHandCursor
        if self._session.tool is Tool.CROP:
            return shapes.PointingHandCursor if self._near_focus(at) else shapes.SizeAllCursor
        handle = self._handle_at(at)
        if handle is None:
            return shapes.SizeAllCursor if self._layer_at(at) else shapes.ArrowCursor
        return _CURSORS[handle]

    def _paint_guides(self, painter: QPainter) -> None:
        session, frame = self._session, self.frame_on_screen()
        inset = (
            grid_inset(session.target, self.size_in_pixels())
            * frame.width()
            / max(1, self.size_in_pixels()[0])
        )
        if covered := covered_in(session.target):
            paint_covered(painter, frame, covered)
        if inset:
            paint_grid_marks(painter, frame, inset)
        paint_frame(painter, frame, thirds=True)
        if not session.written:
            paint_focus(painter, self.focus_on_screen(), held=isinstance(self._gesture, Focus))
        placed, layer = self.scene_box(session.chosen), session.layer()
        if placed is None or layer is None:
            return
        spots = handle_spots(*placed)
        corners = [self._on_screen(spots[one]) for one in (Handle.NW, Handle.NE, Handle.SE, Handle.SW)]
        paint_outline(painter, QPolygonF(corners), locked=layer.is_locked)
        for guide in self._guides:
            self._paint_line(painter, guide, placed[0], frame)

    def _paint_line(self, painter: QPainter, guide: Guide, area: Area, frame: QRectF) -> None:
        box = QRectF(self._on_screen((area.left, area.top)), self._on_screen((area.right, area.bottom)))
        if guide.is_upright:
            x = self._on_screen((guide.at, 0)).x()
            line, near = QLineF(x, frame.top(), x, frame.bottom()), QPointF(x + px(6), box.top() - px(28))
        else:
            y = self._on_screen((0, guide.at)).y()
            line, near = QLineF(frame.left(), y, frame.right(), y), QPointF(box.right() + px(10), y - px(24))
        paint_guide(painter, guide, line, near)


_SHAPES = Qt.CursorShape
_CURSORS = {
    Handle.NW: _SHAPES.SizeFDiagCursor,
    Handle.SE: _SHAPES.SizeFDiagCursor,
    Handle.NE: _SHAPES.SizeBDiagCursor,
    Handle.SW: _SHAPES.SizeBDiagCursor,
    Handle.N: _SHAPES.SizeVerCursor,
    Handle.S: _SHAPES.SizeVerCursor,
    Handle.E: _SHAPES.SizeHorCursor,
    Handle.W: _SHAPES.SizeHorCursor,
    Handle.TURN: _SHAPES.CrossCursor,
}
