"""The top bar: shows the page of the screen that is open."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QStackedLayout
from typing_extensions import override

from planner.ui.shell.bar_page import BarPage
from planner.ui.theme.tokens import size
from planner.ui.widgets.ground import Ground


class TopBar(Ground):
    """A bar 56 high over the content."""

    def __init__(self) -> None:
        super().__init__("surface", "b")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pages = QStackedLayout(self)

    def show_page(self, page: BarPage) -> None:
        """Show a screen's page."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), size("topbar"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), size("topbar"))
