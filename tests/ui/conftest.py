"""Fixtures for the window: offscreen, deterministic, in the sample workspace on the morning of its story."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import event

from given import StillClock, no_power_cuts
from planner.desk.demo import DEMO_START, demo_desk
from planner.desk.desk import Desk
from planner.desk.opening import open_desk
from planner.desk.sample_story import tell_story
from planner.ui.app import application
from planner.ui.frame import Frame
from planner.ui.language import Language
from planner.ui.screens import SCREENS, Entry
from planner.ui.settings import FILE, SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from planner.words.catalogue import speak
from ui.plain_screen import ENTRIES

SHOTS = os.environ.get("PLANNER_SHOTS")
PERSON = "rani"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The one application of a test process, dressed as ours."""
    return application()


@pytest.fixture(autouse=True)
def collected_here(qapp: QApplication) -> Iterator[None]:
    """Collect garbage on the main thread only, as the program does, and leave no window behind."""
    gc.disable()
    known = set(qapp.topLevelWidgets())
    yield
    qapp.clipboard().clear()  # what it still holds when Python ends breaks the process
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
    gc.collect()
    gc.freeze()  # what is left now stays: the next collection need not look at it again
    left = [one for one in qapp.topLevelWidgets() if one not in known and one.isVisible()]
    told = [f"{type(one).__name__} {one.accessibleName()}" for one in left]
    for one in left:
        one.close()
        one.deleteLater()
    speak("id")
    gc.enable()
    assert not told, f"left-over windows: {told}"


@pytest.fixture(scope="session")
def told_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace with its story, made once for all test processes, to be copied."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    root = shared / "told"
    with FileLock(shared / "told.lock"):
        if not (shared / "told.ready").exists():
            desk = demo_desk(root, StillClock(DEMO_START))
            tell_story(desk, lambda _done, _of: None)
            desk.workspace.close()
            (shared / "told.ready").touch()
    return root


@pytest.fixture
def still() -> StillClock:
    """Monday, 22 February 2027, 08.12 in Jakarta, until a test moves it."""
    return StillClock(DEMO_START)


def linked_or_copied(source: str, there: str) -> None:
    """Link a file of the vault, which is never written to again, and copy everything else."""
    if "media" in Path(source).parts:
        os.link(source, there)
    else:
        shutil.copy2(source, there)


@pytest.fixture
def app_desk(told_workspace: Path, tmp_path: Path, still: StillClock) -> Iterator[Desk]:
    """The curator's desk in the sample workspace, a copy of its own."""
    root = tmp_path / "contoh"
    shutil.copytree(told_workspace, root, copy_function=linked_or_copied)
    desk = open_desk(root, still, login=PERSON)
    desk.workspace.engine.dispose()
    event.listen(desk.workspace.engine, "connect", no_power_cuts)
    yield desk
    desk.workspace.close()


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The looks: light, whatever the system says; a test chooses others."""
    dressed = Appearance(qapp, "light")
    yield dressed
    dressed.choose("light", 1.0)
    dressed.deleteLater()


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """The language: Indonesian; a test chooses another."""
    spoken = Language(qapp, "id")
    yield spoken
    spoken.choose("id")
    spoken.deleteLater()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / FILE)


@pytest.fixture
def bare_window_with(
    qapp: QApplication, settings: SettingsFile, appearance: Appearance, language: Language
) -> Iterator[Callable[..., MainWindow]]:
    """Make a window of 1440 × 900 without a workspace, with the screens of a table."""
    made: list[MainWindow] = []

    def make(entries: tuple[Entry, ...] = SCREENS) -> MainWindow:
        window = MainWindow(settings, appearance, language, screens=entries)
        made.append(window)
        window.show()
        qapp.processEvents()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def window_with(
    bare_window_with: Callable[..., MainWindow], app_desk: Desk, qapp: QApplication
) -> Callable[..., MainWindow]:
    """Make a window on the sample workspace, with the screens of a table."""

    def make(entries: tuple[Entry, ...] = SCREENS) -> MainWindow:
        window = bare_window_with(entries)
        window.open_desk(app_desk)
        qapp.processEvents()
        return window

    return make


@pytest.fixture
def bare_window(bare_window_with: Callable[..., MainWindow]) -> MainWindow:
    """A window without a workspace."""
    return bare_window_with()


@pytest.fixture
def window(window_with: Callable[..., MainWindow]) -> MainWindow:
    """The window on the sample workspace, shown, with every screen that there is."""
    return window_with()


@pytest.fixture
def framed(window_with: Callable[..., MainWindow]) -> MainWindow:
    """The window with four plain screens."""
    return window_with(ENTRIES)


@pytest.fixture
def frame(framed: MainWindow) -> Frame:
    """The frame around four plain screens."""
    assert framed.frame is not None
    return framed.frame


Shoot = Callable[[QWidget, str], None]


@pytest.fixture
def shoot(qapp: QApplication) -> Shoot:
    """Keep a picture of a widget as ``PLANNER_SHOTS``/name.png, when that folder is named."""

    def keep(widget: QWidget, name: str) -> None:
        if SHOTS:
            for _ in range(3):
                qapp.processEvents()
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            assert widget.grab().save(str(Path(SHOTS) / f"{name}.png"))

    return keep


@pytest.fixture
def settle(qapp: QApplication) -> Callable[[MainWindow], None]:
    """Wait until every picture that is shown has been decoded."""

    def wait(window: MainWindow) -> None:
        assert window.context is not None
        for _ in range(2_000):
            qapp.processEvents()
            if window.context.pictures.is_settled():
                break
            QTimer.singleShot(2, qapp.processEvents)
            qapp.thread().msleep(1)

    return wait
