"""The month, worked with as a person does: mouse, wheel, keyboard, and what others write meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from given import StillClock, a_content
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.write_post import create_post
from planner.ui.calendar.day_popover import DayPopover
from planner.ui.calendar.month_view import Spot
from planner.ui.window import MainWindow
from ui.calendar_room import ENTRIES, TODAY, Room

Key = Qt.Key
TUESDAY = date(2027, 2, 23)


@pytest.fixture
def room(window_with: Callable[..., MainWindow], qtbot: QtBot) -> Room:
    return Room(window_with(ENTRIES), qtbot)


def wheel(room: Room, notches: int, *, ctrl: bool = False) -> None:
    middle = QPointF(room.grid.viewport().rect().center())
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        middle,
        room.grid.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  Qt's own order
    )
    QApplication.sendEvent(room.grid.viewport(), event)


def test_the_calendar_opens_on_this_month_with_the_focus_on_today(room: Room) -> None:
    assert room.page.bar().title.text() == "Februari 2027"
    assert room.grid.spot == Spot(TODAY)
    assert room.cell().is_today
    assert room.grid.hasFocus()
    assert room.titles(TUESDAY) == ["Layanan daring 24 jam"]


def test_a_click_selects_a_post_and_a_double_click_opens_it(room: Room) -> None:
    box = room.chip_of("Layanan daring 24 jam")
    room.click(box)
    assert room.focused_title() == "Layanan daring 24 jam"
    assert room.frame.here() == "calendar"
    room.click(box, twice=True)
    assert room.frame.here() == "composer"
    assert room.composed() == [room.cell(TUESDAY).posts[0].id]


def test_arrows_reach_a_post_and_enter_opens_it(room: Room) -> None:
    room.press(Key.Key_Right, Key.Key_Down)
    assert room.focused_title() == "Layanan daring 24 jam"
    room.press(Key.Key_Return)
    assert room.composed() == [room.cell(TUESDAY).posts[0].id]


def test_escape_leaves_a_post_for_its_day(room: Room) -> None:
    room.press(Key.Key_Right, Key.Key_Down, Key.Key_Escape)
    assert room.grid.spot == Spot(TUESDAY)


def test_the_pill_lists_the_whole_day_with_the_focus_on_the_first_hidden_post(room: Room) -> None:
    pill = room.cell().pill
    assert pill is not None
    room.click(pill)
    assert room.page.acts.day_list is not None
    shown = room.page.acts.day_list.list
    assert shown.hasFocus()
    assert shown.model().rowCount() == 5
    assert shown.currentIndex().data() == room.cell().hidden[0].title == "Jam layanan Ramadan, pekan 3"
    room.qtbot.keyClick(shown, Key.Key_Down)
    room.qtbot.keyClick(shown, Key.Key_Return)
    assert room.composed() == [room.cell().posts[1].id]


def test_escape_closes_the_list_of_a_day_and_gives_the_focus_back(room: Room) -> None:
    room.press(Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert room.grid.spot == Spot(TODAY, on_pill=True)
    room.press(Key.Key_Return)
    popover = room.window.findChild(DayPopover)
    assert popover is not None
    assert popover.isVisible()
    room.qtbot.keyClick(popover.list, Key.Key_Escape)
    assert not popover.isVisible()
    assert room.grid.hasFocus()


def test_wheel_and_page_keys_turn_months_but_not_while_ctrl_is_held(room: Room) -> None:
    wheel(room, -1)
    assert room.page.month == date(2027, 3, 1)
    assert room.grid.spot == Spot(date(2027, 3, 22))
    wheel(room, -1, ctrl=True)
    assert room.page.month == date(2027, 3, 1)
    wheel(room, 1)
    room.press(Key.Key_PageUp)
    assert room.page.month == date(2027, 1, 1)
    assert "Batik di hari Kamis" in room.titles(date(2027, 1, 14))
    room.press(Key.Key_T)
    assert room.grid.spot == Spot(TODAY)
    assert room.page.month == date(2027, 2, 1)


def test_arrows_leave_the_weeks_in_sight_for_the_next_month(room: Room) -> None:
    room.press(*[Key.Key_Right] * 13)
    assert room.page.month == date(2027, 2, 1)
    assert room.grid.spot == Spot(date(2027, 3, 7))
    room.press(Key.Key_Right)
    assert room.page.month == date(2027, 3, 1)
    assert room.grid.spot == Spot(date(2027, 3, 8))


def test_buttons_of_the_bar_turn_months_and_come_back_today(room: Room) -> None:
    bar, left = room.page.bar(), Qt.MouseButton.LeftButton
    arrows_at = bar.after.mapTo(bar, QPoint(0, 0))
    for _ in range(3):
        room.qtbot.mouseClick(bar.after, left)
    assert bar.title.text() == "Mei 2027"
    assert bar.after.mapTo(bar, QPoint(0, 0)) == arrows_at
    room.qtbot.mouseClick(bar.today, left)
    assert bar.title.text() == "Februari 2027"


def test_what_others_write_appears_and_the_selection_stays(room: Room, app_desk: Desk) -> None:
    room.click(room.chip_of("Layanan daring 24 jam"))
    other = replace(seated(app_desk, "ayu"), listeners=[])
    at = room.cell(TUESDAY).posts[0].due_at + timedelta(hours=2)
    create_post(other, a_content(title="Kabar mendadak", publish_at=at))
    room.context.news.look()
    room.qtbot.waitUntil(lambda: "Kabar mendadak" in room.titles(TUESDAY))
    assert room.focused_title() == "Layanan daring 24 jam"


def test_the_day_that_is_today_moves_on_at_midnight(room: Room, still: StillClock) -> None:
    still.advance(hours=20)
    room.page._look_at_clock()
    assert room.cell(TUESDAY).is_today
    assert not room.cell().is_today


def test_another_zone_moves_posts_to_their_day_there(room: Room) -> None:
    assert "Rakor Idulfitri dan mudik" in room.titles(TODAY)
    room.window.change_settings(zone="America/Los_Angeles")
    assert "Rakor Idulfitri dan mudik" in room.titles(TODAY - timedelta(days=1))
    assert "Rakor Idulfitri dan mudik" not in room.titles(TODAY)
    room.window.change_settings(zone="")
    assert "Rakor Idulfitri dan mudik" in room.titles(TODAY)


def test_the_palette_leads_to_a_post_in_another_month(room: Room) -> None:
    room.page.turn(-1)
    batik = room.cell(date(2027, 1, 14)).posts[0]
    room.page.go_today()
    room.page.open(batik.id)
    assert room.page.month == date(2027, 1, 1)
    assert room.focused_title() == "Batik di hari Kamis"


def test_delete_puts_a_draft_away_and_undo_brings_it_back(room: Room) -> None:
    room.click(room.chip_of("Berbagi takjil"))
    room.press(Key.Key_Delete)
    room.qtbot.waitUntil(lambda: room.titles(date(2027, 2, 27)) == [])
    room.context.undo.undo()
    room.qtbot.waitUntil(lambda: room.titles(date(2027, 2, 27)) == ["Berbagi takjil"])


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_resting_on_a_chip_tells_it_whole(room: Room) -> None:
    at = room.middle(room.chip_of("Kapal layanan singgah hari ini"))
    viewport = room.grid.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert QToolTip.text().startswith(
        "Kapal layanan singgah hari ini, belum pasti, Rabu 17 Februari 17.00 WIB"
    )
    QToolTip.hideText()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_context_menu_opens_the_post_under_the_pointer(room: Room) -> None:
    at = room.middle(room.chip_of("Layanan daring 24 jam"))
    viewport = room.grid.viewport()
    by_mouse = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(by_mouse, at, viewport.mapToGlobal(at)))
    menu = room.grid.findChild(QMenu)
    assert menu is not None
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["Buka konten", "Arsipkan", "Konten baru di hari ini"]
    menu.actions()[0].trigger()
    menu.close()
    assert room.composed() == [room.cell(TUESDAY).posts[0].id]


def test_an_empty_month_says_how_to_begin_and_to_whom_it_may_not(room: Room) -> None:
    for _ in range(8):
        room.press(Key.Key_PageDown)
    assert room.grid.accessibleDescription() == "Belum ada konten. Tekan N untuk menambah."
    room.context.desk.person = seated(room.context.desk, "sari").person
    room.page.reload()
    assert room.grid.accessibleDescription() == "Belum ada konten."
    room.press(Key.Key_T)
    assert not room.grid.accessibleDescription()


def test_every_day_and_chip_speaks_and_can_be_pressed(room: Room) -> None:
    spoken = QAccessible.queryAccessibleInterface(room.grid)
    names = [spoken.child(number).text(QAccessible.Text.Name) for number in range(spoken.childCount())]
    wanted = "Layanan daring 24 jam, terjadwal, Selasa 23 Februari 09.00 WIB, Facebook dan Instagram"
    assert wanted in names
    assert "Senin 22 Februari, hari ini, 5 konten" in names
    assert "Minggu 28 Februari, tidak ada konten" in names
    chip = spoken.child(names.index(wanted))
    box = room.chip_of("Layanan daring 24 jam")
    assert chip.rect().topLeft() == room.grid.viewport().mapToGlobal(room.grid.on_viewport(box).topLeft())
    assert spoken.childAt(chip.rect().center().x(), chip.rect().center().y()) is chip
    chip.actionInterface().doAction("Press")
    assert room.composed() == [room.cell(TUESDAY).posts[0].id]
    assert chip.state().focused == room.grid.hasFocus()
