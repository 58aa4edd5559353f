"""What a screen is given: the desk, the news, the background, undo, settings, commands, the shell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from planner.ui.commands.table import Commands
from planner.ui.news import News
from planner.ui.pictures import Pictures
from planner.ui.screen import Shell
from planner.ui.settings import SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.undo import Undo
from planner.ui.work import Work

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.ui.sending import Sending


@dataclass(slots=True, kw_only=True)
class Context:
    """One open workspace. ``desk`` changes when another person sits down: read it anew each time."""

    desk: Desk
    agency: str
    workspace_zone: str
    news: News
    work: Work
    undo: Undo
    settings: SettingsFile
    appearance: Appearance
    commands: Commands
    pictures: Pictures
    shell: Shell
    sending: Sending
    owner: QObject

    @property
    def zone(self) -> ZoneInfo:
        """Return the zone in which hours are shown."""
        return ZoneInfo(self.settings.now.zone or self.workspace_zone)
