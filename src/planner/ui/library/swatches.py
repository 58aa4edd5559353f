"""The main colours of a picture; a press on one looks for files in that colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from planner.content.hue import hue_of
from planner.ui.library.words import word
from planner.ui.theme.tokens import color, px
from planner.ui.widgets.painting import painter_on
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _

HEIGHT, GAP, CORNER = 18, 5, 4


class Swatch(QPushButton):
    """One colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = colour
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = _("Cari warna {name}").format(name=word(hue_of(colour)).lower())
        self.setAccessibleName(f"{name} ({colour})")
        self.setToolTip(tip(f"{name} · {colour}"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(24), px(HEIGHT))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setBrush(QColor(self.colour))
        edge = QColor(color("ink"))
        edge.setAlphaF(0.4 if self.underMouse() else 0.12)
        painter.setPen(QPen(edge, 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, px(CORNER), px(CORNER))


class Swatches(QWidget):
    """``wanted`` carries a Hue."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(GAP))
        self._colours: tuple[str, ...] = ()

    def show_colours(self, colours: Sequence[str]) -> None:
        """Show other colours."""
        self.setVisible(bool(colours))
        if tuple(colours) == self._colours:
            return
        self._colours = tuple(colours)
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for colour in colours:
            swatch = Swatch(colour)
            swatch.clicked.connect(self._ask)
            self._row.addWidget(swatch, 1, Qt.AlignmentFlag.AlignVCenter)

    def _ask(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            self.wanted.emit(hue_of(swatch.colour))
