"""The library in a window of the sample workspace, and a person's hands in it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.content.library import MediaFacts, MediaLine, MediaLooks, Wellbeing
from planner.desk.describe_media import find_by_words
from planner.desk.desk import Desk
from planner.ui.library.grid import MediaGrid
from planner.ui.library.page import LibraryPage
from planner.ui.window import MainWindow

LOOKS = MediaLooks(colours=("#2060c0", "#6ba55a", "#c8432f"), wellbeing=Wellbeing.WHOLE)


def index_all(desk: Desk) -> None:
    """Let the library know every file at once, without decoding any: that has tests of its own."""
    with desk.workspace.writing() as records:
        for asset in records.assets.all():
            size = (asset.width, asset.height)
            records.library.add(asset.id, MediaFacts(unit_id=desk.person.unit_id), LOOKS, size)
            find_by_words(records, asset)


def opened(window: MainWindow) -> LibraryPage:
    """Go to the library as a person does, with its background at rest."""
    assert window.frame is not None
    window.activateWindow()
    for _ in range(200):
        if window.isActiveWindow():
            break
        QTest.qWait(5)
    window.frame.go("library")
    page = cast("LibraryPage", window.frame.screen_named("library"))
    rest(page)
    return page


def rest(page: LibraryPage) -> None:
    """Wait until nothing is looked at or read any more."""
    for _ in range(3_000):
        QApplication.processEvents()
        if not (page.indexing.is_busy() or page._soon.isActive() or page.adding._intake):
            break
        QTest.qWait(2)
    QApplication.processEvents()


def line_named(grid: MediaGrid, name: str) -> MediaLine:
    return next(line for line in grid.lines() if line.name == name)


def point_of(grid: MediaGrid, line: MediaLine) -> QPoint:
    number = grid.lines().index(line)
    return grid.tile_of(number).center()


def click(
    grid: MediaGrid, line: MediaLine, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press and let go on a tile."""
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, held, point_of(grid, line))


def press(grid: MediaGrid, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(grid, key)
