"""What is done to a design is a value in and a value out, and can all be taken back."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPolygonF

from planner.content.ids import AssetId
from planner.content.post import Framing, MediaItem
from planner.imaging.design import Design
from planner.imaging.layers import LogoLayer, TextLayer
from planner.imaging.targets import TARGETS
from planner.imaging.view import view
from planner.ui.studio.acts import (
    added,
    adjusted,
    aligned,
    duplicated,
    following,
    moved_to,
    placed,
    raised,
    removed,
    turned,
)
from planner.ui.studio.cropping import cropped, cut_in, focused
from planner.ui.studio.findings import findings_of, safe_box, verdict_of
from planner.ui.studio.history import History
from planner.ui.studio.item import design_of, with_design
from planner.ui.studio.layers import changed, layer_of
from planner.ui.studio.laying import frame_size, way_to_scene
from planner.ui.studio.making import new_scrim, new_shape, new_text
from planner.ui.studio.places import REELS
from planner.ui.studio.shapes import Area, Handle, area_of, box_from, holds, sized
from planner.ui.studio.snapping import Line, marks_of, snapped

MAIN, OTHER = "instagram-portrait", "story"
PARTS = st.floats(0, 1)


def three() -> Design:
    design = Design()
    for layer in (new_scrim(), new_text(), new_shape()):
        design, _own = added(design, layer)
    return design


def ids(design: Design) -> list[str]:
    return [str(getattr(one, "id", "")) for one in design.layers]


def test_layers_are_added_on_top_under_ids_of_their_own() -> None:
    assert ids(three()) == ["layer-1", "layer-2", "layer-3"]
    design, own = duplicated(three(), "layer-1")
    assert own == "layer-4"
    assert ids(design) == ["layer-1", "layer-4", "layer-2", "layer-3"]


def test_a_layer_goes_up_and_down_and_stops_at_the_ends() -> None:
    assert ids(raised(three(), "layer-1", 1)) == ["layer-2", "layer-1", "layer-3"]
    assert ids(raised(three(), "layer-1", -5)) == ["layer-1", "layer-2", "layer-3"]
    assert ids(moved_to(three(), "layer-1", 99)) == ["layer-2", "layer-3", "layer-1"]


def test_a_locked_layer_is_neither_moved_nor_deleted() -> None:
    design = changed(three(), "layer-2", is_locked=True)
    assert removed(design, "layer-2") == design
    assert placed(design, "layer-2", (0, 0, 1, 1), MAIN, MAIN) == design
    assert turned(design, "layer-2", 45) == design


def test_an_emblem_is_not_turned() -> None:
    design, own = added(Design(), LogoLayer(id="x", asset="resource:x", is_emblem=True))
    assert turned(design, own, 30) == design


def test_a_place_in_another_target_leaves_the_main_one_alone_and_can_be_matched_again() -> None:
    box = (0.1, 0.2, 0.3, 0.2)
    design = placed(three(), "layer-2", box, OTHER, MAIN)
    layer = layer_of(design, "layer-2")
    assert layer is not None
    assert layer.box_in(OTHER) == box
    assert layer.box_in(MAIN) == new_text().box
    assert following(design, "layer-2", OTHER) == three()


@pytest.mark.parametrize(
    ("side", "corner"), [("left", (0, 0.2)), ("centre", (0.35, 0.2)), ("bottom", (0.5, 0.9))]
)
def test_a_box_is_aligned_with_the_frame(side: str, corner: tuple[float, float]) -> None:
    assert aligned((0.5, 0.2, 0.3, 0.1), side)[:2] == pytest.approx(corner)


@given(st.lists(st.tuples(st.sampled_from(["a", "b", ""]), st.integers(-100, 100)), max_size=12))
def test_all_that_was_done_can_be_taken_back_and_done_again(done: list[tuple[str, int]]) -> None:
    history = History(now=Design())
    for key, amount in done:
        history = history.did("x", adjusted(history.now, "warmth", amount), key)
    end = history.now
    while history.past:
        history = history.undone()
    assert history.now == Design()
    while history.future:
        history = history.redone()
    assert history.now == end


def test_a_sliders_way_is_one_act_until_it_is_let_go() -> None:
    history = History(now=Design())
    for size in (0.1, 0.2, 0.3):
        history = history.did("x", msgspec.structs.replace(Design(), straighten=size), "slider")
    assert len(history.past) == 1
    history = history.settled().did("x", msgspec.structs.replace(Design(), straighten=9.0), "slider")
    assert len(history.past) == 2


def test_a_picture_keeps_its_focus_and_framings_where_a_post_has_them() -> None:
    item = MediaItem(
        asset_id=AssetId("a"), focus=(0.2, 0.3), framings=(Framing(target=OTHER, crop=(0, 0, 0.5, 0.5)),)
    )
    assert with_design(item, design_of(item)) == item
    lettered = with_design(item, added(design_of(item), new_text())[0])
    assert lettered.framings == item.framings
    assert lettered.design is not None
    assert design_of(lettered).layers[0] == msgspec.structs.replace(new_text(), id="layer-1")
    assert '"framings":[]' in lettered.design
    assert '"focus":[0.5,0.5]' in lettered.design


def test_an_untouched_picture_stays_as_it_is() -> None:
    item = MediaItem(asset_id=AssetId("a"))
    assert with_design(item, design_of(item)) == item


@given(PARTS, PARTS)
def test_one_focus_serves_every_target(x: float, y: float) -> None:
    size = (4000, 3000)
    by_hand = cropped(Design(), cut_in(Design(), OTHER, size).zoomed(0.5))
    design = focused(by_hand, (x, y), size)
    for target in (MAIN, OTHER, "instagram-square", "instagram-landscape"):
        box = cut_in(design, target, size).box
        slack = 1e-6 * 4000
        assert box.x - slack <= x * size[0] <= box.x + box.width + slack
        assert box.y - slack <= y * size[1] <= box.y + box.height + slack


@given(
    st.sampled_from(sorted(TARGETS)),
    st.tuples(st.integers(60, 6000), st.integers(60, 6000)),
    st.builds(
        Design,
        straighten=st.floats(-45, 45),
        turns=st.integers(0, 3),
        is_flipped=st.booleans(),
        focus=st.tuples(PARTS, PARTS),
    ),
)
def test_the_surroundings_lie_where_the_renderer_looks(
    target: str, size: tuple[int, int], design: Design
) -> None:
    seen = view(design, TARGETS[target], size)
    way, box = way_to_scene(design, target, size), seen.box
    middle = way.map(QPointF((box.left + box.right) / 2 / size[0], (box.top + box.bottom) / 2 / size[1]))
    assert (middle.x(), middle.y()) == pytest.approx((seen.frame[0] / 2, seen.frame[1] / 2), abs=0.01)
    picture = way.map(QPolygonF(QRectF(0, 0, 1, 1)))
    for corner in ((0, 0), (1, 0), (0, 1), (1, 1)):  # no corner of the frame leaves the picture
        inside = QPointF(*(0.5 + (part - 0.5) * 0.98 for part in corner))
        spot = QPointF(inside.x() * seen.frame[0], inside.y() * seen.frame[1])
        assert picture.containsPoint(spot, Qt.FillRule.OddEvenFill)


def test_a_mirrored_picture_lies_mirrored() -> None:
    way = way_to_scene(Design(is_flipped=True), MAIN, (1080, 1350))
    assert way.map(QPointF(0, 0)) == QPointF(1080, 0)
    turned_way = way_to_scene(Design(turns=1), MAIN, (1350, 1080))
    assert turned_way.map(QPointF(0, 0)) == QPointF(1080, 0)
    assert frame_size(Design(turns=1), MAIN, (1350, 1080)) == (1080, 1350)


@given(PARTS, PARTS, st.floats(0.05, 1), st.floats(0.05, 1))
def test_a_box_comes_back_from_pixels_as_it_was(x: float, y: float, width: float, height: float) -> None:
    box = (x, y, width, height)
    assert box_from(area_of(box, (1080, 1350)), (1080, 1350)) == pytest.approx(box)


@given(
    st.sampled_from([one for one in Handle if one is not Handle.TURN]),
    st.floats(-500, 1500),
    st.floats(-500, 1500),
)
def test_a_box_is_never_turned_inside_out(handle: Handle, x: float, y: float) -> None:
    made = sized(Area(100, 100, 200, 100), handle, (x, y))
    assert made.width >= 8
    assert made.height >= 8


def test_a_logo_keeps_its_shape_when_it_is_sized() -> None:
    made = sized(Area(100, 100, 200, 100), Handle.SE, (500, 150), keeps_shape=True)
    assert made.width / made.height == pytest.approx(2)


def test_what_is_near_draws_and_says_where() -> None:
    marks = marks_of((1080, 1350), [Area(81, 100, 300, 50)])
    found = snapped(Area(84, 800, 200, 100), marks, 6)
    assert found.area.left == 81
    assert [(one.line, one.at) for one in found.guides] == [(Line.LEFT, 81)]
    assert snapped(Area(90, 800, 200, 100), marks, 6).guides == ()


def test_a_point_is_found_in_a_turned_box() -> None:
    area = Area(0, 0, 200, 20)
    assert holds(area, (100, 100), 90)
    assert not holds(area, (100, 100))


@given(st.tuples(PARTS, PARTS, st.floats(0.05, 1), st.floats(0.05, 1)))
def test_what_is_moved_to_safety_is_safe(box: tuple[float, float, float, float]) -> None:
    x, y, width, height = safe_box(box, REELS)
    assert x >= -1e-9
    assert y >= REELS.top - 1e-9
    assert x + width <= 1 - REELS.right + 1e-9
    assert y + height <= 1 - REELS.bottom + 1e-9


def test_words_below_the_reels_buttons_are_found_and_mended() -> None:
    design, own = added(Design(), new_text())
    assert verdict_of(design, OTHER, None) == "warn"
    assert any(one.layer == own for one in findings_of(design, None, (MAIN, OTHER)))
    layer = layer_of(design, own)
    assert isinstance(layer, TextLayer)
    mended = placed(design, own, safe_box(layer.box_in(OTHER), REELS), OTHER, MAIN)
    assert verdict_of(mended, OTHER, None) == ""
