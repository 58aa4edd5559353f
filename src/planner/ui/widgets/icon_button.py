"""A square quiet button that shows only an icon; its name is its tooltip and what a screen reader says."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import radius, size
from planner.ui.widgets.painting import paint_box, painter_on
from planner.ui.widgets.tip import tip


class IconButton(QPushButton):
    """An icon to press. ``height`` names a size of the tokens; ``side`` is the icon's, as designed."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        height: str = "control",
        side: float = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon_name, self._height, self._side = icon, height, side
        self.ink = "ink_2"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.set_name(name)

    def set_name(self, name: str, keys: str = "") -> None:
        """Say what it does, and with which keys that is done too."""
        self.setAccessibleName(name)
        self.setToolTip(tip(f"{name} ({keys})" if keys else name))

    def set_icon(self, name: str) -> None:
        self.icon_name = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = size(self._height)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            paint_box(painter, rect, radius("control"), fill="press" if self.isDown() else "hover")
        ink = "accent" if self.isChecked() else self.ink
        paint_icon_in(painter, rect, self.icon_name, ink if self.isEnabled() else "disabled", self._side)
