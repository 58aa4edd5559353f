"""The hour of the post."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desk.desk import Desk
from planner.desk.look_up import show_post
from planner.ui.composer.page import ComposerPage
from planner.ui.composer.schedule.hours import (
    elsewhere,
    months_on,
    on_day,
    weeks,
    with_hour,
)
from planner.ui.composer.schedule.popovers import DayPopover, HourPopover
from ui.composing import composer_in, post_named, wait_until_saved

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2027, 2, 22, 8, 12, tzinfo=JAKARTA)
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_the_other_zones_are_an_hour_apart() -> None:
    moment = datetime(2027, 2, 26, 9, tzinfo=UTC)
    assert elsewhere(moment, JAKARTA) == ("17.00 WITA", "18.00 WIT")
    assert elsewhere(moment, ZoneInfo("Asia/Jayapura")) == ("16.00 WIB", "17.00 WITA")


def test_what_has_passed_gives_way_to_the_next_half_hour() -> None:
    assert on_day(NOW.date(), NOW.replace(hour=7), NOW, JAKARTA).time() == time(8, 30)
    assert on_day(date(2027, 2, 24), None, NOW, JAKARTA) == datetime(2027, 2, 24, 9, tzinfo=JAKARTA)


def test_an_hour_without_a_day_means_the_next_time_it_comes() -> None:
    assert with_hour(time(9), None, NOW, JAKARTA).date() == date(2027, 2, 22)
    assert with_hour(time(8), None, NOW, JAKARTA).date() == date(2027, 2, 23)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_page_of_a_month_begins_on_monday_and_holds_it(day: date) -> None:
    page = weeks(day)
    assert page[0].weekday() == 0
    assert day in page
    assert months_on(months_on(day, 1), -1) == day.replace(day=1)


@pytest.fixture
def page(window: MainWindow, app_desk: Desk) -> ComposerPage:
    return composer_in(window, post_named(app_desk))


def popover_of(window: MainWindow, kind: type[DayPopover | HourPopover]) -> DayPopover | HourPopover:
    QApplication.processEvents()
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_the_day_is_chosen_with_the_keyboard(
    page: ComposerPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    qtbot.mouseClick(page.schedule.when.day, Qt.MouseButton.LeftButton)
    popover = popover_of(window, DayPopover)
    assert isinstance(popover, DayPopover)
    shoot(window, "composer-day")
    assert popover.grid.hasFocus()
    qtbot.keyClick(popover.grid, Qt.Key.Key_Down)
    assert popover.month.text() == "Maret 2027"
    qtbot.keyClick(popover.grid, Qt.Key.Key_Return)
    assert page.schedule.when.day.text() == "Jumat, 5 Maret 2027"
    wait_until_saved(page)
    due = show_post(app_desk, page.editing.post_id).post.content.publish_at
    assert due == datetime(2027, 3, 5, 16, tzinfo=JAKARTA)
    assert window.context is not None
    window.context.undo.undo()
    assert page.schedule.when.day.text() == "Jumat, 26 Februari 2027"


def test_the_hour_is_typed(page: ComposerPage, window: MainWindow, qtbot: QtBot, shoot: Shoot) -> None:
    qtbot.mouseClick(page.schedule.when.hour, Qt.MouseButton.LeftButton)
    popover = popover_of(window, HourPopover)
    assert isinstance(popover, HourPopover)
    qtbot.keyClicks(popover.field, "jam")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert popover.problem.text() == "Tulis jam seperti 16.00."
    shoot(window, "composer-hour")
    popover.field.selectAll()
    qtbot.keyClicks(popover.field, "1930")
    qtbot.keyClick(popover.field, Qt.Key.Key_Return)
    assert page.schedule.when.hour.text() == "19.30 WIB"


def test_an_hour_that_has_passed_is_refused_in_words(page: ComposerPage) -> None:
    before = page.editing.content.publish_at
    page.schedule.when.take(NOW - timedelta(hours=1))
    words = "Waktu ini sudah lewat. Pilih pukul 08.30 atau sesudahnya."
    assert page.schedule.submit.words.text() == words
    assert page.editing.content.publish_at == before


def test_the_hour_can_be_taken_away(page: ComposerPage) -> None:
    page.schedule.when.take(None)
    assert page.editing.content.publish_at is None
    assert page.schedule.when.day.text() == "Pilih hari"
    assert not page.schedule.when.zones.isVisible()


def test_the_next_free_slot_is_taken_by_its_keys(page: ComposerPage, qtbot: QtBot) -> None:
    before = page.editing.content.publish_at
    assert before is not None
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_N, Control | Shift)
    after = page.editing.content.publish_at
    assert after is not None
    assert after > before
    assert after.astimezone(JAKARTA).time() in {time(9), time(16)}
    assert after.astimezone(JAKARTA).weekday() < 5
