"""What helps to write a caption: emoji, tags, accounts, templates, snippets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.snippet import SnippetKind
from planner.desk.desk import Desk
from planner.desk.snippets import keep_snippet, stock
from planner.ui.composer.caption.completing import Begun, begun, offers
from planner.ui.composer.caption.emoji import (
    GROUPS,
    emoji,
    found,
    group_of,
    in_group,
    read_recent,
    with_recent,
)
from planner.ui.composer.caption.emoji_picker import EmojiPicker
from planner.ui.composer.caption.keep_dialog import KeepDialog
from planner.ui.composer.caption.stock_popover import StockPopover
from planner.ui.composer.page import ComposerPage
from planner.ui.language import Language
from planner.ui.theme.appearance import Appearance
from ui.composing import composer_in, post_named

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ComposerPage:
    """The composer with a new post."""
    with qtbot.waitActive(window):  # shortcuts act in the active window alone
        window.activateWindow()
    return composer_in(window)


def emoji_picker(page: ComposerPage) -> EmojiPicker:
    return next(one for one in page.area.window().findChildren(EmojiPicker) if one.isVisible())


def stock_popover(page: ComposerPage) -> StockPopover:
    return next(one for one in page.area.window().findChildren(StockPopover) if one.isVisible())


def keep_dialog(page: ComposerPage) -> KeepDialog:
    return next(one for one in page.area.window().findChildren(KeepDialog) if one.isVisible())


def test_every_emoji_has_a_group_and_no_skin_has_a_tone() -> None:
    keys = {key for key, _title, _face in GROUPS}
    assert len(emoji()) > 1500
    assert all(one.group in keys for one in emoji())
    assert "👍🏽" not in {one.text for one in emoji()}
    assert all(len(in_group(key)) > 50 for key in keys - {"recent"})


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("🇮🇩", "flags"),
        ("😀", "people"),
        ("🚆", "travel"),
        ("🍚", "food"),
        ("🌋", "nature"),
        ("📣", "objects"),
        ("✅", "symbols"),
        ("🏆", "activity"),
        ("🕌", "travel"),
    ],
)
def test_emoji_stand_where_phones_show_them(text: str, group: str) -> None:
    assert group_of(text) == group


@pytest.mark.parametrize(("asked", "text"), [("bendera indonesia", "🇮🇩"), ("flag indonesia", "🇮🇩")])
def test_emoji_are_found_by_name_in_both_languages(asked: str, text: str) -> None:
    assert text in [one.text for one in found(asked)][:3]


def test_what_was_used_last_stands_first_and_once() -> None:
    recent = with_recent(with_recent(("🙏", "🎉"), "🇮🇩"), "🎉")
    assert recent == ("🎉", "🇮🇩", "🙏")
    assert read_recent(" ".join(recent) + " bukan") == recent


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ayo #Mud", Begun("#", "Mud", 4)),
        ("#", Begun("#", "", 1)),
        ("halo @kem.", Begun("@", "kem.", 5)),
        ("surel a@b", None),
        ("https://a.id/#Mud", None),
        ("selesai #Mudik ", None),
        ("biasa", None),
    ],
)
def test_a_tag_is_begun_only_where_a_network_would_see_one(line: str, told: Begun | None) -> None:
    assert begun(line) == told


def test_offers_begin_with_what_was_typed_and_end_when_it_is_whole() -> None:
    known = ("LayananPublik", "InformasiPublik", "MudikAman")
    assert offers("pub", known) == ("LayananPublik", "InformasiPublik")
    assert offers("mud", known) == ("MudikAman",)
    assert offers("MudikAman", known) == ()


def test_an_emoji_found_by_name_is_one_step_of_undo(page: ComposerPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.caption.edit, "Selamat ")
    qtbot.keyClick(page.caption.edit, Key.Key_Semicolon, Control)
    picker = emoji_picker(page)
    qtbot.keyClicks(picker.field, "bendera indonesia")
    qtbot.keyClick(picker.field, Key.Key_Return)
    assert page.editing.content.caption == "Selamat 🇮🇩"
    assert QApplication.focusWidget() is page.caption.edit
    qtbot.keyClick(page.caption.edit, Key.Key_Z, Control)
    assert page.editing.content.caption == "Selamat "


def test_arrows_walk_from_the_search_into_the_grid_and_back(page: ComposerPage, qtbot: QtBot) -> None:
    picker = page.caption.aids.open_emoji()
    assert picker is not None
    qtbot.keyClick(picker.field, Key.Key_Down)
    assert QApplication.focusWidget() is picker.grid
    qtbot.keyClick(picker.grid, Key.Key_Right)
    wanted = picker.model.at(1)
    qtbot.keyClick(picker.grid, Key.Key_Up)
    assert QApplication.focusWidget() is picker.field
    qtbot.keyClick(picker.field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert picker.isVisible()
    qtbot.keyClick(picker.field, Key.Key_Escape)
    assert wanted is not None
    assert page.editing.content.caption == wanted.text


def test_emoji_used_before_come_first_the_next_time(page: ComposerPage, qtbot: QtBot) -> None:
    picker = page.caption.aids.open_emoji()
    assert picker is not None
    qtbot.keyClicks(picker.field, "megaphone")
    qtbot.keyClick(picker.field, Key.Key_Return)
    again = page.caption.aids.open_emoji()
    assert again is not None
    first = again.model.at(0)
    assert first is not None
    assert first.text == "📣" or first.english == "megaphone"
    again.close_it()


def test_a_typed_tag_is_completed_from_the_list_of_the_house(page: ComposerPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.caption.edit, "Ayo #mudi")
    offered = page.caption.aids.suggestions
    assert offered.words() == ["#MudikAman"]
    qtbot.keyClick(page.caption.edit, Key.Key_Return)
    assert page.editing.content.caption == "Ayo #MudikAman "
    assert offered.isHidden()
    qtbot.keyClick(page.caption.edit, Key.Key_Z, Control)
    assert page.editing.content.caption == "Ayo #mudi"


def test_escape_leaves_what_was_typed(page: ComposerPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.caption.edit, "#mud")
    qtbot.keyClick(page.caption.edit, Key.Key_Escape)
    qtbot.keyClick(page.caption.edit, Key.Key_Return)
    assert page.editing.content.caption == "#mud\n"


def test_a_template_is_filled_and_says_what_it_still_waits_for(page: ComposerPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.caption.quick.texts, Qt.MouseButton.LeftButton)
    popover = stock_popover(page)
    qtbot.keyClicks(popover.field, "klarifikasi")
    qtbot.keyClick(popover.field, Key.Key_Return)
    caption = page.editing.content.caption
    assert caption.endswith("Humas") or "{unit}" not in caption
    assert "{tautan}" in caption


def test_a_set_of_tags_keeps_its_distance(page: ComposerPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.caption.edit, "Mulai hari ini.")
    qtbot.mouseClick(page.caption.quick.tags, Qt.MouseButton.LeftButton)
    popover = stock_popover(page)
    qtbot.keyClicks(popover.field, "siaga")
    qtbot.keyClick(popover.field, Key.Key_Return)
    assert page.editing.content.caption == "Mulai hari ini. #SadarBencana #InformasiPublik "


def test_a_snippet_is_written_down_changed_deleted_and_undone(
    page: ComposerPage, app_desk: Desk, qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.keyClicks(page.caption.edit, "Salam hangat")
    page.caption.edit.selectAll()
    qtbot.mouseClick(page.caption.quick.texts, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stock_popover(page).new[1], Qt.MouseButton.LeftButton)
    dialog = keep_dialog(page)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert not dialog.problem.isHidden()  # a name is missing
    qtbot.keyClicks(dialog.name, "Penutup")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    own = [one for one in stock(app_desk, SnippetKind.SNIPPET) if one.is_own]
    assert [(one.name, one.text) for one in own] == [("Penutup", "Salam hangat")]
    qtbot.mouseClick(page.caption.quick.texts, Qt.MouseButton.LeftButton)
    popover = stock_popover(page)
    qtbot.keyClicks(popover.field, "penutup")
    qtbot.mouseClick(popover.delete, Qt.MouseButton.LeftButton)
    assert not [one for one in stock(app_desk, SnippetKind.SNIPPET) if one.is_own]
    assert window.frame is not None
    window.frame.context.undo.undo()
    assert [one for one in stock(app_desk, SnippetKind.SNIPPET) if one.is_own] == own


def test_what_came_with_the_program_can_not_be_changed(page: ComposerPage) -> None:
    page.caption.aids.open_texts()
    popover = stock_popover(page)
    assert not popover.change.isEnabled()
    assert not popover.delete.isEnabled()
    popover.close_it()


def test_a_pasted_link_no_longer_follows_its_readers(page: ComposerPage, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("https://contoh.go.id/mudik?utm_source=wa&id=7&fbclid=x#peta")
    qtbot.keyClick(page.caption.edit, Key.Key_V, Control)
    assert page.editing.content.caption == "https://contoh.go.id/mudik?id=7#peta"


@pytest.mark.parametrize(("theme", "tongue"), [("light", "id"), ("dark", "en")])
def test_the_tools_stand_beside_the_counters(  # noqa: PLR0913, PLR0917
    window: MainWindow,
    app_desk: Desk,
    appearance: Appearance,
    language: Language,
    shoot: Shoot,
    theme: str,
    tongue: str,
) -> None:
    keep_snippet(app_desk, SnippetKind.ACCOUNT, "", "@kemenkes_ri")
    appearance.choose(theme, 1.0)
    language.choose(tongue)
    page = composer_in(window, post_named(app_desk))
    page.turn(-1)
    row = page.caption.quick
    assert row.counters.geometry().left() >= row.comment.geometry().right()
    shoot(window, f"aids-{theme}-{tongue}")
    page.caption.aids.open_texts()
    shoot(window, f"aids-texts-{theme}-{tongue}")
    stock_popover(page).close_it()
    page.caption.aids.open_emoji()
    shoot(window, f"aids-emoji-{theme}-{tongue}")
    emoji_picker(page).close_it()
