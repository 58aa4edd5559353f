"""What stands where no screen is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from planner.ui.shell.bar_page import BarPage
from planner.ui.widgets.empty_state import EmptyState
from planner.ui.widgets.ground import Ground
from planner.words.catalogue import _


class NothingYet(Ground):
    """An empty content area, with its page of the top bar."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.bar = BarPage("Humas Planner")
        state = EmptyState("calendar-days", _("Layar ini belum ada"), _("Pilih layar lain di sebelah kiri."))
        QVBoxLayout(self).addWidget(state)
