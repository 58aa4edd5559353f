"""Makes photographs for the sample content from drawn scenes: an SVG that fills it, and film grain."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import skia
from PIL import Image

from planner.imaging.colour import srgb_profile

_GRAIN_SIDE = 256  # pixels of the tile of noise
_GRAIN = 14  # levels, standard deviation
_QUALITY = 88


def photograph_from_svg(svg: bytes, *, width: int, height: int, seed: int) -> bytes:
    """Return a JPEG of ``width`` × ``height`` pixels covered by ``svg``; equal arguments give equal bytes.

    ``seed`` chooses the grain. Raises ``ValueError`` when ``svg`` is no SVG: scenes are ours, not a person's.
    """
    scene = skia.SVGDOM.MakeFromStream(skia.MemoryStream(svg))
    if scene is None:
        raise ValueError("not an SVG")
    pixels = np.empty((height, width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    canvas.clear(skia.ColorWHITE)
    _cover(canvas, scene, width, height)
    canvas.drawPaint(_grain(seed))
    return _jpeg(pixels)


def _cover(canvas: skia.Canvas, scene: skia.SVGDOM, width: int, height: int) -> None:
    """Draw ``scene`` so large that it covers the picture, its middle in the middle."""
    own = scene.containerSize()
    if own.isEmpty():  # no size of its own: it takes the one it is given
        scene.setContainerSize(skia.Size(width, height))
        own = scene.containerSize()
    scale = max(width / own.width(), height / own.height())
    canvas.save()
    canvas.translate((width - own.width() * scale) / 2, (height - own.height() * scale) / 2)
    canvas.scale(scale, scale)
    scene.render(canvas)
    canvas.restore()


def _grain(seed: int) -> skia.Paint:
    """Return a paint that makes pixels lighter and darker by chance, without changing it on the whole."""
    tile = np.full((_GRAIN_SIDE, _GRAIN_SIDE, 4), 255, np.uint8)
    noise = np.random.default_rng(seed).normal(128, _GRAIN, (_GRAIN_SIDE, _GRAIN_SIDE, 1))
    tile[..., :3] = np.clip(noise, 0, 255)
    picture = skia.Image.fromarray(tile, colorType=skia.kRGBA_8888_ColorType)
    repeat = skia.TileMode.kRepeat
    return skia.Paint(Shader=picture.makeShader(repeat, repeat), BlendMode=skia.BlendMode.kOverlay)


def _jpeg(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> bytes:
    height, width = pixels.shape[:2]
    image = Image.frombuffer("RGBX", (width, height), pixels, "raw", "RGBX", 0, 1)
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, subsampling="4:2:0", icc_profile=srgb_profile())
    return out.getvalue()
