"""The window on a real X server: keys and clicks go the whole way through the system's window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

XVFB = shutil.which("Xvfb")
pytestmark = [
    pytest.mark.skipif(XVFB is None, reason="Xvfb is not installed"),
    pytest.mark.xdist_group("slow"),
]
ROOT = Path(__file__).parents[2]
JOURNEY = "tests/ui/test_journey_day.py::test_one_photo_with_its_own_caption_takes_six_actions_on_one_screen"


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a display of our own."""
    told, tells = os.pipe()
    command = [str(XVFB), "-displayfd", str(tells), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[tells], stderr=subprocess.DEVNULL) as server:  # noqa: S603
        os.close(tells)
        with os.fdopen(told) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()


def on(display: str, tmp_path: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QT_", "PYTEST_", "WAYLAND"))
    }
    return {
        **kept,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PLANNER_SETTINGS": str(tmp_path / "settings"),
    }


def test_the_program_comes_up_and_closes(display: str, tmp_path: Path) -> None:
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "planner", "--exit-when-ready", "--workspace", str(tmp_path / "none")],
        env=on(display, tmp_path),
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2_000:]


def test_a_photograph_and_two_captions_take_six_actions_there_too(display: str, tmp_path: Path) -> None:
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", JOURNEY],
        env=on(display, tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-3_000:]
    assert "1 passed" in ran.stdout
