"""How many files could not be used, and which: it stays until a person has seen it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.desk.media import Added
from planner.ui.theme.tokens import px
from planner.ui.widgets.button import Button, Kind
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.icon_view import IconView
from planner.ui.widgets.label import Label
from planner.ui.widgets.popover import Popover, Side
from planner.words.catalogue import _, ngettext
from planner.words.sentences import tell

LIST_HEIGHT = 300


class RefusedRow(QWidget):
    """Hidden while there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self._refused: tuple[Added, ...] = ()
        self._of = 0
        self.words = Label("", "small", "ink_2", wrap=True)
        self.look = Button("", Kind.LINK, height="control_tiny")
        self.close_it = IconButton("x", "", height="control_tiny", side=14)
        self.look.clicked.connect(self._open)
        self.close_it.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, px(6))
        row.setSpacing(px(6))
        row.addWidget(IconView("triangle-alert", "warn", 14), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(said, 1)
        row.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def retranslate(self) -> None:
        """Say all words again."""
        self.look.setText(_("Lihat"))
        self.look.updateGeometry()
        self.close_it.set_name(_("Tutup"))
        count = len(self._refused)
        told = ngettext(
            "{count} dari {of} berkas tidak dapat dipakai",
            "{count} dari {of} berkas tidak dapat dipakai",
            count,
        )
        self.words.setText(told.format(count=count, of=self._of))

    def tell(self, refused: Sequence[Added], of: int) -> None:
        """Say how many of so many could not be used; nothing disappears when there are none."""
        self._refused, self._of = tuple(refused), of
        self.retranslate()
        self.setVisible(bool(refused))

    @Slot()
    def _open(self) -> None:
        popover = Popover(self.look, 360)
        popover.setAccessibleName(self.words.text())
        popover.column.addWidget(Label(self.words.text(), "heading", wrap=True))
        popover.column.addWidget(_listed(self._refused))
        popover.closed.connect(popover.deleteLater)
        popover.open_at(side=Side.RIGHT, arrow=True)


def _listed(refused: Sequence[Added]) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, px(6), 0)
    column.setSpacing(px(2))
    for one in refused:
        if one.refused is None:
            continue
        column.addWidget(Label(Path(one.file).name, "body", "ink", weight=500, wrap=True))
        column.addWidget(Label(tell(one.refused).message, "small", "ink_2", wrap=True))
        column.addSpacing(px(6))
    column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    area.setFixedHeight(min(px(LIST_HEIGHT), max(px(60), len(refused) * px(48))))
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return area
