"""What a person can do with what stands in the month: open it, list a day, put it away, begin something."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.state import State
from planner.desk.archive import archive, unarchive
from planner.ui.calendar.adding import Adding
from planner.ui.calendar.calendar_commands import WHERE
from planner.ui.calendar.day_popover import DayPopover
from planner.ui.calendar.dropped import is_picture, pictures_in
from planner.ui.calendar.month_grid import MonthGrid
from planner.ui.calendar.month_view import Spot
from planner.ui.commands.menus import menu_of
from planner.ui.context import Context
from planner.words.catalogue import _

POST_MENU = ("calendar.open", "calendar.archive", None, "calendar.add")
DAY_MENU = ("calendar.add",)


class MonthActs(QObject):
    """Belongs to one grid."""

    def __init__(self, context: Context, grid: MonthGrid, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._grid = context, grid
        self.adding = Adding(context, grid, self)
        self.day_list: DayPopover | None = None
        grid.opened.connect(self.open_post)
        grid.add_wanted.connect(self.adding.ask)
        grid.day_wanted.connect(self.list_day)
        grid.menu_wanted.connect(self.show_menu)
        grid.dropped.connect(self.take_files)
        grid.key_left.connect(self.press_key)

    @Slot()
    def add_here(self) -> None:
        """Add a post to the day that has the focus."""
        self.adding.ask(self._grid.spot.day)

    @Slot()
    def new_post(self) -> None:
        """Begin a post in the composer, if the person may write."""
        if self.adding.may_write():
            self._context.shell.go("composer", None)

    @Slot()
    def open_focused(self) -> None:
        """Open the post that has the focus."""
        if self._grid.spot.post is not None:
            self.open_post(self._grid.spot.post)

    @Slot(object)
    def open_post(self, post_id: PostId) -> None:
        """Open a post in the composer."""
        self._context.shell.go("composer", post_id)

    @Slot()
    def archive_focused(self) -> None:
        """Put the post that has the focus away, and offer to take it out again."""
        context, spot = self._context, self._grid.spot
        post = None if spot.post is None else self._grid.view.post(spot.post)
        if post is None:
            return
        try:
            archive(context.desk, post.id)
        except PlannerError as error:
            context.shell.complain(error)
            return
        was_idea = post.shown is State.IDEA
        context.undo.did(
            _("Diarsipkan"),
            again=lambda: archive(context.desk, post.id),
            back=lambda: unarchive(context.desk, post.id, as_idea=was_idea),
        )
        context.shell.toast_undo(_("Diarsipkan"), post.title)

    @Slot(object)
    def list_day(self, day: date) -> None:
        """List a whole day, with the focus on the first post that has no chip."""
        cell = self._grid.view.cell(day)
        if cell is None or not cell.posts:
            return
        spot = self._grid.spot_rect() if cell.pill is None else self._grid.on_viewport(cell.pill)
        self.day_list = DayPopover(self._grid.viewport(), cell, self._grid.zone, self._context.pictures)
        self.day_list.opened.connect(self.open_post)
        self.day_list.open_at(spot)

    @Slot(object, object)
    def show_menu(self, spot: Spot, at: QPoint) -> None:
        """Offer what can be done with a post or a day."""
        commands = self._context.commands
        wanted = DAY_MENU if spot.post is None else POST_MENU
        menu_of([None if one is None else commands.of(one) for one in wanted], self._grid).popup(at)

    @Slot(object)
    def press_key(self, event: QKeyEvent) -> None:
        """Take the keys that the grid has no use for."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().mimeData())
            event.accept()
        else:
            self._context.commands.run_letter(event, WHERE)

    @Slot(object, object)
    def take_files(self, day: date, files: tuple[Path, ...]) -> None:
        """Begin a post on a day with picture files."""
        if files:
            self.adding.with_picture(day, files)

    def _paste(self, mime: QMimeData) -> None:
        if is_picture(mime):
            self.adding.with_picture(self._grid.spot.day, pictures_in(mime))
