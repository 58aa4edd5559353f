"""Deciding in the review: approving, sending back, and what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.post import Post
from planner.content.state import State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.review import request_changes
from planner.desk.submit import submit
from planner.desk.write_post import edit_post
from planner.ui.review.decide_dialogs import WordsDialog
from planner.ui.review.page import ReviewPage

from .review_room import choose, layout_of, opened, shown_title

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = "Magang Humas 2027", "Realisasi anggaran 2026"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    return opened(window, qtbot)


def look(desk: Desk, post_id: PostId) -> Post:
    with desk.reading() as records:
        return records.posts.get(post_id)


def said(window: MainWindow) -> str:
    assert window.frame is not None
    toast = window.frame.toasts.toast()
    return "" if toast is None else f"{toast.sentence} {toast.about}".strip()


def open_dialog(window: MainWindow) -> WordsDialog | None:
    return next((one for one in window.findChildren(WordsDialog) if one.isVisible()), None)


def rewritten(desk: Desk, post_id: PostId, text: str) -> Post:
    """Let the author write on, and submit it again, as another process would."""
    author = replace(seated(desk, "dimas"), listeners=[])
    content = look(desk, post_id).content
    edit_post(author, post_id, replace(content, caption=content.caption + text))
    return submit(author, post_id)


def test_ctrl_enter_approves_what_is_shown_and_goes_on(
    page: ReviewPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    post_id = page.post_id
    assert post_id is not None
    qtbot.keyClick(layout_of(page).queue.view, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: shown_title(page) == SECOND)
    shoot(window, "review-approved")
    assert look(app_desk, post_id).state is State.SCHEDULED
    assert said(window) == "Disetujui dan dijadwalkan Magang Humas 2027, Sen, 22 Feb 16.00"
    assert page.worklist.count.text() == "3 menunggu Anda"


def test_what_changed_since_it_was_shown_is_not_approved(
    page: ReviewPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    post_id = page.post_id
    assert post_id is not None
    shown = page.loaded
    rewritten(app_desk, post_id, "\n\nTambahan.")
    assert page.loaded is shown
    qtbot.mouseClick(layout_of(page).decision.approve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.loaded is not shown)
    shoot(window, "review-outdated")
    assert look(app_desk, post_id).state is State.IN_REVIEW
    assert said(window) == "Isi berubah sejak Anda melihatnya Tidak ada yang disetujui."
    assert layout_of(page).comparison.news.isVisible()
    assert page.loaded is not None
    assert page.loaded.told.now.version == 8


def test_warnings_want_a_reason(
    page: ReviewPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    post_id = page.post_id
    assert post_id is not None
    post = rewritten(app_desk, post_id, " #satu #dua #tiga #empat #lima")
    page.reload()
    qtbot.waitUntil(lambda: page.loaded is not None and page.loaded.told.post.digest == post.digest)
    qtbot.mouseClick(layout_of(page).decision.approve, Qt.MouseButton.LeftButton)
    dialog = open_dialog(window)
    assert dialog is not None
    assert not dialog.act.isEnabled()
    shoot(dialog, "review-warnings")
    shoot(window, "review-warned")
    qtbot.keyClicks(dialog.field, "Tagar disepakati bersama")
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: look(app_desk, post_id).state is State.SCHEDULED)
    qtbot.waitUntil(lambda: open_dialog(window) is None)
    with app_desk.reading() as records:
        assert records.approvals.of(post_id)[-1].note == "Tagar disepakati bersama"


def test_sending_back_needs_words(
    page: ReviewPage, window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    post_id = page.post_id
    assert post_id is not None
    view = layout_of(page).queue.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_R)
    dialog = open_dialog(window)
    assert dialog is not None
    assert not dialog.act.isEnabled()
    qtbot.keyClicks(dialog.field, "Perbesar tanggalnya.")
    shoot(dialog, "review-send-back")
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown_title(page) == SECOND)
    assert look(app_desk, post_id).state is State.CHANGES_REQUESTED
    assert open_dialog(window) is None


def test_nobody_approves_their_own_post(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    app_desk.person = replace(seated(app_desk, "dimas").person, roles=frozenset(Role))
    assert window.frame is not None
    window.frame.go("review")
    page = window.frame.screen_named("review")
    assert isinstance(page, ReviewPage)
    qtbot.mouseClick(page.worklist.tabs.part("all"), Qt.MouseButton.LeftButton)
    choose(page, qtbot, FIRST)
    shoot(window, "review-own")
    button = layout_of(page).decision.approve
    assert button.isEnabled()
    assert button.accessibleDescription() == "Konten sendiri perlu disetujui orang lain."
    assert page.post_id is not None
    before = look(app_desk, page.post_id)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said(window) == "Konten sendiri perlu disetujui orang lain."
    assert look(app_desk, page.post_id) == before


def test_news_of_others_keep_the_choice(page: ReviewPage, app_desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(layout_of(page).queue.view, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: shown_title(page) == SECOND)
    other = next(one.id for one in page.worklist.queue.lines if one.title == "Kabar kepulauan")
    request_changes(replace(app_desk, listeners=list(app_desk.listeners)), other, note="Kurang jelas.")
    qtbot.waitUntil(lambda: page.worklist.count.text() == "3 menunggu Anda")
    assert shown_title(page) == SECOND
    assert layout_of(page).queue.view.currentIndex().data(Qt.ItemDataRole.UserRole).title == SECOND


def test_after_a_decision_comes_the_next_post_and_not_the_first(
    page: ReviewPage, app_desk: Desk, qtbot: QtBot
) -> None:
    choose(page, qtbot, SECOND)
    post_id = page.post_id
    assert post_id is not None
    qtbot.mouseClick(layout_of(page).decision.approve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown_title(page) == "Kabar kepulauan")
    assert look(app_desk, post_id).state is State.SCHEDULED
