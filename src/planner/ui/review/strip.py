"""A strip over the comparison: an icon, a sentence whose beginning is bold, and a link."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.review.note_view import LinkButton
from planner.ui.theme.fonts import font, line_px
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import color, px, radius
from planner.ui.widgets.painting import paint_box, painter_on

LEFT, ICON, GAP, PAD = 14, 16, 10, 10


class Strip(QWidget):
    """``asked``: the link was pressed."""

    asked = Signal()

    def __init__(self, icon: str, ink: str, ground: str) -> None:
        super().__init__()
        self._icon, self._ink, self._ground = icon, ink, ground
        self._bold = self._plain = ""
        self.link = _Link("", ink)
        self.link.setParent(self)
        self.link.clicked.connect(self.asked)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, bold: str, plain: str = "", link: str = "") -> None:
        """Say a sentence."""
        self._bold, self._plain = bold, plain
        self.link.setText(link)
        self.link.setVisible(bool(link))
        self.setAccessibleName(f"{bold} {plain}".strip())
        self._place()
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lines(width).height() + 2 * px(PAD)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(400), self.heightForWidth(max(self.width(), px(300))))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        paint_box(painter, QRectF(self.rect()), radius("card") - 2, fill=self._ground)
        top = px(PAD) + (line_px("body") - px(ICON)) / 2
        paint_icon(painter, QPointF(px(LEFT), round(top)), self._icon, self._ink, ICON)
        painter.setPen(color(self._ink))
        lines = self._lines(self.width())
        lines.layout.draw(painter, QPointF(px(LEFT + ICON + GAP), px(PAD)))

    def _place(self) -> None:
        hint = self.link.sizeHint()
        top = (self.height() - hint.height()) // 2
        self.link.setGeometry(self.width() - hint.width() - px(LEFT), top, hint.width(), hint.height())

    def _lines(self, width: int) -> _Lines:
        room = self.link.sizeHint().width() + px(GAP) if self.link.text() else 0
        return _Lines(self._bold, self._plain, max(1, width - px(LEFT * 2 + ICON + GAP) - room))


class _Lines:
    """The sentence broken for a width."""

    def __init__(self, bold: str, plain: str, width: int) -> None:
        self.layout = QTextLayout(f"{bold} {plain}".strip(), font("body", 500))
        strong, told = QTextLayout.FormatRange(), QTextCharFormat()
        told.setFont(font("body", 600))
        strong.format, strong.start, strong.length = told, 0, len(bold.encode("utf-16-le")) // 2
        self.layout.setFormats([strong])
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self._count = 0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(
                QPointF(0, self._count * line_px("body") + (line_px("body") - line.height()) / 2)
            )
            self._count += 1
        self.layout.endLayout()

    def height(self) -> int:
        return max(1, self._count) * line_px("body")


class _Link(LinkButton):
    """A link in the colour of its strip."""

    def __init__(self, text: str, ink: str) -> None:
        super().__init__(text)
        self._ink = ink

    @override
    def ink(self) -> str:
        return self._ink
