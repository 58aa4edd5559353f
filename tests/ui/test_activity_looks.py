"""How the activity looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from planner.desk.desk import Desk
from planner.desk.sample_act import catch_in_the_act
from planner.ui.activity.causes import Deed
from planner.ui.activity.content import ActivityContent
from planner.ui.activity.decide_dialog import DecideDialog
from planner.ui.shell.hold_dialog import HoldDialog, ResumeDialog
from planner.ui.shell.leave_dialog import LeaveDialog

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot


@pytest.fixture
def caught(app_desk: Desk, window_with: Callable[..., MainWindow]) -> MainWindow:
    """The activity as the design shows it."""
    catch_in_the_act(app_desk)
    window = window_with()
    assert window.frame is not None
    window.frame.go("activity")
    return window


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_looks(caught: MainWindow, shoot: Shoot, settle: Callable[[MainWindow], None], theme: str) -> None:
    caught.appearance.choose(theme)
    settle(caught)
    shoot(caught, f"activity-{theme}")
    caught.resize(1280, 720)
    caught.language.choose("en")
    settle(caught)
    shoot(caught, f"activity-{theme}-small-en")
    caught.appearance.choose(theme, 2.0)
    settle(caught)
    shoot(caught, f"activity-{theme}-200")
    assert caught.frame is not None
    page = caught.frame.stack.currentWidget()
    assert isinstance(page, ActivityContent)
    page.queue.verticalScrollBar().setValue(520)
    settle(caught)
    shoot(caught, f"activity-{theme}-200-rows")


def test_dialogs(caught: MainWindow, shoot: Shoot, settle: Callable[[MainWindow], None]) -> None:
    settle(caught)
    assert caught.context is not None
    assert caught.overlays is not None
    hold = HoldDialog(caught, caught.context)
    hold.open()
    hold.presets[0].click()
    shoot(hold, "activity-hold-dialog")
    hold.act.click()
    shoot(caught, "activity-held")
    resume = ResumeDialog(caught, caught.context)
    resume.open()
    shoot(resume, "activity-resume-dialog")
    resume.reject()
    leave = LeaveDialog(caught, ("Harga pangan pekan ini",))
    leave.open()
    shoot(leave, "activity-leave-dialog")
    leave.reject()


def test_history_and_doubt(
    window: MainWindow, shoot: Shoot, settle: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    frame = window.frame
    assert frame is not None
    frame.go("activity")
    settle(window)
    shoot(window, "activity-doubt")
    page = frame.stack.currentWidget()
    assert isinstance(page, ActivityContent)
    cards = {one.row.badge: one for one in page.queue.cards()}
    qtbot.mouseClick(cards["Belum pasti"].deeds[Deed.IS_LIVE], Qt.MouseButton.LeftButton)
    (dialog,) = [one for one in window.findChildren(DecideDialog) if one.isVisible()]
    shoot(dialog, "activity-decide-live")
    dialog.reject()
    qtbot.mouseClick(cards["Belum pasti"].deeds[Deed.IS_NOT_LIVE], Qt.MouseButton.LeftButton)
    (dialog,) = [one for one in window.findChildren(DecideDialog) if one.isVisible()]
    shoot(dialog, "activity-decide-not-live")
    dialog.reject()
    bar = frame.top_bar
    (history,) = [one for one in bar.findChildren(QPushButton) if one.text() == "Riwayat"]
    qtbot.mouseClick(history, Qt.MouseButton.LeftButton)
    settle(window)
    shoot(window, "activity-history")
