"""A person's hands at the window: every act is counted as ``domain/peers.md`` counts it.

An action is a click, a drag, a key chord, or one field filled; typing a text counts one.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.frame import Frame
from planner.ui.window import MainWindow

SOON_MS = 20_000
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Acts on whatever has the focus, as keys and mouse do."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=SOON_MS)
        self.actions = 0
        self.dialogs: set[str] = set()
        self.screens: list[str] = [self.frame.here()]

    @property
    def frame(self) -> Frame:
        assert self.window.frame is not None
        return self.window.frame

    def focused(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def chord(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        self.qtbot.keyClick(self.focused(), key, modifiers)
        self._acted()

    def type(self, text: str) -> None:
        """Fill the field that has the focus."""
        self.qtbot.keyClicks(self.focused(), text)
        self._acted()

    def retype(self, text: str) -> None:
        """Give the field that has the focus another text."""
        self.qtbot.keyClick(self.focused(), Qt.Key.Key_A, CONTROL)
        self.qtbot.keyClicks(self.focused(), text)
        self._acted()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.qtbot.mouseClick(widget, LEFT, NO_KEY, widget.rect().center() if at is None else at)
        self._acted()

    def paste_file(self, file: Path) -> None:
        """Paste a file that was copied in the file manager."""
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(file))])
        QApplication.clipboard().setMimeData(carried)
        self.chord(Qt.Key.Key_V, CONTROL)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=SOON_MS)

    def _acted(self) -> None:
        self.actions += 1
        QApplication.processEvents()
        if self.frame.here() != self.screens[-1]:
            self.screens.append(self.frame.here())
        self.dialogs.update(
            type(one).__name__
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QDialog) and one.isVisible()
        )
