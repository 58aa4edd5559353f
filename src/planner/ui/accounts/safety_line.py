"""One line of the list of safe keeping; nobody ticks it, it says what was found."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from planner.ui.accounts.safety import Line, Remedy
from planner.ui.theme.icons import paint_icon_in
from planner.ui.theme.tokens import px, radius
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.label import Label
from planner.ui.widgets.painting import paint_box, painter_on
from planner.words.catalogue import _

BOX = 18


class SafetyLine(QWidget):
    """``asked`` carries the remedy that somebody wants."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._remedy = Remedy.NONE
        self._tick = _Tick()
        self.title, self.about = (
            Label("", "small", weight=600, wrap=True),
            Label("", "small", "ink_3", wrap=True),
        )
        self.act = Button("", Kind.LINK, height="control_tiny")
        self.act.clicked.connect(self._ask)
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, px(9), 0, px(10))
        row.setSpacing(px(10))
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, line: Line, *, may: bool) -> None:
        """Show what was found."""
        self._remedy = line.remedy
        self._tick.tell(well=line.well)
        self.title.setText(line.title)
        self.about.setText(line.about)
        standing = _("beres") if line.well else _("belum")
        self.setAccessibleName(f"{line.title}, {standing}. {line.about}")
        words = {Remedy.CHECK: _("Perbarui"), Remedy.RENEW: _("Ganti izin")}
        self.act.setText(words.get(line.remedy, ""))
        self.act.setAccessibleName(f"{self.act.text()}: {line.title}")
        self.act.updateGeometry()
        self.act.setVisible(may and line.remedy is not Remedy.NONE)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._remedy.value)


class _Tick(QWidget):
    """A tick box that nobody can tick."""

    def __init__(self) -> None:
        super().__init__()
        self._well = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def tell(self, *, well: bool) -> None:
        self._well = well
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(BOX), px(BOX))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, rect = painter_on(self), QRectF(self.rect())
        if self._well:
            paint_box(painter, rect, radius("xs") + 1, fill="accent")
            paint_icon_in(painter, rect, "check", "accent_ink", 12)
        else:
            paint_box(painter, rect, radius("xs") + 1, fill="surface", line="control_line")
