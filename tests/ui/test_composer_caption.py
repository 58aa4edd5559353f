"""The caption: what each tab says, how it is typed, counted and marked."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from given import a_channel, a_content, limits
from planner.content.channel import Network
from planner.content.finding import Finding, Severity
from planner.content.ids import ChannelId
from planner.content.post import Content, Format
from planner.desk.desk import Desk
from planner.ui.composer.caption import captions
from planner.ui.composer.caption.captions import MAIN
from planner.ui.composer.caption.counting import Level, counters
from planner.ui.composer.caption.editor import fold_at
from planner.ui.composer.caption.places import points, spans, units
from planner.ui.composer.page import ComposerPage
from ui.composing import composer_in, post_named, wait_until

if TYPE_CHECKING:
    from planner.ui.window import MainWindow
    from ui.conftest import Shoot

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FB, IG = a_channel(Network.FACEBOOK), a_channel(Network.INSTAGRAM)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r\u2029\ufdd0\ufdd1"), max_size=60)


def both(**told: object) -> Content:
    return a_content(**{"channels": (FB.id, IG.id), "media": (), **told})


@given(TEXTS, TEXTS)
def test_a_channel_that_says_the_same_follows_the_post(caption: str, other: str) -> None:
    content = captions.with_text(both(caption=caption), IG.id, other)
    assert captions.text_on(content, IG.id) == other
    assert captions.text_on(content, FB.id) == captions.text_on(content, MAIN) == caption
    assert captions.tabs(content, (FB, IG))[2].is_adapted == (other != caption)
    assert captions.with_text(content, IG.id, caption).variants == ()


@given(TEXTS, st.data())
def test_positions_come_back_from_qt(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    assert points(text, units(text, position)) == position


def test_matching_again_leaves_the_rest_of_a_variant() -> None:
    content = captions.with_comment(captions.with_text(both(), IG.id, "Lain"), IG.id, "#tagar")
    again = captions.matched(content, IG.id)
    assert again.caption_on(IG.id) == content.caption
    assert captions.comment_on(again, IG.id) == "#tagar"


def test_a_channel_that_comes_back_says_what_it_said() -> None:
    content = captions.with_text(both(), IG.id, "Lain")
    away = captions.with_channel(content, IG.id, chosen=False)
    assert [one.id for one in captions.tabs(away, (FB, IG))] == [MAIN, FB.id]
    assert captions.with_channel(away, IG.id, chosen=True) == content


def test_two_accounts_of_a_network_are_told_by_name() -> None:
    other = a_channel(Network.FACEBOOK, name="Biro Wilayah")
    content = replace(both(), channels=(FB.id, other.id, IG.id))
    assert [one.text for one in captions.tabs(content, (FB, other, IG))] == [
        "Utama",
        FB.name,
        "Biro Wilayah",
        "Instagram",
    ]


@pytest.mark.parametrize(
    ("tab", "text", "told"),
    [
        (MAIN, "a" * 1979, [(1979, 2200, Level.USUAL), (0, 5, Level.USUAL), (0, 20, Level.USUAL)]),
        (MAIN, "a" * 1980, [(1980, 2200, Level.NEAR), (0, 5, Level.USUAL), (0, 20, Level.USUAL)]),
        (IG.id, "a" * 2201, [(2201, 2200, Level.OVER), (0, 5, Level.USUAL), (0, 20, Level.USUAL)]),
        (FB.id, "a" * 2201, [(2201, 63206, Level.USUAL)]),
        (IG.id, "#a " * 6, [(18, 2200, Level.USUAL), (6, 5, Level.SOFT), (0, 20, Level.USUAL)]),
        (IG.id, "#a " * 31, [(93, 2200, Level.USUAL), (31, 30, Level.OVER), (0, 20, Level.USUAL)]),
        (IG.id, "@a " * 21, [(63, 2200, Level.USUAL), (0, 5, Level.USUAL), (21, 20, Level.OVER)]),
    ],
    ids=["plenty", "near", "over", "facebook", "many tags", "too many tags", "too many mentions"],
)
def test_counts_are_held_against_limits(
    tab: ChannelId, text: str, told: list[tuple[int, int | None, Level]]
) -> None:
    counted = counters(both(caption=text), tab, (FB, IG), limits())
    assert [(one.count, one.limit, one.level) for one in counted] == told


def test_without_channels_letters_are_only_counted() -> None:
    (only,) = counters(replace(both(caption="abc"), channels=()), MAIN, (FB, IG), limits())
    assert (only.count, only.limit) == (3, None)


def test_the_tags_over_the_limit_are_what_a_finding_is_about() -> None:
    facts = {"count": 3, "limit": 2}
    finding = Finding(code="P02", severity=Severity.WARN, where="instagram.caption", facts=facts)
    text = "#satu #dua 😀 #tiga"
    assert [text[start:end] for start, end in spans(finding, text)] == ["#tiga"]


def test_the_first_125_letters_are_counted_as_readers_do() -> None:
    family = "👩‍👩‍👧‍👦"
    assert fold_at("a" * 125) is None
    assert fold_at("a" * 126) == 125
    assert fold_at(family * 126) == 125 * len(family.encode("utf-16-le")) // 2
    assert fold_at(family * 100) is None


@pytest.fixture
def page(window: MainWindow, app_desk: Desk, qtbot: QtBot) -> ComposerPage:
    """The composer with the post of the mockup, its caret in the caption."""
    with qtbot.waitActive(window):  # shortcuts act in the active window alone
        window.activateWindow()
    return composer_in(window, post_named(app_desk))


def paste(page: ComposerPage, fill: Callable[[QMimeData], object]) -> None:
    mime = QMimeData()
    fill(mime)
    QApplication.clipboard().setMimeData(mime)
    page.caption.edit.paste()


def test_control_tab_goes_round_the_tabs(page: ComposerPage, qtbot: QtBot) -> None:
    edit = page.caption.edit
    main = edit.text()
    qtbot.keyClick(edit, Qt.Key.Key_Tab, Control)
    assert (page.caption.row.state.text(), edit.text()) == ("Mengikuti Utama", main)
    qtbot.keyClick(edit, Qt.Key.Key_Tab, Control)
    assert page.caption.row.state.text() == "Disesuaikan dari Utama"
    assert edit.text() != main
    qtbot.keyClick(edit, Qt.Key.Key_Backtab, Control | Shift)
    assert page.caption.row.state.text() == "Mengikuti Utama"
    assert edit.hasFocus()


def test_typing_on_a_channel_adapts_it_and_it_can_be_matched_again(page: ComposerPage, qtbot: QtBot) -> None:
    edit = page.caption.edit
    main = edit.text()
    page.turn(1)
    qtbot.keyClick(edit, Qt.Key.Key_X)
    assert page.editing.content.caption == main
    assert page.caption.row.match.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert page.caption.row.state.text() == "Mengikuti Utama"
    qtbot.keyClick(edit, Qt.Key.Key_Y)
    qtbot.mouseClick(page.caption.row.match, Qt.MouseButton.LeftButton)
    assert edit.text() == main
    page._context.undo.undo()
    assert edit.text() == "y" + main


def test_each_tab_has_its_own_undo(page: ComposerPage, qtbot: QtBot) -> None:
    edit = page.caption.edit
    main = edit.text()
    qtbot.keyClicks(edit, "Utama ")
    page.turn(2)
    adapted = edit.text()
    qtbot.keyClicks(edit, "Lain ")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Control)
    assert edit.text() == adapted
    page.turn(-2)
    assert edit.text() == "Utama " + main
    qtbot.keyClick(edit, Qt.Key.Key_Z, Control)
    assert edit.text() == main
    qtbot.keyClick(edit, Qt.Key.Key_Y, Control)
    assert edit.text() == "Utama " + main


def test_undo_goes_on_outside_of_text_when_the_text_has_none(page: ComposerPage, qtbot: QtBot) -> None:
    edit = page.caption.edit
    channels = page.editing.content.channels
    fewer = captions.with_channel(page.editing.content, channels[0], chosen=False)
    page.editing.act("Kanal dilepas", fewer)
    qtbot.keyClick(edit, Qt.Key.Key_A)
    qtbot.keyClick(edit, Qt.Key.Key_Z, Control)
    assert page.editing.content.channels == channels[1:]
    qtbot.keyClick(edit, Qt.Key.Key_Z, Control)
    assert set(page.editing.content.channels) == set(channels)


def test_a_text_is_never_normalised(page: ComposerPage, qtbot: QtBot) -> None:
    odd = "Ca\u0301 cá\u00a0spasi\u2003lebar \u200fعربي 👩‍👩‍👧‍👦 \u2028baris"
    page.editing.put(replace(page.editing.content, caption=odd, variants=()))
    assert page.caption.edit.text() == odd
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_End, Control)
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_Return, Shift)
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_X)
    assert page.editing.content.caption == odd + "\nx"


def test_showing_a_text_changes_nothing_of_it(page: ComposerPage) -> None:
    odd = "Satu\r\ndua\u2029tiga #tagar"
    page.editing.put(replace(page.editing.content, caption=odd, variants=()))
    page.turn(1)
    page.turn(-1)
    QApplication.processEvents()
    assert page.editing.content.caption == odd


def test_pasting_keeps_plain_words_only(page: ComposerPage, window: MainWindow) -> None:
    page.caption.edit.selectAll()

    def fill(mime: QMimeData) -> None:
        mime.setHtml("<b>Tebal</b>")
        mime.setText("Te\x00bal")

    paste(page, fill)
    assert page.editing.content.caption == "Tebal"
    assert window.frame is not None
    toast = window.frame.toasts.toast()
    assert toast is not None
    assert "1 karakter" in toast.sentence
    block = page.caption.edit.document().firstBlock()
    assert block.begin().fragment().charFormat().fontWeight() < 600


def test_a_word_processors_picture_of_its_text_is_pasted_as_text(page: ComposerPage) -> None:
    page.caption.edit.selectAll()
    taken: list[QMimeData] = []

    def take(mime: QMimeData) -> bool:
        taken.append(mime)
        return True

    page.caption.take_other_with(take)

    def fill(mime: QMimeData) -> None:
        mime.setText("Kata")
        mime.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))

    paste(page, fill)
    assert (page.caption.edit.text(), taken) == ("Kata", [])


def test_pasted_pictures_and_files_go_to_the_pictures(page: ComposerPage) -> None:
    taken: list[QMimeData] = []

    def take(mime: QMimeData) -> bool:
        taken.append(mime)
        return True

    page.caption.take_other_with(take)
    before = page.caption.edit.text()
    paste(page, lambda mime: mime.setImageData(QImage(8, 8, QImage.Format.Format_RGB32)))
    paste(page, lambda mime: mime.setUrls([QUrl.fromLocalFile("/foto.jpg")]))
    assert len(taken) == 2
    assert page.caption.edit.text() == before


def test_every_line_stands_24_high_and_setting_that_is_no_step_of_undo(
    page: ComposerPage, qtbot: QtBot
) -> None:
    edit = page.caption.edit
    assert not edit.document().isUndoAvailable()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    paste(page, lambda mime: mime.setText("satu\ndua\ntiga"))
    block = edit.document().firstBlock()
    while block.isValid():
        assert block.blockFormat().property(QTextFormat.Property.LineHeight) == 24
        block = block.next()


def test_tab_leaves_the_caption(page: ComposerPage, qtbot: QtBot) -> None:
    before = page.caption.edit.text()
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_Tab)
    assert page.caption.edit.text() == before
    assert not page.caption.edit.hasFocus()


def test_a_first_comment_belongs_to_its_channel(
    page: ComposerPage, qtbot: QtBot, shoot: Shoot, window: MainWindow
) -> None:
    assert not page.caption.quick.comment.isVisible()
    page.turn(2)
    qtbot.mouseClick(page.caption.quick.comment, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.caption.comment.edit, "#Mudik2027")
    shoot(window, "composer-comment")
    tab = page.caption.tab
    assert page.editing.content.variant(tab).first_comment == "#Mudik2027"
    page.turn(-1)
    assert not page.caption.comment.isVisible()
    page.turn(1)
    assert page.caption.comment.edit.text() == "#Mudik2027"


def test_the_link_is_a_field_of_its_own(page: ComposerPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.caption.quick.link, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.caption.link.edit, "https://contoh.go.id")
    assert page.editing.content.link == "https://contoh.go.id"
    page.caption.link.edit.selectAll()
    qtbot.keyClick(page.caption.link.edit, Qt.Key.Key_Delete)
    assert page.editing.content.link is None


def test_a_story_is_chosen_for_instagram_alone(page: ComposerPage) -> None:
    assert not page.caption.quick.format.isVisible()
    page.turn(2)
    assert page.caption.quick.format.accessibleName() == "Format: Korsel"
    page.caption.quick.format_chosen.emit(Format.STORY)
    assert page.caption.quick.format.accessibleName() == "Format: Story"
    assert page.editing.content.variant(page.caption.tab).format is Format.STORY


def test_what_a_finding_is_about_is_underlined_on_its_tab(page: ComposerPage) -> None:
    wait_until(page.checker.is_fresh)
    assert page.caption.edit.extraSelections() == []
    page.turn(2)
    marked = [one.cursor.selectedText() for one in page.caption.edit.extraSelections()]
    assert "#InfoMudik" in marked


def test_right_to_left_and_emoji_look_right(page: ComposerPage, window: MainWindow, shoot: Shoot) -> None:
    text = "السلام عليكم ورحمة الله\nSelamat 😀 👩‍👩‍👧‍👦 Idulfitri #مبارك\n\nבוקר טוב"
    page.editing.put(replace(page.editing.content, caption=text, variants=()))
    shoot(window, "composer-rtl")
    block = page.caption.edit.document().firstBlock()
    assert block.textDirection() is Qt.LayoutDirection.RightToLeft
    assert page.caption.edit.text() == text


def test_a_key_in_a_full_caption_costs_less_than_a_frame(page: ComposerPage, qtbot: QtBot) -> None:
    text = ("Pengumuman #tagar panjang untuk diuji.\n" * 60)[:2190]
    page.editing.put(replace(page.editing.content, caption=text, variants=()))
    qtbot.keyClick(page.caption.edit, Qt.Key.Key_End, Control)
    costs = []
    for letter in "pengumuman" * 3:
        began = time.perf_counter()
        qtbot.keyClicks(page.caption.edit, letter)
        costs.append(time.perf_counter() - began)
        QApplication.processEvents()
    assert sorted(costs)[len(costs) // 2] <= 0.016
