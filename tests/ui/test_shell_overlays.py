"""What opens over the frame: palette, key sheet, people, settings, toasts, crash dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.ui.crash import report
from planner.ui.shell.key_sheet import KeyCaps, KeySheet
from planner.ui.shell.person_switcher import PersonSwitcher
from planner.ui.shell.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from planner.ui.frame import Frame
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_palette_finds_a_post_and_goes_there(
    framed: MainWindow, frame: Frame, qtbot: QtBot, shoot: Shoot, theme: str
) -> None:
    framed.appearance.choose(theme)
    assert framed.overlays is not None
    palette = framed.overlays.palette
    qtbot.keyClick(framed, Qt.Key.Key_K, CTRL)
    assert QApplication.focusWidget() is palette.field
    qtbot.keyClicks(palette.field, "mudik")
    palette.search()
    shoot(framed, f"palette-{theme}")
    titles = [palette.model.hit(row) for row in range(palette.model.rowCount())]
    assert "7 hal sebelum mudik" in [one.title for one in titles if one]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert frame.here() == "calendar"


def test_the_palette_runs_a_command_with_the_keyboard_alone(
    framed: MainWindow, frame: Frame, qtbot: QtBot, shoot: Shoot
) -> None:
    assert framed.overlays is not None
    palette = framed.overlays.palette
    qtbot.keyClick(framed, Qt.Key.Key_K, CTRL)
    shoot(framed, "palette-empty")
    qtbot.keyClicks(palette.field, ">aktivitas")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert frame.here() == "calendar"  # only doing was asked for
    palette.open_with("aktivitas")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert frame.here() == "activity"


def test_escape_closes_the_palette_and_gives_the_focus_back(
    framed: MainWindow, frame: Frame, qtbot: QtBot
) -> None:
    assert framed.overlays is not None
    frame.side_bar.navigation.setFocus()
    framed.overlays.show_palette()
    qtbot.keyClick(framed.overlays.palette.field, Qt.Key.Key_Escape)
    assert not framed.overlays.palette.isVisible()
    assert QApplication.focusWidget() is frame.side_bar.navigation


def test_the_key_sheet_shows_every_key_of_the_table(framed: MainWindow, frame: Frame, shoot: Shoot) -> None:
    assert framed.overlays is not None
    framed.overlays.show_keys()
    sheet = framed.findChild(KeySheet)
    assert sheet is not None
    shoot(sheet, "keys")
    caps = sheet.findChildren(KeyCaps)
    assert len(caps) == sum(1 for one in frame.context.commands.all() if one.keys)
    sheet.accept()


def test_another_person_sits_down(framed: MainWindow, frame: Frame, qtbot: QtBot, shoot: Shoot) -> None:
    qtbot.mouseClick(frame.side_bar.person, Qt.MouseButton.LeftButton)
    switcher = framed.findChild(PersonSwitcher)
    assert switcher is not None
    assert switcher.isVisible()
    shoot(framed, "people")
    row = switcher.rows["dimas"]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert frame.context.desk.person.login == "dimas"
    assert frame.side_bar.person.accessibleName() == "Bekerja sebagai Dimas P."
    assert not switcher.isVisible()
    shoot(framed, "toast")


def test_settings_act_at_once_while_their_dialog_is_open(
    framed: MainWindow, frame: Frame, shoot: Shoot
) -> None:
    framed.activateWindow()
    assert framed.overlays is not None
    framed.overlays.show_settings()
    dialog = framed.findChild(SettingsDialog)
    assert dialog is not None
    shoot(dialog, "settings")
    dialog.changed.emit({"theme": "dark"})
    assert framed.settings.now.theme == "dark"
    dialog.changed.emit({"scale": 1.5})
    shoot(framed, "scale-150")
    dialog.changed.emit({"zone": "Asia/Jayapura"})
    assert frame.status_bar.zone.accessibleName() == "WIT (UTC+9)"
    dialog.changed.emit({"language": "en"})
    assert framed.language.spoken == "en"
    for left in framed.findChildren(SettingsDialog):
        left.accept()
    framed.change_settings(theme="light", scale=1.0, language="id")


def test_a_crash_is_told_once_with_secrets_cut_out(framed: MainWindow, qtbot: QtBot, shoot: Shoot) -> None:
    secret = "EAAB" + "x" * 40
    told = report(RuntimeError(f"access_token={secret}"))
    framed.show_crash(told)
    dialog = framed.crash_dialog
    assert dialog is not None
    shoot(dialog, "crash")
    framed.show_crash("yang kedua")
    assert framed.crash_dialog is dialog
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "RuntimeError" in copied
    assert "yang kedua" in copied
    assert secret not in copied
    dialog.accept()
