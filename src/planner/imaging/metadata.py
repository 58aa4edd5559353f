"""What a picture gives away: its colours, how it lies, whether it moves, where and by whom it was taken."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, ImageCms
from PIL.Image import Image
from PIL.ImageFile import ImageFile

from planner.imaging.errors import PictureRefused
from planner.imaging.opening import open_picture
from planner.imaging.orientation import turn_of
from planner.imaging.quiet import quiet
from planner.imaging.reading import reading

OWNERS = (ExifTags.Base.Artist, ExifTags.Base.CameraOwnerName, ExifTags.Base.BodySerialNumber)
_UNREADABLE = (SyntaxError, ValueError, LookupError, TypeError, OSError, EOFError, ArithmeticError)
_SRGB = "srgb"
MOVING = frozenset({"GIF", "WEBP", "PNG", "AVIF"})
LOOKED_AT = (1600, 1600)
"""A code that a phone can read is still there when the picture is read this small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """``owner`` is a name or a serial number, empty where there is none; ``qr`` what its codes say."""

    format: str
    is_srgb: bool
    is_turned: bool
    frames: int
    is_see_through: bool
    has_place: bool
    owner: str
    qr: tuple[str, ...] = ()


def metadata(file: Path, *, codes: bool = False) -> Metadata:
    """Return what a picture gives away; with ``codes`` its pixels are read too. Raises PictureRefused."""
    with reading(file) as header:
        picture = header.picture
        turn, kind = turn_of(header), header.format.name
        frames = int(getattr(picture, "n_frames", 1)) if kind in MOVING else 1
        is_srgb = _is_srgb(picture)
        with quiet():
            has_place, owner = _has_place(picture), _owner(picture)
        may_show_through = "A" in picture.getbands() or "transparency" in picture.info
    is_see_through = may_show_through and _shows_through(file)
    return Metadata(
        format=kind,
        is_srgb=is_srgb,
        is_turned=turn is not None,
        frames=frames,
        is_see_through=is_see_through,
        has_place=has_place,
        owner=owner,
        qr=codes_in(open_picture(file, at_least=LOOKED_AT)) if codes else (),
    )


def codes_in(picture: Image) -> tuple[str, ...]:
    """Return what the QR codes of a picture say."""
    import numpy as np  # noqa: PLC0415
    import zxingcpp  # noqa: PLC0415  loads a library

    found = zxingcpp.read_barcodes(np.asarray(picture.convert("L")))
    return tuple(one.text for one in found if one.text)


def _is_srgb(picture: ImageFile) -> bool:
    if picture.mode not in {"RGB", "RGBA", "L", "LA", "P", "PA", "1"}:
        return False
    profile = picture.info.get("icc_profile")
    if not profile:
        return True
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(profile)))
    except (OSError, ImageCms.PyCMSError, TypeError):
        return True  # a profile that nobody can read is left out, and the picture taken as sRGB
    return _SRGB in name.casefold() or picture.mode in {"L", "LA", "1"}


def _shows_through(file: Path) -> bool:
    try:
        opened = open_picture(file, keep_alpha=True)
    except PictureRefused:
        return False
    if opened.mode != "RGBA":
        return False
    return any(opened.getchannel("A").histogram()[:255])


def _has_place(picture: ImageFile) -> bool:
    try:
        place = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    except _UNREADABLE:
        return False
    in_exif = ExifTags.GPS.GPSLatitude in place or ExifTags.GPS.GPSLongitude in place
    return in_exif or b"GPSLatitude" in _xmp(picture)


def _xmp(picture: ImageFile) -> bytes:
    found = picture.info.get("xmp", b"")
    return found if isinstance(found, bytes) else str(found).encode("utf-8", "replace")


def _owner(picture: ImageFile) -> str:
    try:
        exif = picture.getexif()
        told = {**dict(exif), **exif.get_ifd(ExifTags.IFD.Exif)}
    except _UNREADABLE:
        return ""
    found = (str(told[tag]).strip("\0 ") for tag in OWNERS if told.get(tag))
    return ", ".join(one[:80] for one in found if one)
