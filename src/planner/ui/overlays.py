"""What opens over the frame: palette, key sheet, settings, who works here, the workspace's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from planner.content.people import Person
from planner.desk.overview import sit_down
from planner.ui.commands.menus import menu_of
from planner.ui.screens import Entry
from planner.ui.shell.hold_dialog import HoldDialog, ResumeDialog
from planner.ui.shell.key_sheet import KeySheet
from planner.ui.shell.new_person import NewPerson
from planner.ui.shell.palette import Palette
from planner.ui.shell.person_switcher import PersonSwitcher
from planner.ui.shell.settings_dialog import SettingsDialog
from planner.ui.widgets.popover import Popover
from planner.words.catalogue import _

if TYPE_CHECKING:
    from planner.ui.frame import Frame
    from planner.ui.window import MainWindow

POST_SCREENS = ("composer", "calendar")
WORKSPACE_MENU = ("palette", "settings", "keys", None, "workspace.another", None, "quit")


class Overlays(QObject):
    """Belongs to one frame."""

    def __init__(self, window: MainWindow, frame: Frame, entries: tuple[Entry, ...]) -> None:
        super().__init__(frame)
        self._window, self._frame, self._entries = window, frame, entries
        known = {one.id for one in entries}
        post_screen = next((one for one in POST_SCREENS if one in known), "")
        self.palette = Palette(frame, frame.context, post_screen)
        self._people: Popover | None = None
        self._settings: SettingsDialog | None = None
        for bar in (frame.side_bar, frame.rail):
            bar.settings_asked.connect(self.show_settings)
            bar.person_asked.connect(self.show_people)
            bar.workspace_asked.connect(self.show_menu)
        frame.hold_bar.resume_asked.connect(self.show_resume)
        frame.status_bar.zone.clicked.connect(self.show_settings)
        frame.status_bar.connection.clicked.connect(self._look_for_news)
        for button in (frame.status_bar.queue, frame.status_bar.attention):
            button.clicked.connect(self._show_activity)
        frame.status_bar.saved.clicked.connect(self._save_now)

    @Slot()
    def _save_now(self) -> None:
        """Save what is typed, or go back to where it is."""
        if self._frame.here() == "composer":
            self._frame.context.commands.run("composer.save")
        else:
            self._frame.back()

    @Slot()
    def _show_activity(self) -> None:
        self._frame.go("activity")

    @Slot()
    def show_palette(self) -> None:
        """Open the palette."""
        self.palette.open_with()

    @Slot()
    def show_keys(self) -> None:
        """Open the sheet of keys."""
        KeySheet(self._window, self._frame.context, self._entries, self._frame.here()).open()

    @Slot()
    def show_guide(self) -> None:
        """Open the guide at the topic of what has the focus, or of the screen."""
        from planner.ui.guidance.panel import GuidePanel  # noqa: PLC0415  nobody asks for it at the start
        from planner.ui.guidance.place import topic_here  # noqa: PLC0415

        GuidePanel(self._window, topic_here(self._frame.here())).open()

    @Slot()
    def show_settings(self) -> None:
        """Open the settings; after a change of language they open again in it."""
        self._settings = SettingsDialog(self._window, self._frame.context)
        self._settings.changed.connect(self._change)
        self._settings.open()

    @Slot()
    def show_hold(self) -> None:
        """Ask why everything is to be held; where it is held already, whether it may go on."""
        held = self._frame.hold_bar.isVisible()
        (self.show_resume if held else HoldDialog(self._window, self._frame.context).open)()

    @Slot()
    def show_resume(self) -> None:
        """Ask whether everything may go on."""
        ResumeDialog(self._window, self._frame.context).open()

    @Slot()
    def show_people(self) -> None:
        """Offer the people of the workspace."""
        side = self._frame.rail if self._frame.is_narrow() else self._frame.side_bar
        anchor: QWidget = side.person
        if self._people is not None:
            self._people.deleteLater()
        self._people = PersonSwitcher(anchor, self._frame.context.desk)
        self._people.chosen.connect(self._sit_down)
        self._people.more_asked.connect(self._add_person)
        self._people.open_at()

    @Slot()
    def _add_person(self) -> None:
        NewPerson(self._window, self._frame.context).open()

    @Slot()
    def show_menu(self) -> None:
        """Open the menu of the workspace."""
        commands = self._frame.context.commands
        menu = menu_of([None if one is None else commands.of(one) for one in WORKSPACE_MENU], self._window)
        side = self._frame.rail if self._frame.is_narrow() else self._frame.side_bar
        anchor: QWidget = side.workspace
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))

    @Slot()
    def _look_for_news(self) -> None:
        self._frame.context.commands.run("reload")

    @Slot(object)
    def _sit_down(self, person: Person) -> None:
        context = self._frame.context
        sit_down(context.desk, person)
        context.undo.forget()
        self._frame.reload()
        self._frame.toast(_("Anda bekerja sebagai {name}").format(name=person.name), icon="user")

    @Slot(object)
    def _change(self, wanted: dict[str, object]) -> None:
        self._window.change_settings(**wanted)
        if "language" in wanted and self._settings is not None:
            self._settings.accept()
            self.show_settings()
