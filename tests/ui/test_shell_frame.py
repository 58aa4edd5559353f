"""The frame around the screens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_frame_shows_bars_and_screens(framed: MainWindow, shoot: Shoot, theme: str) -> None:
    framed.appearance.choose(theme)
    shoot(framed, f"frame-{theme}")
    assert framed.frame is not None
    assert framed.frame.here() == "calendar"
    assert framed.frame.status_bar.zone.text() == "WIB (UTC+7)"


def test_work_screens_take_the_rail(framed: MainWindow, qtbot: QtBot, shoot: Shoot) -> None:
    frame = framed.frame
    assert frame is not None
    assert not frame.is_narrow()
    qtbot.keyClick(framed, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert frame.here() == "review"
    assert frame.is_narrow()
    shoot(framed, "frame-rail")
    qtbot.keyClick(framed, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert frame.here() == "calendar"
    assert not frame.is_narrow()


def test_a_small_window_takes_the_rail(framed: MainWindow, shoot: Shoot) -> None:
    framed.resize(1280, 720)
    shoot(framed, "frame-1280x720")
    assert framed.frame is not None
    assert framed.frame.is_narrow()


def test_the_language_changes_while_everything_stays(framed: MainWindow, shoot: Shoot) -> None:
    framed.language.choose("en")
    QApplication.processEvents()
    shoot(framed, "frame-en")
    assert framed.frame is not None
    assert framed.frame.side_bar.settings.accessibleName() == "Settings"


def test_without_screens_the_frame_still_stands(window_with: Callable[..., MainWindow], shoot: Shoot) -> None:
    empty = window_with(())
    shoot(empty, "frame-empty")
    assert empty.frame is not None
    assert empty.frame.here() == ""
