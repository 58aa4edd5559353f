"""What is measured of a picture alone: its fingerprint, its colours, and where its subject is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageEnhance

from pictures import a_colour, a_photograph, encoded
from planner.imaging.attention import propose_focus
from planner.imaging.fingerprint import ALIKE, distance, fingerprint
from planner.imaging.opening import open_picture
from planner.imaging.palette import dominant_colours, palette

PHOTO = a_photograph(360, 240, seed=5)
COPIES = {
    "smaller": PHOTO.resize((90, 60)),
    "recompressed": open_picture(encoded(PHOTO, "JPEG", quality=30)),
    "lighter": ImageEnhance.Brightness(PHOTO).enhance(1.15),
    "grey": PHOTO.convert("L").convert("RGB"),
    "stretched": PHOTO.resize((300, 300)),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_copies_have_nearly_the_same_fingerprint(copy: Image.Image) -> None:
    assert distance(fingerprint(PHOTO), fingerprint(copy)) <= ALIKE


def test_other_pictures_have_other_fingerprints() -> None:
    prints = [fingerprint(a_photograph(120, 80, seed=seed)) for seed in range(12)]

    apart = [distance(one, other) for place, one in enumerate(prints) for other in prints[place + 1 :]]
    assert min(apart) > ALIKE


def test_a_fingerprint_has_64_bits() -> None:
    assert all(0 <= fingerprint(a_photograph(50, 40, seed=seed)) < 1 << 64 for seed in range(4))
    assert distance(0, (1 << 64) - 1) == 64
    assert fingerprint(a_colour((9, 9, 9), size=(1, 1))) >= 0


def test_the_colours_of_a_picture_come_with_their_shares_the_largest_first() -> None:
    image = a_colour((200, 30, 30), size=(100, 100))
    image.paste((20, 40, 160), (0, 0, 100, 30))
    image.paste((250, 250, 250), (0, 90, 100, 100))

    found = dominant_colours(image)

    assert [share for _, share in found] == pytest.approx([0.6, 0.3, 0.1], abs=0.02)
    assert near(found[0][0], (200, 30, 30))
    assert near(found[1][0], (20, 40, 160))
    assert near(found[2][0], (250, 250, 250))
    assert palette(image) == tuple(colour for colour, _ in found)


def near(colour: str, wanted: tuple[int, int, int]) -> bool:
    return max(abs(one - other) for one, other in zip(bytes.fromhex(colour[1:]), wanted, strict=True)) <= 12


def test_no_more_colours_than_asked_for() -> None:
    assert len(palette(PHOTO, 3)) == 3
    assert palette(a_colour((1, 2, 3), size=(1, 1))) == ("#010203",)


@pytest.mark.parametrize("where", [(0.2, 0.3), (0.8, 0.3), (0.7, 0.75)])
def test_a_face_on_an_even_ground_draws_the_focus(where: tuple[float, float]) -> None:
    image = a_colour((90, 130, 170), size=(600, 400))
    x, y = where[0] * 600, where[1] * 400
    ImageDraw.Draw(image).ellipse([x - 50, y - 60, x + 50, y + 60], fill=(205, 150, 120))

    found = propose_focus(image)

    assert abs(found[0] - where[0]) < 0.1
    assert abs(found[1] - where[1]) < 0.13


@pytest.mark.parametrize("skin", [(255, 224, 196), (205, 150, 120), (141, 85, 54), (90, 56, 37)])
def test_skin_of_any_tone_draws_more_than_a_leaf(skin: tuple[int, int, int]) -> None:
    image = a_colour((120, 120, 120), size=(600, 300))
    draw = ImageDraw.Draw(image)
    draw.ellipse([60, 90, 180, 210], fill=skin)
    draw.ellipse([420, 90, 540, 210], fill=(70, 120, 60))

    assert propose_focus(image)[0] < 0.5


def test_texture_draws_where_colour_does_not() -> None:
    levels = np.full((200, 300, 3), 128, np.uint8)
    levels[40:120, 200:280] = np.random.default_rng(2).integers(60, 200, (80, 80, 1))

    x, y = propose_focus(Image.fromarray(levels))

    assert x > 0.65
    assert y < 0.5


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 200), st.integers(1, 200), st.integers(0, 9))
def test_a_focus_lies_in_the_picture_whatever_it_is(width: int, height: int, seed: int) -> None:
    x, y = propose_focus(a_photograph(width, height, seed=seed))

    assert 0 <= x <= 1
    assert 0 <= y <= 1


def test_the_middle_of_an_empty_picture_is_proposed() -> None:
    assert propose_focus(a_colour((40, 40, 40), size=(300, 200))) == (0.5, 0.5)
