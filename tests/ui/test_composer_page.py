"""The composer as a person meets it: opening, looks, submitting, leaving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.content.ids import PostId
from planner.content.people import Role
from planner.content.state import State
from planner.desk.demo import seated
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.overview import sit_down
from planner.desk.typed import typed_into
from planner.desk.write_post import edit_post
from planner.ui.composing import ComposeWish
from ui.composing import MUDIK, composer_in, post_named, wait_until, wait_until_saved

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("theme", "spoken"), [("light", "id"), ("dark", "id"), ("light", "en"), ("dark", "en")]
)
def test_a_post_is_shown_with_everything_around_it(
    window: MainWindow, settled: Callable[[str], None], theme: str, spoken: str
) -> None:
    window.appearance.choose(theme)
    window.language.choose(spoken)
    assert window.context is not None
    page = composer_in(window, post_named(window.context.desk))
    page.turn(2)
    wait_until(page.checker.is_fresh)
    settled(f"composer-{theme}-{spoken}")
    window.resize(1280, 720)
    settled(f"composer-{theme}-{spoken}-1280")
    assert page.top.name.name.text() == MUDIK
    assert page.top.badge.accessibleName() == {"id": "Perlu perbaikan", "en": "Changes requested"}[spoken]
    assert "Cek hari pada paragraf kedua." in page.top.note.text()
    assert [one.row.finding.code for one in page.checks.rows()] == ["G01", "P02", "A01", "G07"]


@pytest.fixture
def settled(window: MainWindow, settle: Callable[[MainWindow], None], shoot: Shoot) -> Callable[[str], None]:
    """Keep a picture once all is decoded."""

    def keep(name: str) -> None:
        settle(window)
        shoot(window, name)

    return keep


def test_at_twice_the_size_the_panes_stand_in_turn(
    window: MainWindow, app_desk: Desk, settle: Callable[[MainWindow], None], shoot: Shoot
) -> None:
    window.appearance.choose("light", 2.0)
    page = composer_in(window, post_named(app_desk))
    wait_until(page.checker.is_fresh)
    settle(window)
    shoot(window, "composer-200")
    assert page.caption.isVisible()
    assert not page.preview.isVisible()
    page.area.choice.chosen.emit("look")
    page.area.choice.choose("look")
    page.area.arrange()
    assert page.preview.isVisible()


def test_a_new_post_is_typed_named_and_found_again(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, settle: Callable[[MainWindow], None], shoot: Shoot
) -> None:
    composer_in(window, post_named(app_desk))
    qtbot.keyClick(window, Qt.Key.Key_N, Control)
    page = composer_in(window, None)
    assert page.caption.edit.hasFocus()
    qtbot.keyClicks(page.caption.edit, "Layanan tutup Senin.")
    settle(window)
    shoot(window, "composer-new")
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_S, Control)
    wait_until_saved(page)
    assert page.top.name.name.text() == "Layanan tutup Senin."
    found = list_posts(app_desk, PostFilter(text="Layanan tutup Senin"))
    assert [one.id for one in found] == [page.editing.post_id]


def test_a_new_post_that_nobody_wrote_is_no_post(window: MainWindow, app_desk: Desk) -> None:
    before = {one.id for one in list_posts(app_desk, PostFilter(limit=1000))}
    page = composer_in(window, None)
    composer_in(window, post_named(app_desk))
    page.save()
    window.close()
    desk = app_desk
    assert {one.id for one in list_posts(desk, PostFilter(limit=1000))} == before


def test_going_back_comes_to_the_post_that_was_being_written(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    page = composer_in(window, None)
    qtbot.keyClicks(page.caption.edit, "Satu")
    post_id = page.editing.post_id
    composer_in(window, post_named(app_desk))
    wait_until(lambda: bool(list_posts(app_desk, PostFilter(text="Satu"))))
    assert page.editing.post_id != post_id
    qtbot.mouseClick(page.top.back, Qt.MouseButton.LeftButton)
    assert page.editing.post_id == post_id
    assert page.caption.edit.text() == "Satu"


def test_a_wish_brings_hour_channels_and_title(window: MainWindow, app_desk: Desk) -> None:
    with app_desk.reading() as records:
        one = records.channels.all()[0]
    due = app_desk.clock.now() + timedelta(days=3)
    page = composer_in(window, ComposeWish(due_at=due, channels=(one.id,), title="Judul dari kalender"))
    content = page.editing.content
    assert (content.publish_at, content.channels, content.title) == (due, (one.id,), "Judul dari kalender")


def test_f2_changes_the_title_and_escape_does_not(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    page = composer_in(window, post_named(app_desk))
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_F2)
    field = page.top.name.field
    qtbot.keyClicks(field, "Bukan ini")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.editing.content.title == MUDIK
    qtbot.mouseClick(page.top.name.name, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field, "8 hal sebelum mudik")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    wait_until_saved(page)
    assert show_post(app_desk, page.editing.post_id).post.content.title == "8 hal sebelum mudik"
    qtbot.mouseClick(page.top.undo, Qt.MouseButton.LeftButton)
    assert page.editing.content.title == MUDIK


def test_submitting_saves_renders_and_goes_back(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    qtbot.keyClicks(page.caption.edit, "Baru. ")
    wait_until(page.checker.is_fresh)
    qtbot.mouseClick(page.checks.fix_all, Qt.MouseButton.LeftButton)
    wait_until(page.checker.is_fresh)
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_Return, Control)
    wait_until(lambda: show_post(app_desk, post_id).post.state is State.IN_REVIEW)
    wait_until(lambda: window.frame is not None and window.frame.here() != "composer")
    assert window.frame is not None
    toast = window.frame.toasts.toast()
    assert toast is not None
    assert toast.sentence == "Diajukan untuk ditelaah"
    assert show_post(app_desk, post_id).post.content.caption.startswith("Baru. ")


def test_an_idea_becomes_a_draft_when_it_is_submitted(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    ideas = list_posts(app_desk, PostFilter(state=State.IDEA, limit=100))
    page = composer_in(window, ideas[0].id)
    assert page.editing.locked is None, "a designer writes for every unit"
    with app_desk.reading() as records:
        facebook = tuple(one.id for one in records.channels.all() if one.network.value == "facebook")
    page.editing.act("uji", replace(page.editing.content, channels=facebook, caption="Isi", variants=()))
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_Return, Control)
    wait_until(lambda: show_post(app_desk, ideas[0].id).post.state is State.IN_REVIEW, 60)


def test_a_blocked_post_leads_to_its_blocker(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    page = composer_in(window, post_named(app_desk))
    page.editing.put(replace(page.editing.content, caption="x" * 2300, variants=()))
    wait_until(page.checker.is_fresh)
    side = page.schedule.submit
    assert side.words.text() == "Selesaikan 1 blokir dulu"
    shoot(window, "composer-blocked")
    qtbot.mouseClick(side.button, Qt.MouseButton.LeftButton)
    assert page.caption.edit.hasFocus()
    assert page.caption.edit.textCursor().selectedText() == "x" * 100
    assert show_post(app_desk, page.editing.post_id).post.state is State.CHANGES_REQUESTED


def test_cancelling_asks_and_keeps_what_was_written(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    qtbot.keyClicks(page.caption.edit, "Terakhir ")
    assert window.context is not None
    window.context.commands.run("composer.cancel")
    dialog = page.exits.dialog
    assert dialog is not None
    shoot(dialog, "composer-cancel")
    dialog.accept()
    wait_until(lambda: show_post(app_desk, post_id).post.state is State.CANCELLED)
    assert show_post(app_desk, post_id).post.content.caption.startswith("Terakhir ")
    wait_until(lambda: window.frame is not None and window.frame.here() != "composer")


def test_a_title_of_90_letters_leaves_room_for_the_rest(
    window: MainWindow, app_desk: Desk, settled: Callable[[str], None]
) -> None:
    window.resize(1280, 720)
    page = composer_in(window, post_named(app_desk))
    page.editing.act("Judul", replace(page.editing.content, title="Pengumuman panjang " * 5))
    wait_until_saved(page)
    settled("composer-long-title")
    last = page.top.more
    assert last.mapTo(window, last.rect().bottomRight()).x() < window.width()
    assert page.top.badge.width() == page.top.badge.sizeHint().width()


def test_leaving_the_screen_makes_a_version(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    qtbot.keyClicks(page.caption.edit, "Awal ")
    assert window.frame is not None
    window.frame.go("calendar")
    wait_until(lambda: show_post(app_desk, post_id).post.content.caption.startswith("Awal "))
    assert typed_into(app_desk, post_id) is None
    assert not page.editing.is_open()


def test_closing_the_window_makes_a_version(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    qtbot.keyClicks(page.caption.edit, "Tutup ")
    window.close()
    assert show_post(app_desk, post_id).post.content.caption.startswith("Tutup ")


def test_who_typed_is_who_is_named_after_another_sits_down(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    rani = app_desk.person
    with app_desk.reading() as records:
        reader = next(one for one in records.people.all() if not one.holds(Role.CONTRIBUTOR, Role.DESIGNER))
    qtbot.keyClicks(page.caption.edit, "Rani ")
    sit_down(app_desk, reader)
    assert window.frame is not None
    window.frame.reload()
    wait_until(lambda: show_post(app_desk, post_id).post.content.caption.startswith("Rani "))
    with app_desk.reading() as records:
        assert rani.id in {one.author_id for one in records.posts.authors(post_id)}
        assert reader.id not in {one.author_id for one in records.posts.authors(post_id)}
    assert page.caption.edit.isReadOnly()
    assert page.band.isVisible()


def test_a_post_of_which_two_write_is_settled_by_a_choice(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    before = page.editing.content
    qtbot.keyClicks(page.caption.edit, "Saya ")
    mine = page.editing.content
    edit_post(seated(app_desk, "ayu"), post_id, replace(before, caption="Tulisan Ayu"))
    wait_until(lambda: page.editing.conflict is not None)
    shoot(window, "composer-conflict")
    assert page.caption.edit.text() == "Tulisan Ayu"
    assert page.caption.edit.isReadOnly()
    wait_until(lambda: typed_into(app_desk, post_id) is not None)
    use_mine, _newest = page.band.buttons()
    qtbot.mouseClick(use_mine, Qt.MouseButton.LeftButton)
    wait_until_saved(page)
    assert show_post(app_desk, post_id).post.content == mine
    assert not page.caption.edit.isReadOnly()
    assert window.context is not None
    window.context.undo.undo()
    assert page.editing.content.caption == "Tulisan Ayu"


def test_the_newest_version_can_be_taken_and_mine_brought_back(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    before = page.editing.content
    qtbot.keyClicks(page.caption.edit, "Saya ")
    mine = page.editing.content
    edit_post(seated(app_desk, "ayu"), post_id, replace(before, caption="Tulisan Ayu"))
    wait_until(lambda: page.editing.conflict is not None)
    qtbot.mouseClick(page.band.buttons()[1], Qt.MouseButton.LeftButton)
    wait_until(lambda: typed_into(app_desk, post_id) is None)
    assert page.editing.content.caption == "Tulisan Ayu"
    assert window.context is not None
    window.context.undo.undo()
    assert page.editing.content.caption == mine.caption


@pytest.mark.parametrize(
    ("state", "says"),
    [(State.SCHEDULED, "Perubahan membatalkan persetujuan"), (State.IN_REVIEW, "sedang ditelaah")],
)
def test_a_change_to_come_says_what_it_undoes(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, state: State, says: str
) -> None:
    page = composer_in(window, free_post(app_desk, state))
    assert page.band.isVisible()
    assert says in page.band.words.text()
    qtbot.keyClicks(page.caption.edit, "x")
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_S, Control)
    wait_until_saved(page)
    assert page.editing.post is not None
    assert page.editing.post.state is State.DRAFT
    assert says not in page.band.words.text()


def test_a_live_post_is_read_only_and_says_why(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    live = list_posts(app_desk, PostFilter(state=State.PUBLISHED))[0].id
    page = composer_in(window, live)
    before = page.caption.edit.text()
    qtbot.keyClicks(page.caption.edit, "x")
    assert page.caption.edit.text() == before
    assert page.band.isVisible()
    assert not page.schedule.submit.isVisible()


def free_post(desk: Desk, state: State) -> PostId:
    """Return a post in a state that the person may write."""
    from planner.desk.editable import why_not_editable  # noqa: PLC0415

    lines = list_posts(desk, PostFilter(state=state, limit=100))
    return next(one.id for one in lines if why_not_editable(desk, one.id) is None)
