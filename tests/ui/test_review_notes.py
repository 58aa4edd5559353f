"""Notes in the review: pinned to pictures and words, answered, settled, and never lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from planner.content.errors import Unavailable
from planner.desk.comparison import Note
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.note import write_note
from planner.ui.review import noting
from planner.ui.review.diff_text import DiffText
from planner.ui.review.note_view import NoteView, SettledView
from planner.ui.review.page import ReviewPage
from planner.ui.review.picture import Picture
from planner.ui.review.places import Spot, place_of

from .review_room import choose, layout_of, opened

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

CTRL = Qt.KeyboardModifier.ControlModifier
SECOND = "Realisasi anggaran 2026"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    return opened(window, qtbot)


def notes(desk: Desk, page: ReviewPage) -> tuple[Note, ...]:
    assert page.post_id is not None
    with desk.reading() as records:
        return records.notes.of(page.post_id)


def shown(page: ReviewPage) -> list[NoteView]:
    return [one for one in layout_of(page).notes.findChildren(NoteView) if one.isVisible()]


def submitted_picture(page: ReviewPage) -> Picture:
    pictures = layout_of(page).comparison.findChildren(Picture)
    return next(one for one in pictures if one.focusPolicy() is Qt.FocusPolicy.StrongFocus)


def submitted_text(page: ReviewPage) -> DiffText:
    texts = layout_of(page).comparison.findChildren(DiffText)
    return next(one for one in texts if one.accessibleName() == "Takarir yang diajukan")


def test_a_click_on_a_picture_pins_a_note_there(
    page: ReviewPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    picture, field = submitted_picture(page), layout_of(page).notes.field
    inside = picture.inside()
    at = QPoint(round(inside.left() + inside.width() / 2), round(inside.top() + inside.height() / 4))
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClicks(field.edit, "Lebih besar.")
    shoot(window, "review-writing")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    note = notes(app_desk, page)[-1]
    assert note.text == "Lebih besar."
    spot = place_of(note.place)
    assert isinstance(spot, Spot)
    assert (spot.number, round(spot.x, 1), round(spot.y * 4)) == (1, 0.5, 1)
    assert field.draft().text == ""


def test_chosen_words_carry_a_note(page: ReviewPage, app_desk: Desk, qtbot: QtBot) -> None:
    text, field = submitted_text(page), layout_of(page).notes.field
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Home, CTRL)
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert field.draft().about == "Pada “Belajar”"
    qtbot.keyClicks(field.edit, "Baik.")
    qtbot.mouseClick(field.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    assert notes(app_desk, page)[-1].place == "caption@0-7"


def test_ctrl_enter_in_the_field_sends_the_note_and_approves_nothing(
    page: ReviewPage, app_desk: Desk, qtbot: QtBot
) -> None:
    field = layout_of(page).notes.field
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, "R dan D adalah huruf di sini.")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    assert not page.deciding.is_busy()
    assert notes(app_desk, page)[-1].text == "R dan D adalah huruf di sini."


def test_an_answer_stands_below_its_note(
    page: ReviewPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    field = layout_of(page).notes.field
    qtbot.mouseClick(shown(page)[1].reply, Qt.MouseButton.LeftButton)
    assert field.draft().about == "Balasan untuk Dimas P."
    qtbot.keyClicks(field.edit, "Terima kasih.")
    qtbot.mouseClick(field.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(one.row.answers for one in shown(page)))
    shoot(window, "review-answered")
    assert [one.said.author for one in (view.row for view in shown(page))] == ["Rani K.", "Dimas P."]
    assert notes(app_desk, page)[-1].reply_to == shown(page)[1].row.id


def test_a_settled_note_is_folded_and_can_be_opened_again(
    page: ReviewPage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(shown(page)[0].done, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(page)) == 1)
    assert window.context is not None
    window.context.undo.undo()
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    settled = [one for one in layout_of(page).notes.findChildren(SettledView) if one.isVisible()]
    qtbot.mouseClick(settled[0].again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)


def test_a_note_that_could_not_be_written_stays_in_the_field(
    page: ReviewPage, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_told: object, **_more: object) -> None:
        raise Unavailable("disk-full")

    monkeypatch.setattr(noting, "write_note", full)
    field = layout_of(page).notes.field
    qtbot.keyClicks(field.edit, "Jangan hilang.")
    qtbot.mouseClick(field.send, Qt.MouseButton.LeftButton)
    assert field.draft().text == "Jangan hilang."
    assert window.frame is not None
    assert window.frame.toasts.toast() is not None


def test_what_is_being_written_stays_with_its_post(page: ReviewPage, app_desk: Desk, qtbot: QtBot) -> None:
    field, first = layout_of(page).notes.field, "Magang Humas 2027"
    qtbot.keyClicks(field.edit, "Belum selesai")
    assert page.post_id is not None
    assert page.loaded is not None
    other = replace(seated(app_desk, "dimas"), listeners=app_desk.listeners)
    write_note(other, page.post_id, "Saya tambahkan.", version_id=page.loaded.told.now.version_id)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    assert field.draft().text == "Belum selesai"
    choose(page, qtbot, SECOND)
    assert field.draft().text == ""
    choose(page, qtbot, first)
    assert field.draft().text == "Belum selesai"


def test_a_note_being_written_outlives_an_approval(page: ReviewPage, qtbot: QtBot) -> None:
    field, first = layout_of(page).notes.field, page.post_id
    qtbot.keyClicks(field.edit, "Belum selesai")
    qtbot.keyClick(layout_of(page).queue.view, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.post_id != first and page.has_post())
    assert field.draft().text == ""
    page.open(first)
    qtbot.waitUntil(page.has_post)
    assert field.draft().text == "Belum selesai"
