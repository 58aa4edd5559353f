"""Sixteen bits become eight by scaling, so that black, grey and white stay what they are."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pictures import a_colour, colour_at, encoded
from planner.imaging.errors import PictureRefused
from planner.imaging.opening import open_picture

from .png_writer import png16


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_every_level_of_16_bit_grey_is_divided_by_257(kind: str) -> None:
    levels = np.arange(65536, dtype=np.uint16).reshape(256, 256)

    shown = np.asarray(open_picture(encoded(Image.fromarray(levels), kind)))

    assert np.abs(shown[..., 0] - levels / 257).max() <= 0.5 + 1e-9
    assert (shown[..., 0] == shown[..., 2]).all()


@pytest.mark.parametrize("value", [0, 255, 256, 1000, 32767, 32768, 65000, 65535])
def test_16_bit_rgb_is_at_most_one_level_off(value: int) -> None:
    shown = colour_at(open_picture(png16([[(value, 65535, 0)]])), 0, 0)

    assert shown[0] == pytest.approx(value / 257, abs=1)
    assert shown[1:] == (255, 0)


def test_16_bit_alpha_is_alpha() -> None:
    shown = open_picture(png16([[(65535, 0, 0, 0), (65535, 0, 0, 65535)]]))

    assert [colour_at(shown, x, 0) for x in (0, 1)] == [(255, 255, 255), (255, 0, 0)]


@pytest.mark.parametrize("key", [(4000, 4000, 4000), (12, 12, 12)])
def test_a_transparent_colour_of_16_bits_is_found(key: tuple[int, int, int]) -> None:
    shown = open_picture(png16([[key, (65535, 0, 0)]], transparent=key))

    assert [colour_at(shown, x, 0) for x in (0, 1)] == [(255, 255, 255), (255, 0, 0)]


def test_a_transparent_level_of_16_bit_grey_is_exact() -> None:
    shown = open_picture(png16([[(30_000,), (30_001,), (29_999,)]], transparent=(30_000,)))

    assert [colour_at(shown, x, 0)[0] for x in range(3)] == [255, 117, 117]


@pytest.mark.parametrize(
    ("mode", "colour"), [("1", 1), ("L", 255), ("LA", (255, 255)), ("YCbCr", (255, 128, 128))]
)
def test_white_is_white_in_every_mode(mode: str, colour: int | tuple[int, ...]) -> None:
    kind = "TIFF" if mode != "YCbCr" else "JPEG"

    assert colour_at(open_picture(encoded(a_colour(colour, mode), kind)), 3, 3) == (255, 255, 255)


@pytest.mark.parametrize(("value", "level"), [(0.0, 0), (0.5, 128), (1.0, 255), (7.0, 255), (-1.0, 0)])
def test_floating_light_counts_from_0_to_1(value: float, level: int) -> None:
    image = Image.fromarray(np.full((4, 4), value, np.float32))

    assert colour_at(open_picture(encoded(image, "TIFF")), 1, 1) == (level,) * 3


def test_measuring_data_has_no_white_and_is_refused() -> None:
    with pytest.raises(PictureRefused) as caught:
        open_picture(encoded(Image.fromarray(np.zeros((4, 4), np.int32)), "TIFF"))

    assert caught.value.code == "picture-unreadable"
