"""Straightening, turning and mirroring: no empty corner, and focus and crop still mean the original."""

from __future__ import annotations

import math
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from pictures import a_colour, a_photograph, colour_at
from planner.imaging.design import Design, TargetFraming
from planner.imaging.framing import Box
from planner.imaging.rendering import compose
from planner.imaging.targets import Target
from planner.imaging.view import frame_size, straightened, view

SMALL = Target(name="small", width=80, height=100)
FREE = Target(name="free", width=120, height=None)
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)

sizes = st.tuples(st.integers(8, 300), st.integers(8, 300))
quarter = st.sampled_from([0, 1, 2, 3])


def quarters(size: tuple[int, int] = (200, 200)) -> Image.Image:
    """Return red and green over blue and white."""
    image = Image.new("RGB", size, WHITE)
    across, down = size[0] // 2, size[1] // 2
    image.paste(RED, (0, 0, across, down))
    image.paste(GREEN, (across, 0, size[0], down))
    image.paste(BLUE, (0, down, across, size[1]))
    return image


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """Return the colours near the corners: the upper two, the lower two."""
    w, h = image.size
    return [colour_at(image, x, y) for y in (4, h - 5) for x in (4, w - 5)]


@settings(max_examples=60, deadline=None)
@given(
    sizes,
    st.floats(-45, 45),
    quarter,
    st.booleans(),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
    st.sampled_from([SMALL, FREE]),
)
def test_no_corner_of_the_frame_leaves_the_picture(  # noqa: PLR0913, PLR0917 - hypothesis' columns
    size: tuple[int, int],
    degrees: float,
    turns: Literal[0, 1, 2, 3],
    flipped: bool,  # noqa: FBT001
    focus: tuple[float, float],
    target: Target,
) -> None:
    seen = view(Design(straighten=degrees, turns=turns, is_flipped=flipped, focus=focus), target, size)
    box, angle = seen.box, math.radians(degrees)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2

    for across, down in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        dx, dy = across * box.width / 2, down * box.height / 2
        corner = (
            x + dx * math.cos(angle) + dy * math.sin(angle),
            y - dx * math.sin(angle) + dy * math.cos(angle),
        )
        assert -1e-6 <= corner[0] <= size[0] + 1e-6
        assert -1e-6 <= corner[1] <= size[1] + 1e-6


@settings(max_examples=30, deadline=None)
@given(sizes, st.floats(-45, 45), quarter, st.booleans())
def test_no_pixel_of_a_straightened_picture_is_empty(
    size: tuple[int, int],
    degrees: float,
    turns: Literal[0, 1, 2, 3],
    flipped: bool,  # noqa: FBT001
) -> None:
    white = a_colour(WHITE, size=size)

    drawn = compose(white, Design(straighten=degrees, turns=turns, is_flipped=flipped), SMALL)

    assert drawn.getextrema() == ((255, 255),) * 3


def test_what_fits_when_turned_is_not_shrunk() -> None:
    inside = Box(40.0, 40.0, 60.0, 60.0)

    assert straightened(inside, (100, 100), 45) == pytest.approx(inside)
    assert straightened(Box(0.0, 0.0, 100.0, 100.0), (100, 100), 45).width == pytest.approx(
        100 / math.sqrt(2)
    )


def test_the_picture_turns_clockwise_under_the_frame() -> None:
    image = a_colour(BLUE, size=(200, 200))
    ImageDraw.Draw(image).line([(0, 100), (200, 100)], fill="white", width=8)

    drawn = np.asarray(compose(image, Design(straighten=20), SMALL), int)[..., 0]

    left, right = drawn[:, 4].argmax(), drawn[:, -5].argmax()
    assert right > left + 15


def test_a_tilted_horizon_is_level_after_straightening() -> None:
    image = a_colour(BLUE, size=(400, 400))
    rise = math.tan(math.radians(7)) * 200
    ImageDraw.Draw(image).line([(0, 200 + rise), (400, 200 - rise)], fill="white", width=10)

    drawn = np.asarray(compose(image, Design(straighten=7), SMALL), int)[..., 0]
    heights = [np.average(np.arange(100), weights=drawn[:, x]) for x in (5, 74)]

    assert abs(heights[0] - heights[1]) < 0.7


def test_straightening_by_nearly_nothing_moves_nearly_nothing() -> None:
    image = a_photograph(300, 240)

    still, turned = (compose(image, Design(straighten=degrees), SMALL) for degrees in (0, 0.001))

    assert np.abs(np.asarray(still, int) - np.asarray(turned, int)).max() <= 3


@pytest.mark.parametrize(
    ("turns", "flipped", "wanted"),
    [
        (0, False, [RED, GREEN, BLUE, WHITE]),
        (1, False, [BLUE, RED, WHITE, GREEN]),
        (2, False, [WHITE, BLUE, GREEN, RED]),
        (3, False, [GREEN, WHITE, RED, BLUE]),
        (0, True, [GREEN, RED, WHITE, BLUE]),
        (1, True, [RED, BLUE, GREEN, WHITE]),
        (2, True, [BLUE, WHITE, RED, GREEN]),
        (3, True, [WHITE, GREEN, BLUE, RED]),
    ],
)
def test_quarter_turns_are_clockwise_and_the_mirror_comes_last(
    turns: Literal[0, 1, 2, 3],
    flipped: bool,  # noqa: FBT001
    wanted: list[tuple[int, ...]],
) -> None:
    drawn = compose(quarters(), Design(turns=turns, is_flipped=flipped), SMALL)

    assert drawn.size == (80, 100)
    assert corners(drawn) == wanted


def test_a_picture_turned_on_its_side_changes_its_free_shape() -> None:
    image = quarters((200, 100))

    assert compose(image, Design(turns=1), FREE).size == (60, 120)
    assert frame_size(Design(turns=1), FREE, image.size) == (60, 120)
    assert frame_size(Design(turns=2), FREE, image.size) == (120, 60)


def test_a_padded_picture_turned_on_its_side_is_whole() -> None:
    drawn = compose(quarters((200, 100)), Design(turns=1, fit="pad", background="#000000"), SMALL)

    assert drawn.size == (80, 100)
    assert colour_at(drawn, 2, 50) == colour_at(drawn, 77, 50) == (0, 0, 0)
    assert colour_at(drawn, 30, 4) == BLUE
    assert colour_at(drawn, 50, 4) == RED


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 1), st.floats(0, 1), quarter, st.booleans(), sizes)
def test_focus_means_the_original_however_it_is_turned(
    x: float,
    y: float,
    turns: Literal[0, 1, 2, 3],
    flipped: bool,  # noqa: FBT001
    size: tuple[int, int],
) -> None:
    image = a_colour((0, 0, 0), size=size)
    spot, reach = (x * size[0], y * size[1]), max(size) / 30 + 1
    ImageDraw.Draw(image).ellipse(
        [spot[0] - reach, spot[1] - reach, spot[0] + reach, spot[1] + reach], fill="white"
    )

    drawn = compose(image, Design(focus=(x, y), turns=turns, is_flipped=flipped), SMALL)

    assert np.asarray(drawn).max() > 150


def test_crop_means_the_original_when_turned() -> None:
    quarter_left = Design(crop=(0, 0, 0.5, 0.5), turns=1, is_flipped=True)

    assert corners(compose(quarters(), quarter_left, SMALL)) == [RED] * 4


def test_a_target_shows_its_own_crop() -> None:
    own = TargetFraming(target="small", crop=(0.5, 0, 0.5, 0.5))
    design = Design(crop=(0, 0.5, 0.5, 0.5), framings=(own,))

    assert corners(compose(quarters(), design, SMALL)) == [GREEN] * 4
    assert corners(compose(quarters(), design, FREE)) == [BLUE] * 4
