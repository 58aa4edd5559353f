"""One line of text that gives way: elided where there is no room, whole in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import px
from planner.ui.widgets.painting import paint_text, painter_on, text_width
from planner.ui.widgets.tip import tip


class ElidedLabel(QWidget):
    """A label that may be narrower than its text."""

    def __init__(
        self, text: str = "", role: str = "body", ink: str = "ink", *, weight: int | None = None
    ) -> None:
        super().__init__()
        self._text, self._role, self._ink, self._weight = text, role, ink, weight
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._tell_whole()
            self.updateGeometry()
            self.update()

    def set_ink(self, ink: str) -> None:
        self._ink = ink
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self._text, font(self._role, self._weight)), line_px(self._role))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), px(24)), line_px(self._role))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        used = font(self._role, self._weight)
        ink = self._ink if self.isEnabled() else "disabled"
        paint_text(painter_on(self), QRectF(self.rect()), self._text, used, ink)

    def _tell_whole(self) -> None:
        needed = QFontMetricsF(font(self._role, self._weight)).horizontalAdvance(self._text)
        self.setToolTip(tip(self._text) if needed > self.width() + 0.5 else "")
