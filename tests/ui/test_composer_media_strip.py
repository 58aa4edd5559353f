"""The strip as a person works with it: choosing, moving, removing, describing."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from planner.content.errors import Refused
from planner.desk.look_up import show_post
from planner.ui.composer.media.tile_view import TileView
from planner.ui.frame import Frame
from planner.ui.window import MainWindow
from ui.conftest import Shoot
from ui.media_stage import Stage, drag, stage

__all__ = ["stage"]

KEY, HELD = Qt.Key, Qt.KeyboardModifier


def frame_of(stage: Stage) -> Frame:
    frame = cast("MainWindow", stage.pane.window()).frame
    assert frame is not None
    return frame


def order(stage: Stage, before: tuple[object, ...]) -> list[int]:
    """Return the pictures by the numbers that they had before."""
    return [before.index(item) + 1 for item in stage.media()]


def tiles(stage: Stage) -> TileView:
    return stage.pane.parts.tiles


def middle(stage: Stage, number: int) -> QPoint:
    return tiles(stage).rects()[number - 1].center().toPoint()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(1, 4, [2, 3, 4, 1]), (4, 1, [4, 1, 2, 3]), (2, 3, [1, 3, 2, 4])],
)
def test_a_tile_is_dragged_to_another_place_and_back_by_undo(
    stage: Stage, start: int, end: int, expected: list[int]
) -> None:
    before, view = stage.media(), tiles(stage)
    aside = QPoint(20 if end > start else -20, 0)
    drag(view.viewport(), middle(stage, start), middle(stage, end) + aside)
    assert order(stage, before) == expected
    assert stage.media()[view.number() - 1] == before[start - 1]
    stage.context.undo.undo()
    assert stage.media() == before
    stage.context.undo.redo()
    assert order(stage, before) == expected


def test_while_a_tile_is_dragged_a_mark_shows_its_place_and_escape_ends_it(
    stage: Stage, shoot: Shoot, settle: Callable[[MainWindow], None], qtbot: QtBot
) -> None:
    before, view = stage.media(), tiles(stage)
    view.setFocus()
    settle(cast("MainWindow", stage.pane.window()))
    drag(view.viewport(), middle(stage, 1), middle(stage, 4) + QPoint(-20, 10), let_go=False)
    shoot(stage.pane, "media-dragging")
    held = view.viewport().grab().toImage()
    qtbot.keyClick(view, KEY.Key_Escape)
    assert view.viewport().grab().toImage() != held
    drag(view.viewport(), middle(stage, 4), middle(stage, 4) + QPoint(1, 0))
    assert stage.media() == before


def test_alt_and_arrows_move_a_picture(stage: Stage, qtbot: QtBot) -> None:
    before, view = stage.media(), tiles(stage)
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Right, HELD.AltModifier)
    assert order(stage, before) == [2, 1, 3, 4]
    qtbot.keyClick(view, KEY.Key_Down, HELD.AltModifier)
    assert order(stage, before) == [2, 3, 4, 1]
    assert view.number() == 4
    qtbot.keyClick(view, KEY.Key_Right, HELD.AltModifier)
    assert order(stage, before) == [2, 3, 4, 1]


def test_arrows_choose_a_picture_and_its_words_are_shown(stage: Stage, qtbot: QtBot) -> None:
    view, form = tiles(stage), stage.pane.parts.form
    view.setFocus()
    chosen = []
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Left, KEY.Key_Up, KEY.Key_End, KEY.Key_Home):
        qtbot.keyClick(view, key)
        chosen.append(view.number())
    assert chosen == [2, 4, 3, 1, 4, 1]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(stage, 3))
    assert form.heading.text() == "Gambar 3"
    assert form.alt.text() == ""
    assert form.credit.text() == "Humas Contoh/Bagas"


def test_delete_takes_a_picture_out_and_undo_brings_it_back(stage: Stage, qtbot: QtBot) -> None:
    before, view = stage.media(), tiles(stage)
    view.choose(2)
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Delete)
    assert stage.media() == (before[0], *before[2:])
    assert view.hasFocus()
    toast = frame_of(stage).toasts.toast()
    assert toast is not None
    assert toast.sentence == "Gambar 2 dihapus"
    stage.context.undo.undo()
    assert stage.media() == before


def test_the_last_picture_taken_out_leaves_the_place_for_new_ones(stage: Stage, qtbot: QtBot) -> None:
    view = tiles(stage)
    view.setFocus()
    for _ in range(4):
        qtbot.keyClick(view, KEY.Key_Delete)
    assert stage.media() == ()
    assert not view.isVisible()
    assert not stage.pane.parts.form.isVisible()
    assert stage.pane.parts.count.text() == "0 dari 10"


def test_an_alternative_text_is_kept_as_it_is_typed_and_saved_when_it_is_left(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.pane.show_alt(3)
    form = stage.pane.parts.form
    assert form.alt.hasFocus()
    qtbot.keyClicks(form.alt, "Jembatan merah")
    assert stage.media()[2].alt == "Jembatan merah"
    assert form.counter.text() == "14 / 1.000"
    assert "teks alternatif sudah ada" in tiles(stage).tiles.tiles()[2].spoken()
    assert stage.editing.is_changed()
    qtbot.keyClick(form.alt, KEY.Key_Tab)
    assert form.credit.hasFocus()
    qtbot.waitUntil(lambda: not stage.editing.is_changed())
    post = show_post(stage.context.desk, stage.editing.post_id).post
    assert post.content.media[2].alt == "Jembatan merah"


def test_a_no_break_space_and_a_new_line_of_a_text_survive(stage: Stage, qtbot: QtBot) -> None:
    stage.pane.show_alt(3)
    form = stage.pane.parts.form
    QApplication.clipboard().setText("12\u00a0Maret\nbaris kedua")
    qtbot.keyClick(form.alt, KEY.Key_V, HELD.ControlModifier)
    assert stage.media()[2].alt == "12\u00a0Maret\nbaris kedua"


def test_too_long_a_text_is_counted_in_red_and_never_cut(stage: Stage) -> None:
    stage.pane.show_alt(3)
    form = stage.pane.parts.form
    form.alt.insertPlainText("a" * 1_001)
    assert len(stage.media()[2].alt) == 1_001
    assert form.counter.text() == "1.001 / 1.000"
    assert form.counter.property("ink") == "err"


def test_a_screen_reader_hears_each_picture(stage: Stage) -> None:
    heard = QAccessible.queryAccessibleInterface(tiles(stage))
    assert heard is not None
    told = [heard.child(row).text(QAccessible.Text.Name) for row in range(heard.childCount())]
    assert len(told) == 4
    assert told[2].startswith("Gambar 3 dari 4, ")
    assert told[2].endswith("teks alternatif belum ada")
    assert told[0].endswith("teks alternatif sudah ada")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_picture_offers_what_can_be_done(stage: Stage) -> None:
    before, view = stage.media(), tiles(stage)
    view.choose(3)
    view.setFocus()
    stage.pane._ask((3, view.mapToGlobal(QPoint(5, 5))))
    menu = next(one for one in stage.pane.findChildren(QMenu) if one.isVisible())
    words = [one.text().split("\t")[0] for one in menu.actions() if not one.isSeparator()]
    assert words == [
        "Buka Studio",
        "Potong…",
        "Tulis teks alternatif",
        "Jadikan pertama",
        "Geser maju",
        "Geser mundur",
        "Hapus",
    ]
    next(one for one in menu.actions() if one.text() == "Jadikan pertama").trigger()
    menu.close()
    assert order(stage, before) == [3, 1, 2, 4]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_another_shape_is_chosen_for_instagram(stage: Stage) -> None:
    parts = stage.pane.parts
    assert parts.shape.words.text() == "Korsel · 4:5"
    parts.shape.change.click()
    menu = next(one for one in stage.pane.findChildren(QMenu) if one.isVisible())
    next(one for one in menu.actions() if one.text() == "1:1").trigger()
    menu.close()
    assert parts.shape.words.text() == "Korsel · 1:1"
    stage.context.undo.undo()
    assert parts.shape.words.text() == "Korsel · 4:5"


def test_a_locked_post_is_only_looked_at(stage: Stage, qtbot: QtBot) -> None:
    stage.editing.locked = Refused("state-forbids", post=stage.editing.post_id, state="scheduled")
    stage.editing.stood.emit()
    before, view = stage.media(), tiles(stage)
    view.setFocus()
    qtbot.keyClick(view, KEY.Key_Delete)
    qtbot.keyClick(view, KEY.Key_Right, HELD.AltModifier)
    drag(view.viewport(), middle(stage, 1), middle(stage, 4) + QPoint(20, 0))
    qtbot.keyClick(view, KEY.Key_Return)
    assert stage.media() == before
    assert not stage.pane.parts.form.cut.isEnabled()
    assert not stage.pane.parts.shape.change.isVisible()
