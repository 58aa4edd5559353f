"""Colour management: whatever colours a file is in, sRGB comes out (littleCMS through Pillow).

Intent: relative colorimetric with black-point compensation, which is what Photoshop does unless told
otherwise, so designers get the colours that they saw there. RGB profiles made of curves and a matrix know no
other intent; for CMYK the compensation keeps printed black from turning grey on a screen.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageCms

from planner.assets import resources

_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION
_SPACES = {"GRAY": "L", "RGB": "RGB", "CMYK": "CMYK", "Lab": "LAB"}  # ICC.1:2022, table 19 → Pillow's modes
_ALPHA = {"LA": "L", "RGBA": "RGB"}
_SAME = 1  # levels: a profile that changes no colour by more is sRGB under another name


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """Return the sRGB profile that every rendition carries: a small ICC version 2 that all programs read."""
    return (resources() / "color" / "srgb.icc").read_bytes()


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return ``image`` (L, LA, RGB, RGBA, CMYK, LAB) as RGB or RGBA in sRGB.

    ``profile`` is the embedded ICC profile. A broken one, or one for another kind of pixels, counts as none;
    without one, grey and RGB are sRGB, Lab is itself, and CMYK is coated offset paper.
    """
    plain = _ALPHA.get(image.mode)
    if plain is None:
        return _converted(image, profile)
    result = _converted(image.convert(plain), profile)
    result.putalpha(image.getchannel("A"))
    return result


def _converted(image: Image.Image, profile: bytes | None) -> Image.Image:
    transform = _transform(profile, image.mode) if profile else None
    if transform is None and profile and image.mode == "L":  # grey pixels with an RGB profile are common
        image = image.convert("RGB")
        transform = _transform(profile, "RGB")
    if transform is None and image.mode in ("CMYK", "LAB"):
        transform = _untagged(image.mode)
    if transform is None:
        return image if image.mode == "RGB" else image.convert("RGB")
    return image if _changes_nothing(transform) else _applied(transform, image)


@lru_cache(maxsize=16)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Return the way from ``profile`` to sRGB for pixels of ``mode``, None when there is none."""
    try:
        there = ImageCms.ImageCmsProfile(BytesIO(profile))
        if _SPACES.get(there.profile.xcolor_space.strip()) != mode:
            return None
        return _built(there, mode)
    except (
        OSError,
        ValueError,
        ImageCms.PyCMSError,
    ):  # littleCMS cannot read it, or it lacks what it promises
        return None


@lru_cache(maxsize=2)
def _untagged(mode: str) -> ImageCms.ImageCmsTransform:
    """Return the way to sRGB from Lab, or from CMYK of unknown origin (see resources/color)."""
    if mode == "LAB":
        return _built(ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")), mode)
    return _built(ImageCms.ImageCmsProfile(str(resources() / "color" / "untagged-cmyk.icc")), mode)


def _built(there: ImageCms.ImageCmsProfile, mode: str) -> ImageCms.ImageCmsTransform:
    srgb = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    return ImageCms.buildTransform(there, srgb, mode, "RGB", _INTENT, _FLAGS)


@lru_cache(maxsize=16)
def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Tell whether a cube of RGB colours comes out as it went in: then the pixels need no conversion."""
    if transform.input_mode != "RGB":
        return False
    steps = range(0, 256, 51)
    cube = Image.new("RGB", (216, 1))
    cube.putdata([(r, g, b) for r in steps for g in steps for b in steps])
    difference = ImageChops.difference(cube, _applied(transform, cube))
    return all(band.point(lambda level: level > _SAME).getbbox() is None for band in difference.split())


def _applied(transform: ImageCms.ImageCmsTransform, image: Image.Image) -> Image.Image:
    result: Image.Image = transform.apply(image)
    result.info.clear()
    return result
