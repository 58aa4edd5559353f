"""One line that says what the networks make of the pictures, and lets a person choose another shape."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.elided_label import ElidedLabel
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.tip import tip
from planner.words.catalogue import _


class ShapeRow(QWidget):
    """``change_wanted`` is sent when another shape is wanted."""

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLabel("", "small", "ink_2")
        self.change = Button("", Kind.LINK, height="control_tiny")
        self.change.clicked.connect(self.change_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("crop", "ink_2", 14))
        row.addWidget(self.words, 1)
        row.addWidget(self.change)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.change.setText(_("Ubah"))
        self.change.setAccessibleName(_("Ubah bentuk gambar"))
        self.change.updateGeometry()

    def show_shape(self, line: str, each: tuple[str, ...], *, changeable: bool) -> None:
        """Say what becomes of the pictures; ``each`` network is told in the tooltip."""
        self.words.set_text(line)
        self.setToolTip(tip("\n".join(each)))
        self.setAccessibleDescription(", ".join(each))
        self.change.setVisible(changeable)
