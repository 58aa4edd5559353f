"""How long the library of 10,000 files takes to open, to scroll by a frame, to be searched, to find twins.

One process, without a display, medians. The pictures are not there: tiles keep their places, as they
do for a moment on any screen; what is measured is the main thread. Returns 0 when the goals are met.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication
from turns import tell

from planner.content.asset import Asset
from planner.content.clock import FrozenClock
from planner.content.ids import AssetId, new_id
from planner.content.library import MediaFacts, MediaLooks, Wellbeing
from planner.desk.demo import DEMO_START, demo_desk
from planner.desk.desk import Desk
from planner.desk.library import MediaFilter, library_tally, list_library
from planner.desk.twins import twins_among
from planner.ui.app import application
from planner.ui.library.grid import MediaGrid
from planner.ui.pictures import Pictures
from planner.ui.work import Work

OPEN_MS, FRAME_MS, TWINS_MS = 150.0, 16.0, 3_000.0
ZONE = ZoneInfo("Asia/Jakarta")


def main() -> int:
    """Print the times; 0 when the goals are met, 1 otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=15)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        desk = demo_desk(Path(folder) / "workspace", FrozenClock(DEMO_START))
        _fill(desk, asked.files)
        app = application()
        results = _measured(desk, app, asked.runs)
        desk.workspace.close()
    for name, (took, goal) in results.items():
        tell(f"{name:28} {took:8.1f} ms (goal <= {goal:.0f})")
    return int(any(took > goal for took, goal in results.values()))


def _fill(desk: Desk, count: int) -> None:
    chance = random.Random(3)  # noqa: S311  no secret
    with desk.workspace.writing() as records:
        for number in range(count):
            asset = Asset(
                id=AssetId(new_id()),
                sha256=f"{number:064x}",
                filename=f"foto-{number:05}.jpg",
                media_type="image/jpeg",
                width=6000,
                height=4000,
                size=9_400_000,
                added_by=desk.person.id,
                added_at=DEMO_START - timedelta(hours=number),
            )
            records.assets.add(asset)
            looks = MediaLooks(
                colours=("#2060c0", "#6ba55a"), fingerprint=chance.getrandbits(64), wellbeing=Wellbeing.WHOLE
            )
            records.library.add(asset.id, MediaFacts(alt=f"Warga {number}"), looks, (6000, 4000))
            records.library.find_by(asset.id, f"foto {number} warga biro humas biru hijau")


def _measured(desk: Desk, app: QApplication, runs: int) -> dict[str, tuple[float, float]]:
    today = DEMO_START.astimezone(ZONE).date()
    work = Work()
    pictures = Pictures(work, lambda: desk)
    grid = MediaGrid(pictures)
    grid.resize(896, 800)
    grid.show()
    app.processEvents()

    def open_it() -> None:
        grid.show_lines((), today, ZONE)
        library_tally(desk)
        grid.show_lines(list_library(desk, MediaFilter()), today, ZONE)
        grid.viewport().repaint()

    def scroll() -> None:
        bar = grid.verticalScrollBar()
        bar.setValue((bar.value() + 97_003) % max(1, bar.maximum()))
        grid.viewport().repaint()

    def search() -> None:
        list_library(desk, MediaFilter(text="warga 99"))

    with desk.reading() as records:
        marks = records.library.fingerprints()
    told = {
        "open": (_took(open_it, runs), OPEN_MS),
        "scroll by a frame": (_took(scroll, runs * 4), FRAME_MS),
        "search": (_took(search, runs), OPEN_MS),
        "twins (in the background)": (_took(lambda: twins_among(marks), 3), TWINS_MS),
    }
    grid.close()
    work.close()
    return told


def _took(act: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


if __name__ == "__main__":
    sys.exit(main())
