"""The three columns of the screen; the list of safe keeping goes below where there is no room beside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.ids import ChannelId
from planner.ui.accounts.accounts_card import AccountsCard
from planner.ui.accounts.closed_card import ClosedCard
from planner.ui.accounts.safety_panel import SafetyPanel
from planner.ui.accounts.steps_rail import WIDE, StepsRail
from planner.ui.accounts.wizard_card import WizardCard
from planner.ui.theme.tokens import px
from planner.ui.widgets.card import Card
from planner.ui.widgets.focus import mark_panes
from planner.ui.widgets.ground import Ground

PAD, GAP, SIDE = 24, 18, 320
WIDE_FROM = 1300


class Body(Ground):
    """Lays the parts out; it reads and decides nothing."""

    def __init__(self, rail: StepsRail, wizard: WizardCard) -> None:
        super().__init__("window")
        self.rail, self.wizard = rail, wizard
        self.closed, self.accounts, self.safety = ClosedCard(), AccountsCard(), SafetyPanel()
        self._beside = Ground("surface", "l")
        self._below = Card(pad=0)
        self._is_wide: bool | None = None
        middle = QWidget()
        self._middle = QVBoxLayout(middle)
        self._middle.setContentsMargins(px(PAD), px(20), px(PAD), px(PAD))
        self._middle.setSpacing(px(GAP))
        for part in (self.wizard, self.closed, self.accounts, self._below):
            self._middle.addWidget(part)
        self._middle.addStretch(1)
        side = QVBoxLayout(self._beside)
        side.setContentsMargins(1, 0, 0, 0)
        self._side_scroll = _scrolled(QWidget())
        side.addWidget(self._side_scroll)
        self.area = _scrolled(middle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail_area = _scrolled(rail)
        mark_panes(self._rail_area, self.area, self._beside)
        row.addWidget(self._rail_area)
        row.addWidget(self.area, 1)
        row.addWidget(self._beside)

    def show_wizard(self, *, shown: bool) -> None:
        """Show the steps, or why there are none."""
        self.wizard.setVisible(shown)
        self.closed.setVisible(not shown)

    def show_account(self, channel_id: ChannelId) -> None:
        """Bring an account into sight, and the focus to what can be done with it."""
        row = self.accounts.rows.get(channel_id)
        if row is not None:
            self.area.ensureWidgetVisible(row)
            (row.act if row.act.isVisible() else row.more).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its width at the present scale, and the list of safe keeping its place."""
        self._rail_area.setFixedWidth(px(WIDE))
        self._beside.setFixedWidth(px(SIDE))
        wide = self.width() >= px(WIDE_FROM)
        if wide != self._is_wide:
            self._is_wide = wide
            self._place_safety(wide=wide)

    def _place_safety(self, *, wide: bool) -> None:
        self._beside.setVisible(wide)
        self._below.setVisible(not wide)
        if wide:
            self._below.column.removeWidget(self.safety)
            self._side_scroll.setWidget(self.safety)
            self.safety.setAutoFillBackground(False)
        else:
            self._side_scroll.takeWidget()
            self._below.column.addWidget(self.safety)
        self.safety.show()


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(widget)
    widget.setAutoFillBackground(False)
    return area
