"""The left pane: the layers, and below them what was found in the picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from planner.ui.studio.checks_pane import ChecksPane
from planner.ui.studio.layer_list import LayerList
from planner.ui.studio.layer_model import rows_of
from planner.ui.studio.session import Session
from planner.ui.theme.tokens import px
from planner.ui.widgets.ground import Ground
from planner.ui.widgets.icon_button import IconButton
from planner.ui.widgets.label import Label
from planner.ui.widgets.line import Line
from planner.words.catalogue import _

WIDTH = 216


class LayersPane(Ground):
    """``add_wanted`` is sent when something is to be put onto the picture."""

    add_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__("surface_2", "r")
        self._session = session
        self._shown: object = None
        self.setFixedWidth(px(WIDTH))
        self.heading, self.add = (
            Label("", "small", "ink_2", weight=600),
            IconButton("plus", "", height="control_small"),
        )
        self.list, self.checks = LayerList(), ChecksPane()
        self.add.clicked.connect(self.add_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(6), px(8), px(2))
        head.addWidget(self.heading, 1)
        head.addWidget(self.add)
        area = QScrollArea()
        area.setWidget(self.checks)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        self.checks.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addSpacing(px(14))
        column.addWidget(Line())
        column.addWidget(area, 1)
        for signal in (session.changed, session.chosen_changed, session.begun):
            signal.connect(self.look)
        self.retranslate()

    def retranslate(self) -> None:
        """Say all words again."""
        self.setAccessibleName(_("Lapisan"))
        self.heading.setText(_("Lapisan"))
        self.list.setAccessibleName(_("Lapisan"))
        self.add.set_name(_("Tambah lapisan"))
        self.checks.retranslate()
        self._shown = None
        self.look()

    @Slot()
    def look(self) -> None:
        """Show the layers as they are now."""
        now = (self._session.design.layers, self._session.chosen)
        if now == self._shown:
            return
        self._shown = now
        self.list.show_rows(rows_of(self._session.design), self._session.chosen)
        most = px(36) * 9
        self.list.setFixedHeight(min(most, self.list.sizeHint().height()))
