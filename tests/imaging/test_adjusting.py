"""Light and colours: nothing at zero, more with more, and a grey stays as light as it was."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from pictures import a_colour, a_photograph, colour_at
from planner.imaging.adjusting import toned
from planner.imaging.adjustments import Adjustments
from planner.imaging.canvas import adjusted, prepared
from planner.imaging.design import Design
from planner.imaging.targets import Target
from planner.imaging.wcag import luminance

PHOTO = a_photograph(80, 100)
SMALL = Target(name="small", width=80, height=100)
NAMES = ("exposure", "contrast", "saturation", "warmth")
RAMP = Image.linear_gradient("L").convert("RGB")


def shown(image: Image.Image, **sliders: int) -> Image.Image:
    base = prepared(image, Design(), SMALL)
    return adjusted(base, replace(Adjustments(), **sliders))


def mean(image: Image.Image) -> float:
    return float(np.asarray(image, float).mean())


def detail(image: Image.Image) -> float:
    return float(np.abs(np.diff(np.asarray(image.convert("L"), float), axis=1)).mean())


def test_zero_leaves_every_pixel_as_it_is() -> None:
    assert shown(PHOTO).tobytes() == PHOTO.tobytes()
    assert toned(PHOTO, Adjustments()) is PHOTO


@pytest.mark.parametrize("name", NAMES)
def test_black_stays_black_and_added_light_keeps_white(name: str) -> None:
    for level in (0, 255) if name != "warmth" else (0,):
        assert (
            colour_at(toned(a_colour((level,) * 3), replace(Adjustments(), **{name: 100})), 0, 0)
            == (level,) * 3
        )


@settings(max_examples=40, deadline=None)
@given(*(st.integers(-100, 100) for _ in range(3)))
def test_lighter_stays_lighter(exposure: int, contrast: int, warmth: int) -> None:
    ramp = toned(RAMP, Adjustments(exposure=exposure, contrast=contrast, warmth=warmth))

    assert (np.diff(np.asarray(ramp, int)[:, 0], axis=0) >= 0).all()


def test_more_exposure_is_lighter_without_burning_out() -> None:
    light = [mean(shown(PHOTO, exposure=amount)) for amount in (-100, -50, 0, 50, 100)]

    assert light == sorted(light)
    ramp = np.asarray(toned(RAMP, Adjustments(exposure=100)), int)[:, 0, 0]
    assert (ramp == 255).sum() < 8
    assert ramp[128] > 160


def test_contrast_parts_light_from_dark() -> None:
    def spread(amount: int) -> float:
        return float(np.asarray(toned(RAMP, Adjustments(contrast=amount)), float).std())

    assert spread(-100) < spread(-20) < spread(0) < spread(20) < spread(100)


def test_without_saturation_all_is_grey() -> None:
    levels = np.asarray(shown(PHOTO, saturation=-100), int)

    assert (levels.max(axis=-1) - levels.min(axis=-1)).max() == 0


def test_more_saturation_is_more_colourful() -> None:
    def colourful(amount: int) -> float:
        levels = np.asarray(shown(PHOTO, saturation=amount), float)
        return float((levels.max(axis=-1) - levels.min(axis=-1)).mean())

    assert colourful(-50) < colourful(0) < colourful(50)


@pytest.mark.parametrize("warmth", [-100, -40, 40, 100])
def test_warmth_turns_grey_yellow_or_blue_and_leaves_it_as_light(warmth: int) -> None:
    red, green, blue = colour_at(toned(a_colour((120, 120, 120)), Adjustments(warmth=warmth)), 0, 0)

    assert (red > blue) == (warmth > 0)
    assert luminance(f"#{red:02x}{green:02x}{blue:02x}") == pytest.approx(luminance("#787878"), abs=0.006)


def test_sharpness_adds_and_takes_detail() -> None:
    amounts = (-100, -50, 0, 50, 100)
    fine = [detail(shown(PHOTO, sharpness=amount)) for amount in amounts]

    assert fine == sorted(fine)
    assert fine[0] < fine[2] < fine[-1]


def test_a_drag_of_sharpness_gives_the_same_as_a_fresh_start() -> None:
    base = prepared(PHOTO, Design(), SMALL)
    for amount in (10, -30, 60):
        dragged = adjusted(base, Adjustments(sharpness=amount, warmth=5))
        assert dragged.tobytes() == shown(PHOTO, sharpness=amount, warmth=5).tobytes()


def test_the_padding_keeps_its_colour() -> None:
    design = Design(fit="pad", background="#336699")
    base = prepared(a_photograph(200, 50), design, SMALL)

    frame = adjusted(base, Adjustments(exposure=80, saturation=-100))

    assert colour_at(frame, 2, 2) == (0x33, 0x66, 0x99)
    assert len(set(colour_at(frame, 40, 50))) == 1
