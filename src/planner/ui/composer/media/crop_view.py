"""Cutting a picture for each of its targets: lies over the window, Esc leaves all as it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from planner.content.asset import Asset
from planner.content.post import MediaItem
from planner.desk.frames import Frame
from planner.ui.composer.media.crop_canvas import CropCanvas
from planner.ui.composer.media.crop_side import CropSide
from planner.ui.composer.media.cuts import Cut, cut_of, framed
from planner.ui.composer.media.strip import target_words
from planner.ui.guidance.place import explains
from planner.ui.pictures import Pictures
from planner.ui.theme.elevation import paint_raised
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.button import Button
from planner.ui.widgets.focus import first_stop
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import painter_on
from planner.ui.widgets.segmented import Segmented
from planner.words.catalogue import _

EDGE, SIDE, MOST = 40, 248, (1180, 800)
NOTICED = 1.005
"""An enlargement below half a percent is nothing to be told of."""


class CropView(QWidget):
    """``applied`` carries the ``MediaItem`` as it was cut; ``closed`` comes in any case."""

    applied = Signal(object)
    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        pictures: Pictures,
        asset: Asset,
        item: MediaItem,
        frames: Sequence[Frame],
        number: int,
    ) -> None:
        super().__init__(window)
        explains(self, "crop")
        self.item, self._back = item, QApplication.focusWidget()
        size = (asset.width, asset.height)
        self._cuts = {frame.target: cut_of(item, frame, size) for frame in frames}
        self._cut = self._cuts[frames[0].target]
        self.canvas = CropCanvas(pictures, asset.sha256, size, self._cut)
        self.canvas.changed.connect(self._take)
        title = _("Potong gambar {number}").format(number=number)
        self.setAccessibleName(title)
        self.title = Label(title, "heading")
        self.targets = Segmented(
            [(frame.target, target_words(frame)) for frame in frames],
            _("Tempat tayang"),
            height="control_small",
        )
        self.targets.chosen.connect(self._choose)
        self.fit = Button(_("Pas semua"), icon="maximize", height="control_small")
        self.fit.clicked.connect(self._reset)
        self.side = CropSide()
        self.side.cancel.clicked.connect(self.close_it)
        self.side.apply.clicked.connect(self._apply)
        self._arrange()
        window.installEventFilter(self)
        self._show_cut()

    def open_it(self) -> None:
        """Cover the window."""
        self._place()
        self.show()
        self.raise_()
        self.canvas.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_it(self) -> None:
        """Go away, and give the focus back."""
        if self.isHidden():
            return
        self.window().removeEventFilter(self)
        self.hide()
        if self._back is not None and isValid(self._back):
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def panel(self) -> QRect:
        """Return the panel over the scrim."""
        width = min(self.width() - 2 * px(EDGE), px(MOST[0]))
        height = min(self.height() - 2 * px(EDGE), px(MOST[1]))
        return QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no key may act on what lies below
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops: list[QWidget] = [first_stop(self.targets) or self.canvas, self.canvas]
        stops += [self.fit, self.side.cancel, self.side.apply]
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.close_it()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            pressed = QApplication.focusWidget()
            (pressed if isinstance(pressed, Button) else self.side.apply).click()
        event.accept()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.fillRect(self.rect(), color("scrim"))
        paint_raised(painter, QRectF(self.panel()))

    def _place(self) -> None:
        self.setGeometry(self.window().rect())
        panel, pad = self.panel(), px(16)
        self._column.setContentsMargins(
            panel.left() + pad, panel.top() + px(12), panel.left() + pad, panel.top() + pad
        )

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.targets)
        head.addStretch(1)
        head.addWidget(self.fit)
        body = QHBoxLayout()
        body.setSpacing(px(16))
        body.addWidget(self.canvas, 1)
        body.addWidget(self.side)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(12))
        self._column.addLayout(head)
        self._column.addLayout(body, 1)

    @Slot(str)
    def _choose(self, target: str) -> None:
        self._cut = self._cuts[target]
        self.canvas.show_cut(self._cut)
        self._show_cut()

    @Slot(object)
    def _take(self, cut: Cut) -> None:
        self._cut = self._cuts[cut.frame.target] = cut
        self._show_cut()

    @Slot()
    def _reset(self) -> None:
        self._cut = self._cuts[self._cut.frame.target] = self._cut.reset()
        self.canvas.show_cut(self._cut)
        self._show_cut()

    @Slot()
    def _apply(self) -> None:
        item = framed(self.item, tuple(self._cuts.values()))
        self.close_it()
        self.applied.emit(item)

    def _show_cut(self) -> None:
        self.canvas.setAccessibleName(self.side.show_cut(self._cut, self.canvas.pixmap()))
