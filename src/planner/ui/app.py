"""Starts the window: the application, its looks and language, and the guards around it."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from planner import __version__
from planner.content.clock import Clock
from planner.content.errors import Unavailable
from planner.ui.crash import Crashes
from planner.ui.garbage import Garbage
from planner.ui.language import Language
from planner.ui.messages import route_messages
from planner.ui.settings import FILE, SettingsFile, settings_folder
from planner.ui.theme.appearance import Appearance
from planner.ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

GEOMETRY_FILE = "window.ini"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How the window begins. Where ``root`` holds no workspace, the first run is shown."""

    root: Path
    clock: Clock
    login: str | None = None
    language: str | None = None
    is_demo: bool = False
    exit_when_ready: bool = False


def run_window(start: Start) -> int:
    """Show the window until it is closed; return the exit code. Raises Unavailable without a display."""
    require_display()
    settings = SettingsFile(settings_folder() / FILE)
    app = application()
    route_messages()
    crashes, _garbage = Crashes(app), Garbage(app)
    dressed = Appearance(app, settings.now.theme, settings.now.scale)
    language = Language(app, start.language or settings.now.language)
    from planner.ui.window import MainWindow  # noqa: PLC0415  the frame may come up before the store is loaded

    window = MainWindow(
        settings, dressed, language, memory=settings_folder() / GEOMETRY_FILE, sends=not start.exit_when_ready
    )
    crashes.crashed.connect(window.show_crash)
    if start.exit_when_ready:
        window.ready.connect(window.close, Qt.ConnectionType.QueuedConnection)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())
    window.show()
    QTimer.singleShot(0, window, lambda: _begin(window, start))
    try:
        code = app.exec()
    finally:
        crashes.let_go()
    return 1 if start.exit_when_ready and crashes.count else code


def _begin(window: MainWindow, start: Start) -> None:
    if start.is_demo:
        window.first.begin_demo(start.root, start.clock, start.login)
    else:
        window.first.begin(start.root, start.clock, start.login)


def application() -> QApplication:
    """Return the application, dressed in Fusion and given our fonts; one for the life of the process."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(["planner"])
    app.setApplicationName("Humas Planner")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("Humas Planner")
    app.setDesktopFileName("humas-planner")
    app.setStyle("Fusion")
    load_fonts()
    return app


def require_display() -> None:
    """Raise Unavailable where no window can be shown: Qt itself would abort the process."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Unavailable("no-display")
