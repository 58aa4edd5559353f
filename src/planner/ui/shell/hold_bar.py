"""The bar that says on every screen that everything is held back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import A, paint_text, painter_on, text_width
from planner.words.catalogue import _

HEIGHT = 32


class _Resume(QPushButton):
    """Lets everything go on."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), font("small", 600)) + px(20), px(24))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(color("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        paint_text(
            painter, QRectF(self.rect()), self.text(), font("small", 600), "surface", align=A.AlignHCenter
        )


class HoldBar(QWidget):
    """32 high, across the top, in the colour of a failure."""

    resume_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.resume = _Resume(self)
        self.resume.setAutoDefault(False)
        self.resume.clicked.connect(self.resume_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, px(16), 0)
        row.addStretch(1)
        row.addWidget(self.resume)
        self.hide()

    def tell(self, reason: str | None, by: str = "") -> None:
        """Say why everything is held, or that nothing is (None)."""
        self.setVisible(reason is not None)
        if reason is not None:
            self._text = _("Semua kiriman ditahan oleh {by}: {reason}").format(by=by, reason=reason)
            self.setAccessibleName(self._text)
            self.resume.setText(_("Lanjutkan…"))
            self.resume.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("err"))
        left, side = px(16), px(16)
        paint_icon(
            painter,
            QRectF(left, (self.height() - side) / 2, side, side).topLeft(),
            "octagon-pause",
            "surface",
        )
        words = QRectF(left + side + px(8), 0, self.width() - px(220), self.height())
        paint_text(painter, words, self._text, font("small", 600), "surface")
