"""Cutting a picture with the mouse and with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.content.post import Content, Framing
from planner.ui.composer.media.crop_canvas import CropCanvas
from planner.ui.composer.media.crop_view import CropView
from planner.ui.window import MainWindow
from ui.conftest import Shoot
from ui.media_stage import Stage, drag, stage

__all__ = ["stage"]

KEY, HELD = Qt.Key, Qt.KeyboardModifier
PORTRAIT = "instagram-portrait"


@pytest.fixture
def crop(stage: Stage, settle: Callable[[MainWindow], None], qtbot: QtBot) -> CropView:
    """The third picture, opened with Enter on its tile."""
    window = stage.pane.window()
    assert isinstance(window, MainWindow)
    stage.pane.show_alt(3)
    stage.pane.parts.tiles.setFocus()
    qtbot.keyClick(stage.pane.parts.tiles, KEY.Key_Return)
    settle(window)
    return stage.crop()


def framing(stage: Stage) -> Framing:
    return stage.media()[2].framing(PORTRAIT)


def corner(canvas: CropCanvas) -> QPoint:
    return canvas.frame_rect().bottomRight().toPoint()


def test_each_target_of_the_channels_has_a_tab_and_its_own_frame(crop: CropView) -> None:
    assert crop.title.text() == "Potong gambar 3"
    assert crop.targets.keys() == (PORTRAIT, "facebook-feed")
    assert crop.canvas.cut.frame.ratio == 0.8
    crop.targets.part("facebook-feed").click()
    assert crop.canvas.cut.frame.ratio is None


def test_a_corner_makes_the_frame_smaller_and_enter_applies_it(
    stage: Stage, crop: CropView, qtbot: QtBot, shoot: Shoot
) -> None:
    end = crop.canvas.picture_rect().center().toPoint()
    drag(crop.canvas, corner(crop.canvas), end)
    assert crop.canvas.cut.box.width == pytest.approx(crop.canvas.cut.size[0] / 2, rel=0.01)
    shoot(crop.window(), "crop-corner")
    qtbot.keyClick(crop.canvas, KEY.Key_Return)
    kept = framing(stage).crop
    assert kept is not None
    assert kept == pytest.approx((0, 0, 0.5, 0.5), abs=0.01)
    stage.context.undo.undo()
    assert stage.media()[2].framings == ()
    stage.context.undo.redo()
    assert framing(stage).crop == kept


def test_the_tile_shows_the_picture_as_it_is_cut(
    stage: Stage, crop: CropView, qtbot: QtBot, settle: Callable[[MainWindow], None], shoot: Shoot
) -> None:
    tiles, window = stage.pane.parts.tiles, crop.window()
    assert isinstance(window, MainWindow)
    rect = tiles.rects()[2].toAlignedRect()
    before = tiles.viewport().grab(rect).toImage()
    drag(crop.canvas, corner(crop.canvas), crop.canvas.picture_rect().center().toPoint())
    qtbot.keyClick(crop.canvas, KEY.Key_Return)
    settle(window)
    assert tiles.viewport().grab(rect).toImage() != before
    shoot(stage.pane, "media-cut")


def test_few_pixels_are_warned_of(crop: CropView, qtbot: QtBot, shoot: Shoot) -> None:
    while crop.canvas.cut.enlarged < 1.35:
        qtbot.keyClick(crop.canvas, KEY.Key_Plus)
    assert crop.side.enlarged.text() == "Gambar akan diperbesar 1,4×"
    assert "diperbesar" in crop.canvas.accessibleName()
    shoot(crop.window(), "crop-enlarged")
    qtbot.mouseClick(crop.fit, Qt.MouseButton.LeftButton)
    assert crop.side.enlarged.text() == ""


def test_the_frame_is_dragged_by_its_middle_and_stops_at_the_edge(crop: CropView) -> None:
    drag(crop.canvas, corner(crop.canvas), crop.canvas.picture_rect().center().toPoint())
    start = crop.canvas.frame_rect().topLeft().toPoint() + QPoint(30, 60)
    drag(crop.canvas, start, start + QPoint(2_000, 0))
    box = crop.canvas.cut.box
    assert box.x + box.width == pytest.approx(crop.canvas.cut.size[0])


def test_the_focus_is_dragged_and_the_frame_follows(stage: Stage, crop: CropView, qtbot: QtBot) -> None:
    drag(crop.canvas, corner(crop.canvas), crop.canvas.picture_rect().center().toPoint())
    spot = crop.canvas.focus_spot().toPoint()
    drag(crop.canvas, spot, spot + QPoint(120, 120))
    centre = crop.canvas.frame_rect().center()
    assert (centre - crop.canvas.focus_spot()).manhattanLength() < 2
    qtbot.mouseClick(crop.side.apply, Qt.MouseButton.LeftButton)
    assert framing(stage).focus is not None


def test_the_wheel_zooms_at_the_pointer(crop: CropView) -> None:
    canvas, at = crop.canvas, crop.canvas.picture_rect().topLeft() + QPointF(40, 50)
    none = QPoint()
    event = QWheelEvent(
        at, QPointF(canvas.mapToGlobal(at.toPoint())), none, QPoint(0, 240), Qt.MouseButton.NoButton,
        HELD.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    before = canvas.cut.box
    QApplication.sendEvent(canvas, event)
    after = canvas.cut.box
    assert after.width == pytest.approx(before.width / 1.21)
    assert after.x < (before.width - after.width) / 2


def test_arrows_nudge_by_a_pixel_of_the_target_and_ten_with_shift(crop: CropView, qtbot: QtBot) -> None:
    for _ in range(5):
        qtbot.keyClick(crop.canvas, KEY.Key_Plus)
    start = crop.canvas.cut
    qtbot.keyClick(crop.canvas, KEY.Key_Left)
    assert start.box.x - crop.canvas.cut.box.x == pytest.approx(start.step)
    qtbot.keyClick(crop.canvas, KEY.Key_Up, HELD.ShiftModifier)
    assert start.box.y - crop.canvas.cut.box.y == pytest.approx(10 * start.step)
    qtbot.keyClick(crop.canvas, KEY.Key_Minus)
    assert crop.canvas.cut.box.width > start.box.width


def test_escape_leaves_everything_as_it_was(stage: Stage, crop: CropView, qtbot: QtBot) -> None:
    before = stage.media()
    qtbot.keyClick(crop.canvas, KEY.Key_Plus)
    qtbot.keyClick(crop.canvas, KEY.Key_Escape)
    assert not crop.isVisible()
    assert stage.media() == before
    assert stage.pane.parts.tiles.hasFocus()


def test_tab_stays_in_the_view_and_no_shortcut_acts_below_it(
    stage: Stage, crop: CropView, qtbot: QtBot
) -> None:
    for _ in range(7):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert crop.isAncestorOf(focused)
    crop.side.cancel.setFocus()
    qtbot.keyClick(crop.side.cancel, KEY.Key_Return)
    assert not crop.isVisible()
    assert stage.media()[2].framings == ()


def test_another_post_closes_it(stage: Stage, crop: CropView) -> None:
    stage.editing.begin(Content(title="Lain"))
    assert not crop.isVisible()
