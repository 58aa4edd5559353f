"""What the calendar's tests share: its page in the window, and a composer that only listens."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.ui.calendar.measures import Box
from planner.ui.calendar.month_grid import MonthGrid
from planner.ui.calendar.month_view import DayCell
from planner.ui.calendar.page import CalendarPage
from planner.ui.context import Context
from planner.ui.screens import Entry
from planner.ui.shell.bar_page import BarPage
from planner.ui.window import MainWindow

TODAY = date(2027, 2, 22)


class SilentComposer:
    """Remembers what it was asked to open."""

    def __init__(self, _context: Context) -> None:
        self._widget, self._bar = QWidget(), BarPage("Konten")
        self.opened: list[object] = []

    def widget(self) -> QWidget:
        return self._widget

    def bar(self) -> BarPage:
        return self._bar

    def retranslate(self) -> None:
        """Nothing to say."""

    def reload(self) -> None:
        """Nothing to read."""

    def open(self, subject: object) -> None:
        self.opened.append(subject)


ENTRIES = (
    Entry(
        id="calendar",
        title="Kalender",
        icon="calendar-days",
        made_by="planner.ui.calendar.page:CalendarPage",
        keys="Ctrl+2",
    ),
    Entry(
        id="composer",
        title="Konten",
        icon="pencil-line",
        made_by="ui.calendar_room:SilentComposer",
        is_work=True,
        in_navigation=False,
    ),
)


class Room:
    """The calendar in its window, and a person's hands."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        assert window.frame is not None
        assert window.context is not None
        self.window, self.frame, self.context, self.qtbot = window, window.frame, window.context, qtbot
        page = self.frame.screen_named("calendar")
        assert isinstance(page, CalendarPage)
        self.page: CalendarPage = page

    @property
    def grid(self) -> MonthGrid:
        return self.page.grid

    def cell(self, day: date = TODAY) -> DayCell:
        found = self.grid.view.cell(day)
        assert found is not None
        return found

    def titles(self, day: date = TODAY) -> list[str]:
        return [post.title for post in self.cell(day).posts]

    def chip_of(self, title: str) -> Box:
        chips = (chip for cell in self.grid.view.cells for chip in cell.chips)
        return next(chip.box for chip in chips if chip.post.title == title)

    def focused_title(self) -> str:
        post = None if self.grid.spot.post is None else self.grid.view.post(self.grid.spot.post)
        return "" if post is None else post.title

    def middle(self, box: Box) -> QPoint:
        return self.grid.on_viewport(box).center()

    def click(self, box: Box, *, twice: bool = False) -> None:
        at, left = self.middle(box), Qt.MouseButton.LeftButton
        self.qtbot.mouseClick(self.grid.viewport(), left, pos=at)
        if twice:
            self.qtbot.mouseDClick(self.grid.viewport(), left, pos=at)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.grid, key)

    def composed(self) -> list[object]:
        composer = self.frame.screen_named("composer")
        return composer.opened if isinstance(composer, SilentComposer) else []
