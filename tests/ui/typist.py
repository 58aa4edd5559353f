"""Opens the window and types until it is killed: ``python -m ui.typist ROOT LOG SUBJECT``.

Each key is a real key event; after it, its number and the time are written into the log.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from given import StillClock
from planner.desk.demo import DEMO_START
from planner.ui.app import application
from planner.ui.language import Language
from planner.ui.screens import SCREENS
from planner.ui.settings import FILE, SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow

LETTERS = "abcdefghij "
EVERY_MS = 25
"""Forty letters a second, three times as fast as the fastest typists."""


class Typist(QObject):
    """Types one letter after another."""

    def __init__(self, window: MainWindow, log: Path) -> None:
        super().__init__(window)
        self._window = window
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        field = self._window.focusWidget()
        assert field is not None
        QTest.keyClicks(field, LETTERS[self._count % len(LETTERS)])
        self._count += 1
        os.write(self._log, f"{self._count} {time.monotonic()}\n".encode())


def main(root: Path, log: Path, subject: str) -> None:
    app = application()
    clock = StillClock(DEMO_START)
    dressed, language = Appearance(app, "light"), Language(app, "id")
    screens = tuple(one for one in SCREENS if one.id == "composer")
    window = MainWindow(SettingsFile(root / FILE), dressed, language, screens=screens)
    window.show()
    window.first.begin(root, clock, "rani")
    assert window.frame is not None
    window.frame.go("composer", subject or None)
    field = window.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    _typist = Typist(window, log)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "")
