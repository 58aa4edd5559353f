"""Finding one's way in the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.review.layout import ReviewLayout
from planner.ui.review.page import ReviewPage
from planner.ui.review.queue_rows import Row

if TYPE_CHECKING:
    from planner.ui.window import MainWindow


def opened(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    """Go to the review and wait for its first post."""
    assert window.frame is not None
    window.activateWindow()
    QApplication.processEvents()
    window.frame.go("review")
    page = window.frame.screen_named("review")
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(page.has_post)
    return page


def layout_of(page: ReviewPage) -> ReviewLayout:
    layout = page.widget()
    assert isinstance(layout, ReviewLayout)
    return layout


def shown_title(page: ReviewPage) -> str:
    return page.loaded.told.post.content.title if page.loaded is not None else ""


def choose(page: ReviewPage, qtbot: QtBot, title: str) -> None:
    """Choose a post of the queue with the mouse."""
    view = layout_of(page).queue.view
    number = next(
        at for at, one in enumerate(view.queue.items()) if isinstance(one, Row) and one.title == title
    )
    center = view.visualRect(view.queue.index(number)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center)
    qtbot.waitUntil(lambda: shown_title(page) == title)
