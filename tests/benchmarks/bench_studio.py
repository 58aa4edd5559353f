"""Frames a second while a slider of the studio is dragged at 1,080 across, and what the main thread pays.

In one process, without a display, on the sample workspace: the slider of the warmth goes to and fro, one step
each 8 ms, with a text and a veil over the photograph. Counted are the pictures that arrive on the canvas, and
the processor time of the main thread for each of them.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, Slot
from PySide6.QtTest import QTest
from turns import load, tell

from planner.content.clock import FrozenClock
from planner.desk.demo import DEMO_START, demo_desk
from planner.desk.look_up import PostFilter, list_posts
from planner.desk.opening import open_desk
from planner.desk.sample_story import tell_story
from planner.ui.app import application
from planner.ui.composer.page import ComposerPage
from planner.ui.language import Language
from planner.ui.settings import FILE, SettingsFile
from planner.ui.studio.acts import added
from planner.ui.studio.drawing import Made
from planner.ui.studio.making import new_scrim, new_text
from planner.ui.studio.page import StudioPage
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow

GOAL, SECONDS, STEP_MS = 30.0, 5.0, 8
MUDIK = "7 hal sebelum mudik"


class Counter(QObject):
    """Counts what is drawn while something moves."""

    def __init__(self) -> None:
        super().__init__()
        self.frames = 0

    @Slot(object)
    def count(self, made: Made) -> None:
        """Hear that a picture is there."""
        self.frames += not made.wanted.is_whole


def main() -> int:
    """Print frames a second; 0 when the goal is met, 1 otherwise."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "contoh"
        desk = demo_desk(root, FrozenClock(DEMO_START))
        tell_story(desk, lambda _done, _of: None)
        desk.workspace.close()
        dressed, language = Appearance(app, "dark"), Language(app, "id")
        window = MainWindow(SettingsFile(Path(folder) / FILE), dressed, language)
        window.show()
        window.open_desk(open_desk(root, FrozenClock(DEMO_START), login="rani"))
        page = _opened(window)
        found = {zoom: _dragged(page, zoom) for zoom in (1.0, 0.44)}
        window.close()
    tell(f"{SECONDS:g} s each, {load()}")
    for zoom, (frames, main_ms) in found.items():
        tell(f"{zoom:5.0%}: {frames:5.1f} frames/s (>= {GOAL:g}), main thread {main_ms:4.1f} ms a frame")
    return int(min(frames for frames, _cost in found.values()) < GOAL)


def _opened(window: MainWindow) -> StudioPage:
    if window.frame is None or window.context is None:
        raise RuntimeError("the workspace is not open")
    found = list_posts(window.context.desk, PostFilter(text=MUDIK))
    window.frame.go("composer", next(one.id for one in found if one.title == MUDIK))
    composer = window.frame.screen_named("composer")
    if not isinstance(composer, ComposerPage):
        raise TypeError("the composer is not there")
    composer.studio.open_at(2)
    page = window.frame.screen_named("studio")
    if not isinstance(page, StudioPage):
        raise TypeError("the studio is not there")
    design, _own = added(page.session.design, new_scrim())
    page.session.act("", added(design, new_text())[0])
    _rest(page)
    return page


def _rest(page: StudioPage) -> None:
    QTest.qWait(500)
    while not page.drawing.is_settled():
        QTest.qWait(50)


def _dragged(page: StudioPage, zoom: float) -> tuple[float, float]:
    """Return frames a second, and milliseconds of the main thread for each."""
    page.stage.zoom_to(zoom)
    _rest(page)
    counter, slider = Counter(), page.inspector.photo.rows["warmth"].slider
    page.drawing.drawn.connect(counter.count)
    began, cpu, step = time.perf_counter(), time.thread_time(), 0
    while time.perf_counter() - began < SECONDS:
        step += 1
        slider.setValue(abs(step % 160 - 80) - 40)
        QTest.qWait(STEP_MS)
    took, spent = time.perf_counter() - began, time.thread_time() - cpu
    page.drawing.drawn.disconnect(counter.count)
    _rest(page)
    return counter.frames / took, 1_000 * spent / max(1, counter.frames)


if __name__ == "__main__":
    sys.exit(main())
