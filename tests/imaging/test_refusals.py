"""What is no picture, or too much of one, gets one clear refusal; nothing else ever comes out."""

from __future__ import annotations

import errno
import random
import struct
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from pictures import a_colour, a_heic, a_jpeg, a_photograph, a_png, encoded
from planner.imaging.errors import PictureRefused
from planner.imaging.limits import MOST_BYTES, MOST_PIXELS, check_pixels
from planner.imaging.opening import open_picture, probe

from .hostile import HOSTILE
from .png_writer import chunk, header

PHOTO = a_photograph(80, 60)
EXIF = Image.Exif()
EXIF[0x0112] = 6
FILES = {
    "jpeg": encoded(PHOTO, "JPEG", exif=EXIF.tobytes()),
    "progressive": encoded(PHOTO, "JPEG", progressive=True),
    "png": encoded(PHOTO, "PNG", exif=EXIF.tobytes()),
    "palette": encoded(PHOTO.quantize(16), "PNG"),
    "webp": encoded(PHOTO, "WEBP"),
    "lossless": encoded(PHOTO, "WEBP", lossless=True),
    "avif": encoded(PHOTO, "AVIF"),
    "heic": a_heic(),
    "tiff": encoded(PHOTO, "TIFF"),
    "tiff lzw": encoded(PHOTO, "TIFF", compression="tiff_lzw"),
    "gif": encoded(PHOTO.quantize(32), "GIF"),
    "bmp": encoded(PHOTO, "BMP"),
    "mpo": encoded(PHOTO, "MPO", save_all=True, append_images=[PHOTO.rotate(90)]),
}

SINGLE = {
    name: data for name, data in FILES.items() if name != "mpo"
}  # an MPO's first picture survives a cut


def refusal(source: Path | bytes) -> PictureRefused:
    with pytest.raises(PictureRefused) as caught:
        open_picture(source)
    return caught.value


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").touch()

    refused = refusal(tmp_path / "foto.jpg")

    assert (refused.code, refused.facts["name"]) == ("picture-empty", "foto.jpg")
    assert refusal(b"").code == "picture-empty"


def test_a_missing_file_is_called_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak-ada.jpg").code == "picture-missing"
    with pytest.raises(PictureRefused, match="picture-missing"):
        probe(tmp_path / "tidak-ada.jpg")


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    assert refusal(tmp_path).code == "picture-unreadable"


def test_a_name_that_no_disk_knows_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / ("n" * 300)).code == "picture-unreadable"
    assert refusal(tmp_path / "a\0b").code == "picture-unreadable"


def test_a_share_that_goes_away_while_reading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(a_jpeg())

    def gone(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    class Gone:
        def __enter__(self) -> Any:  # noqa: ANN401 - stands for a file
            file = type("File", (), {"seek": lambda *_: 100, "read": gone})
            return file()

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(Path, "open", lambda *_: Gone())

    assert refusal(path).code == "picture-vanished"


def test_a_file_of_absurd_weight_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    with path.open("wb") as file:
        file.write(a_png())
        file.truncate(MOST_BYTES + 1)  # sparse: it takes no room

    refused = refusal(path)

    assert refused.code == "picture-file-too-big"
    assert refused.facts["most_bytes"] == MOST_BYTES


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"8BPS\0\1" + bytes(40),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\0\0\1\0\1\0\x10\x10" + bytes(60),
        b"P6 2 2 255\n" + bytes(12),
        b"PK\3\4" + bytes(60),
        b"RIFF\x24\0\0\0WAVEfmt ",
        b"\0\0\0\x20ftypisom\0\0\2\0isomiso2avc1mp41",
        b"halo",
        b"\xff",
    ],
)
def test_what_is_not_among_the_types_is_refused_by_type(data: bytes) -> None:
    assert refusal(data).code == "picture-type-unknown"


def test_too_many_pixels_are_told_with_their_numbers() -> None:
    refused = refusal(header(20_000, 6_001) + chunk(b"IDAT", zlib.compress(bytes(10))) + chunk(b"IEND", b""))

    assert refused.code == "picture-too-many-pixels"
    assert dict(refused.facts) == {"name": None, "width": 20_000, "height": 6_001, "most_pixels": MOST_PIXELS}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(name: str) -> None:
    make, codes = HOSTILE[name]

    assert refusal(make()).code in codes


@pytest.mark.parametrize(
    ("kind", "most"), [("WEBP", 50), ("AVIF", 80), ("HEIF", 80), ("PNG", 120), ("TIFF", 120)]
)
def test_each_type_may_have_as_many_pixels_as_fit_into_a_gigabyte(kind: str, most: int) -> None:
    check_pixels(most * 1000, 1000, kind)

    with pytest.raises(PictureRefused) as caught:
        check_pixels(most * 1000, 1001, kind)

    assert caught.value.facts["most_pixels"] == most * 1_000_000


def test_hostile_files_are_refused_before_memory_grows() -> None:
    """In a process of its own: the most memory it ever held grows by less than one big picture would take."""
    pytest.importorskip("resource", reason="memory is measured by POSIX means")
    script = Path(__file__).with_name("hostile.py")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)  # noqa: S603 - ours

    assert int(done.stdout) < 30_000_000, done.stdout


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("data", SINGLE.values(), ids=SINGLE)
def test_a_file_cut_off_is_refused(data: bytes, part: float) -> None:
    assert refusal(data[: int(len(data) * part)]).code in ("picture-truncated", "picture-unreadable")


@pytest.mark.may_warn
@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_a_file_scribbled_over_opens_or_is_refused_never_more(data: bytes) -> None:
    chance = random.Random(len(data))  # noqa: S311 - no secret
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(chance.choice([1, 2, 5, 20])):
            broken[chance.randrange(min(len(data), chance.choice([64, 200, 9999])))] = chance.randrange(256)
        for act in (probe, open_picture):
            with suppress(PictureRefused):
                act(bytes(broken))


def test_a_png_whose_pixels_do_not_fit_their_checksum_is_refused() -> None:
    png = bytearray(a_png())
    at = png.index(b"IDAT") + 40
    png[at] ^= 1

    assert refusal(bytes(png)).code == "picture-unreadable"


def test_one_file_gives_one_refusal_with_its_reason(tmp_path: Path) -> None:
    path = tmp_path / "foto.png"
    path.write_bytes(a_png()[:400])

    refused = refusal(path)

    assert refused.facts["name"] == "foto.png"
    assert refused.facts["reason"]


def test_a_jpeg_that_claims_more_than_its_bytes_can_hold_is_refused() -> None:
    jpeg = bytearray(encoded(a_colour((9, 9, 9)), "JPEG"))
    at = jpeg.index(b"\xff\xc0") + 5
    jpeg[at : at + 4] = struct.pack(">HH", 10_000, 11_000)

    assert refusal(bytes(jpeg)).code == "picture-truncated"
