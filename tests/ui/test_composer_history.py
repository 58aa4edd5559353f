"""The versions of a post: listed, beside what stands now, and restored."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.content.ids import VersionId
from planner.desk.desk import Desk
from planner.desk.look_up import show_post
from planner.desk.versions import Part, versions
from planner.desk.write_post import edit_post
from planner.store.posts import VersionKind
from planner.ui.composer.history.dialog import HistoryDialog
from planner.ui.composer.page import ComposerPage
from ui.composing import composer_in, post_named, wait_until_saved

if TYPE_CHECKING:
    from planner.ui.language import Language
    from planner.ui.theme.appearance import Appearance
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

Key = Qt.Key


@pytest.fixture
def page(window: MainWindow, app_desk: Desk) -> ComposerPage:
    """The composer with a post whose caption was changed twice."""
    post = show_post(app_desk, post_named(app_desk)).post
    first = replace(post.content, caption=f"{post.content.caption} Selamat jalan.")
    edit_post(app_desk, post.id, first)
    edit_post(app_desk, post.id, replace(first, title="8 hal sebelum mudik", link="https://contoh.go.id"))
    return composer_in(window, post.id)


def opened(page: ComposerPage, qtbot: QtBot) -> HistoryDialog:
    qtbot.mouseClick(page.top.versions, Qt.MouseButton.LeftButton)
    return next(one for one in page.area.window().findChildren(HistoryDialog) if one.isVisible())


def test_the_button_names_the_version(page: ComposerPage) -> None:
    assert page.editing.post is not None
    assert page.top.versions.text() == f"Versi {page.editing.post.version_number}"


def test_each_version_says_what_it_changed(page: ComposerPage, app_desk: Desk, qtbot: QtBot) -> None:
    newest, before = versions(app_desk, page.editing.post_id)[:2]
    assert newest.changed == (Part.TITLE, Part.LINK)
    assert before.changed == (Part.CAPTION,)
    dialog = opened(page, qtbot)
    spoken = dialog.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "judul, tautan" in spoken
    assert newest.author in spoken
    dialog.reject()


def test_a_version_stands_beside_what_stands_now_and_is_restored(
    page: ComposerPage, app_desk: Desk, qtbot: QtBot, window: MainWindow
) -> None:
    now = page.editing.content
    dialog = opened(page, qtbot)
    qtbot.keyClick(dialog.list, Key.Key_Down)
    beside = dialog.beside()
    assert beside is not None
    assert len(beside.sides) == 2  # title and caption
    assert beside.sides[1][1].toPlainText().endswith("Selamat jalan.")
    assert "Selamat jalan." not in beside.sides[1][0].toPlainText()
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    wait_until_saved(page)
    assert page.editing.content.title == "7 hal sebelum mudik"
    assert page.editing.content.link != "https://contoh.go.id"
    assert versions(app_desk, page.editing.post_id)[0].content == page.editing.content
    assert window.frame is not None
    window.frame.context.undo.undo()
    assert page.editing.content == now
    wait_until_saved(page)


def test_what_stands_now_can_not_be_restored(page: ComposerPage, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    qtbot.keyClick(dialog.list, Key.Key_Home)
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_five_hundred_versions_are_listed_quickly(page: ComposerPage, app_desk: Desk, qtbot: QtBot) -> None:
    post = show_post(app_desk, page.editing.post_id).post
    with app_desk.workspace.writing() as records:
        for number in range(post.version_number + 1, post.version_number + 501):
            content = replace(post.content, caption=f"{post.content.caption} {number}")
            kept = replace(post, version_id=VersionId(f"v{number}"), version_number=number, content=content)
            records.posts.add_version(
                kept, app_desk.authorship, parent=None, at=app_desk.clock.now(), kind=VersionKind.EDIT
            )
    begun = time.perf_counter()
    dialog = opened(page, qtbot)
    assert time.perf_counter() - begun < 1.0
    assert dialog.model.rowCount() > 500
    dialog.reject()


@pytest.mark.parametrize(("theme", "tongue"), [("light", "id"), ("dark", "en")])
def test_the_history_fits_the_window(  # noqa: PLR0913, PLR0917
    page: ComposerPage,
    window: MainWindow,
    appearance: Appearance,
    language: Language,
    shoot: Shoot,
    qtbot: QtBot,
    theme: str,
    tongue: str,
) -> None:
    appearance.choose(theme, 1.0)
    language.choose(tongue)
    window.resize(1280, 720)
    dialog = opened(page, qtbot)
    assert dialog.width() < window.width()
    assert dialog.height() <= window.height()
    shoot(window, f"history-bar-{theme}-{tongue}")
    shoot(dialog, f"history-{theme}-{tongue}")
    dialog.reject()
