"""Draws logos and second pictures: opened as safely as any other file, kept in the size they are shown in."""

from __future__ import annotations

import numpy as np
import skia
from PIL import Image

from planner.imaging.framing import Box, contained, crop_box, region
from planner.imaging.layers import LogoLayer, PictureLayer
from planner.imaging.materials import Materials
from planner.imaging.opening import open_picture, probe
from planner.imaging.vector import is_vector, scene

_SHARP = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)


def draw_logo(canvas: skia.Canvas, layer: LogoLayer, materials: Materials, box: skia.Rect) -> None:
    """Draw a mark as large as its box allows, in its middle, its proportions kept."""
    if not layer.asset or box.isEmpty():
        return
    data = materials.made(("bytes", layer.asset), bytes, lambda: materials.read(layer.asset))
    if is_vector(data):
        _draw_vector(canvas, layer.asset, data, materials, box)
    else:
        _draw_pixels(canvas, layer.asset, data, materials, box)


def logo_size(layer: LogoLayer, materials: Materials) -> tuple[float, float]:
    """Return width and height of a mark: what counts is their ratio."""
    data = materials.made(("bytes", layer.asset), bytes, lambda: materials.read(layer.asset))
    if is_vector(data):
        drawn = materials.made(("vector", layer.asset), skia.SVGDOM, lambda: scene(data))
        return drawn.containerSize().width(), drawn.containerSize().height()
    facts = probe(data)
    return float(facts.width), float(facts.height)


def draw_picture(
    canvas: skia.Canvas, layer: PictureLayer, materials: Materials, box: skia.Rect, short: float
) -> None:
    """Draw a picture cut to its box, or whole within it."""
    if not layer.asset or box.isEmpty():
        return
    canvas.save()
    if layer.radius:
        radius = layer.radius * short
        canvas.clipRRect(skia.RRect.MakeRectXY(box, radius, radius), doAntiAlias=True)
    if layer.fit == "pad":
        data = materials.made(("bytes", layer.asset), bytes, lambda: materials.read(layer.asset))
        _draw_pixels(canvas, layer.asset, data, materials, box)
    else:
        size = _pixels(box)
        key = ("cut", layer.asset, size, layer.focus)
        drawn = materials.made(key, skia.Image, lambda: _cut(materials.read(layer.asset), size, layer.focus))
        canvas.drawImageRect(drawn, _whole(box), _SHARP)
    canvas.restore()


def draw_photo(
    canvas: skia.Canvas, layer: PictureLayer, frame: Image.Image, box: skia.Rect, short: float
) -> None:
    """Draw the framed photograph cut to the layer's box: a window onto it."""
    if box.isEmpty():
        return
    size, radius = _pixels(box), layer.radius * short
    whole = region(frame.size, None)
    seen = crop_box(whole, size, (layer.focus[0] * frame.width, layer.focus[1] * frame.height))
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(box, radius, radius), doAntiAlias=True)
    canvas.drawImageRect(_drawable(_scaled(frame, size, seen)), _whole(box), _SHARP)
    canvas.restore()


def _draw_vector(canvas: skia.Canvas, asset: str, data: bytes, materials: Materials, box: skia.Rect) -> None:
    drawn = materials.made(("vector", asset), skia.SVGDOM, lambda: scene(data))
    own = drawn.containerSize()
    scale = min(box.width() / own.width(), box.height() / own.height())
    canvas.save()
    canvas.translate(box.centerX() - own.width() * scale / 2, box.centerY() - own.height() * scale / 2)
    canvas.scale(scale, scale)
    drawn.render(canvas)
    canvas.restore()


def _draw_pixels(canvas: skia.Canvas, asset: str, data: bytes, materials: Materials, box: skia.Rect) -> None:
    size = _pixels(box)
    drawn = materials.made(("whole", asset, size), skia.Image, lambda: _contained(data, size))
    left, top = round(box.centerX() - drawn.width() / 2), round(box.centerY() - drawn.height() / 2)
    area = skia.Rect.MakeXYWH(left, top, drawn.width(), drawn.height())
    canvas.drawImageRect(drawn, area, _SHARP)


def _contained(data: bytes, size: tuple[int, int]) -> skia.Image:
    facts = probe(data)
    width, height = contained(Box(0.0, 0.0, facts.width, facts.height), size)[2:]
    opened = open_picture(data, at_least=(width, height), keep_alpha=True)
    return _drawable(_scaled(opened, (width, height), None))


def _cut(data: bytes, size: tuple[int, int], focus: tuple[float, float]) -> skia.Image:
    facts = probe(data)
    whole = region((facts.width, facts.height), None)
    seen = crop_box(whole, size, (focus[0] * facts.width, focus[1] * facts.height))
    scale = min(1.0, size[0] / seen.width)
    least = (-int(-facts.width * scale // 1), -int(-facts.height * scale // 1))
    opened = open_picture(data, at_least=least, keep_alpha=True)
    part = opened.width / facts.width, opened.height / facts.height
    box = Box(seen.left * part[0], seen.top * part[1], seen.right * part[0], seen.bottom * part[1])
    return _drawable(_scaled(opened, size, box))


def _scaled(image: Image.Image, size: tuple[int, int], box: Box | None) -> Image.Image:
    """Scale with the colours weighed by their alpha: no dark fringe around a mark."""
    weighed = image.convert("RGBa") if image.mode == "RGBA" else image
    return weighed.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0).convert("RGBA")


def _drawable(image: Image.Image) -> skia.Image:
    pixels = np.asarray(image)
    return skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType, copy=True)


def _pixels(box: skia.Rect) -> tuple[int, int]:
    whole = _whole(box)
    return int(whole.width()), int(whole.height())


def _whole(box: skia.Rect) -> skia.Rect:
    """Return the box on whole pixels: what lies on them is not blurred."""
    left, top = round(box.left()), round(box.top())
    width, height = max(1, round(box.right()) - left), max(1, round(box.bottom()) - top)
    return skia.Rect.MakeXYWH(left, top, width, height)
