"""Layers over a picture: every script from bundled fonts, boxes that hold, marks that are not distorted."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops

from pictures import a_colour, a_photograph, colour_at, encoded
from planner.assets import resources
from planner.imaging.canvas import layered
from planner.imaging.design import Design
from planner.imaging.errors import PictureRefused
from planner.imaging.fonts import FAMILIES, missing_letters, typefaces
from planner.imaging.layers import (
    PHOTO,
    AnyLayer,
    LogoLayer,
    PictureLayer,
    ScrimLayer,
    ShapeLayer,
    TextLayer,
)
from planner.imaging.materials import Materials
from planner.imaging.theme import Theme

GREY = a_colour((90, 90, 90), size=(400, 500))
HALVES = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">'
    b'<rect width="50" height="50" fill="#f00"/><rect x="50" width="50" height="50" fill="#00f"/></svg>'
)
SCRIPTS = {
    "Latin": "Pelayanan Publik",
    "Latin with marks": "Ångström, café, Jakartå",
    "Arabic with diacritics": "بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ",
    "Arabic numbers": "٢٠٢٧",
    "emoji": "🌙",
    "a family joined": "👨‍👩‍👧‍👦",
    "a flag": "🇮🇩",
    "a skin tone": "👍🏽",
}


def on(frame: Image.Image, *layers: AnyLayer, target: str = "small", **assets: bytes) -> Image.Image:
    materials = Materials(assets.__getitem__)
    return layered(frame, Design(layers=layers), target, frame.size, materials)


def drawn(*layers: AnyLayer, target: str = "small", **assets: bytes) -> Image.Image:
    return on(GREY, *layers, target=target, **assets)


def text(words: str, **rest: object) -> TextLayer:
    return TextLayer(**{"id": "t", "text": words, "size": 0.125, "box": (0.1, 0.3, 0.8, 0.4), **rest})  # type: ignore[arg-type]


def box_of(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box of all pixels that are no longer grey."""
    box = ImageChops.difference(GREY, image).getbbox()
    assert box is not None, "no ink"
    return box


def ink(words: str, **rest: object) -> tuple[int, int, int, int]:
    return box_of(drawn(text(words, **rest)))


def pixels(words: str, **rest: object) -> bytes:
    return drawn(text(words, **rest)).tobytes()


@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_has_ink_and_no_boxes(words: str) -> None:
    left, top, right, bottom = ink(words)

    assert right - left > 10
    assert bottom - top > 10
    assert missing_letters(words) == ()


def test_joined_emoji_are_one_picture_in_colour() -> None:
    joined, apart = ink("👨‍👩‍👧‍👦"), ink("👨👩👧👦")
    flag = np.asarray(drawn(text("🇮🇩")), int)

    assert joined[2] - joined[0] < (apart[2] - apart[0]) / 2
    assert (flag[..., 0] - flag[..., 2]).max() > 100


def test_arabic_letters_join_and_keep_their_diacritics() -> None:
    word, letters = ink("سلام"), ink("س ل ا م")

    assert word[2] - word[0] < letters[2] - letters[0]
    assert pixels("بسم") != pixels("بِسْمِ")


def test_the_frame_that_was_given_stays_as_it_is() -> None:
    before = GREY.tobytes()
    pixels("Halo")

    assert GREY.tobytes() == before


@pytest.mark.parametrize("alignment", ["start", "centre", "end"])
@pytest.mark.parametrize("words", ["Layanan SIM keliling", "السلام عليكم", "a\nb\nc"])
def test_words_stay_in_their_box(words: str, alignment: str) -> None:
    left, top, right, bottom = ink(words, alignment=alignment)

    assert left >= 0.1 * 400 - 4
    assert right <= 0.9 * 400 + 4
    assert top >= 0.3 * 500 - 4
    assert bottom <= 0.7 * 500 + 4


@pytest.mark.parametrize(
    "words", ["Layanan SIM keliling di alun-alun kota " * 5, "Pertanggungjawabannya" * 2, "🌙 مبارك " * 12]
)
def test_fitted_words_get_smaller_until_the_box_holds_them(words: str) -> None:
    fitted = ink(words, is_fitted=True, size=0.2)

    assert fitted[0] >= 0.1 * 400 - 2
    assert fitted[1] >= 0.3 * 500 - 2
    assert fitted[2] <= 0.9 * 400 + 2
    assert fitted[3] <= 0.7 * 500 + 2


def test_fitted_words_that_have_room_keep_their_size() -> None:
    assert pixels("Halo", is_fitted=True) == pixels("Halo")


def test_words_stand_where_they_are_told_to_in_height() -> None:
    top, middle, bottom = (ink("Halo", vertical=where) for where in ("top", "middle", "bottom"))

    assert top[1] < 0.3 * 500 + 20
    assert abs((middle[1] + middle[3]) / 2 - 250) < 8
    assert bottom[3] > 0.7 * 500 - 22


def test_the_start_is_left_for_latin_and_right_for_arabic() -> None:
    assert ink("Halo")[0] < 60
    assert ink("سلام")[2] > 340
    assert ink("Halo", alignment="end")[2] > 340
    assert ink("سلام", alignment="end")[0] < 60


def test_the_full_stop_of_an_arabic_sentence_stands_at_its_left() -> None:
    plain, stopped = ink("سلام"), ink("سلام!")

    assert stopped[0] < plain[0] - 3
    assert abs(stopped[2] - plain[2]) <= 2


@pytest.mark.parametrize(("lighter", "heavier"), [(400, 600), (600, 700)])
def test_weights_differ(lighter: int, heavier: int) -> None:
    def white(weight: int) -> int:
        return int(np.asarray(drawn(text("Pelayanan", weight=weight)), int).sum())

    assert white(lighter) < white(heavier)


def test_letters_and_lines_take_the_room_they_are_given() -> None:
    def width(spacing: float) -> int:
        left, _, right, _ = ink("Halo", spacing=spacing)
        return right - left

    def height(line: float) -> int:
        _, top, _, bottom = ink("a\nb", line_height=line)
        return bottom - top

    assert width(0.2) > width(0) > width(-0.05)
    assert height(1.5) - height(1.0) == pytest.approx(0.5 * 0.125 * 400, abs=2)


def test_the_size_of_words_follows_the_short_side() -> None:
    wide = a_colour((90, 90, 90), size=(500, 400))
    box = ImageChops.difference(wide, on(wide, text("Halo"))).getbbox()
    tall = ink("Halo")

    assert box is not None
    assert (box[2] - box[0], box[3] - box[1]) == pytest.approx((tall[2] - tall[0], tall[3] - tall[1]), abs=2)


def test_letters_that_no_font_has_are_named() -> None:
    assert missing_letters("Halo 日本 日\u200d\ufe0f\n") == ("日", "本")


def test_fonts_are_bundled_with_their_licences() -> None:
    folder = resources() / "fonts"

    assert {face.getFamilyName() for face in typefaces()} == set(FAMILIES)
    licences = [path.read_text() for path in folder.glob("LICENSE*")]
    assert len(licences) >= 3
    assert all("SIL OPEN FONT LICENSE" in licence.upper() for licence in licences)


def test_threads_letter_side_by_side_to_the_same_pixels() -> None:
    words = list(SCRIPTS.values()) * 2
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(pixels, words))

    assert together == [pixels(each) for each in words]


def test_a_layer_stands_where_the_target_wants_it() -> None:
    shape = ShapeLayer(id="s", fill="#ff0000", box=(0, 0, 0.5, 0.5), boxes=(("story", (0.5, 0.5, 0.5, 0.5)),))

    assert box_of(drawn(shape)) == (0, 0, 200, 250)
    assert box_of(drawn(shape, target="story")) == (200, 250, 400, 500)


def test_later_layers_lie_above_earlier_ones_and_hidden_ones_nowhere() -> None:
    red = ShapeLayer(id="r", fill="#ff0000", box=(0, 0, 1, 1))
    blue = ShapeLayer(id="b", fill="#0000ff", box=(0, 0, 1, 1))
    unseen = ShapeLayer(id="h", fill="#00ff00", box=(0, 0, 1, 1), is_hidden=True)

    assert colour_at(drawn(red, blue, unseen), 200, 250) == (0, 0, 255)
    assert colour_at(drawn(blue, red), 200, 250) == (255, 0, 0)


def test_opacity_mixes_with_what_is_beneath() -> None:
    veil = ShapeLayer(id="s", fill="#ffffff", box=(0, 0, 1, 1), opacity=0.5)

    assert colour_at(drawn(veil), 9, 9)[0] == pytest.approx((90 + 255) / 2, abs=1)


def test_rotation_is_clockwise_around_the_middle_of_the_box() -> None:
    bar = ShapeLayer(id="s", fill="#ff0000", box=(0.25, 0.48, 0.5, 0.04), rotation=45)
    image = drawn(bar)

    assert colour_at(image, 200, 250) == (255, 0, 0)
    assert colour_at(image, 250, 300) == (255, 0, 0)
    assert colour_at(image, 250, 200) == (90, 90, 90)


@pytest.mark.parametrize(
    ("name", "colour"),
    [("@primary", (0x11, 0x22, 0x33)), ("@accent", (0xF2, 0xA9, 0x00)), ("#010203", (1, 2, 3))],
)
def test_colours_are_those_of_the_unit(name: str, colour: tuple[int, int, int]) -> None:
    shape = ShapeLayer(id="s", fill=name, box=(0, 0, 1, 1))
    materials = Materials(theme=Theme(primary="#112233"))

    given = layered(GREY, Design(layers=(shape,)), "small", GREY.size, materials)
    brought = layered(GREY, Design(layers=(shape,), theme=Theme(primary="#112233")), "small", GREY.size)

    assert colour_at(given, 5, 5) == colour_at(brought, 5, 5) == colour


def test_shapes_have_corners_strokes_and_curves() -> None:
    box = (0.25, 0.2, 0.5, 0.4)
    plain, rounded, ellipse = (
        drawn(replace(ShapeLayer(id="s", fill="#ff0000", box=box), **how))
        for how in ({}, {"radius": 0.1}, {"shape": "ellipse"})
    )
    edge = drawn(ShapeLayer(id="s", fill=None, stroke="#00ff00", stroke_width=0.02, box=box))

    assert colour_at(plain, 102, 102) == (255, 0, 0)
    assert colour_at(rounded, 102, 102) == colour_at(ellipse, 115, 115) == (90, 90, 90)
    assert colour_at(rounded, 150, 102) == colour_at(ellipse, 200, 102) == (255, 0, 0)
    assert colour_at(edge, 100, 200) == (0, 255, 0)
    assert colour_at(edge, 200, 200) == (90, 90, 90)


def test_a_line_goes_from_the_upper_left_to_the_lower_right() -> None:
    line = ShapeLayer(
        id="s", shape="line", fill=None, stroke="#ff0000", stroke_width=0.01, box=(0, 0.5, 1, 0)
    )

    assert box_of(drawn(line)) == (0, 248, 400, 252)


@pytest.mark.parametrize(
    ("direction", "dense", "clear"),
    [
        ("up", (200, 495), (200, 5)),
        ("down", (200, 5), (200, 495)),
        ("left", (395, 250), (4, 250)),
        ("right", (4, 250), (395, 250)),
    ],
)
def test_a_scrim_fades_out_in_its_direction(
    direction: str, dense: tuple[int, int], clear: tuple[int, int]
) -> None:
    veil = drawn(ScrimLayer(id="s", box=(0, 0, 1, 1), density=80, direction=direction))  # type: ignore[arg-type]

    assert colour_at(veil, *dense)[0] <= 0.25 * 90
    assert colour_at(veil, *clear)[0] >= 88


def test_a_scrim_over_all_is_even() -> None:
    veil = drawn(ScrimLayer(id="s", box=(0, 0, 1, 1), density=50, direction="all"))

    assert veil.getextrema() == ((45, 45),) * 3


@pytest.mark.parametrize("kind", ["svg", "png"])
def test_a_logo_keeps_its_proportions_in_the_middle_of_its_box(kind: str) -> None:
    raster = Image.new("RGBA", (100, 50), (255, 0, 0, 255))
    raster.paste((0, 0, 255, 255), (50, 0, 100, 50))
    data = HALVES if kind == "svg" else encoded(raster, "PNG")

    image = drawn(LogoLayer(id="l", asset="mark", box=(0.25, 0.2, 0.5, 0.6)), mark=data)

    assert box_of(image) == (100, 200, 300, 300)
    assert colour_at(image, 110, 250) == (255, 0, 0)
    assert colour_at(image, 290, 250) == (0, 0, 255)


def test_an_emblem_is_upright_and_opaque_whatever_its_layer_says() -> None:
    box = (0.25, 0.2, 0.5, 0.6)
    straight = LogoLayer(id="l", asset="mark", box=box, is_emblem=True)
    bent = LogoLayer(id="l", asset="mark", box=box, is_emblem=True, rotation=30, opacity=0.2)
    plain = LogoLayer(id="l", asset="mark", box=box, rotation=30, opacity=0.2)

    assert drawn(bent, mark=HALVES).tobytes() == drawn(straight, mark=HALVES).tobytes()
    assert drawn(plain, mark=HALVES).tobytes() != drawn(straight, mark=HALVES).tobytes()


def test_a_transparent_logo_has_no_fringe() -> None:
    raster = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    raster.paste((255, 255, 255, 255), (75, 75, 225, 225))

    image = drawn(LogoLayer(id="l", asset="mark", box=(0, 0, 1, 1)), mark=encoded(raster, "PNG"))

    assert image.getextrema()[0][0] == 90  # type: ignore[index]


def test_a_picture_is_cut_around_its_focus_or_whole() -> None:
    raster = encoded(Image.new("RGB", (200, 100), (255, 0, 0)), "PNG")
    wide = Image.new("RGB", (200, 100), (255, 0, 0))
    wide.paste((0, 0, 255), (100, 0, 200, 100))
    box = (0.25, 0.3, 0.5, 0.4)

    right = drawn(PictureLayer(id="p", asset="p", box=box, focus=(1, 0.5)), p=encoded(wide, "PNG"))
    whole = drawn(PictureLayer(id="p", asset="p", box=box, fit="pad"), p=raster)
    round_ = drawn(PictureLayer(id="p", asset="p", box=box, radius=0.5), p=raster)

    assert colour_at(right, 105, 250) == (0, 0, 255)
    assert box_of(right) == (100, 150, 300, 350)
    assert box_of(whole) == (100, 200, 300, 300)
    assert colour_at(round_, 105, 155) == (90, 90, 90)
    assert colour_at(round_, 200, 155) == (255, 0, 0)


def test_a_window_shows_the_photograph_not_the_layers_beneath() -> None:
    photo = a_photograph(400, 500)
    plate = ShapeLayer(id="s", fill="#000000", box=(0, 0, 1, 1))
    window = PictureLayer(id="p", asset=PHOTO, box=(0, 0, 1, 1))

    assert on(photo, plate, window).tobytes() == photo.tobytes()


def test_a_picture_of_a_layer_is_colour_managed_as_any_other() -> None:
    from .making_profiles import matrix  # noqa: PLC0415

    out = BytesIO()
    Image.new("RGB", (40, 40), (200, 60, 60)).save(out, "PNG", icc_profile=matrix("p3"))

    image = drawn(PictureLayer(id="p", asset="p", box=(0, 0, 1, 1)), p=out.getvalue())

    assert colour_at(image, 200, 250)[0] > 208


@pytest.mark.parametrize("asset", ["resource:../pyproject.toml", "resource:/etc/passwd", "resource:none.svg"])
def test_a_packaged_file_is_looked_for_only_among_the_packaged(asset: str) -> None:
    with pytest.raises(PictureRefused) as caught:
        drawn(LogoLayer(id="l", asset=asset))

    assert caught.value.code == "layer-asset-missing"


def test_an_absent_file_of_a_layer_is_refused_not_left_out() -> None:
    with pytest.raises(PictureRefused) as caught:
        layered(GREY, Design(layers=(LogoLayer(id="l", asset="ab" * 32),)), "small", GREY.size)

    assert caught.value.facts["asset"] == "ab" * 32
