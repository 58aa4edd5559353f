"""The dashed place for photographs: dropped here, or chosen from the disk."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.theme.fonts import line_px
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, paint_dashed, painter_on
from planner.words.catalogue import _

HEIGHT, ALONE, IN_ROW = 62, 116, 48


class _Choose(Button):
    """As low as a line of text: around it, the whole zone can be pressed."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), line_px("small"))


class DropZone(QWidget):
    """``wanted`` is sent when a person wants to choose files, ``library_wanted`` files of the library."""

    wanted = Signal()
    library_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._over, self._alone, self._narrow = False, False, False
        self.words = Label("", "small", "ink_2")
        self.choose = _Choose("", Kind.LINK, height="control_tiny")
        self.choose.clicked.connect(self.wanted)
        self.library = _Choose("", Kind.LINK, height="control_tiny")
        self.library.clicked.connect(self.library_wanted)
        self.picture = IconView("image-plus", "ink_2", 18)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(self.words, 0, Qt.AlignmentFlag.AlignLeft)
        ways = QHBoxLayout()
        ways.setSpacing(px(4))
        ways.addWidget(self.choose)
        ways.addWidget(Label("·", "small", "ink_3"))
        ways.addWidget(self.library)
        ways.addStretch(1)
        said.addLayout(ways)
        said.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(18), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addStretch(0)
        row.addWidget(self.picture)
        row.addLayout(said)
        row.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.words.setText(_("Lepaskan di sini") if self._over else _("Seret foto ke sini"))
        self.choose.setText(_("Pilih berkas"))
        self.library.setText(_("Pustaka"))
        self.library.setAccessibleName(_("Pilih dari pustaka"))
        for link in (self.choose, self.library):
            link.updateGeometry()

    def set_over(self, *, over: bool) -> None:
        """Say that something is held above that can be dropped here."""
        if over != self._over:
            self._over = over
            self.retranslate()
            self.update()

    def set_shape(self, *, alone: bool, narrow: bool) -> None:
        """Be larger while there is no picture, lower in a row."""
        self._alone, self._narrow = alone, narrow
        self._row.setStretch(0, 1 if alone and not narrow else 0)
        self._row.setContentsMargins(px(12 if narrow else 18), 0, px(12 if narrow else 8), 0)
        self.words.setVisible(not narrow)
        self.updateGeometry()

    def set_locked(self, *, locked: bool) -> None:
        """Take nothing."""
        self.setEnabled(not locked)

    @override
    def sizeHint(self) -> QSize:
        height = IN_ROW if self._narrow else ALONE if self._alone else HEIGHT
        hint = super().sizeHint()
        return QSize(hint.width() if self._narrow else px(183), max(px(height), hint.height()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self._over:
            paint_box(painter, rect, radius("md"), fill="accent_soft", line="accent")
        else:
            paint_dashed(painter, rect, radius("md"), "control_line" if self.isEnabled() else "line_2")
