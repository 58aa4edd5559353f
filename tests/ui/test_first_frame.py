"""Opening the window on a workspace: the month comes first, and what is asked for meanwhile is not lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desk.desk import Desk
from planner.ui.calendar.page import CalendarPage
from planner.ui.first_frame import FirstFrame
from planner.ui.first_month import FirstMonth
from planner.ui.shell.first_run import FirstRun
from planner.ui.window import MainWindow

Key = Qt.Key


@pytest.fixture
def coming(bare_window: MainWindow, app_desk: Desk, qtbot: QtBot) -> Iterator[tuple[MainWindow, FirstMonth]]:
    """A window that shows its first month; the rest is loaded once the event loop turns again."""
    with qtbot.waitSignal(bare_window.ready, timeout=10_000):
        bare_window.first.begin(app_desk.workspace.root, app_desk.clock, "rani")
    first = bare_window.findChild(FirstFrame)
    assert first is not None
    assert bare_window.context is None
    yield bare_window, first.month
    qtbot.waitUntil(lambda: bare_window.context is not None, timeout=20_000)


def opened(window: MainWindow, qtbot: QtBot) -> CalendarPage:
    qtbot.waitUntil(lambda: window.context is not None, timeout=20_000)
    assert window.frame is not None
    page = window.frame.screen_named("calendar")
    assert isinstance(page, CalendarPage)
    return page


def test_the_month_is_there_before_the_desk(coming: tuple[MainWindow, FirstMonth], qtbot: QtBot) -> None:
    window, month = coming
    titles = [post.title for cell in month.grid.view.cells for post in cell.posts]
    assert "Layanan daring 24 jam" in titles
    page = opened(window, qtbot)
    assert [post.title for cell in page.grid.view.cells for post in cell.posts] == titles
    assert window.frame is not None
    assert window.frame.status_bar.queue.isVisible()


def test_where_one_was_is_where_one_goes_on(coming: tuple[MainWindow, FirstMonth], qtbot: QtBot) -> None:
    window, month = coming
    for key in (Key.Key_PageDown, Key.Key_Right, Key.Key_Right):
        qtbot.keyClick(month.grid, key)
    day = month.spot().day
    page = opened(window, qtbot)
    assert page.grid.spot.day == day
    assert page.month == date(2027, 3, 1)
    assert QApplication.focusWidget() is page.grid


def test_what_was_asked_for_is_done_when_it_can_be(
    coming: tuple[MainWindow, FirstMonth], qtbot: QtBot
) -> None:
    window, month = coming
    qtbot.keyClick(month.grid, Key.Key_N)
    page = opened(window, qtbot)
    qtbot.waitUntil(lambda: page.acts.adding.popover is not None, timeout=5_000)
    popover = page.acts.adding.popover
    assert popover is not None
    popover.close_it()


def test_a_workspace_that_refuses_shows_why(bare_window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bare_window.ready, timeout=10_000):
        bare_window.first.begin(app_desk.workspace.root, app_desk.clock, "nobody")
    assert bare_window.findChild(FirstRun) is not None
    assert bare_window.context is None
    for dialog in bare_window.findChildren(type(bare_window)):
        dialog.close()


def test_closing_at_once_waits_for_nothing(bare_window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    bare_window.ready.connect(bare_window.close)
    with qtbot.waitSignal(bare_window.ready, timeout=10_000):
        bare_window.first.begin(app_desk.workspace.root, app_desk.clock, "rani")
    QApplication.processEvents()
    assert not bare_window.isVisible()
    assert bare_window.work.is_idle()
