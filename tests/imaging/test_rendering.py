"""A rendition is what its place wants: size, weight, colour, and nothing about who took the picture."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from pictures import a_colour, a_jpeg, a_photograph, colour_at, encoded
from planner.imaging import rendering
from planner.imaging.colour import srgb_profile
from planner.imaging.design import Design
from planner.imaging.errors import PictureRefused
from planner.imaging.layers import LogoLayer, TextLayer, UnknownLayer
from planner.imaging.opening import open_picture
from planner.imaging.rendering import Rendition, compose, render, render_all
from planner.imaging.targets import TARGETS, Target

PORTRAIT = TARGETS["instagram-portrait"]
SMALL = Target(name="small", width=108, height=135)


def shown(rendition: Rendition) -> Image.Image:
    return Image.open(BytesIO(rendition.data)).convert("RGB")


def markers(jpeg: bytes) -> list[int]:
    """Return the kinds of the segments before the pixels."""
    found, at = [], 2
    while jpeg[at + 1] != 0xDA:
        found.append(jpeg[at + 1])
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return found


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_a_rendition_has_the_exact_size_of_its_target(target: Target) -> None:
    rendition = render(Design(), target, a_jpeg(1000, 700))

    assert (rendition.width, rendition.height) == shown(rendition).size
    assert rendition.target == target.name
    if target.height is not None:
        assert (rendition.width, rendition.height) == (target.width, target.height)


@pytest.mark.parametrize("name", ["instagram-portrait", "instagram-square", "instagram-landscape"])
def test_instagram_takes_the_ratio_of_every_feed_target(name: str) -> None:
    target = TARGETS[name]

    assert target.height is not None
    assert 0.8 <= target.width / target.height <= 1.91


def test_facebook_gets_the_whole_picture_at_2048_at_most() -> None:
    feed = TARGETS["facebook-feed"]

    big, little = render(Design(), feed, a_jpeg(3000, 1500)), render(Design(), feed, a_jpeg(300, 150))

    assert (big.width, big.height) == (2048, 1024)
    assert (little.width, little.height) == (300, 150)


def test_the_file_is_a_baseline_jpeg_that_says_srgb_and_nothing_else() -> None:
    source = a_jpeg(400, 500, orientation=6, place=(-6.2, 106.8))
    assert b"Exif" in source

    rendition = render(Design(), SMALL, source)

    assert set(markers(rendition.data)) == {
        0xE0,
        0xE2,
        0xDB,
        0xC0,
        0xC4,
    }  # JFIF, profile, tables, baseline frame
    with Image.open(BytesIO(rendition.data)) as image:
        assert image.info["icc_profile"] == srgb_profile()
        assert not image.getexif()
        assert image.format == "JPEG"


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "GIF", "MPO"])
def test_nothing_of_the_source_comes_along_from_any_type(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "RAHASIA"
    photo = a_photograph(60, 75)
    data = encoded(
        photo.quantize(9) if kind == "GIF" else photo, kind, exif=exif.tobytes(), comment=b"RAHASIA"
    )
    assert b"RAHASIA" in data

    assert b"RAHASIA" not in render(Design(), SMALL, data).data


def test_the_sha256_is_that_of_the_bytes() -> None:
    rendition = render(Design(), SMALL, a_jpeg())

    assert rendition.sha256 == hashlib.sha256(rendition.data).hexdigest()


def test_the_same_input_gives_the_same_bytes() -> None:
    design = Design(focus=(0.3, 0.4), layers=(TextLayer(id="t", text="Layanan SIM keliling"),))

    assert render(design, SMALL, a_jpeg()).data == render(design, SMALL, a_jpeg()).data


def test_bytes_do_not_depend_on_company_nor_on_how_the_source_comes(tmp_path: Path) -> None:
    source, path = a_jpeg(2400, 1800), tmp_path / "foto.jpg"
    path.write_bytes(source)

    together = render_all(Design(), TARGETS.values(), source)

    assert together == tuple(render(Design(), target, path) for target in TARGETS.values())


def test_several_targets_are_decoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def counted(source: bytes, **size: tuple[int, int]) -> Image.Image:
        opened.append(source)
        return open_picture(source, at_least=size["at_least"])

    monkeypatch.setattr(rendering, "open_picture", counted)

    assert len(render_all(Design(), [SMALL, PORTRAIT], a_jpeg())) == 2
    assert len(opened) == 1


def test_a_big_jpeg_is_not_decoded_whole() -> None:
    exact = compose(open_picture(a_jpeg(3600, 2400)), Design(), SMALL)
    quick = shown(render(Design(), SMALL, a_jpeg(3600, 2400), quality=98))

    assert np.abs(np.asarray(exact, int) - np.asarray(quick, int)).mean() < 2


def test_noise_is_saved_at_less_quality_until_it_fits() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (400, 400, 3), dtype=np.uint8)
    source = encoded(Image.fromarray(noise), "PNG")
    free = Target(name="free", width=400, height=400)
    tight = Target(
        name="tight", width=400, height=400, max_bytes=len(render(Design(), free, source).data) // 2
    )

    assert len(render(Design(), tight, source).data) <= tight.max_bytes


def test_what_cannot_be_made_small_enough_is_refused_not_ruined() -> None:
    with pytest.raises(PictureRefused) as caught:
        render(Design(), Target(name="tiny", width=200, height=200, max_bytes=900), a_jpeg())

    assert caught.value.code == "rendition-too-big"
    assert caught.value.facts["most_bytes"] == 900


def test_every_target_keeps_the_limit_of_page_photos() -> None:
    assert {target.max_bytes for target in TARGETS.values()} == {4_000_000}


def test_quality_can_be_chosen() -> None:
    assert len(render(Design(), SMALL, a_jpeg(), quality=60).data) < len(
        render(Design(), SMALL, a_jpeg()).data
    )


@pytest.mark.parametrize(("focus", "colour"), [((0.1, 0.5), (255, 0, 0)), ((0.9, 0.5), (0, 0, 255))])
def test_the_focus_decides_what_is_seen(focus: tuple[float, float], colour: tuple[int, int, int]) -> None:
    image = a_colour((255, 0, 0), size=(400, 100))
    image.paste((0, 0, 255), (200, 0, 400, 100))

    assert colour_at(compose(image, Design(focus=focus), SMALL), 54, 60) == colour


@settings(max_examples=25, deadline=None)
@given(st.floats(0, 1), st.floats(0, 1), st.integers(20, 300), st.integers(20, 300))
def test_the_point_of_focus_is_in_the_picture_that_goes_out(
    x: float, y: float, width: int, height: int
) -> None:
    image = a_colour((0, 0, 0), size=(width, height))
    spot = (x * width, y * height)
    ImageDraw.Draw(image).ellipse([spot[0] - 6, spot[1] - 6, spot[0] + 6, spot[1] + 6], fill="white")

    assert compose(image, Design(focus=(x, y)), SMALL).convert("L").getextrema()[1] > 200  # type: ignore[operator]


def test_a_crop_is_kept_and_the_ratio_found_inside_it() -> None:
    image = a_colour((0, 0, 255), size=(400, 400))
    image.paste((255, 0, 0), (100, 100, 300, 300))

    inside = compose(image, Design(crop=(0.25, 0.25, 0.5, 0.5), focus=(0, 0)), SMALL)

    assert inside.resize((1, 1)).getpixel((0, 0)) == (255, 0, 0)


def test_a_padded_picture_is_whole_on_its_background() -> None:
    composed = compose(a_colour((255, 0, 0), size=(200, 100)), Design(fit="pad", background="#00ff00"), SMALL)

    assert composed.size == (108, 135)
    assert colour_at(composed, 54, 2) == colour_at(composed, 54, 132) == (0, 255, 0)
    assert colour_at(composed, 1, 67) == colour_at(composed, 106, 67) == (255, 0, 0)


def test_a_panorama_a_pixel_high_still_gives_a_picture() -> None:
    feed = render(Design(), TARGETS["facebook-feed"], encoded(a_colour((1, 2, 3), size=(9000, 1)), "PNG"))

    assert (feed.width, feed.height) == (2048, 1)
    assert render(Design(), SMALL, encoded(a_colour((1, 2, 3), size=(1, 1)), "PNG")).width == 108


def test_without_words_neither_skia_nor_numpy_nor_qt_is_loaded() -> None:
    script = (
        "import sys; from planner.imaging.rendering import render; from planner.imaging.design import Design;"
        "from planner.imaging.targets import TARGETS;"
        "render(Design(), TARGETS['instagram-square'], sys.stdin.buffer.read());"
        "print([name for name in ('skia', 'numpy', 'PySide6', 'pi_heif') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], input=a_jpeg(), capture_output=True, check=True)  # noqa: S603

    assert done.stdout.strip() == b"[]"


def test_layers_without_ink_change_no_pixel() -> None:
    image = a_photograph()
    layers = (
        TextLayer(id="a", text=" \n"),
        TextLayer(id="b", text="Halo", is_hidden=True),
        LogoLayer(id="c"),
        UnknownLayer(beyond='{"kind":"hologram"}'),
    )

    assert compose(image, Design(layers=layers), SMALL).tobytes() == compose(image, Design(), SMALL).tobytes()


def test_words_with_letters_that_no_font_has_are_refused_unless_hidden() -> None:
    boxes = TextLayer(id="a", text="日本")

    with pytest.raises(PictureRefused) as caught:
        render(Design(layers=(boxes,)), SMALL, a_jpeg())

    assert (caught.value.code, caught.value.facts["letters"]) == ("letters-missing", "日本")
    hidden = TextLayer(id="a", text="日本", is_hidden=True)
    assert render(Design(layers=(hidden,)), SMALL, a_jpeg()).width == 108
