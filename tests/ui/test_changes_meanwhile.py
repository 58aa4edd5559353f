"""Theme, language, scale and zone change while something is open over the window: it stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from planner.ui.calendar.page import CalendarPage
from planner.ui.shell.crash_dialog import CrashDialog
from planner.ui.shell.hold_dialog import HoldDialog
from planner.ui.window import MainWindow

Opener = Callable[[MainWindow], QWidget]


def quick_add(window: MainWindow) -> QWidget:
    assert window.frame is not None
    page = window.frame.screen_named("calendar")
    assert isinstance(page, CalendarPage)
    page.acts.add_here()
    popover = page.acts.adding.popover
    assert popover is not None
    popover.title.setText("Belum disimpan")
    return popover


def palette(window: MainWindow) -> QWidget:
    assert window.overlays is not None
    window.overlays.show_palette()
    return window.overlays.palette


def hold(window: MainWindow) -> QWidget:
    assert window.overlays is not None
    window.overlays.show_hold()
    return next(one for one in window.findChildren(HoldDialog) if one.isVisible())


def crash(window: MainWindow) -> QWidget:
    window.show_crash("ValueError: contoh")
    return next(one for one in window.findChildren(CrashDialog) if one.isVisible())


@pytest.fixture
def same_again(window: MainWindow) -> Iterator[None]:
    yield
    window.change_settings(theme="light", language="id", scale=1.0, zone="")


@pytest.mark.usefixtures("same_again")
@pytest.mark.parametrize("opened", [quick_add, palette, hold, crash])
def test_what_is_open_stays_and_follows(
    window: MainWindow, qtbot: QtBot, opened: Opener, shoot: Callable[[QWidget, str], None]
) -> None:
    shown = opened(window)
    QApplication.processEvents()
    for change in ({"theme": "dark"}, {"language": "en"}, {"scale": 1.5}, {"zone": "Asia/Jayapura"}):
        window.change_settings(**change)
        QApplication.processEvents()
        assert shown.isVisible(), change
    shoot(window, f"meanwhile-{opened.__name__}")
    shoot(shown, f"meanwhile-{opened.__name__}-itself")
    qtbot.keyClick(QApplication.focusWidget() or shown, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not (isValid(shown) and shown.isVisible())


@pytest.mark.usefixtures("same_again")
def test_what_was_typed_stays_through_every_change(window: MainWindow) -> None:
    popover = quick_add(window)
    window.change_settings(theme="dark", language="en", scale=2.0, zone="Asia/Makassar")
    QApplication.processEvents()
    page = window.frame.screen_named("calendar") if window.frame else None
    assert isinstance(page, CalendarPage)
    assert page.acts.adding.popover is popover
    assert page.acts.adding.popover.title.text() == "Belum disimpan"
    assert page.acts.adding.popover.save.text() == "Save"
