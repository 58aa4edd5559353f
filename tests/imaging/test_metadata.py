"""What a picture gives away, read from its header."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import ExifTags, Image

from planner.imaging.errors import PictureRefused
from planner.imaging.metadata import codes_in, metadata


def saved(folder: Path, name: str, picture: Image.Image | None = None, **how: object) -> Path:
    file = folder / name
    (picture or Image.new("RGB", (40, 30), "red")).save(file, **how)  # type: ignore[arg-type]
    return file


def test_a_plain_photograph_gives_nothing_away(tmp_path: Path) -> None:
    told = metadata(saved(tmp_path, "a.jpg"))
    assert (told.format, told.is_srgb, told.is_turned, told.frames) == ("JPEG", True, False, 1)
    assert (told.is_see_through, told.has_place, told.owner, told.qr) == (False, False, "", ())


def test_place_owner_and_turn_are_seen(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.Artist] = "Ayu"
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.BodySerialNumber] = "SN1"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (6.0, 10.0, 0.0)
    told = metadata(saved(tmp_path, "a.jpg", exif=exif))
    assert (told.is_turned, told.has_place, told.owner) == (True, True, "Ayu, SN1")


def test_only_what_is_seen_through_somewhere_is_told(tmp_path: Path) -> None:
    opaque = Image.new("RGBA", (8, 8), (255, 0, 0, 255))
    assert not metadata(saved(tmp_path, "a.png", opaque)).is_see_through
    opaque.putpixel((3, 3), (0, 0, 0, 254))
    assert metadata(saved(tmp_path, "b.png", opaque)).is_see_through


def test_colours_that_are_changed_are_told(tmp_path: Path) -> None:
    assert not metadata(saved(tmp_path, "a.jpg", Image.new("CMYK", (8, 8)))).is_srgb
    assert not metadata(saved(tmp_path, "a.png", Image.new("I;16", (8, 8)))).is_srgb


def test_frames_of_what_moves_are_counted(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    file = saved(tmp_path, "a.gif", frames[0], save_all=True, append_images=frames[1:])
    assert metadata(file).frames == 3


def test_a_code_is_read(tmp_path: Path) -> None:
    code = zxingcpp.create_barcode("https://contoh.go.id/a", zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(code, scale=8))).convert("RGB")
    assert codes_in(picture) == ("https://contoh.go.id/a",)
    assert metadata(saved(tmp_path, "a.png", picture), codes=True).qr == ("https://contoh.go.id/a",)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"nothing")
    with pytest.raises(PictureRefused):
        metadata(tmp_path / "a.jpg")
