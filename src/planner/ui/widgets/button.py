"""Buttons: primary (filled, one a screen), normal, quiet, danger (outlined), link; with an icon if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import font
from planner.ui.theme.icons import paint_icon
from planner.ui.theme.tokens import Scheme, px, radius, scheme, size
from planner.ui.widgets.painting import paint_box, paint_text, painter_on, text_width


class Kind(StrEnum):
    """How loud a button is."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"
    DANGER = "danger"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class _Look:
    ink: str
    fill: str | None
    line: str | None
    hover: str | None
    press: str | None
    weight: int
    pad: int


LOOKS = {
    Kind.PRIMARY: _Look("accent_ink", "accent", None, "accent_hover", "accent_hover", 600, 14),
    Kind.NORMAL: _Look("ink", "surface", "line_2", "hover", "press", 500, 12),
    Kind.QUIET: _Look("ink_2", None, None, "hover", "press", 500, 12),
    Kind.DANGER: _Look("err", "surface", "err", "bg_gagal", "bg_gagal", 500, 12),
    Kind.LINK: _Look("accent", None, None, None, None, 600, 0),
}
GAP = 8


class Button(QPushButton):
    """A painted button. ``height`` names a size of the tokens: control (32), _large, _small, _tiny."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = Kind.NORMAL,
        *,
        icon: str = "",
        height: str = "control",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind, self.icon_name, self.height_name = kind, icon, height
        self.trailing_icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind is Kind.LINK else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self.icon_name = name
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = LOOKS[self.kind]
        width = 2 * px(look.pad) + text_width(self.text(), self._font()) + self._room_for_icons()
        return QSize(width, size(self.height_name))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._paint_ground(painter)
        self._paint_content(painter)

    def ink(self) -> str:
        """Return the token that text and icon are drawn in."""
        look = LOOKS[self.kind]
        if not self.isEnabled():
            return "disabled"
        return "accent_hover" if self.kind is Kind.LINK and self.underMouse() else look.ink

    def _paint_ground(self, painter: QPainter) -> None:
        look = LOOKS[self.kind]
        fill = "raised" if look.fill == "surface" and scheme() is Scheme.DARK else look.fill
        line = look.line
        if not self.isEnabled():
            fill, line = ("hover", "line_2") if look.fill else (None, None)
        elif self.isDown() or self.isChecked():
            fill = look.press or fill
        elif self.underMouse():
            fill = look.hover or fill
        if fill or line:
            paint_box(painter, QRectF(self.rect()), radius("control"), fill=fill, line=line)

    def _paint_content(self, painter: QPainter) -> None:
        text, used = self.text(), self._font()
        width = text_width(text, used) if text else 0
        room = self._room_for_icons()
        left = max(float(px(LOOKS[self.kind].pad)), (self.width() - width - room) / 2)
        side = self._icon_side()
        middle = (self.height() - px(side)) / 2
        if self.icon_name:
            paint_icon(painter, QPointF(round(left), round(middle)), self.icon_name, self.ink(), side)
            left += px(side) + (px(GAP) if text else 0)
        rest = self.width() - left - (px(side + GAP) if self.trailing_icon else 0)
        paint_text(painter, QRectF(left, 0, min(rest, width), self.height()), text, used, self.ink())
        if self.trailing_icon:
            right = QPointF(round(left + width + px(GAP)), round(middle))
            paint_icon(painter, right, self.trailing_icon, self.ink(), side)

    def _room_for_icons(self) -> int:
        both = px(self._icon_side() + (GAP if self.text() else 0))
        return both * ((1 if self.icon_name else 0) + (1 if self.trailing_icon else 0))

    def _icon_side(self) -> int:
        return 14 if self.height_name == "control_tiny" else 16

    def _font(self) -> QFont:
        small = self.height_name in {"control_small", "control_tiny"}
        return font("small" if small else "body", LOOKS[self.kind].weight)
