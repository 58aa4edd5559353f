"""A post is left while something is still being typed or written: it goes where it belongs."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from planner.content.errors import PlannerError
from planner.content.ids import PostId
from planner.content.post import Content
from planner.desk.desk import Desk
from planner.desk.look_up import PostFilter, list_posts, show_post
from planner.desk.opening import open_desk
from planner.desk.typed import typed_into
from planner.desk.write_post import edit_post
from planner.ui.composer.copying import copy_to
from ui.composing import composer_in, post_named, wait_until, wait_until_saved

if TYPE_CHECKING:
    from planner.ui.composer.page import ComposerPage
    from planner.ui.window import MainWindow

RETITLED = "Judul yang baru"


def other_draft(desk: Desk, post_id: PostId) -> PostId:
    drafts = (one for one in list_posts(desk, PostFilter()) if one.state.value == "draft")
    return next(one.id for one in drafts if one.id != post_id)


def slow_disk(window: MainWindow) -> threading.Event:
    """Let no write come through until the event is set."""
    assert window.context is not None
    gate = threading.Event()
    window.context.work.write(lambda _token: gate.wait(20))
    return gate


def add(page: ComposerPage, words: str, qtbot: QtBot) -> None:
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.caption.edit, words)


def test_a_post_opened_again_before_it_is_written_goes_on_from_what_was_typed(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    before = page.caption.edit.text()
    gate = slow_disk(window)
    add(page, "SATU", qtbot)
    page.save()
    composer_in(window, other_draft(app_desk, post_id))
    composer_in(window, post_id)
    assert page.caption.edit.text() == before + "SATU"
    add(page, "DUA", qtbot)
    gate.set()
    page.save()
    wait_until_saved(page)
    assert page.editing.conflict is None
    assert show_post(app_desk, post_id).post.content.caption == before + "SATUDUA"
    assert typed_into(app_desk, post_id) is None


def test_a_write_refused_after_its_post_was_left_is_no_complaint_about_the_next(
    window: MainWindow, app_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    gate = slow_disk(window)
    add(page, "SATU", qtbot)
    page.save()
    elsewhere = open_desk(app_desk.workspace.root, app_desk.clock, login="rani")
    edit_post(elsewhere, post_id, replace(show_post(elsewhere, post_id).post.content, caption="LAIN"))
    elsewhere.workspace.close()
    composer_in(window, None)
    said: list[PlannerError] = []
    monkeypatch.setattr(window.frame, "complain", said.append)
    gate.set()
    assert window.context is not None
    wait_until(window.context.work.is_idle)
    assert said == []
    kept = typed_into(app_desk, post_id)
    assert kept is not None
    assert kept.content.caption.endswith("SATU")


def test_a_title_being_typed_stays_with_its_post(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> None:
    post_id = post_named(app_desk)
    other = other_draft(app_desk, post_id)
    named = show_post(app_desk, other).post.content.title
    page = composer_in(window, post_id)
    page.rename()
    qtbot.keyClicks(page.top.name.field, RETITLED)
    composer_in(window, other)
    wait_until(lambda: show_post(app_desk, post_id).post.content.title == RETITLED)
    QTest.qWait(300)
    assert page.editing.content.title == named
    assert show_post(app_desk, other).post.content.title == named


def test_a_title_being_typed_is_saved_when_the_window_closes(
    window: MainWindow, app_desk: Desk, qtbot: QtBot
) -> None:
    post_id = post_named(app_desk)
    page = composer_in(window, post_id)
    page.rename()
    qtbot.keyClicks(page.top.name.field, RETITLED)
    window.close()
    again = open_desk(app_desk.workspace.root, app_desk.clock, login="rani")
    assert show_post(again, post_id).post.content.title == RETITLED
    again.workspace.close()


def test_a_copy_holds_also_what_could_not_be_written_of_a_post_that_was_left(tmp_path: Path) -> None:
    file = tmp_path / "salinan.txt"
    copy_to(file, Content(title="Terbuka", caption="Satu"), Content(title="Ditinggalkan", caption="Dua"))
    told = file.read_text(encoding="utf-8")
    assert told.index("Satu") < told.index("Ditinggalkan") < told.index("Dua")
