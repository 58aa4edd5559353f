"""A picture is turned upright exactly once, whoever knows how."""

from __future__ import annotations

import pytest
from PIL import Image

from pictures import a_heic, a_jpeg, a_photograph, colour_at, encoded, lying
from planner.imaging.opening import open_picture, probe

from .png_writer import chunk
from .test_opening import difference

UPRIGHT = a_photograph(48, 32)
TURNS = range(1, 9)


def exif(orientation: int) -> bytes:
    told = Image.Exif()
    told[0x0112] = orientation
    return told.tobytes()


def xmp(orientation: int) -> bytes:
    told = f'<rdf:Description tiff:Orientation="{orientation}"/>'
    return f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{told}</x:xmpmeta>'.encode()


def check_upright(data: bytes) -> None:
    image, facts = open_picture(data), probe(data)

    assert (facts.width, facts.height) == image.size == UPRIGHT.size
    assert difference(image, UPRIGHT) < 8


def with_late_chunk(png: bytes, kind: bytes, body: bytes) -> bytes:
    """Return ``png`` with a chunk between its pixels and its end."""
    return png[:-12] + chunk(kind, body) + png[-12:]


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "MPO"])
def test_exif_is_obeyed_once(kind: str, orientation: int) -> None:
    check_upright(encoded(lying(UPRIGHT, orientation), kind, exif=exif(orientation), quality=95))


@pytest.mark.parametrize("orientation", TURNS)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_xmp_is_obeyed_where_exif_is_silent(kind: str, orientation: int) -> None:
    check_upright(encoded(lying(UPRIGHT, orientation), kind, xmp=xmp(orientation), quality=95))


def test_exif_outvotes_xmp() -> None:
    check_upright(encoded(lying(UPRIGHT, 6), "JPEG", exif=exif(6), xmp=xmp(3), quality=95))
    check_upright(encoded(UPRIGHT, "JPEG", exif=exif(1), xmp=xmp(3), quality=95))


@pytest.mark.parametrize("orientation", TURNS)
def test_a_png_may_tell_behind_its_pixels(orientation: int) -> None:
    png = encoded(lying(UPRIGHT, orientation), "PNG")

    check_upright(with_late_chunk(png, b"eXIf", exif(orientation).removeprefix(b"Exif\0\0")))
    check_upright(with_late_chunk(png, b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp(orientation)))


def test_a_tiff_obeys_its_own_tag() -> None:
    check_upright(encoded(lying(UPRIGHT, 6), "TIFF", tiffinfo={0x0112: 6}))
    check_upright(encoded(lying(UPRIGHT, 5), "TIFF", tiffinfo={0x0112: 5}, compression="tiff_lzw"))


def test_in_avif_only_the_container_counts() -> None:
    check_upright(encoded(UPRIGHT, "AVIF", xmp=xmp(6), quality=95))
    check_upright(encoded(lying(UPRIGHT, 6), "AVIF", exif=exif(6), xmp=xmp(6), quality=95))


def test_a_heic_is_turned_once_though_exif_repeats_it() -> None:
    image, facts = open_picture(a_heic()), probe(a_heic())

    assert (facts.width, facts.height) == image.size == (32, 48)
    green, red = colour_at(image, 4, 4), colour_at(image, 28, 4)
    assert green[1] > 150 > green[0]
    assert red[0] > 150 > red[1]


@pytest.mark.parametrize("number", [0, 9, 65535])
def test_a_number_that_means_nothing_turns_nothing(number: int) -> None:
    check_upright(encoded(UPRIGHT, "JPEG", exif=exif(number), quality=95))


@pytest.mark.parametrize("cut", [7, 9, 12, 20, 25])
def test_a_broken_exif_turns_nothing_and_stops_nothing(cut: int) -> None:
    check_upright(encoded(UPRIGHT, "JPEG", exif=exif(6)[:cut], quality=95))


def test_a_picture_read_smaller_is_upright_too() -> None:
    small = open_picture(a_jpeg(480, 320, orientation=8, quality=95), at_least=(48, 32))

    assert difference(small.resize((48, 32)), a_photograph(480, 320).resize((48, 32))) < 8
