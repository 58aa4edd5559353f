"""Other people's pictures hold what their table says; skipped where there are no corpora."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import ImageStat

from planner.imaging.design import Design
from planner.imaging.errors import PictureRefused
from planner.imaging.opening import open_picture, probe
from planner.imaging.rendering import render
from planner.imaging.targets import TARGETS

from .test_opening import difference

BESIDE = Path(__file__).parents[3] / "shared" / "corpora"
PICTURES = Path(os.environ.get("PLANNER_CORPORA", BESIDE)) / "images"

pytestmark = pytest.mark.skipif(not PICTURES.is_dir(), reason=f"no corpora at {PICTURES}")

PNGS = sorted(path.name for path in (PICTURES / "pngsuite").glob("*.png"))
WHOLE = [name for name in PNGS if not name.startswith("x")]
BROKEN = [name for name in PNGS if name.startswith("x")]


def mean(path: Path) -> list[float]:
    return list(ImageStat.Stat(open_picture(path)).mean)


@pytest.mark.parametrize("number", range(9))
@pytest.mark.parametrize("shape", ["Landscape", "Portrait"])
def test_orientation_twins_look_alike(shape: str, number: int) -> None:
    path, twin = (PICTURES / "orientation" / f"{shape}_{n}.jpg" for n in (number, 1))
    image, facts = open_picture(path), probe(path)

    assert (facts.width, facts.height) == image.size == open_picture(twin).size
    assert difference(image.resize((64, 64)), open_picture(twin).resize((64, 64))) <= 1.0


def test_a_rendition_of_a_turned_picture_says_no_orientation() -> None:
    path = PICTURES / "orientation" / "Portrait_7.jpg"

    assert b"Exif" not in render(Design(), TARGETS["instagram-square"], path).data


def test_a_profile_that_rotates_the_colours_is_obeyed() -> None:
    assert mean(PICTURES / "wide-gamut" / "rgb-to-gbr-test.jpg") == pytest.approx([141, 133, 140], abs=1)


def test_display_p3_red_is_srgb_red() -> None:
    assert mean(PICTURES / "wide-gamut" / "P3-sRGB-red.jpg") == pytest.approx([255, 3, 3], abs=1.5)


def test_16_bit_grey_is_scaled_not_burnt() -> None:
    assert mean(PICTURES / "pngsuite" / "basn0g16.png")[0] == pytest.approx(143.8, abs=0.1)


@pytest.mark.parametrize("name", WHOLE)
def test_every_whole_png_opens(name: str) -> None:
    image, facts = open_picture(PICTURES / "pngsuite" / name), probe(PICTURES / "pngsuite" / name)

    assert image.mode == "RGB"
    assert (facts.width, facts.height) == image.size


@pytest.mark.parametrize("name", BROKEN)
def test_every_broken_png_gets_one_clear_refusal(name: str) -> None:
    with pytest.raises(PictureRefused) as caught:
        open_picture(PICTURES / "pngsuite" / name)

    assert caught.value.facts["name"] == name
    assert caught.value.code in ("picture-unreadable", "picture-truncated", "picture-type-unknown")
