"""The frame of an open workspace: bars around a stack of screens; the ``Shell`` that screens talk to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from planner.content.changed import Changed
from planner.content.errors import PlannerError
from planner.content.people import Person
from planner.desk.overview import nameplate, overview
from planner.ui.screen import HasSections, Run, Screen
from planner.ui.screens import SCREENS, Entry, made
from planner.ui.settings import SettingsFile
from planner.ui.shell.history import History
from planner.ui.shell.hold_bar import HoldBar
from planner.ui.shell.navigation import NavigationModel
from planner.ui.shell.nothing_yet import NothingYet
from planner.ui.shell.rail import Rail
from planner.ui.shell.side_bar import SideBar
from planner.ui.shell.status_bar import StatusBar
from planner.ui.shell.toasts import Toast, Toasts
from planner.ui.shell.top_bar import TopBar
from planner.ui.theme.tokens import px
from planner.words.catalogue import _
from planner.words.sentences import tell

if TYPE_CHECKING:
    from planner.ui.context import Context
    from planner.ui.shell.bar_page import BarPage

log = logging.getLogger(__name__)

NARROW_BELOW = 1360
NAME = "Humas Contoh"


class Frame(QWidget):
    """Made when a workspace is opened; ``arrived`` carries the id of the screen that is shown now."""

    arrived = Signal(str)
    narrowed = Signal(bool)

    def __init__(self, settings: SettingsFile, entries: tuple[Entry, ...] = SCREENS) -> None:
        super().__init__()
        self._settings = settings
        self._entries = {one.id: one for one in entries}
        self._screens: dict[str, Screen] = {}
        self._history = History()
        self._asks: list[Callable[[], bool]] = []
        self._here = ""
        self._connection = (True, 0)
        self.model = NavigationModel([one for one in entries if one.in_navigation])
        self.side_bar, self.rail = SideBar(self.model), Rail(self.model)
        self.top_bar, self.status_bar, self.hold_bar = TopBar(), StatusBar(), HoldBar()
        self.stack = QStackedWidget()
        self._lay_out()
        self.toasts = Toasts(self, floor=self._floor)

    def attach(self, context: Context) -> None:
        """Take the workspace in; called once, before anything is shown."""
        self.context = context
        context.news.changed.connect(self._hear)
        context.news.trouble.connect(self._hear_trouble)
        context.undo.refused.connect(self.complain)
        from planner.ui.telling import Telling  # noqa: PLC0415  brings the desk along

        Telling(context)
        context.sending.connection.connect(self.tell_connection)
        for view in (self.side_bar.navigation, self.rail.navigation):
            view.asked.connect(self.go)
        self.retranslate()
        self.fit()

    def tell_names(self, agency: str, person: Person, unit: str, *, is_demo: bool) -> None:
        """Say whose workspace it is, and who works in it."""
        for bar in (self.side_bar, self.rail):
            bar.show_workspace(NAME if is_demo else _("Ruang Humas"), agency)
        self.side_bar.show_person(person, unit)
        self.rail.show_person(person)

    def show_page(self, screen: str, page: QWidget, bar: BarPage) -> None:
        """Show a page in the place of a screen that can't be loaded yet."""
        self._here = screen
        self.top_bar.show_page(bar)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        for part in (self.side_bar, self.rail, self.model):
            part.retranslate()
        for view in (self.side_bar.navigation, self.rail.navigation):
            view.show_screen(screen)
        self.status_bar.tell_connection(online=True)
        self.fit()

    def go(self, screen: str, subject: object = None) -> None:
        """Go to a screen; it is loaded when it is first shown."""
        entry = self._entries.get(screen)
        if entry is None:
            self._show_nothing()
            return
        shown = self._screen(entry)
        self._here = screen
        self._history.went(screen, subject)
        self.top_bar.show_page(shown.bar())
        self.stack.setCurrentWidget(shown.widget())
        for view in (self.side_bar.navigation, self.rail.navigation):
            view.show_screen(screen)
        self.side_bar.show_sections(shown.side() if isinstance(shown, HasSections) else None)
        self.fit()
        shown.open(subject)
        self.arrived.emit(screen)

    def screen_named(self, name: str) -> Screen | None:
        """Return a screen that was shown before, None while it never was."""
        return self._screens.get(name)

    def back(self) -> None:
        """Go to where one was before."""
        before = self._history.back()
        if before is not None:
            self.go(*before)

    def shows(self, subject: object) -> None:
        """Remember what the screen that is here shows now, for going back to it."""
        self._history.shows(subject)

    def here(self) -> str:
        """Return the id of the screen that is shown."""
        return self._here

    def toast(
        self, sentence: str, about: str = "", *, icon: str = "check", action: str = "", run: Run | None = None
    ) -> None:
        self.toasts.show_toast(Toast(sentence=sentence, about=about, icon=icon, action=action, run=run))

    def toast_undo(self, sentence: str, about: str = "") -> None:
        self.toast(sentence, about, action=_("Urungkan"), run=self.context.undo.undo)

    @Slot(object)
    def complain(self, error: Exception) -> None:
        if not isinstance(error, PlannerError):
            raise error
        told = tell(error)
        self.toast(told.message, told.hint, icon="circle-alert")

    def tell_saved(self, text: str, *, failed: bool = False) -> None:
        self.status_bar.tell_saved(text, failed=failed)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        self._asks.append(may_close)

    def may_close(self) -> bool:
        """Ask the screens whether the workspace may be closed now."""
        return all(may_close() for may_close in self._asks)

    @Slot(object)
    def tell_connection(self, told: tuple[bool, int]) -> None:
        """Say whether the networks can be reached (online, what waits for them)."""
        self._connection = told
        self.status_bar.tell_connection(online=told[0], waiting=told[1])

    def is_narrow(self) -> bool:
        """Tell whether the rail stands where the side bar would."""
        return self.side_bar.isHidden()

    def reload(self) -> None:
        """Read everything anew: another person sits here, or another zone is shown."""
        self._show_names()
        self._show_numbers()
        for screen in self._screens.values():
            screen.reload()

    def retranslate(self) -> None:
        """Say everything again."""
        for part in (self.side_bar, self.rail, self.model):
            part.retranslate()
        self.tell_connection(self._connection)
        self._show_names()
        self._show_numbers()
        for screen in self._screens.values():
            screen.bar().retranslate()
            screen.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "context"):
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _screen(self, entry: Entry) -> Screen:
        if entry.id not in self._screens:
            screen = made(entry, self.context)
            self._screens[entry.id] = screen
            self.stack.addWidget(screen.widget())
        return self._screens[entry.id]

    def _show_nothing(self) -> None:
        nothing = NothingYet()
        self.stack.addWidget(nothing)
        self.stack.setCurrentWidget(nothing)
        self.top_bar.show_page(nothing.bar)

    @Slot(object)
    def _hear(self, _news: Changed) -> None:
        self._show_numbers()

    @Slot(object)
    def _hear_trouble(self, error: PlannerError | None) -> None:
        if error is not None:
            self.complain(error)

    def _show_names(self) -> None:
        context, desk = self.context, self.context.desk
        settings, unit = nameplate(desk)
        self.tell_names(settings.agency, desk.person, unit.name, is_demo=settings.is_demo)
        self.status_bar.tell_zone(context.zone.key, desk.clock.now())

    def _show_numbers(self) -> None:
        try:
            numbers = overview(self.context.desk)
        except PlannerError as error:
            self.complain(error)
            return
        self.status_bar.tell_numbers(numbers)
        self.hold_bar.tell(numbers.hold.reason if numbers.hold else None, numbers.held_by)
        counts = {"review": (numbers.to_review, False), "activity": (numbers.needs_someone, True)}
        self.model.show_counts(counts)

    def fit(self) -> None:
        """Show side bar or rail, as room, screen and wish have it."""
        entry = self._entries.get(self._here)
        narrow = self.width() < px(NARROW_BELOW) or (entry is not None and entry.is_work)
        narrow = narrow or self._settings.now.narrow
        if narrow == self.is_narrow():
            return
        self.side_bar.setVisible(not narrow)
        self.rail.setVisible(narrow)
        self.narrowed.emit(narrow)

    def _floor(self) -> int:
        return self.height() - self.status_bar.height()

    def _lay_out(self) -> None:
        row, column = QHBoxLayout(self), QVBoxLayout()
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for bar in (self.side_bar, self.rail):
            row.addWidget(bar)
        row.addLayout(column, 1)
        for part in (self.hold_bar, self.top_bar):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status_bar)
        self.rail.hide()
