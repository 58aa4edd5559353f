"""Every screen can be heard and worked without a mouse: names, roles, the order of the focus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from planner.ui.screens import SCREENS
from planner.ui.window import MainWindow

IDS = [one.id for one in SCREENS]
ORDER = ("top bar", "screen", "status bar", "side")
"""DESIGN.md 5.2; within a screen: its filter bar, main area, side panel, bottom bar."""

SILENT = {QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window, QAccessible.Role.NoRole}


def stops(root: QWidget) -> Iterator[QWidget]:
    """What can be reached with Tab below a widget, and is shown."""
    for one in root.findChildren(QWidget):
        if one.isVisibleTo(root.window()) and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled():
            yield one


def told(widget: QWidget) -> str:
    spoken = QAccessible.queryAccessibleInterface(widget)
    return spoken.text(QAccessible.Text.Name)


@pytest.mark.parametrize("spoken_now", ["id", "en"])
@pytest.mark.parametrize("screen", IDS)
def test_everything_that_takes_the_focus_has_a_name_and_a_role(
    window: MainWindow, screen: str, spoken_now: str
) -> None:
    window.language.choose(spoken_now)
    assert window.frame is not None
    window.frame.go(screen)
    QApplication.processEvents()
    nameless = {}
    for one in stops(window):
        spoken = QAccessible.queryAccessibleInterface(one)
        if not told(one).strip() or spoken.role() in SILENT:
            nameless[f"{type(one).__name__} in {type(one.parent()).__name__}"] = spoken.role()
    assert not nameless


def part_of(window: MainWindow, widget: QWidget) -> str:
    frame = window.frame
    assert frame is not None
    parts = {
        "top bar": frame.top_bar,
        "screen": frame.stack,
        "status bar": frame.status_bar,
        "side": frame.rail if frame.is_narrow() else frame.side_bar,
    }
    return next((name for name, part in parts.items() if part.isAncestorOf(widget) or part is widget), "?")


@pytest.mark.parametrize("screen", IDS)
def test_tab_goes_round_in_the_order_of_the_design(window: MainWindow, qtbot: QtBot, screen: str) -> None:
    frame = window.frame
    assert frame is not None
    frame.go(screen)
    window.activateWindow()
    QApplication.processEvents()
    first = next(stops(frame.top_bar), None) or next(stops(frame.stack))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    way: list[QWidget] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        if way and focused is way[0]:
            break
        way.append(focused)
        if isinstance(focused, QWidget):
            qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is way[0], "Tab comes round"
    seen = [name for name, _ in groupby(part_of(window, one) for one in way)]
    assert seen == [name for name in ORDER if name in seen]
    assert {"status bar", "side"} <= set(seen)


class WindowsShown(QObject):
    """Hears of every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("screen", IDS)
def test_no_part_of_a_screen_is_ever_a_window_of_its_own(
    window: MainWindow, qapp: QApplication, screen: str
) -> None:
    """A widget that is shown before it has a parent flashes up as a window and takes the keyboard along."""
    assert window.frame is not None
    listener = WindowsShown()
    qapp.installEventFilter(listener)
    try:
        window.frame.go(screen)
        QApplication.processEvents()
    finally:
        qapp.removeEventFilter(listener)
    assert listener.shown == []


@pytest.mark.parametrize("screen", IDS)
def test_f6_goes_from_pane_to_pane(window: MainWindow, qtbot: QtBot, screen: str) -> None:
    frame = window.frame
    assert frame is not None
    frame.go(screen)
    QApplication.processEvents()
    visited = set()
    for _ in range(12):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.add(part_of(window, focused))
    wanted = {"status bar", "side", *(["screen"] if any(stops(frame.stack)) else [])}
    assert wanted <= visited
