"""Every picture type that a desk gets opens as upright 8-bit sRGB, by its content and not by its name."""

from __future__ import annotations

import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from pictures import a_colour, a_heic, a_jpeg, a_photograph, a_png, colour_at, encoded
from planner.imaging.opening import open_picture, probe

PHOTO = a_photograph(80, 60)
FILES = {
    "jpeg": (encoded(PHOTO, "JPEG"), "image/jpeg"),
    "progressive": (encoded(PHOTO, "JPEG", progressive=True), "image/jpeg"),
    "mpo": (encoded(PHOTO, "MPO", save_all=True, append_images=[PHOTO.rotate(180)]), "image/jpeg"),
    "png": (encoded(PHOTO, "PNG"), "image/png"),
    "webp": (encoded(PHOTO, "WEBP", quality=90), "image/webp"),
    "webp lossless": (encoded(PHOTO, "WEBP", lossless=True), "image/webp"),
    "avif": (encoded(PHOTO, "AVIF"), "image/avif"),
    "tiff": (encoded(PHOTO, "TIFF"), "image/tiff"),
    "tiff lzw": (encoded(PHOTO, "TIFF", compression="tiff_lzw"), "image/tiff"),
    "tiff jpeg": (encoded(PHOTO, "TIFF", compression="jpeg"), "image/tiff"),
    "big tiff": (encoded(PHOTO, "TIFF", big_tiff=True), "image/tiff"),
    "gif": (encoded(PHOTO.quantize(200), "GIF"), "image/gif"),
    "bmp": (encoded(PHOTO, "BMP"), "image/bmp"),
}


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean absolute difference in levels."""
    bands = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(bands) / len(bands)


@pytest.mark.parametrize(("data", "media_type"), FILES.values(), ids=FILES)
def test_each_type_opens(data: bytes, media_type: str) -> None:
    image, facts = open_picture(data), probe(data)

    assert image.mode == "RGB"
    assert (facts.media_type, facts.width, facts.height, facts.bytes) == (media_type, 80, 60, len(data))
    assert difference(image, PHOTO) < 8


def test_heic_opens() -> None:
    image, facts = open_picture(a_heic(turned=False)), probe(a_heic(turned=False))

    assert (facts.media_type, facts.width, facts.height) == ("image/heic", 48, 32)
    assert image.size == (48, 32)
    assert difference(image.crop((0, 0, 20, 12)), a_colour((200, 40, 40), size=(20, 12))) < 4


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "surat.docx"
    path.write_bytes(a_png())

    assert probe(path).media_type == "image/png"
    assert open_picture(path).size == (64, 48)


def test_what_is_transparent_lies_on_white() -> None:
    image = open_picture(a_png(alpha=True))

    assert colour_at(image, 2, 2) == (255, 255, 255)
    assert colour_at(image, 60, 2) != (255, 255, 255)


def test_alpha_is_kept_when_asked_for() -> None:
    image = open_picture(a_png(alpha=True), keep_alpha=True)

    assert image.mode == "RGBA"
    assert image.getchannel("A").getextrema() == (0, 255)


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
def test_half_transparent_pixels_are_mixed_with_white(kind: str) -> None:
    alpha = 0 if kind == "GIF" else 128
    image = open_picture(encoded(a_colour((200, 0, 0, alpha), "RGBA"), kind, lossless=True))

    red, green, _ = colour_at(image, 3, 3)
    assert abs(green - (255 - alpha)) <= 2
    assert red > 200


def test_a_palette_with_several_alphas_is_understood() -> None:
    palette = a_colour(0, "P", (2, 1))
    palette.putpalette([255, 0, 0, 0, 0, 255])
    palette.putpixel((1, 0), 1)

    image = open_picture(encoded(palette, "PNG", transparency=bytes((255, 0))))

    assert [colour_at(image, x, 0) for x in (0, 1)] == [(255, 0, 0), (255, 255, 255)]


@pytest.mark.parametrize(("mode", "colour", "key"), [("L", 90, 90), ("RGB", (9, 8, 7), (9, 8, 7))])
def test_the_colour_that_a_png_calls_transparent_is(
    mode: str, colour: int | tuple[int, ...], key: object
) -> None:
    image = a_colour(colour, mode, (2, 1))
    image.putpixel((1, 0), 0 if mode == "L" else (0, 0, 0))

    opened = open_picture(encoded(image, "PNG", transparency=key))

    assert [colour_at(opened, x, 0) for x in (0, 1)] == [(255, 255, 255), (0, 0, 0)]


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF", "AVIF", "MPO"])
def test_of_several_pictures_the_first_is_taken(kind: str) -> None:
    first, second = a_colour((255, 0, 0)), a_colour((0, 0, 255))
    data = encoded(first, kind, save_all=True, append_images=[second])

    red, _, blue = colour_at(open_picture(data), 5, 5)
    assert red > 200
    assert blue < 50


@pytest.mark.parametrize("wanted", [(200, 150), (399, 300), (401, 301), (100, 1), (1600, 1200)])
def test_a_jpeg_is_read_smaller_but_never_too_small(wanted: tuple[int, int]) -> None:
    image = open_picture(a_jpeg(800, 600), at_least=wanted)

    assert image.width >= min(wanted[0], 800)
    assert image.height >= min(wanted[1], 600)


def test_the_size_wanted_is_meant_upright() -> None:
    image = open_picture(a_jpeg(600, 800, orientation=6), at_least=(300, 400))

    assert image.size == (300, 400)


def test_threads_open_pictures_side_by_side() -> None:
    filters = list(warnings.filters)
    with ThreadPoolExecutor(4) as pool:
        images = list(pool.map(open_picture, [data for data, _ in FILES.values()] * 4))

    assert all(image.size == (80, 60) for image in images)
    assert warnings.filters == filters
