"""Words written where they stand: an editor over the canvas in the letters of the layer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QTextEdit
from typing_extensions import override

from planner.imaging.layers import TextLayer
from planner.imaging.theme import Theme
from planner.ui.studio.acts import written
from planner.ui.studio.laying import frame_size
from planner.ui.studio.session import Session
from planner.ui.studio.stage import Stage
from planner.ui.theme.fonts import FAMILIES
from planner.ui.widgets.painting import paint_ring, painter_on
from planner.words.catalogue import _

SIDES = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "centre": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}
MOST = 2000


class Writer(QTextEdit):
    """``ended`` is sent when the focus is to go back to the canvas."""

    ended = Signal()

    def __init__(self, session: Session, stage: Stage) -> None:
        super().__init__(stage.viewport())
        self._session, self._stage, self._layer = session, stage, ""
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", True)  # noqa: FBT003  Qt's own signature
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.hide()
        self.textChanged.connect(self._write)
        stage.zoomed.connect(self.place)
        session.begun.connect(self.end)
        session.turned.connect(self.end)

    def begin(self, layer_id: str, theme: Theme) -> None:
        """Write into a layer."""
        session = self._session
        session.choose(layer_id)
        layer = session.layer()
        if not isinstance(layer, TextLayer) or layer.is_locked:
            return
        session.settle()
        self._layer = ""
        self.setAccessibleName(_("Teks lapisan"))
        shade = QColor((session.design.theme or theme).colour(layer.colour))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, shade)
        self.setPalette(palette)
        self.setTextColor(shade)
        self.setPlainText(layer.text)
        self._layer = layer_id
        session.write_into(layer_id)
        self.place()
        self.selectAll()
        self.setTextColor(shade)
        self.setAlignment(SIDES[layer.alignment])
        self.show()
        self.setFocus()

    def end(self) -> None:
        """Stop writing; what was written is there already."""
        if self._layer:
            self._layer = ""
            self.hide()
            self._session.write_into("")
            self._session.settle()
            self.ended.emit()

    def place(self) -> None:
        """Lie where the layer lies, in letters of its size."""
        layer, found = self._session.layer(), self._stage.scene_box(self._layer)
        if not isinstance(layer, TextLayer) or found is None:
            return
        area, way = found[0], self._stage.viewportTransform()
        box = way.mapRect(QRectF(area.left, area.top, area.width, area.height)).toAlignedRect()
        self.setGeometry(box.adjusted(0, 0, 2, max(0, 40 - box.height())))
        size = frame_size(self._session.design, self._session.target, self._session.size)
        used = self.font()
        used.setFamilies(FAMILIES)
        used.setPixelSize(max(8, round(layer.size * min(size) * way.m11())))
        used.setWeight(used.Weight(layer.weight))
        self.setFont(used)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if (
            event.reason() != Qt.FocusReason.PopupFocusReason
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        ):
            self.end()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # letters and Ctrl+Z belong to the words while they are written
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_ring(painter_on(self.viewport()), QRectF(self.viewport().rect()), 0)

    def _write(self) -> None:
        if self._layer:
            session = self._session
            design = written(session.design, self._layer, self.toPlainText()[:MOST])
            session.act(_("Teks diubah"), design, key=f"text:{self._layer}")
