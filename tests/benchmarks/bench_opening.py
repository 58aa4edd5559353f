"""How long a post with ten pictures takes from the click to its first paint in the composer.

In one process, without a display, on the sample workspace: the first post ever opened, for which the composer
is made, and then others in turn, each with pictures that nobody has looked at yet. The clock stops when the
strip, the caption and the previews have been painted once; pictures may still be arriving.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PIL import Image
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from turns import load, tell
from typing_extensions import override

from planner.content.clock import FrozenClock
from planner.content.ids import PostId
from planner.content.post import Content, MediaItem
from planner.desk.demo import DEMO_START, demo_desk
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.media import add_file
from planner.desk.opening import open_desk
from planner.desk.sample_story import tell_story
from planner.desk.write_post import create_post
from planner.ui.app import application
from planner.ui.composer.page import ComposerPage
from planner.ui.language import Language
from planner.ui.settings import FILE, SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow

GOAL_MS, POSTS, PICTURES = 150.0, 9, 10
MUDIK = "7 hal sebelum mudik"


class Painted(QObject):
    """Tells which of some widgets have been painted."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._missing = set(widgets)
        for one in widgets:
            one.installEventFilter(self)

    def is_all(self) -> bool:
        """Tell whether all were painted."""
        return not self._missing

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._missing.discard(watched)
        return False


def main() -> int:
    """Print the milliseconds; 0 when the goal is met by the median, 1 otherwise."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "contoh"
        desk = demo_desk(root, FrozenClock(DEMO_START))
        tell_story(desk, lambda _done, _of: None)
        posts = [_post(desk, Path(folder), number) for number in range(POSTS + 1)]
        desk.workspace.close()
        dressed, language = Appearance(app, "light"), Language(app, "id")
        window = MainWindow(SettingsFile(Path(folder) / FILE), dressed, language)
        window.show()
        window.open_desk(open_desk(root, FrozenClock(DEMO_START), login="rani"))
        _rest(3_000)
        (first, first_work), *others = [_opened(window, one) for one in posts]
        window.close()
    median, work = (statistics.median(told) for told in zip(*others, strict=True))
    tell(f"{PICTURES} pictures on two networks, {POSTS} posts, {load()}")
    tell(f"first post: {first:6.1f} ms, the main thread works {first_work:6.1f} ms of it")
    tell(f"others: median {median:6.1f} ms, the main thread works {work:6.1f} ms of it (median <= {GOAL_MS})")
    return int(median > GOAL_MS)


def _post(desk: Desk, folder: Path, number: int) -> PostId:
    """Write a post with pictures of its own."""
    mudik = next(one for one in list_posts(desk, PostFilter(text=MUDIK)) if one.title == MUDIK)
    like = show_post(desk, mudik.id).post.content
    items = []
    for at in range(PICTURES):
        file = folder / f"{number}-{at}.jpg"
        shade = (number * 20 % 256, at * 25, 128)
        Image.linear_gradient("L").resize((1_600, 2_000)).convert("RGB").save(file, quality=85)
        Image.blend(Image.open(file), Image.new("RGB", (1_600, 2_000), shade), 0.5).save(file, quality=85)
        asset, _is_new = add_file(desk, file)
        items.append(MediaItem(asset_id=asset.id, alt=f"Gambar {at}"))
    content = Content(
        title=f"Sepuluh {number}", caption=like.caption, media=tuple(items), channels=like.channels
    )
    return create_post(desk, content).id


def _opened(window: MainWindow, post_id: PostId) -> tuple[float, float]:
    """Open a post from the calendar; return the milliseconds to its first paint, and how many were work."""
    frame = window.frame
    if frame is None:
        raise RuntimeError("the workspace is not open")
    frame.go("calendar")
    _rest(700)
    began, worked = time.perf_counter(), time.thread_time()
    frame.go("composer", post_id)
    page = frame.screen_named("composer")
    if not isinstance(page, ComposerPage):
        raise TypeError("the composer is not there")
    painted = Painted(page.media.parts.tiles.viewport(), page.caption, *page.preview.cards.cards())
    while not painted.is_all():
        QApplication.processEvents()
    return (time.perf_counter() - began) * 1_000, (time.thread_time() - worked) * 1_000


def _rest(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
