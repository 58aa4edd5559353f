"""The canvas, the preview and the file are one picture: equal pixels before encoding, little lost after."""

from __future__ import annotations

from io import BytesIO
from statistics import fmean, quantiles

import numpy as np
import pytest
from PIL import Image, ImageChops

from pictures import a_photograph, encoded
from planner.imaging.adjustments import Adjustments
from planner.imaging.design import Design
from planner.imaging.layers import LogoLayer, ScrimLayer, ShapeLayer, TextLayer
from planner.imaging.materials import Materials
from planner.imaging.opening import open_picture
from planner.imaging.rendering import adjusted, compose, layered, prepared, render
from planner.imaging.targets import TARGETS, Target

from .delta_e import delta_e, lab_of

MARK = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    b'<circle cx="5" cy="5" r="4" fill="red"/></svg>'
)
LOOK = Design(
    straighten=4,
    turns=1,
    is_flipped=True,
    focus=(0.6, 0.4),
    adjustments=Adjustments(exposure=15, contrast=20, saturation=25, warmth=-10, sharpness=30),
    layers=(
        ScrimLayer(id="veil", density=70),
        ShapeLayer(id="bar", fill="@accent", box=(0.07, 0.6, 0.2, 0.01)),
        TextLayer(id="title", text="Layanan SIM keliling 🚓", box=(0.07, 0.62, 0.86, 0.2), is_fitted=True),
        TextLayer(id="arab", text="السلام عليكم", box=(0.07, 0.85, 0.86, 0.1), size=0.05, opacity=0.8),
        LogoLayer(id="mark", asset="mark", box=(0.07, 0.05, 0.2, 0.1)),
    ),
)
SMALL = Target(name="small", width=216, height=270)
MEAN_DELTA_E, USUAL_DELTA_E, MOST_DELTA_E = 1.2, 6.0, 25.0
"""CIEDE2000 between the render and the decoded JPEG of quality 92, of words and a mark over a photograph: on
average, of 99 in 100 pixels, and of single pixels at edges of pure colour."""


def materials() -> Materials:
    return Materials({"mark": MARK}.__getitem__)


@pytest.mark.parametrize("name", ["instagram-portrait", "story", "facebook-feed"])
def test_the_canvas_at_100_per_cent_equals_the_render_before_encoding_pixel_for_pixel(name: str) -> None:
    target, source = TARGETS[name], encoded(a_photograph(900, 700), "PNG")
    image, supplies = open_picture(source), materials()

    base = prepared(image, LOOK, target)
    layered(
        adjusted(base, Adjustments(exposure=-40)), LOOK, target.name, base.full, supplies
    )  # as if dragged
    canvas = layered(adjusted(base, LOOK.adjustments), LOOK, target.name, base.full, supplies)

    assert canvas.tobytes() == compose(image, LOOK, target, materials()).tobytes()
    assert render(LOOK, target, source, materials=materials()).data == encoded_as(canvas, target)


def encoded_as(image: Image.Image, target: Target) -> bytes:
    from planner.imaging.encoding import encode  # noqa: PLC0415

    return encode(image, quality=target.quality, max_bytes=target.max_bytes)


@pytest.mark.parametrize("scale", [0.5, 0.37, 2.0])
def test_a_canvas_of_another_scale_has_the_same_layout(scale: float) -> None:
    image, supplies = a_photograph(900, 700), materials()
    whole = compose(image, LOOK, SMALL, supplies)

    base = prepared(image, LOOK, SMALL, scale)
    small = layered(adjusted(base, LOOK.adjustments), LOOK, SMALL.name, base.full, supplies)

    assert small.size == (round(216 * scale), round(270 * scale))
    difference = ImageChops.difference(whole, small.resize(whole.size, Image.Resampling.LANCZOS))
    assert np.asarray(difference, float).mean() < 5


def test_only_the_sliders_moved_gives_what_a_fresh_start_gives() -> None:
    image = a_photograph(300, 260)
    base = prepared(image, LOOK, SMALL)
    adjusted(base, Adjustments(sharpness=-80, exposure=50))

    fresh = prepared(image, LOOK, SMALL)

    assert adjusted(base, LOOK.adjustments).tobytes() == adjusted(fresh, LOOK.adjustments).tobytes()


def test_the_decoded_jpeg_stays_close_to_the_render() -> None:
    image = a_photograph(540, 480)
    source = encoded(image, "PNG")
    target = Target(name="tiny", width=120, height=150)
    exact = compose(image, LOOK, target, materials())

    with Image.open(BytesIO(render(LOOK, target, source, materials=materials()).data)) as opened:
        decoded = opened.convert("RGB")

    pairs = zip(levels(exact), levels(decoded), strict=True)
    apart = [0.0 if one == other else delta_e(lab_of(one), lab_of(other)) for one, other in pairs]
    assert fmean(apart) < MEAN_DELTA_E
    assert quantiles(apart, n=100)[98] < USUAL_DELTA_E
    assert max(apart) < MOST_DELTA_E


def levels(image: Image.Image) -> list[tuple[int, int, int]]:
    return [(int(r), int(g), int(b)) for r, g, b in np.asarray(image).reshape(-1, 3)]
