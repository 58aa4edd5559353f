"""Very large pictures are changed band by band to the very pixels that the short way gives."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageChops

from pictures import a_photograph, encoded
from planner.imaging import opening
from planner.imaging.bands import in_bands
from planner.imaging.opening import open_picture

from .making_profiles import matrix


def sources() -> dict[str, bytes]:
    photo = a_photograph(300, 700)
    clear = photo.convert("RGBA")
    clear.putalpha(Image.linear_gradient("L").resize(clear.size))
    deep = Image.fromarray(np.asarray(photo.convert("L")).astype(np.uint16) * 257)
    return {
        "RGB": encoded(photo, "PNG"),
        "alpha": encoded(clear, "PNG"),
        "palette": encoded(photo.quantize(16), "PNG"),
        "16 bits": encoded(deep, "PNG"),
        "Display P3": encoded(photo, "PNG", icc_profile=matrix("p3")),
        "CMYK": encoded(photo.convert("CMYK"), "TIFF"),
    }


SOURCES = sources()


@pytest.mark.parametrize("keep_alpha", [False, True])
@pytest.mark.parametrize("data", SOURCES.values(), ids=SOURCES)
def test_bands_give_the_same_pixels(
    data: bytes,
    keep_alpha: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    short = open_picture(data, keep_alpha=keep_alpha)
    monkeypatch.setattr(opening, "LARGE", 1000)

    banded = open_picture(data, keep_alpha=keep_alpha)

    assert banded.mode == short.mode
    assert ImageChops.difference(banded, short).getbbox() is None


def test_a_large_picture_is_read_smaller_but_at_least_twice_as_large_as_asked_for() -> None:
    photo = a_photograph(200, 1201)

    small = in_bands(photo, lambda part: part, (20, 100))

    assert small.size == (40, 241)
    exact = photo.reduce(5)
    assert ImageChops.difference(small, exact).getbbox() is None


def test_a_large_picture_is_not_reduced_below_what_was_asked_for() -> None:
    assert in_bands(a_photograph(300, 500), lambda part: part, (200, 300)).size == (300, 500)
