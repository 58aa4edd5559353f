"""Status bar, undo, toasts, remembered geometry: the small parts of the frame, used as a person would."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from planner.content.errors import Refused
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.hold import pause, resume
from planner.desk.logfile import LogFile
from planner.ui.language import Language
from planner.ui.settings import SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from ui.plain_screen import PlainScreen

if TYPE_CHECKING:
    from planner.ui.frame import Frame
    from ui.conftest import Shoot

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


def test_what_needs_somebody_is_one_click_away(frame: Frame, qtbot: QtBot) -> None:
    bar = frame.status_bar
    assert bar.attention.isVisible()
    qtbot.mouseClick(bar.attention, LEFT)
    assert frame.here() == "activity"
    frame.go("calendar")
    bar.queue.setFocus()
    qtbot.keyClick(bar.queue, Qt.Key.Key_Space)
    assert frame.here() == "activity"


def test_a_narrow_bar_drops_words_before_numbers(frame: Frame, shoot: Shoot) -> None:
    bar = frame.status_bar
    bar.tell_saved("Tersimpan di komputer ini")
    bar.resize(360, bar.height())
    QApplication.processEvents()
    shoot(bar, "status-narrow")
    shown = [one.accessibleName() for one in (bar.connection, bar.queue, bar.attention, bar.saved, bar.zone)]
    assert all(shown), "what is not shown is still said"
    assert any(char.isdigit() for char in bar.queue.text())


def test_what_was_done_is_undone_and_done_again(frame: Frame, framed: MainWindow, qtbot: QtBot) -> None:
    done = ["moved"]
    frame.context.undo.did("Dipindah", again=lambda: done.append("moved"), back=lambda: done.append("back"))
    frame.toast_undo("Dipindah ke Kam, 26 Nov 10.00 WIB", "Rakor")
    qtbot.keyClick(framed, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(framed, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(framed, Qt.Key.Key_Y, CONTROL)
    assert done == ["moved", "back", "moved"]


def test_the_toast_offers_to_undo(frame: Frame, qtbot: QtBot, shoot: Shoot) -> None:
    done: list[str] = []
    frame.context.undo.did("Diarsipkan", again=list, back=lambda: done.append("back"))
    frame.toast_undo("Diarsipkan")
    qtbot.waitUntil(frame.toasts.isVisible, timeout=2_000)
    shoot(frame, "toast-undo")
    (undo,) = (one for one in frame.toasts.findChildren(QAbstractButton) if one.isVisible())
    qtbot.mouseClick(undo, LEFT)
    assert done == ["back"]


def test_a_refused_undo_is_told_and_forgotten(frame: Frame, qtbot: QtBot) -> None:
    def back() -> None:
        raise Refused("post-changed-meanwhile", post="p")

    frame.context.undo.did("Dipindah", again=list, back=back)
    frame.context.undo.undo()
    qtbot.waitUntil(frame.toasts.isVisible, timeout=2_000)
    assert "berubah" in frame.toasts.accessibleName()
    assert not frame.context.undo.undoable()
    assert not frame.context.undo.redoable()


def test_a_hold_shows_on_every_screen_who_and_why(frame: Frame, app_desk: Desk, shoot: Shoot) -> None:
    assert not frame.hold_bar.isVisible()
    publisher = seated(app_desk, "sari")
    pause(publisher, reason="Duka")
    frame.context.news.look()
    QApplication.processEvents()
    shoot(frame, "held")
    for screen in ("calendar", "review"):
        frame.go(screen)
        assert frame.hold_bar.isVisible()
    assert "Sari N.: Duka" in frame.hold_bar.accessibleName()
    resume(publisher)
    frame.context.news.look()
    QApplication.processEvents()
    assert not frame.hold_bar.isVisible()


def test_no_two_commands_share_a_key_where_both_act(framed: MainWindow, frame: Frame) -> None:
    """Qt lets ambiguous shortcuts fail silently."""
    actions = [one for one in framed.findChildren(QAction) if one.shortcuts()]
    whole = [
        keys.toString()
        for one in actions
        if one.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        for keys in one.shortcuts()
    ]
    assert len(whole) == len(set(whole))
    assert len(whole) > 10
    ids = [one.id for one in frame.context.commands.all()]
    assert len(ids) == len(set(ids))


def test_the_window_comes_back_where_it_was(
    qapp: QApplication, tmp_path: Path, settings: SettingsFile, appearance: Appearance, language: Language
) -> None:
    memory = tmp_path / "window.ini"
    first = MainWindow(settings, appearance, language, memory=memory, screens=())
    first.show()
    first.setGeometry(40, 30, 1300, 760)
    qapp.processEvents()
    first.close()
    first.deleteLater()
    again = MainWindow(settings, appearance, language, memory=memory, screens=())
    again.show()
    qapp.processEvents()
    assert again.height() == 760  # a screen that is narrower than it was takes from the width
    again.close()
    again.deleteLater()


def test_a_zone_change_reads_every_screen_anew(framed: MainWindow, frame: Frame) -> None:
    screen = frame.screen_named("calendar")
    assert isinstance(screen, PlainScreen)
    before = screen.reloaded
    framed.change_settings(zone="Asia/Jayapura")
    assert screen.reloaded == before + 1
    assert frame.status_bar.zone.text() == "WIT (UTC+9)"


def test_the_log_follows_the_workspace(framed: MainWindow, app_desk: Desk) -> None:
    files = [Path(one.baseFilename) for one in logging.getLogger().handlers if isinstance(one, LogFile)]
    assert files == [app_desk.workspace.root / "logs" / "planner.log"]
    framed.close_desk()
    assert not [one for one in logging.getLogger().handlers if isinstance(one, LogFile)]


def test_sending_from_this_computer_can_be_turned_off(framed: MainWindow, qtbot: QtBot) -> None:
    assert framed.overlays is not None
    framed.overlays.show_settings()
    dialog = framed.overlays._settings
    assert dialog is not None
    qtbot.mouseClick(dialog.sends, LEFT)
    assert not framed.settings.now.sends
    dialog.accept()
