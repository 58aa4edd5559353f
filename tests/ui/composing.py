"""What the tests of the composer share: opening it, and finding posts of the sample."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner.content.ids import PostId
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts
from planner.ui.composer.page import ComposerPage

if TYPE_CHECKING:
    from planner.ui.window import MainWindow

MUDIK = "7 hal sebelum mudik"


def post_named(desk: Desk, title: str = MUDIK) -> PostId:
    """Return the post of the sample with this title."""
    return next(one.id for one in list_posts(desk, PostFilter(text=title)) if one.title == title)


def composer_in(window: MainWindow, subject: object = None) -> ComposerPage:
    """Open the composer with something."""
    frame = window.frame
    assert frame is not None
    frame.go("composer", subject)
    page = frame.screen_named("composer")
    assert isinstance(page, ComposerPage)
    QApplication.processEvents()
    return page


def wait_until(is_so: Callable[[], bool], within_s: float = 15) -> None:
    """Let the window live until something is the case."""
    from PySide6.QtTest import QTest  # noqa: PLC0415

    for _ in range(int(within_s * 100)):
        if is_so():
            return
        QTest.qWait(10)
    raise AssertionError("it never came to that")


def wait_until_saved(page: ComposerPage) -> None:
    """Let the window live until a version holds what is on the screen."""
    wait_until(lambda: page.editing.post is not None and not page.editing.is_changed())
