"""Adding a post to a day: by key, button, double click, drop and paste."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from given import StillClock
from planner.content.state import State
from planner.desk.demo import seated
from planner.desk.look_up import show_post
from planner.ui.calendar.quick_add import QuickAdd
from planner.ui.calendar.reason_box import Tone
from planner.ui.composing import ComposeWish
from planner.ui.theme.tokens import color
from planner.ui.window import MainWindow
from ui.calendar_room import ENTRIES, TODAY, Room

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SUNDAY = date(2027, 2, 28)


@pytest.fixture
def room(window_with: Callable[..., MainWindow], qtbot: QtBot) -> Room:
    return Room(window_with(ENTRIES), qtbot)


def asked(room: Room, day: date = SUNDAY) -> QuickAdd:
    """Press N on a day."""
    room.page.open(day)
    room.press(Key.Key_N)
    popover = room.page.acts.adding.popover
    assert popover is not None
    return popover


def rewrite(room: Room, field: object, text: str) -> None:
    field.setFocus()  # type: ignore[attr-defined]
    field.selectAll()  # type: ignore[attr-defined]
    room.qtbot.keyClicks(field, text)


def test_a_title_and_enter_make_a_draft_at_the_next_free_hour(room: Room) -> None:
    popover = asked(room)
    assert popover.title.hasFocus()
    room.qtbot.keyClicks(popover.title, "Posko mudik 24 jam")
    room.qtbot.keyClick(popover.title, Key.Key_Return)
    assert not popover.isVisible()
    assert room.titles(SUNDAY) == ["Posko mudik 24 jam"]
    assert room.focused_title() == "Posko mudik 24 jam"
    assert room.grid.hasFocus()
    shown = show_post(room.context.desk, room.cell(SUNDAY).posts[0].id)
    assert shown.post.state is State.DRAFT
    assert {channel.network for channel in shown.channels} == {"facebook", "instagram"}
    assert shown.post.due_at == datetime.combine(SUNDAY, time(9), room.context.zone)


def test_what_was_added_can_be_taken_back_and_done_again(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Posko")
    room.qtbot.keyClick(popover.title, Key.Key_Return)
    assert room.context.undo.undoable() == "Draf disimpan"
    room.context.undo.undo()
    room.qtbot.waitUntil(lambda: room.titles(SUNDAY) == [])
    room.context.undo.redo()
    room.qtbot.waitUntil(lambda: room.titles(SUNDAY) == ["Posko"])


def test_typed_hours_and_days_count_and_accounts_are_remembered(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Posko")
    rewrite(room, popover.hour, "1345")
    rewrite(room, popover.day, "27/2")
    facebook = next(chip for chip in popover.accounts.chips.values() if chip.text() == "Facebook")
    room.qtbot.mouseClick(facebook, LEFT)
    room.qtbot.mouseClick(popover.save, LEFT)
    saturday = date(2027, 2, 27)
    assert room.titles(saturday) == ["Posko", "Berbagi takjil"]
    added = room.cell(saturday).posts[0]
    assert added.networks == ("instagram",)
    assert added.due_at.astimezone(room.context.zone).time() == time(13, 45)
    again = asked(room)
    assert [chip.text() for chip in again.accounts.chips.values() if chip.isChecked()] == ["Instagram"]
    again.close_it()


def test_an_hour_that_is_over_is_refused_in_words_and_nothing_is_written(room: Room) -> None:
    popover = asked(room, TODAY)
    assert popover.hour.text() == "09.00 WIB"
    room.qtbot.keyClicks(popover.title, "Terlambat")
    rewrite(room, popover.hour, "7.30")
    assert popover.reason.text == "Waktu ini sudah lewat. Pilih pukul 08.30 atau sesudahnya."
    room.qtbot.mouseClick(popover.save, LEFT)
    assert popover.isVisible()
    assert popover.hour.hasFocus()
    assert "Terlambat" not in room.titles()
    popover.close_it()


def test_a_missing_title_and_unreadable_times_say_so(room: Room) -> None:
    popover = asked(room)
    room.qtbot.mouseClick(popover.save, LEFT)
    assert (popover.reason.tone, popover.reason.text) == (Tone.WRONG, "Judul belum diisi.")
    rewrite(room, popover.hour, "sore")
    assert popover.reason.text == "Jam tidak terbaca. Tulis seperti 16.00."
    rewrite(room, popover.day, "xx")
    assert popover.reason.text == "Tanggal tidak terbaca. Tulis seperti 24 Feb atau 24/2."
    popover.close_it()


def test_another_post_at_that_hour_is_named(room: Room) -> None:
    popover = asked(room, date(2027, 2, 23))
    assert popover.hour.text() == "16.00 WIB"  # 09.00 is taken
    rewrite(room, popover.hour, "9.10")
    assert popover.reason.tone is Tone.BUSY
    assert "Layanan daring 24 jam" in popover.reason.text
    popover.close_it()


def test_a_title_that_was_not_saved_is_there_the_next_time(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Belum selesai")
    room.qtbot.keyClick(popover.title, Key.Key_Escape)
    again = asked(room)
    assert again.title.text() == "Belum selesai"
    again.close_it()


def test_as_a_pitch_makes_an_idea(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Gagasan")
    room.qtbot.mouseClick(popover.idea, LEFT)
    assert room.cell(SUNDAY).posts[0].shown is State.IDEA


def test_a_contributor_always_pitches(room: Room) -> None:
    room.context.desk.person = seated(room.context.desk, "dimas").person
    popover = asked(room)
    assert popover.idea.isHidden()
    room.qtbot.keyClicks(popover.title, "Gagasan")
    room.qtbot.keyClick(popover.title, Key.Key_Return)
    assert room.cell(SUNDAY).posts[0].shown is State.IDEA


def test_complete_saves_the_post_and_goes_on_in_the_composer(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Posko")
    room.qtbot.mouseClick(popover.complete, LEFT)
    assert room.frame.here() == "composer"
    room.page.reload()
    assert room.composed() == [room.cell(SUNDAY).posts[0].id]


def test_enter_on_a_button_presses_that_button(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Posko")
    popover.complete.setFocus()
    room.qtbot.keyClick(popover.complete, Key.Key_Return)
    assert room.frame.here() == "composer"


def test_the_day_is_marked_while_it_is_asked_for(room: Room) -> None:
    popover = asked(room)
    corner = room.grid.on_viewport(room.cell(SUNDAY).box).bottomLeft() + QPoint(12, -12)
    assert room.grid.viewport().grab().toImage().pixelColor(corner) == color("accent_soft")
    popover.close_it()
    assert room.grid.viewport().grab().toImage().pixelColor(corner) == color("weekend")


def test_what_one_person_typed_is_not_shown_to_another(room: Room) -> None:
    popover = asked(room)
    room.qtbot.keyClicks(popover.title, "Rahasia")
    popover.close_it()
    room.context.desk.person = seated(room.context.desk, "ayu").person
    again = asked(room)
    assert again.title.text() == ""
    again.close_it()


def test_complete_without_a_title_takes_day_and_accounts_along(room: Room) -> None:
    popover = asked(room)
    room.qtbot.mouseClick(popover.complete, LEFT)
    (wish,) = room.composed()
    assert isinstance(wish, ComposeWish)
    assert wish.due_at == datetime.combine(SUNDAY, time(9), room.context.zone)
    assert len(wish.channels) == 2
    assert room.titles(SUNDAY) == []


def test_who_may_not_write_is_told_why(room: Room) -> None:
    room.context.desk.person = seated(room.context.desk, "sari").person
    room.page.open(SUNDAY)
    room.press(Key.Key_N)
    assert room.page.acts.adding.popover is None
    assert "sari tidak memegang peran" in room.frame.toasts.accessibleName()
    room.qtbot.mouseClick(room.page.bar().new, LEFT)
    assert room.frame.here() == "calendar"


def test_a_double_click_on_an_empty_day_asks(room: Room) -> None:
    room.click(room.cell(SUNDAY).box, twice=True)
    popover = room.page.acts.adding.popover
    assert popover is not None
    assert popover.day.day == SUNDAY
    popover.close_it()


def test_pictures_dropped_on_a_day_go_to_the_composer_with_it(room: Room, tmp_path: Path) -> None:
    picture = tmp_path / "posko.JPG"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture)), QUrl.fromLocalFile(str(tmp_path / "catatan.txt"))])
    at = QPointF(room.middle(room.cell(SUNDAY).box))
    held = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(
        room.grid.viewport(), QDragEnterEvent(at.toPoint(), held[0], held[1], held[2], held[3])
    )
    QApplication.sendEvent(room.grid.viewport(), QDropEvent(at, *held))
    (wish,) = room.composed()
    assert isinstance(wish, ComposeWish)
    assert wish.files == (picture,)
    assert wish.due_at == datetime.combine(SUNDAY, time(9), room.context.zone)


def test_pictures_are_pasted_onto_the_focused_day(room: Room, tmp_path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "posko.png"))])
    QGuiApplication.clipboard().setMimeData(mime)
    room.page.open(SUNDAY)
    room.qtbot.keyClick(room.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (wish,) = room.composed()
    assert isinstance(wish, ComposeWish)
    assert wish.files == (tmp_path / "posko.png",)
    QGuiApplication.clipboard().clear()


def test_late_in_the_day_the_next_half_hour_is_offered(room: Room, still: StillClock) -> None:
    still.advance(hours=10)
    popover = asked(room, TODAY)
    assert popover.hour.text() == "18.30 WIB"
    room.qtbot.keyClick(popover.hour, Key.Key_Up)
    assert popover.hour.text() == "18.45 WIB"
    popover.close_it()
