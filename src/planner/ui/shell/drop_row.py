"""A dashed row that takes a dropped backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.button import Button
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_dashed, painter_on

SUFFIX = ".zip"


class DropRow(QWidget):
    """``dropped`` carries the Path of an archive."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.words, self.button = Label("", "body", "ink_2"), Button("", height="control_small")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(14), px(16), px(14))
        row.setSpacing(px(10))
        row.addWidget(IconView("folder-open", "ink_2", 18))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._archive(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        archive = self._archive(event)
        if archive is not None:
            event.acceptProposedAction()
            self.dropped.emit(archive)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_dashed(painter_on(self), QRectF(self.rect()), radius("card"), "control_line")

    def _archive(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return next((one for one in files if one.suffix.lower() == SUFFIX), None)
