"""What Qt and PySide6 do otherwise than one would think: each fact that could bite us, and our guard.

The first is the gate of every later Qt: 6.12.0 on Python 3.11 loses a reference to True at each signal, and
aborts after some six hundred.
"""

from __future__ import annotations

import ast
import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

import planner.ui
from planner.ui.garbage import Garbage
from planner.ui.language import Language
from planner.ui.theme.fonts import font

ROOM = Path(planner.ui.__file__).parent
SAFE = {"object", "str", "bool"}
CROSSING = {"done", "failed", "progressed", "ended", "changed", "trouble", "arrived", "crashed", "broke"}
A_META_ID = 17841400000000000123


class Sender(QObject):
    """Has a signal."""

    told = Signal(object)


class Hearer(QObject):
    """Notes what it hears, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, threading.Thread]] = []

    @Slot(object)
    def hear(self, told: object) -> None:
        self.heard.append((told, threading.current_thread()))


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(ROOM.rglob("*.py")):
        yield str(file.relative_to(ROOM)), ast.parse(file.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def test_a_signal_costs_no_reference_to_true(qapp: QApplication) -> None:
    sender, hearer = Sender(), Hearer()
    sender.told.connect(hearer.hear)
    before = sys.getrefcount(True)  # noqa: FBT003  the object itself is meant
    for _ in range(100):
        sender.told.emit(True)  # noqa: FBT003
    hearer.heard.clear()
    assert abs(sys.getrefcount(True) - before) < 10  # noqa: FBT003
    qapp.processEvents()


def test_events_cost_no_reference_to_none(qapp: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(100):
        qapp.processEvents()
    assert abs(sys.getrefcount(None) - before) < 50


def test_our_signals_carry_nothing_that_qt_would_cut() -> None:
    """An ``int`` is cut to 32 bits, which breaks every id of Meta; a dict of odd keys arrives empty."""
    cut = [
        f"{name}:{call.lineno}"
        for name, tree in trees()
        for call in calls(tree)
        if isinstance(call.func, ast.Name)
        and call.func.id == "Signal"
        and not all(isinstance(told, ast.Name) and told.id in SAFE for told in call.args)
    ]
    assert not cut


def test_an_id_of_meta_passes_whole(qapp: QApplication) -> None:
    sender, hearer = Sender(), Hearer()
    sender.told.connect(hearer.hear)
    sender.told.emit({1: A_META_ID})
    qapp.processEvents()
    assert [told for told, _ in hearer.heard] == [{1: A_META_ID}]


def test_a_signal_from_a_worker_is_heard_on_the_main_thread(qtbot: QtBot) -> None:
    sender, hearer = Sender(), Hearer()
    sender.told.connect(hearer.hear)
    worker = threading.Thread(target=sender.told.emit, args=("words",))
    worker.start()
    worker.join()
    assert not hearer.heard, "it waits for the main thread"
    qtbot.waitUntil(lambda: bool(hearer.heard))
    assert hearer.heard == [("words", threading.main_thread())]


def test_what_crosses_threads_is_heard_by_methods_of_objects() -> None:
    """A lambda would run in the worker, and keep alive what it captured."""
    loose = [
        f"{name}:{call.lineno}"
        for name, tree in trees()
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and isinstance(call.func.value, ast.Attribute)
        and call.func.value.attr in CROSSING
        and any(isinstance(told, ast.Lambda) for told in call.args)
    ]
    assert not loose


def test_nothing_waits_in_a_loop_of_its_own() -> None:
    """``exec()`` of a dialog runs a second event loop inside a slot; only the application has one.

    ``photographer.py`` is the application of the gallery; Qt has no other way to carry files out of a window
    than the loop of ``QDrag.exec()``.
    """
    nested = [
        f"{name}:{call.lineno}"
        for name, tree in trees()
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"exec", "exec_", "processEvents"}
    ]
    assert [one.split(":")[0] for one in nested] == ["app.py", "library/page.py", "photographer.py"]


def test_garbage_is_collected_on_the_main_thread_only(qapp: QApplication) -> None:
    """A cycle with a QObject in it that a worker collects is destroyed there."""
    garbage, died = Garbage(qapp), []

    class Cycle(QObject):
        """Holds itself."""

        def __init__(self) -> None:
            super().__init__()
            self.itself = self

        def __del__(self) -> None:
            died.append(threading.current_thread())

    def litter() -> None:
        kept = [[one] for one in range(gc.get_threshold()[0] * 2)]
        kept.clear()

    assert not gc.isenabled()
    Cycle()
    worker = threading.Thread(target=litter)
    worker.start()
    worker.join()
    assert died == []
    filler = [[number] for number in range(gc.get_threshold()[0] + 100)]  # so that a generation is due
    garbage.look()
    filler.clear()
    assert died == [threading.main_thread()]
    garbage.deleteLater()


BROKEN_PAINT = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from planner.ui.app import application
from planner.ui.crash import Crashes

class Broken(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawLine(0, 0, 9, 9)
        raise ValueError("a bug while painting")

app = application()
crashes = Crashes(app)
broken = Broken()
broken.show()
QTimer.singleShot(50, app.quit)
app.exec()
print(crashes.count)
"""


def test_a_bug_while_painting_does_not_end_the_program() -> None:
    """The traceback keeps the painter alive, and Qt aborts when its device is painted anew."""
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", BROKEN_PAINT], capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2_000:]
    assert int(ran.stdout) >= 1


@pytest.mark.usefixtures("qapp")
def test_our_figures_do_not_wobble() -> None:
    """Without the feature 'tnum' the digits of Inter differ in width, and every counter moves."""
    metrics = QFontMetricsF(font("body"))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0000"))
    plain = QFont(font("body"))
    plain.unsetFeature(QFont.Tag("tnum"))
    metrics = QFontMetricsF(plain)
    assert metrics.horizontalAdvance("1111") != pytest.approx(metrics.horizontalAdvance("0000"))


@pytest.mark.usefixtures("qapp")
def test_offscreen_has_no_scheme_so_ours_is_chosen() -> None:
    assert QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Unknown


def test_buttons_of_qt_speak_our_language(qapp: QApplication, language: Language, qtbot: QtBot) -> None:
    """PySide6 ships no Indonesian words: ours come through a translator of our own."""
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    button = box.button(QMessageBox.StandardButton.Cancel)
    assert button.text() == "Batal"
    language.choose("en")
    qapp.processEvents()
    assert box.button(QMessageBox.StandardButton.Cancel).text().replace("&", "") == "Cancel"
