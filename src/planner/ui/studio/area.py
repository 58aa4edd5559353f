"""How the studio stands: tools, layers, the canvas with a strip below it, the inspector."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.studio.crops_strip import CropsStrip
from planner.ui.studio.inspector import Inspector
from planner.ui.studio.layers_pane import LayersPane
from planner.ui.studio.stage import Stage
from planner.ui.studio.tool_column import ToolColumn
from planner.ui.studio.zoom_bar import ZoomBar
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground

NARROW_BELOW, SHORT_BELOW = 1280, 738
"""Of the area: a window of 1,336 × 820 gives it that much."""
AWAY = 14


class StudioArea(Ground):
    """``left`` is sent when it is no longer shown; ``undo_asked`` and ``redo_asked`` by their keys."""

    left = Signal()
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(
        self, tools: ToolColumn, layers: LayersPane, stage: Stage, crops: CropsStrip, inspector: Inspector
    ) -> None:
        super().__init__("window")
        self._tools, self._layers, self._stage = tools, layers, stage
        self._wants: set[str] = set()
        self._crops = crops
        self._below: QWidget | None = None
        self.zoom = ZoomBar(stage)
        self.below = QVBoxLayout()
        """What stands below the canvas: the templates, and the crops while they are set."""
        self.below.addWidget(crops)
        middle = QVBoxLayout()
        middle.addWidget(stage, 1)
        middle.addLayout(self.below)
        row = QHBoxLayout(self)
        for layout in (self.below, middle, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(tools)
        row.addWidget(layers)
        row.addLayout(middle, 1)
        row.addWidget(inspector)
        stage.installEventFilter(self)
        self.arrange()

    def add_below(self, widget: QWidget) -> None:
        """Put something below the canvas."""
        self._below = widget
        self.below.addWidget(widget)
        self.arrange()

    def arrange(self) -> None:
        """Let layers and templates give way where there is no room, templates to the crops too."""
        narrow, short = self.width() < px(NARROW_BELOW), self.height() < px(SHORT_BELOW)
        buttons = self._tools.buttons
        buttons["layers"].setVisible(narrow)
        buttons["templates"].setVisible(short)
        for key in ("layers", "templates"):
            buttons[key].setChecked(key in self._wants)
        self._layers.setVisible(not narrow or "layers" in self._wants)
        if self._below is not None:
            shown = not short or "templates" in self._wants
            self._below.setVisible(shown and self._crops.isHidden())

    def turn_part(self, key: str) -> None:
        """Show ``layers`` or ``templates``, or let them give way."""
        self._wants ^= {key}
        self.arrange()

    def place_zoom(self) -> None:
        """Put the strip of the zoom over the lower edge of the canvas."""
        self.zoom.size_words.show()
        if self.zoom.sizeHint().width() > self._stage.width():
            self.zoom.size_words.hide()
        size = self.zoom.sizeHint()
        self.zoom.resize(size)
        left = (self._stage.width() - size.width()) // 2
        self.zoom.move(left, self._stage.height() - size.height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _takes(event):
            event.accept()  # taken back here, not in the window's own history
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._stage and event.type() == QEvent.Type.Resize:
            self.place_zoom()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_asked.emit()
        elif _takes(event):
            self.redo_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()


def _takes(event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    again = event.key() == Qt.Key.Key_Y and event.modifiers() == control
    again = again or (event.key() == Qt.Key.Key_Z and event.modifiers() == control | shift)
    return event.matches(keys.Undo) or again
