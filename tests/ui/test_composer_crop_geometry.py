"""The frame of a cut never leaves its picture and keeps its shape, whatever a person does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.content.ids import AssetId
from planner.content.post import Framing, MediaItem
from planner.desk.frames import Frame
from planner.imaging.framing import Box as Seen
from planner.imaging.framing import crop_box, region
from planner.ui.composer.media.crop_geometry import CORNERS, Box, as_crop, frame_of, largest
from planner.ui.composer.media.cuts import Cut, cut_of, framed

SIZES = st.tuples(st.integers(40, 12_000), st.integers(40, 12_000))
FRAMES = st.sampled_from(
    [
        Frame(target="instagram-portrait", width=1080, height=1350),
        Frame(target="instagram-landscape", width=1080, height=566),
        Frame(target="story", width=1080, height=1920),
        Frame(target="facebook-feed", width=2048, height=None),
    ]
)
PARTS = st.floats(0, 1)
FAR = st.floats(-20_000, 20_000)
ITEM = MediaItem(asset_id=AssetId("a"))


@st.composite
def moves(draw: st.DrawFn) -> list[tuple[str, object]]:
    """Return what a person does to a frame, one after another."""
    one = st.one_of(
        st.tuples(st.just("moved"), st.tuples(FAR, FAR)),
        st.tuples(st.just("zoomed"), st.floats(0.05, 20)),
        st.tuples(st.just("corner"), st.tuples(st.sampled_from(CORNERS), st.tuples(FAR, FAR))),
        st.tuples(st.just("focused"), st.tuples(PARTS, PARTS)),
    )
    return draw(st.lists(one, max_size=6))


def after(cut: Cut, done: list[tuple[str, object]]) -> Cut:
    for name, given_ in done:
        if name == "corner":
            corner, to = given_  # type: ignore[misc]  # a pair, as drawn above
            cut = cut.corner(corner, to)  # type: ignore[has-type]
        else:
            cut = getattr(cut, name)(given_)
    return cut


@given(SIZES, FRAMES, moves())
def test_the_frame_stays_inside_and_keeps_its_shape(
    size: tuple[int, int], frame: Frame, done: list[tuple[str, object]]
) -> None:
    box = after(cut_of(ITEM, frame, size), done).box
    slack = 1e-6 * max(size)
    assert box.width > 0
    assert box.height > 0
    assert box.x >= -slack
    assert box.y >= -slack
    assert box.x + box.width <= size[0] + slack
    assert box.y + box.height <= size[1] + slack
    if frame.ratio is not None:
        assert box.width / box.height == pytest.approx(frame.ratio, rel=1e-9)


@given(SIZES, FRAMES, moves())
def test_what_is_kept_is_what_was_on_the_screen(
    size: tuple[int, int], frame: Frame, done: list[tuple[str, object]]
) -> None:
    cut = after(cut_of(ITEM, frame, size), done)
    again = cut_of(framed(ITEM, (cut,)), frame, size)
    assert tuple(again.box) == pytest.approx(tuple(cut.box), abs=1e-6 * max(size))
    x, y, width, height = as_crop(cut.box, size)
    assert 0 <= x <= x + width <= 1
    assert 0 <= y <= y + height <= 1


@given(SIZES, FRAMES, moves())
def test_the_renderer_sees_the_same_part(
    size: tuple[int, int], frame: Frame, done: list[tuple[str, object]]
) -> None:
    cut = after(cut_of(ITEM, frame, size), done)
    kept = framed(ITEM, (cut,)).framing(frame.target)
    seen = region(size, kept.crop)
    if frame.height is not None:
        focus = kept.focus or (0.5, 0.5)
        seen = crop_box(seen, (frame.width, frame.height), (focus[0] * size[0], focus[1] * size[1]))
    box = cut.box
    shown = Seen(box.x, box.y, box.x + box.width, box.y + box.height)
    assert tuple(seen) == pytest.approx(tuple(shown), abs=1e-6 * max(size))


@given(SIZES, FRAMES, moves())
def test_the_point_that_matters_stays_in_the_frame_that_a_person_moved(
    size: tuple[int, int], frame: Frame, done: list[tuple[str, object]]
) -> None:
    cut = after(cut_of(ITEM, frame, size), [*done, ("moved", (size[0] / 3, size[1] / 3))])
    if cut.by_hand:
        slack = 1e-6 * max(size)
        x, y = cut.point[0] * size[0], cut.point[1] * size[1]
        assert cut.box.x - slack <= x <= cut.box.x + cut.box.width + slack
        assert cut.box.y - slack <= y <= cut.box.y + cut.box.height + slack


@given(SIZES, FRAMES, moves())
def test_fit_all_is_as_if_nothing_had_been_done(
    size: tuple[int, int], frame: Frame, done: list[tuple[str, object]]
) -> None:
    cut = after(cut_of(ITEM, frame, size), done).reset()
    assert framed(ITEM, (cut,)).framings == ()


def test_a_small_frame_is_enlarged_and_a_large_one_is_not() -> None:
    frame = Frame(target="instagram-portrait", width=1080, height=1350)
    cut = cut_of(ITEM, frame, (1080, 1350))
    assert cut.enlarged == 1
    assert cut.zoomed(1 / 1.4).enlarged == pytest.approx(1.4)
    assert cut_of(ITEM, Frame(target="facebook-feed", width=2048, height=None), (300, 200)).enlarged == 1


def test_the_frame_stands_around_the_focus_as_near_as_can_be() -> None:
    assert largest((1000, 500), 1.0, (0.5, 0.5)) == Box(250, 0, 500, 500)
    assert largest((1000, 500), 1.0, (0.9, 0.5)) == Box(500, 0, 500, 500)
    assert frame_of((1000, 500), 1.0, (0.0, 0.0, 0.5, 0.5), (0.5, 0.5)) == Box(250, 0, 250, 250)


def test_a_focus_of_its_own_leaves_the_other_targets_alone() -> None:
    portrait = Frame(target="instagram-portrait", width=1080, height=1350)
    item = ITEM.framed(Framing(target="story", focus=(0.1, 0.1)))
    cut = cut_of(item, portrait, (4000, 3000)).focused((0.8, 0.5))
    assert framed(item, (cut,)).framings == (
        Framing(target="instagram-portrait", focus=(0.8, 0.5)),
        Framing(target="story", focus=(0.1, 0.1)),
    )
