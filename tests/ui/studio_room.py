"""What the tests of the studio share: one window for all of a file, and in it a picture in the studio."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from given import StillClock, no_power_cuts
from planner.content.post import MediaItem
from planner.desk.demo import DEMO_START
from planner.desk.opening import open_desk
from planner.ui.composer.page import ComposerPage
from planner.ui.language import Language
from planner.ui.settings import FILE, SettingsFile
from planner.ui.studio.page import StudioPage
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from ui.composing import composer_in, post_named


class Room:
    """The window with the studio open in it, and the composer behind it."""

    def __init__(self, window: MainWindow, number: int = 2, *, opens: bool = True) -> None:
        self.window, self.number = window, number
        assert window.context is not None
        self.context = window.context
        self.composer: ComposerPage = composer_in(window, post_named(window.context.desk))
        if opens:
            self.composer.studio.open_at(number)
            QApplication.processEvents()

    @property
    def page(self) -> StudioPage:
        """The studio itself; only once it was opened."""
        assert self.window.frame is not None
        page = self.window.frame.screen_named("studio")
        assert isinstance(page, StudioPage)
        return page

    def item(self) -> MediaItem:
        """Return the picture as its post has it now."""
        return self.composer.editing.content.media[self.number - 1]

    def wait(self, holds: Callable[[], object] | None = None, within_s: float = 20) -> None:
        """Let the window live until something holds; by default until all is drawn as it goes out."""
        until = holds or self.page.drawing.is_settled
        for _ in range(int(within_s * 100)):
            if until():
                QApplication.processEvents()
                return
            QTest.qWait(10)
        raise AssertionError("it never came to that")


@pytest.fixture(scope="module")
def studio_window(
    qapp: QApplication, told_workspace: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """A window on a copy of the sample workspace, its threads at work already."""
    folder = tmp_path_factory.mktemp("studio")
    shutil.copytree(told_workspace, folder / "contoh")
    desk = open_desk(folder / "contoh", StillClock(DEMO_START), login="rani")
    desk.workspace.engine.dispose()
    event.listen(desk.workspace.engine, "connect", no_power_cuts)
    appearance, language = Appearance(qapp, "light"), Language(qapp, "id")
    window = MainWindow(SettingsFile(folder / FILE), appearance, language)
    window.show()
    window.open_desk(desk)
    assert window.context is not None
    room = Room(window)
    window.context.work.write(lambda _token: None)
    room.wait()
    room.wait(window.context.work.is_idle)
    yield window
    window.close()
    for one in (window, appearance, language):
        one.deleteLater()
    desk.workspace.close()


@pytest.fixture
def bare_room(studio_window: MainWindow) -> Iterator[Room]:
    """The composer with four pictures; afterwards everything is as it was before."""
    studio_window.activateWindow()
    room = Room(studio_window, 1, opens=False)
    room.wait(studio_window.isActiveWindow)
    before = room.composer.editing.content
    yield room
    composer_in(studio_window, room.composer.editing.post_id)
    room.composer.editing.put(before)
    room.composer.editing.save()
    room.wait(room.context.work.is_idle)
    room.context.undo.forget()
    studio_window.appearance.choose("light", 1.0)
    studio_window.language.choose("id")
    studio_window.resize(1440, 900)


@pytest.fixture
def room(bare_room: Room) -> Room:
    """The studio with the second of four pictures of "7 hal sebelum mudik"."""
    bare_room.number = 2
    bare_room.composer.studio.open_at(2)
    QApplication.processEvents()
    if not bare_room.page.stage.shows_guides:
        bare_room.page.turn_guides()
    return bare_room
