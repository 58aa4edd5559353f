"""Beside a picture that is being cut: what comes out of it, what is wrong with it, and the two ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.ui.composer.media.crop_geometry import made_size
from planner.ui.composer.media.crop_preview import CropPreview
from planner.ui.composer.media.cuts import Cut
from planner.ui.composer.media.strip import decimal, target_words
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.words.catalogue import _

WIDTH = 248
NOTICED = 1.005
"""An enlargement below half a percent is nothing to be told of."""


class CropSide(QWidget):
    """Shows a cut; ``cancel`` and ``apply`` are the view's to connect."""

    def __init__(self) -> None:
        super().__init__()
        self.preview = CropPreview()
        self.pixels = Label("", "small", "ink_2")
        self.warning = IconView("triangle-alert", "warn", 14)
        self.enlarged = Label("", "small", "warn", weight=500, wrap=True)
        self.hint = Label("", "small", "ink_3", wrap=True)
        self.cancel, self.apply = Button(_("Batal")), Button(_("Terapkan"), Kind.PRIMARY)
        self.setFixedWidth(px(WIDTH))
        self._arrange()

    def show_cut(self, cut: Cut, pixmap: QPixmap | None) -> str:
        """Show a cut, and return what a screen reader says of it."""
        self.preview.show_cut(cut, pixmap)
        width, height = made_size(cut.box, (cut.frame.width, cut.frame.height))
        self.pixels.setText(_("{width} × {height} piksel").format(width=width, height=height))
        warned = _("Gambar akan diperbesar {times}×").format(times=decimal(max(1.1, cut.enlarged), 1))
        is_enlarged = cut.enlarged > NOTICED
        self.enlarged.setText(warned if is_enlarged else "")
        self.warning.setVisible(is_enlarged)
        how = _("Seret bingkai atau sudutnya; gulir untuk mendekat.")
        point = _("Titik bulat menandai bagian penting.")
        self.hint.setText(how if cut.frame.ratio is None else f"{how} {point}")
        name = _("Bingkai {target}, hasil {width} × {height} piksel")
        told = name.format(target=target_words(cut.frame), width=width, height=height)
        return f"{told}, {warned}" if is_enlarged else told

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Label(_("Hasil"), "small", "ink_2", weight=600))
        column.addWidget(self.preview)
        column.addWidget(self.pixels)
        warned = QHBoxLayout()
        warned.setSpacing(px(6))
        warned.addWidget(self.warning, 0, Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self.enlarged, 1)
        column.addLayout(warned)
        column.addStretch(1)
        column.addWidget(self.hint)
        column.addSpacing(px(4))
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.apply)
        column.addLayout(buttons)
