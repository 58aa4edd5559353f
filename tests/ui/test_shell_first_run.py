"""The first run: three ways to begin."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from given import StillClock
from planner.ui.shell.new_workspace import NewWorkspace

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot


@pytest.mark.parametrize("look", ["light-id", "dark-en"])
def test_a_folder_without_a_workspace_leads_to_the_first_run(
    bare_window: MainWindow, tmp_path: Path, still: StillClock, shoot: Shoot, look: str
) -> None:
    theme, language = look.split("-")
    bare_window.appearance.choose(theme)
    bare_window.language.choose(language)
    bare_window.first.begin(tmp_path / "kosong", still)
    shoot(bare_window, f"first-run-{look}")
    assert bare_window.context is None


def test_a_new_workspace_is_made_and_opened(
    bare_window: MainWindow, tmp_path: Path, still: StillClock, qtbot: QtBot, shoot: Shoot
) -> None:
    page = bare_window.first.show_first_run(tmp_path / "baru", still)
    qtbot.mouseClick(page.new.button, Qt.MouseButton.LeftButton)
    dialog = bare_window.findChild(NewWorkspace)
    assert dialog is not None
    assert not dialog.make.isEnabled()
    qtbot.keyClicks(dialog.agency, "Dinas Contoh")
    qtbot.keyClicks(dialog.owner, "dewi")
    shoot(dialog, "new-workspace")
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert bare_window.context is not None
    assert bare_window.context.agency == "Dinas Contoh"


def test_the_demo_is_prepared_in_the_background_and_opened(
    bare_window: MainWindow, tmp_path: Path, still: StillClock, qtbot: QtBot, shoot: Shoot
) -> None:
    page = bare_window.first.show_first_run(tmp_path / "awal", still)
    told: list[object] = []
    bare_window.beginning.progressed.connect(told.append)
    with qtbot.waitSignal(bare_window.beginning.opened, timeout=60_000):
        qtbot.mouseClick(page.demo.button, Qt.MouseButton.LeftButton)
        qtbot.wait(700)
        shoot(bare_window, "first-run-busy")
    assert told
    assert bare_window.context is not None
    assert bare_window.context.desk.person.login == "rani"
