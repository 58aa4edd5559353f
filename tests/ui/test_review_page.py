"""The review as somebody meets it: the queue, the comparison, its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from planner.desk.demo import seated
from planner.ui.review.page import ReviewPage

from .review_room import choose, layout_of, opened, shown_title

if TYPE_CHECKING:
    from planner.desk.desk import Desk
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

Settle = Callable[["MainWindow"], None]


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ReviewPage:
    return opened(window, qtbot)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_review_shows_what_changed(
    page: ReviewPage, window: MainWindow, settle: Settle, shoot: Shoot, theme: str
) -> None:
    window.appearance.choose(theme)
    settle(window)
    shoot(window, f"review-{theme}")
    layout = layout_of(page)
    assert shown_title(page) == "Magang Humas 2027"
    assert layout.comparison.void.accessibleName() == (
        "Persetujuan 19 Feb tidak berlaku lagi karena takarir, gambar 1, dan waktu tayang berubah."
    )
    assert page.bar().title.text() == "Telaah"


@pytest.mark.parametrize("spoken", ["id", "en"])
def test_a_small_window_keeps_the_notes_in_a_drawer(
    window: MainWindow, qtbot: QtBot, settle: Settle, shoot: Shoot, spoken: str
) -> None:
    page = opened(window, qtbot)
    window.language.choose(spoken)
    window.resize(1280, 720)
    settle(window)
    shoot(window, f"review-1280-{spoken}")
    layout = layout_of(page)
    assert not layout.notes.isVisible()
    qtbot.mouseClick(layout.header.notes, Qt.MouseButton.LeftButton)
    assert layout.notes.isVisible()
    shoot(window, f"review-1280-drawer-{spoken}")
    qtbot.keyClick(layout.notes.field.edit, Qt.Key.Key_Escape)
    assert not layout.notes.isVisible()


def test_the_screen_speaks_english(
    page: ReviewPage, window: MainWindow, settle: Settle, shoot: Shoot
) -> None:
    window.language.choose("en")
    settle(window)
    shoot(window, "review-en")
    assert page.bar().title.text() == "Review"


def test_large_text_is_not_cut(page: ReviewPage, window: MainWindow, settle: Settle, shoot: Shoot) -> None:
    window.appearance.choose("light", 2.0)
    settle(window)
    shoot(window, "review-200")
    layout = layout_of(page)
    assert layout.decision.approve.width() >= layout.decision.approve.sizeHint().width()


def test_j_and_k_walk_through_the_queue(page: ReviewPage, qtbot: QtBot) -> None:
    view = layout_of(page).queue.view
    QAbstractItemModelTester(view.queue, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: shown_title(page) == "Realisasi anggaran 2026")
    qtbot.keyClick(view, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: shown_title(page) == "Magang Humas 2027")
    qtbot.keyClick(view, Qt.Key.Key_K)
    assert shown_title(page) == "Magang Humas 2027"


def test_without_an_approval_there_is_one_column(
    page: ReviewPage, window: MainWindow, qtbot: QtBot, settle: Settle, shoot: Shoot
) -> None:
    choose(page, qtbot, "Realisasi anggaran 2026")
    settle(window)
    shoot(window, "review-alone")
    assert page.loaded is not None
    assert page.loaded.shown.is_alone
    assert not layout_of(page).comparison.void.isVisible()
    assert layout_of(page).comparison.differences() == 0


def test_d_goes_through_the_differences_and_says_them(
    page: ReviewPage, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    view, comparison = layout_of(page).queue.view, layout_of(page).comparison
    view.setFocus()
    heard = []
    for _ in range(comparison.differences()):
        qtbot.keyClick(view, Qt.Key.Key_D)
        heard.append(comparison.current())
    assert heard == [
        "Gambar 1 diganti",
        "dihapus “1–5”, ditambah “22 Februari–12”",
        "dihapus “5”, ditambah “12”",
        "ditambah “Tanpa biaya.”",
        "Waktu tayang: dari Jum, 26 Feb 09.00 WIB menjadi Sen, 22 Feb 16.00 WIB",
    ]
    shoot(window, "review-difference")
    qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert comparison.current() == "ditambah “Tanpa biaya.”"


def test_the_history_is_told_in_plain_words(
    page: ReviewPage, window: MainWindow, qtbot: QtBot, shoot: Shoot
) -> None:
    layout = layout_of(page)
    part = layout.header.views.part("history")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    shoot(window, "review-history")
    model = layout.history.history
    told = [model.index(row).data() for row in range(model.rowCount())]
    assert "Mengajukan versi 7 untuk ditelaah, Dimas P. · 22 Feb 07.48" in told
    assert "Persetujuan gugur karena isi berubah, Dimas P. · 22 Feb 07.31" in told
    assert layout.stack.currentWidget() is layout.history


def test_why_is_explained(page: ReviewPage, window: MainWindow, qtbot: QtBot, shoot: Shoot) -> None:
    qtbot.mouseClick(layout_of(page).comparison.void.link, Qt.MouseButton.LeftButton)
    shoot(window, "review-why")
    qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_all_lists_what_was_sent_back_and_done_what_was_approved(
    page: ReviewPage, window: MainWindow, qtbot: QtBot, settle: Settle, shoot: Shoot
) -> None:
    queue = layout_of(page).queue.view.queue
    qtbot.mouseClick(page.worklist.tabs.part("all"), Qt.MouseButton.LeftButton)
    assert "7 hal sebelum mudik" in [getattr(one, "title", "") for one in queue.items()]
    qtbot.mouseClick(page.worklist.tabs.part("done"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown_title(page) not in {"", "Magang Humas 2027"})
    settle(window)
    shoot(window, "review-done")
    assert layout_of(page).decision.approve.is_blocked


def test_a_writer_has_nothing_to_review(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    app_desk.person = seated(app_desk, "yosef").person
    assert window.frame is not None
    window.frame.go("review")
    shoot(window, "review-empty")
    page = window.frame.screen_named("review")
    assert isinstance(page, ReviewPage)
    assert layout_of(page).nothing.heading.text() == "Semua sudah ditelaah."
    qtbot.mouseClick(page.worklist.tabs.part("all"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown_title(page) == "Magang Humas 2027")
    shoot(window, "review-role")
    assert layout_of(page).decision.approve.is_blocked


def test_the_preview_is_that_of_the_composer(
    page: ReviewPage, window: MainWindow, qtbot: QtBot, settle: Settle, shoot: Shoot
) -> None:
    layout = layout_of(page)
    qtbot.mouseClick(layout.header.views.part("preview"), Qt.MouseButton.LeftButton)
    settle(window)
    qtbot.wait(400)
    shoot(window, "review-preview")
    assert layout.stack.currentWidget() is layout.preview
    choose(page, qtbot, "Kabar kepulauan")
    assert layout.stack.currentWidget() is layout.preview
