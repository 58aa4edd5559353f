"""Opens any picture safely: header first, then upright 8-bit sRGB pixels, or one clear refusal."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image, new

from planner.imaging.bands import LARGE, in_bands
from planner.imaging.colour import to_srgb
from planner.imaging.depth import eight_bit, shorten_key
from planner.imaging.failures import refusing
from planner.imaging.formats import PNG, TIFF
from planner.imaging.orientation import turn_of, turned, upright_size
from planner.imaging.png_chunks import check_pixels_whole
from planner.imaging.quiet import quiet
from planner.imaging.reading import Header, reading


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """What a header says: the media type, the upright size in pixels, the size of the file in bytes."""

    media_type: str
    width: int
    height: int
    bytes: int


def probe(source: Path | bytes) -> PictureFacts:
    """Read a picture's header, not its pixels; raises ``PictureRefused`` as ``open_picture`` would for it."""
    with reading(source) as header:
        turn = turn_of(header)
        width, height = upright_size(header.picture.size, turn)
        return PictureFacts(
            media_type=header.format.media_type, width=width, height=height, bytes=header.bytes
        )


def open_picture(
    source: Path | bytes, *, at_least: tuple[int, int] | None = None, keep_alpha: bool = False
) -> Image:
    """Return a picture upright, in 8-bit sRGB, mode RGB on white (RGBA if ``keep_alpha`` and it has alpha).

    With ``at_least`` (width, height in pixels, upright) a JPEG may be read smaller, a very large picture too,
    but never below that size. Of animations and multi-picture files the first is read. Raises
    ``PictureRefused``.
    """
    with reading(source) as header:
        picture = header.picture
        turn = turn_of(header)
        if at_least is not None:
            picture.draft(None, upright_size(at_least, turn))  # its own inverse: upright → as it lies
        _load(header)
        profile = picture.info.get("icc_profile")

        def shown(part: Image) -> Image:
            image = to_srgb(eight_bit(part), profile)
            return image if keep_alpha else _on_white(image)

        if picture.width * picture.height <= LARGE:
            return turned(shown(picture), turn)
        least = picture.size if at_least is None else upright_size(at_least, turn)
        return turned(in_bands(picture, shown, least), turn)


def _load(header: Header) -> None:
    hush = quiet() if header.format is TIFF else nullcontext()  # Pillow reads a TIFF's tags once more here
    with refusing(), hush:
        if header.format is PNG:
            check_pixels_whole(header.file)
            shorten_key(header.picture)
        header.picture.load()


def _on_white(image: Image) -> Image:
    if image.mode == "RGB":
        return image
    flat = new("RGB", image.size, "white")
    flat.paste(image, mask=image.getchannel("A"))
    return flat
