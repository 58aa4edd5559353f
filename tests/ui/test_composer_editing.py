"""Nothing that was typed is lost: not to a lock, a full disk, or by leaving while nothing can be written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from planner.content.ids import PostId, new_id
from planner.content.post import Content
from planner.desk.desk import Desk
from planner.desk.look_up import show_post
from planner.desk.typed import keep_typed, typed_anywhere, typed_into
from planner.store.workspace import DATABASE
from planner.ui.composer.copying import copy_to
from planner.ui.composer.titles import titled
from ui.composing import composer_in, post_named, wait_until, wait_until_saved

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot


@pytest.fixture
def impatient(app_desk: Desk) -> None:
    """Wait a fifth of a second for a lock, not ten seconds."""

    def set_patience(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute("PRAGMA busy_timeout = 200")

    app_desk.workspace.engine.dispose()
    event.listen(app_desk.workspace.engine, "connect", set_patience)


@contextmanager
def locked(desk: Desk) -> Iterator[None]:
    """Hold the database as another process would that writes for long."""
    other = sqlite3.connect(desk.workspace.root / DATABASE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def full(desk: Desk) -> Iterator[None]:
    """Let the database have no page more."""
    with desk.workspace.engine.connect() as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar() or 0)

    def no_room(connection: sqlite3.Connection, _entry: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    desk.workspace.engine.dispose()
    event.listen(desk.workspace.engine, "connect", no_room)
    yield
    event.remove(desk.workspace.engine, "connect", no_room)
    desk.workspace.engine.dispose()


def test_typing_is_kept_within_half_a_second_and_told(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    page = composer_in(window, None)
    qtbot.keyClicks(page.caption.edit, "Pengumuman")
    QTest.qWait(450)
    (typed,) = typed_anywhere(app_desk)
    assert typed.content.caption == "Pengumuman"
    assert page.top.saved.words.text() == "Tersimpan baru saja"
    assert window.frame is not None
    assert window.frame.status_bar.saved.text() == "Tersimpan baru saja"


def test_a_lock_of_seconds_costs_nothing(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    page = composer_in(window, None)
    with locked(app_desk):
        for _word in range(15):
            qtbot.keyClicks(page.caption.edit, "kata ")
            QTest.qWait(60)
        assert page.top.saved.words.text() == "Menyimpan…"
        assert typed_anywhere(app_desk) == ()
    wait_until(lambda: bool(typed_anywhere(app_desk)))
    wait_until(lambda: typed_anywhere(app_desk)[0].content.caption == "kata " * 15)
    wait_until(lambda: page.top.saved.words.text() == "Tersimpan baru saja")


@pytest.mark.usefixtures("impatient")
def test_a_lock_that_lasts_is_told_and_stays_told_until_it_is_over(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    page = composer_in(window, None)
    with locked(app_desk):
        qtbot.keyClicks(page.caption.edit, "Pengumuman")
        wait_until(page.top.saved.is_failing)
        qtbot.keyClicks(page.caption.edit, " lagi")
        assert page.top.saved.copy.isVisible()
        shoot(window, "composer-unsaved")
    wait_until(lambda: not page.top.saved.is_failing())
    assert not page.top.saved.copy.isVisible()
    (typed,) = typed_anywhere(app_desk)
    assert typed.content.caption == "Pengumuman lagi"


@pytest.mark.usefixtures("impatient")
def test_a_post_that_was_left_during_a_lock_is_saved_after_it(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    with locked(app_desk):
        qtbot.keyClicks(page.caption.edit, "Awal ")
        composer_in(window, None)
        wait_until(lambda: bool(page.editing.left_behind.unsafe()))
        window.close()
        assert window.isVisible(), "it asks before anything is lost"
        dialog = page.exits.dialog
        assert dialog is not None
        dialog.reject()
    wait_until(lambda: show_post(app_desk, post_id).post.content.caption.startswith("Awal "))
    wait_until(lambda: not page.editing.left_behind.unsafe())
    window.close()
    assert not window.isVisible()


def test_a_full_disk_is_told_and_nothing_is_lost(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, shoot: Shoot
) -> None:
    page = composer_in(window, None)
    long = "Pengumuman. " * 4000
    with full(app_desk):
        page.caption.edit.insertPlainText(long)
        wait_until(page.top.saved.is_failing)
        assert "Penyimpanan penuh" in page.top.saved.words.text()
        shoot(window, "composer-full")
        qtbot.keyClicks(page.caption.edit, "Akhir")
    wait_until(lambda: not page.top.saved.is_failing())
    assert typed_anywhere(app_desk)[0].content.caption == long + "Akhir"
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_until_saved(page)
    assert show_post(app_desk, page.editing.post_id).post.content.caption == long + "Akhir"


def test_a_copy_holds_every_text(tmp_path: Path) -> None:
    content = Content(title="Judul", caption="Isi 😀")
    copy_to(tmp_path / "salinan.txt", content)
    text = (tmp_path / "salinan.txt").read_text(encoding="utf-8")
    assert text.startswith("Judul\n\nIsi 😀\n\n")


def test_what_was_typed_and_never_saved_is_offered_at_the_start(
    app_desk: Desk, window_with: Callable[..., MainWindow]
) -> None:
    post_id = PostId(new_id())
    keep_typed(app_desk, post_id, None, Content(title="", caption="Belum jadi"))
    frame = window_with().frame
    assert frame is not None
    toast = frame.toasts.toast()
    assert toast is not None
    assert (toast.sentence, toast.action) == ("Tulisan yang belum tersimpan dipulihkan", "Buka")
    assert toast.run is not None
    toast.run()
    assert frame.here() == "composer"
    page = composer_in(frame.window(), post_id)  # type: ignore[arg-type]
    assert page.caption.edit.text() == "Belum jadi"
    page.save()
    wait_until_saved(page)
    assert typed_into(app_desk, post_id) is None


def test_what_was_typed_into_a_post_is_there_when_it_is_opened(window: MainWindow, app_desk: Desk) -> None:
    post_id = post_named(app_desk)
    post = show_post(app_desk, post_id).post
    keep_typed(app_desk, post_id, post.version_id, replace(post.content, caption="Belum jadi"))
    page = composer_in(window, post_id)
    assert page.caption.edit.text() == "Belum jadi"


def test_what_was_typed_on_another_version_is_a_choice(window: MainWindow, app_desk: Desk) -> None:
    post_id = post_named(app_desk)
    post = show_post(app_desk, post_id).post
    keep_typed(app_desk, post_id, None, replace(post.content, caption="Belum jadi"))
    page = composer_in(window, post_id)
    assert page.caption.edit.text() == post.content.caption
    assert page.editing.conflict is not None
    assert page.band.isVisible()
    composer_in(window, None)
    kept = typed_into(app_desk, post_id)
    assert kept is not None
    assert kept.content.caption == "Belum jadi"


def test_an_act_is_undone_and_what_was_typed_since_stays(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    page = composer_in(window, post_named(app_desk))
    before = page.editing.content
    page.editing.act("Judul diganti", replace(before, title="Lain"))
    qtbot.keyClicks(page.caption.edit, "Baru ")
    assert window.context is not None
    window.context.undo.undo()
    assert page.editing.content == replace(before, caption="Baru " + before.caption)
    window.context.undo.redo()
    assert page.editing.content.title == "Lain"


def test_a_post_without_a_title_follows_its_caption_until_it_is_named(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = composer_in(window, None)
    qtbot.keyClicks(page.caption.edit, "Satu")
    page.save()
    assert page.editing.content.title == "Satu"
    qtbot.keyClicks(page.caption.edit, " dua")
    page.save()
    assert page.editing.content.title == "Satu dua"
    page.editing.act("Judul", replace(page.editing.content, title="Nama"))
    qtbot.keyClicks(page.caption.edit, " tiga")
    page.save()
    wait_until_saved(page)
    assert page.editing.content.title == "Nama"


@pytest.mark.parametrize(
    ("caption", "title"),
    [
        ("", "Tanpa judul"),
        ("\n \nSatu dua\ntiga", "Satu dua"),
        ("kata " * 20, ("kata " * 12).strip()),
        ("a" * 80, "a" * 60),
    ],
)
def test_a_title_is_the_beginning_of_the_caption(caption: str, title: str) -> None:
    assert titled(Content(title="", caption=caption)) == title
