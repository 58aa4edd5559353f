"""What never runs on the main thread: decoding, rendering, files of the vault, the network, long queries."""

from __future__ import annotations

import functools
import sqlite3
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from given import StillClock
from pictures import a_jpeg
from planner.content.state import State
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts
from planner.desk.opening import open_desk
from planner.imaging import opening, rendering
from planner.meta.transport import Transport
from planner.store.vault import Vault
from planner.ui.composer.page import ComposerPage
from planner.ui.window import MainWindow
from ui.hands import CONTROL, Hands

ROOT = Path(__file__).parents[2]
BIG, STEPS_MOST, EVERY = 10_000, 2_000_000, 1_000
"""Instructions of SQLite's machine for one query: some 100 of them for each post of the big workspace."""

HEAVY = (
    (opening, "probe"),
    (opening, "open_picture"),
    (rendering, "render"),
    (Vault, "put"),
    (Vault, "put_file"),
    (Vault, "read"),
    (Transport, "exchange"),
)


@pytest.fixture
def strays(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What heavy work was done on the main thread, and by whom."""
    found: list[str] = []

    def watched(name: str, work: Callable[..., object]) -> Callable[..., object]:
        @functools.wraps(work)
        def watching(*args: object, **told: object) -> object:
            if threading.current_thread() is threading.main_thread():
                found.append(f"{name}: {''.join(traceback.format_stack(limit=6))}")
            return work(*args, **told)

        return watching

    for place, name in HEAVY:
        if hasattr(place, name):
            monkeypatch.setattr(place, name, watched(name, getattr(place, name)))
    return found


def test_the_names_of_what_is_heavy_are_still_right() -> None:
    assert [name for place, name in HEAVY if not hasattr(place, name)] == []


def test_a_day_in_the_window_does_nothing_heavy_on_the_main_thread(
    window: MainWindow, qtbot: QtBot, strays: list[str], tmp_path: Path, settle: Callable[[MainWindow], None]
) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(a_jpeg(2000, 2500))
    hands = Hands(window, qtbot)
    context = window.context
    assert context is not None
    hands.chord(Qt.Key.Key_N, CONTROL)
    composer = hands.frame._screens["composer"]
    assert isinstance(composer, ComposerPage)
    hands.paste_file(photo)
    hands.until(lambda: composer.editing.content.media)
    hands.type("Sehari di jendela")
    hands.until(context.work.is_idle)
    hands.chord(Qt.Key.Key_Return, CONTROL)
    hands.until(lambda: list_posts(context.desk, PostFilter(text="Sehari di jendela", state=State.IN_REVIEW)))
    for screen in ("review", "activity", "accounts", "calendar"):
        hands.frame.go(screen)
        settle(window)
        hands.until(context.work.is_idle)
    assert not strays, strays[0]


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with ten thousand posts."""
    root = tmp_path_factory.mktemp("big") / "ruang"
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "big_workspace.py"), str(root)]
    subprocess.run([*command, "--posts", str(BIG)], check=True, capture_output=True, timeout=120)  # noqa: S603
    return root


@pytest.fixture
def big_desk(big: Path) -> Iterator[Desk]:
    desk = open_desk(big, StillClock(datetime.now(UTC)))
    yield desk
    desk.workspace.close()


@pytest.fixture
def long_queries(big_desk: Desk) -> list[tuple[int, str]]:
    """Statements that take SQLite long on the main thread, by the instructions it counts."""
    found: list[tuple[int, str]] = []
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += EVERY
        return 0

    engine = big_desk.workspace.engine

    @event.listens_for(engine, "connect")
    def watch(connection: object, _record: object) -> None:
        if isinstance(connection, sqlite3.Connection):
            connection.set_progress_handler(count, EVERY)

    @event.listens_for(engine, "before_cursor_execute")
    def begin(*_told: object) -> None:
        nonlocal steps
        steps = 0

    @event.listens_for(engine, "after_cursor_execute")
    def end(_connection: object, _cursor: object, statement: str, *_told: object) -> None:
        if steps > STEPS_MOST and threading.current_thread() is threading.main_thread():
            found.append((steps, statement[:300]))

    engine.dispose()
    return found


def test_no_screen_asks_a_long_question_on_the_main_thread(
    bare_window_with: Callable[..., MainWindow],
    big_desk: Desk,
    long_queries: list[tuple[int, str]],
    qtbot: QtBot,
) -> None:
    window = bare_window_with()
    window.open_desk(big_desk)
    hands = Hands(window, qtbot)
    context = window.context
    assert context is not None
    post = list_posts(big_desk, PostFilter(state=State.DRAFT, limit=1))[0].id
    for screen, subject in (("calendar", None), ("review", None), ("activity", None), ("composer", post)):
        hands.frame.go(screen, subject)
        hands.until(context.work.is_idle)
    context.commands.run("palette")
    hands.type("layanan")
    hands.until(context.work.is_idle)
    hands.chord(Qt.Key.Key_Escape)
    assert not long_queries
