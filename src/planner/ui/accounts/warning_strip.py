"""The strip under the accounts: which permission ends before something that waits for it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainterPath, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.accounts.rows import Warned
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.painting import painter_on
from planner.words.catalogue import _


class WarningStrip(QWidget):
    """Lies at the bottom of a card and shares its lower corners; ``renew`` is its one button."""

    def __init__(self) -> None:
        super().__init__()
        self.words = _TwoWeights()
        self.renew = _WarningLink("", Kind.LINK, height="control_small")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(10), px(18), px(10))
        row.setSpacing(px(10))
        row.addWidget(IconView("calendar-x", "warn"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.renew, 0, Qt.AlignmentFlag.AlignVCenter)

    def tell(self, warned: Warned | None, *, may_renew: bool) -> None:
        """Show a warning, or nothing."""
        self.setVisible(warned is not None)
        if warned is not None:
            self.words.tell(warned.fact, warned.rest)
            self.renew.setText(_("Ganti izin"))
            self.renew.updateGeometry()
            self.renew.setVisible(may_renew)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect, corner = painter_on(self), QRectF(self.rect()), radius("card") - 1
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        outline.addRoundedRect(rect, corner, corner)
        outline.addRect(rect.adjusted(0, 0, 0, -corner))
        painter.fillPath(outline, color("bg_baik"))


class _WarningLink(Button):
    """A link in the colour of the warning that it stands in."""

    @override
    def ink(self) -> str:
        return "warn"


class _TwoWeights(QWidget):
    """A paragraph that begins in a heavier weight."""

    def __init__(self) -> None:
        super().__init__()
        self._fact = self._rest = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, fact: str, rest: str) -> None:
        self._fact, self._rest = fact, rest
        self.setAccessibleName(fact + rest)
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._broken(width)[1]

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(380), line_px("small"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), line_px("small"))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        layout, height = self._broken(self.width())
        painter.setPen(color("warn"))
        layout.draw(painter, QPointF(0, max(0, (self.height() - height) / 2)))

    def _broken(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self._fact + self._rest, font("small"))
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        heavy, found = QTextCharFormat(), QTextLayout.FormatRange()
        heavy.setFontWeight(QFont.Weight.DemiBold)
        found.start, found.length, found.format = 0, len(self._fact), heavy
        layout.setFormats([found])
        line_height, number = line_px("small"), 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, number * line_height + (line_height - line.height()) / 2))
            number += 1
        layout.endLayout()
        return layout, max(1, number) * line_height
