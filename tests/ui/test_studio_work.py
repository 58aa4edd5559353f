"""Working in the studio by hand and by keyboard, and taking what was made back to the post."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desk.studio import Easel
from planner.imaging.layers import TextLayer
from planner.ui.studio.item import design_of
from planner.ui.studio.layer_model import PHOTO
from planner.ui.studio.shapes import Handle
from ui.composing import wait_until_saved
from ui.conftest import Shoot
from ui.hands import CONTROL, Hands
from ui.media_stage import drag
from ui.studio_room import Room, bare_room, room, studio_window

__all__ = ["bare_room", "room", "studio_window"]

KEY, MOD = Qt.Key, Qt.KeyboardModifier


def text(room: Room) -> TextLayer:
    layer = room.page.session.layer()
    assert isinstance(layer, TextLayer)
    return layer


def press(_room: Room, key: Qt.Key, held: Qt.KeyboardModifier = MOD.NoModifier) -> None:
    """Press a key wherever the focus is, as a person does."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)
    QApplication.processEvents()


def add_text(room: Room) -> TextLayer:
    """Press T on the canvas, and Esc out of the words."""
    room.page.stage.setFocus()
    press(room, KEY.Key_T)
    press(room, KEY.Key_Escape)
    return text(room)


def test_words_are_written_where_they_stand_and_come_back_to_the_post(room: Room, qtbot: QtBot) -> None:
    room.page.stage.setFocus()
    press(room, KEY.Key_T)
    assert room.page.writer.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "Posko mudik")
    press(room, KEY.Key_Escape)
    assert text(room).text == "Posko mudik"
    assert room.page.top.undo.toolTip().startswith("Urungkan: Teks diubah")
    room.page.top.done.click()
    wait_until_saved(room.composer)
    assert room.window.frame is not None
    assert room.window.frame.here() == "composer"
    made = design_of(room.item()).layers[0]
    assert isinstance(made, TextLayer)
    assert made.text == "Posko mudik"
    room.context.undo.undo()
    assert room.item().design is None
    room.context.undo.redo()
    assert room.item().design is not None


def test_what_is_made_is_kept_before_the_studio_is_left(room: Room) -> None:
    add_text(room)
    room.wait(lambda: room.item().design is not None, within_s=3)


def test_arrows_nudge_by_pixels_of_the_target_and_all_of_it_is_one_act(room: Room) -> None:
    before = add_text(room).box
    for _ in range(3):
        press(room, KEY.Key_Right)
    press(room, KEY.Key_Up, MOD.ShiftModifier)
    assert text(room).box[0] == pytest.approx(before[0] + 3 / 1080)
    assert text(room).box[1] == pytest.approx(before[1] - 10 / 1350)
    press(room, KEY.Key_Z, CONTROL)
    assert text(room).box == before
    press(room, KEY.Key_Y, CONTROL)
    assert text(room).box != before


def test_a_layer_is_moved_by_a_drag_and_draws_to_the_middle(room: Room) -> None:
    add_text(room)
    stage = room.page.stage
    area = stage.scene_box(text(room).id)
    assert area is not None
    way = stage.viewportTransform()
    start = way.map(QPointF(*area[0].centre)).toPoint()
    end = way.map(QPointF(540 + 5, area[0].centre[1] - 90)).toPoint()
    drag(stage.viewport(), start, end)
    x, _y, width, _height = text(room).box
    assert x + width / 2 == pytest.approx(0.5, abs=1e-6)
    room.page.session.undo()
    assert text(room).box[0] == pytest.approx(0.075)


def test_a_handle_sizes_a_layer(room: Room) -> None:
    add_text(room)
    stage = room.page.stage
    handle = stage.viewportTransform().map(stage._handles[Handle.E].pos()).toPoint()
    drag(stage.viewport(), handle, handle + QPoint(31, 0))
    assert text(room).box[2] > 0.74


def test_the_list_is_the_canvas_in_words(room: Room, qtbot: QtBot) -> None:
    add_text(room)
    rows = room.page.layers.list
    told = [rows.rows.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert told == ["Tulis di sini, Teks", "Foto, terkunci"]
    rows.setFocus()
    press(room, KEY.Key_D, CONTROL)
    assert rows.rows.rowCount() == 3
    press(room, KEY.Key_PageDown, CONTROL)
    assert room.page.session.design.layers[0].id == room.page.session.chosen  # type: ignore[union-attr]
    press(room, KEY.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Judul")
    press(room, KEY.Key_Return)
    room.wait(lambda: text(room).name == "Judul", within_s=2)
    rows.setFocus()
    press(room, KEY.Key_Delete)
    assert rows.rows.rowCount() == 2
    assert rows.rows.item(1).key == PHOTO


def test_lock_and_eye_of_a_row_lock_and_hide(room: Room) -> None:
    layer = add_text(room)
    room.page.layers.list.locked.emit(layer.id)
    assert text(room).is_locked
    press(room, KEY.Key_Right)
    assert text(room).box == layer.box, "a locked layer stays where it is"
    room.page.layers.list.hidden.emit(layer.id)
    assert text(room).is_hidden


def test_a_layer_moved_in_another_target_stays_in_the_main_one(room: Room) -> None:
    before = add_text(room).box
    room.page.top.tabs.tabs["story"].click()
    room.page.stage.setFocus()
    press(room, KEY.Key_Up, MOD.ShiftModifier)
    assert text(room).box == before
    assert text(room).box_in("story")[1] < before[1]
    assert room.page.inspector.place.own.isVisible()
    room.page.inspector.place.follow.click()
    assert text(room).boxes == ()


def test_a_slider_can_be_typed_and_is_said_with_its_name(room: Room, qtbot: QtBot) -> None:
    row = room.page.inspector.photo.rows["warmth"]
    assert row.slider.accessibleName() == row.number.accessibleName() == "Kehangatan"
    row.number.setFocus()
    qtbot.keyClicks(row.number, "-24")
    press(room, KEY.Key_Return)
    assert room.page.session.design.adjustments.warmth == -24
    assert row.slider.value() == -24
    press(room, KEY.Key_Up)
    assert room.page.session.design.adjustments.warmth == -23
    room.page.inspector.photo.reset.click()
    assert room.page.session.design.adjustments.is_untouched


def test_the_size_of_letters_is_told_in_pixels_of_the_target(room: Room) -> None:
    layer = add_text(room)
    field = room.page.inspector.text.size_px
    assert field.value() == round(layer.size * 1080) == 100
    field.setFocus()
    press(room, KEY.Key_Up)
    assert text(room).size == pytest.approx(101 / 1080)


def test_a_finding_is_mended_by_its_button(room: Room) -> None:
    add_text(room)
    found = next(one for one in room.page.layers.checks.found if one.layer)
    assert "tertutup tombol Reels" in found.text
    room.page.layers.checks.mend_wanted.emit(found)
    assert not any(one.layer for one in room.page.layers.checks.found)
    assert room.page.top.tabs.tabs["story"].verdict != "warn"


def test_at_full_size_the_canvas_is_the_render_to_the_pixel(room: Room) -> None:
    add_text(room)
    page, stage = room.page, room.page.stage
    page.session.choose("")
    page.turn_guides()
    stage.clearFocus()
    page.layers.list.setFocus()
    stage.zoom_to(1.0)
    room.wait()
    page.area.zoom.hide()
    frame = stage.frame_on_screen().toAlignedRect()
    seen = frame.intersected(stage.viewport().rect())
    grabbed = stage.viewport().grab(seen).toImage().convertToFormat(QImage.Format.Format_RGB888)
    desk = room.context.desk
    easel = Easel(desk, page._wish.asset.sha256)  # type: ignore[union-attr]
    truth = np.asarray(easel.draw(page.session.design, page.session.target))
    left, top = seen.left() - frame.left(), seen.top() - frame.top()
    part = truth[top : top + seen.height(), left : left + seen.width()]
    assert seen.width() > 400
    assert np.array_equal(_array(grabbed), part)


def test_before_is_seen_while_b_is_held(room: Room) -> None:
    add_text(room)
    room.wait()
    now = room.page.stage.frame.image().copy()
    stage = room.page.stage
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(stage, QKeyEvent(kind, KEY.Key_B, MOD.NoModifier, "b"))
        room.wait()
        if kind is QEvent.Type.KeyPress:
            assert stage.frame.image() != now
    assert stage.frame.image() == now


def test_one_photo_for_three_placements_takes_four_actions_on_one_screen(
    bare_room: Room, qtbot: QtBot, record_property: Callable[[str, object], None], shoot: Shoot
) -> None:
    """Task d of ``domain/peers.md`` 4: open, set the focus once, look at the live crops, Enter."""
    room, window, composer = bare_room, bare_room.window, bare_room.composer
    composer.media.parts.tiles.setFocus()
    hands = Hands(window, qtbot)
    assert window.frame is not None
    hands.chord(KEY.Key_E, CONTROL)
    hands.chord(KEY.Key_C)
    stage = room.page.stage
    spot = stage.frame_on_screen()
    at = QPointF(spot.left() + spot.width() * 0.75, spot.top() + spot.height() * 0.4).toPoint()
    hands.click(stage.viewport(), at)
    crops = room.page.crops.crops
    room.wait()
    shoot(window, "studio-crops")
    assert {"instagram-portrait", "instagram-square", "story"} <= set(crops)
    assert all(not one.image.isNull() and one.isVisible() for one in crops.values())
    hands.chord(KEY.Key_Return)
    focus = composer.editing.content.media[0].focus
    assert focus is not None
    assert focus[0] > 0.6
    assert window.frame.here() == "composer"
    assert hands.actions == 4
    assert hands.screens.count("studio") == 1
    assert not hands.dialogs
    record_property("actions per task", f"d: one photo, 3 placements | {hands.actions} | 1")
    wait_until_saved(composer)


def test_tools_and_zoom_answer_to_their_keys(room: Room) -> None:
    stage, session = room.page.stage, room.page.session
    stage.setFocus()
    press(room, KEY.Key_C)
    assert session.tool.value == "crop"
    assert room.page.crops.isVisible()
    before = session.design
    press(room, KEY.Key_Escape)
    assert session.tool.value == "select"
    assert session.design == before
    press(room, KEY.Key_9, CONTROL)
    assert stage.zoom() == pytest.approx(1)
    press(room, KEY.Key_0, CONTROL)
    assert stage.zoom() < 0.5


def _array(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
