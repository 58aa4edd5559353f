"""Which part of a picture is seen: always inside it, of the exact ratio, with what matters in sight."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.imaging.framing import Box, contained, crop_box, decode_size, region, within

sides = st.integers(1, 20_000)
sizes = st.tuples(sides, sides)
fractions = st.floats(0, 1)
points = st.tuples(fractions, fractions)
frames = st.sampled_from([(1080, 1350), (1080, 1080), (1080, 566), (1080, 1920), (1200, 630)])


def whole(size: tuple[int, int]) -> Box:
    return region(size, None)


@given(sizes, frames, points)
def test_a_crop_lies_inside_the_picture(
    size: tuple[int, int], frame: tuple[int, int], focus: tuple[float, float]
) -> None:
    box = crop_box(whole(size), frame, (focus[0] * size[0], focus[1] * size[1]))

    assert 0 <= box.left < box.right <= size[0]
    assert 0 <= box.top < box.bottom <= size[1]


@given(sizes, frames, points)
def test_a_crop_has_the_ratio_of_its_frame(
    size: tuple[int, int], frame: tuple[int, int], focus: tuple[float, float]
) -> None:
    box = crop_box(whole(size), frame, (focus[0] * size[0], focus[1] * size[1]))

    assert math.isclose(box.width / box.height, frame[0] / frame[1], rel_tol=1e-6)


@given(sizes, frames, points)
def test_the_focus_is_in_sight(
    size: tuple[int, int], frame: tuple[int, int], focus: tuple[float, float]
) -> None:
    x, y = focus[0] * size[0], focus[1] * size[1]
    box = crop_box(whole(size), frame, (x, y))

    assert box.left - 1e-6 <= x <= box.right + 1e-6
    assert box.top - 1e-6 <= y <= box.bottom + 1e-6


@given(sizes, frames)
def test_a_crop_takes_all_of_one_side(size: tuple[int, int], frame: tuple[int, int]) -> None:
    box = crop_box(whole(size), frame, (size[0] / 2, size[1] / 2))

    assert math.isclose(box.width, size[0]) or math.isclose(box.height, size[1])


@given(sizes, frames, points, points)
def test_a_crop_stays_in_what_a_person_left(
    size: tuple[int, int], frame: tuple[int, int], corner: tuple[float, float], focus: tuple[float, float]
) -> None:
    left = region(size, (corner[0] / 2, corner[1] / 2, 0.5, 0.5))
    box = crop_box(left, frame, (focus[0] * size[0], focus[1] * size[1]))

    assert left.left - 1e-6 <= box.left
    assert left.top - 1e-6 <= box.top
    assert box.right <= left.right + 1e-6
    assert box.bottom <= left.bottom + 1e-6


def test_the_focus_is_in_the_middle_where_there_is_room() -> None:
    box = crop_box(whole((4000, 1000)), (1080, 1080), (2500, 500))

    assert (box.left + box.right) / 2 == 2500


def test_a_focus_at_the_edge_moves_the_crop_to_the_edge() -> None:
    box = crop_box(whole((4000, 1000)), (1080, 1080), (3990, 500))

    assert (box.left, box.right) == (3000, 4000)


@given(sizes)
def test_what_fits_within_keeps_its_shape_and_never_grows(size: tuple[int, int]) -> None:
    width, height = within(whole(size), 2048)

    assert 1 <= width <= min(size[0], 2048)
    assert 1 <= height <= min(size[1], 2048)
    assert abs(width - size[0] * min(1, 2048 / max(size))) <= 1


@given(sizes, frames)
def test_a_padded_picture_lies_whole_and_centred_in_its_frame(
    size: tuple[int, int], frame: tuple[int, int]
) -> None:
    left, top, width, height = contained(whole(size), frame)

    assert width == frame[0] or height == frame[1]
    assert abs(frame[0] - width - 2 * left) <= 1
    assert abs(frame[1] - height - 2 * top) <= 1


@given(sizes, frames)
def test_the_decoded_picture_is_as_large_as_the_frame_needs(
    size: tuple[int, int], frame: tuple[int, int]
) -> None:
    seen = crop_box(whole(size), frame, (0, 0))
    width, height = decode_size(size, seen, frame)
    scale = min(width / size[0], height / size[1])

    assert seen.width * scale >= min(frame[0], seen.width) - 1e-6
    assert width <= size[0]
    assert height <= size[1]


@pytest.mark.parametrize("crop", [(0, 0, 1, 1), (0.25, 0.5, 0.75, 0.5), (0.5, 0.5, 0.5000000001, 0.5)])
def test_a_region_ends_at_the_edge_of_its_picture(crop: tuple[float, float, float, float]) -> None:
    assert region((640, 480), crop).right == 640
    assert region((640, 480), crop).bottom == 480
