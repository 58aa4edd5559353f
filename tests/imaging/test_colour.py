"""Colours stay what they were, whatever space a file keeps them in: sRGB comes out."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

import numpy as np
import pytest
from PIL import Image, ImageCms

from pictures import a_colour, a_photograph, colour_at, encoded
from planner.assets import resources
from planner.imaging.colour import srgb_profile, to_srgb
from planner.imaging.opening import open_picture

from . import making_profiles as make
from .delta_e import delta_e, lab_of

Rgb = Literal["p3", "adobe", "rec2020"]
COLUMNS = {"p3": make.P3, "adobe": make.ADOBE, "rec2020": make.REC2020}
PATCHES: list[tuple[int, ...]] = [
    (r, g, b) for r in range(0, 256, 51) for g in range(0, 256, 51) for b in range(0, 256, 51)
]


def chart(mode: str, patches: list[tuple[int, ...]]) -> Image.Image:
    image = Image.new(mode, (len(patches), 1))
    for x, patch in enumerate(patches):
        image.putpixel((x, 0), patch)
    return image


def computed(kind: Rgb, levels: tuple[int, ...]) -> list[float]:
    """Return sRGB levels by textbook arithmetic, without littleCMS; what sRGB cannot show is clipped."""
    light = [(part / 255) ** make.GAMMA if kind == "adobe" else make.linear(part / 255) for part in levels]
    seen = np.array(COLUMNS[kind]).T @ light
    back = np.clip(np.linalg.solve(np.array(make.SRGB).T, seen), 0, 1)
    return [255 * (part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055) for part in back]


@pytest.mark.parametrize("kind", COLUMNS)
def test_rgb_profiles_are_converted_as_arithmetic_says(kind: Rgb) -> None:
    shown = to_srgb(chart("RGB", PATCHES), make.matrix(kind))

    for x, patch in enumerate(PATCHES):
        assert delta_e(lab_of(colour_at(shown, x, 0)), lab_of(computed(kind, patch))) <= 2


@pytest.mark.parametrize("kind", COLUMNS)
def test_rgb_profiles_are_converted_as_littlecms_does_alone(kind: Rgb) -> None:
    reference = ImageCms.profileToProfile(
        chart("RGB", PATCHES), BytesIO(make.matrix(kind)), ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    assert reference is not None

    shown = to_srgb(chart("RGB", PATCHES), make.matrix(kind))

    for x in range(len(PATCHES)):
        assert delta_e(lab_of(colour_at(shown, x, 0)), lab_of(colour_at(reference, x, 0))) <= 2


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_profile_is_found_in_every_type_that_can_carry_one(kind: str) -> None:
    data = encoded(
        a_colour((234, 51, 35)), kind, icc_profile=make.matrix("p3"), quality=95
    )  # sRGB red, in P3

    assert delta_e(lab_of(colour_at(open_picture(data), 8, 8)), lab_of((255, 0, 0))) <= 2


def test_pixels_that_are_srgb_already_are_not_touched() -> None:
    photo = a_photograph()

    for profile in (srgb_profile(), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()):
        assert to_srgb(photo, profile).tobytes() == photo.tobytes()


@pytest.mark.parametrize("level", [0, 10, 64, 128, 200, 255])
def test_a_grey_profile_is_obeyed(level: int) -> None:
    shown = colour_at(to_srgb(a_colour(level, "L"), make.grey(1.0)), 0, 0)

    light = level / 255
    expected = 255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055)
    assert max(abs(part - expected) for part in shown) <= 1.5


def test_grey_pixels_may_have_an_rgb_profile() -> None:
    assert colour_at(to_srgb(a_colour(128, "L"), make.matrix("adobe")), 0, 0) == pytest.approx(
        (127,) * 3, abs=2
    )


def test_alpha_is_no_colour() -> None:
    shown = to_srgb(a_colour((234, 51, 35, 77), "RGBA"), make.matrix("p3"))

    assert colour_at(shown, 0, 0)[3] == 77
    assert colour_at(shown, 0, 0)[0] >= 254


def test_cmyk_obeys_its_profile() -> None:
    swapped = make.cmyk((1, 0, 2, 3))  # its first channel prints magenta
    data = encoded(a_colour((255, 0, 0, 0), "CMYK"), "JPEG", quality=100, icc_profile=swapped)

    red, green, blue = colour_at(open_picture(data), 8, 8)
    assert red > 200
    assert green < 60
    assert blue < 170


@pytest.mark.parametrize(
    ("inks", "expected"),
    [
        ((0, 0, 0, 0), (255, 255, 255)),
        ((255, 255, 255, 255), (0, 0, 0)),
        ((255, 0, 0, 0), (0, 158, 224)),  # process cyan as coated offset prints it, not (0, 255, 255)
        ((0, 255, 0, 0), (229, 0, 125)),
        ((0, 0, 255, 0), (255, 237, 0)),
        ((0, 255, 255, 0), (227, 6, 19)),
        ((255, 0, 255, 0), (0, 150, 64)),
    ],
)
def test_cmyk_without_a_profile_looks_as_offset_prints_it(
    inks: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    for kind in ("JPEG", "TIFF"):
        data = encoded(a_colour(inks, "CMYK"), kind, quality=100)

        assert delta_e(lab_of(colour_at(open_picture(data), 8, 8)), lab_of(expected)) <= 8


def test_lab_is_converted() -> None:
    lab = a_colour((136, 209, 195), "LAB")  # L* 53.3, a* 81, b* 67: about sRGB red

    assert delta_e(lab_of(colour_at(open_picture(encoded(lab, "TIFF")), 4, 4)), (53.3, 81, 67)) <= 3


@pytest.mark.parametrize("profile", [b"", b"broken", srgb_profile()[:200], make.grey(1.8), make.cmyk()])
def test_a_profile_that_is_broken_or_for_other_pixels_counts_as_none(profile: bytes) -> None:
    assert colour_at(to_srgb(a_colour((200, 100, 50)), profile), 0, 0) == (200, 100, 50)


def test_the_bundled_profiles_are_what_their_maker_makes() -> None:
    assert (resources() / "color" / "srgb.icc").read_bytes() == make.matrix("srgb")
    assert (resources() / "color" / "untagged-cmyk.icc").read_bytes() == make.cmyk()


def test_the_judge_agrees_with_published_pairs() -> None:
    pairs = [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ]
    for one, other, difference in pairs:
        assert delta_e(one, other) == pytest.approx(difference, abs=1e-4)
