"""Draws the layers of a design over a frame, from the bottom to the top."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import skia
from PIL import Image

from planner.imaging.fonts import enlist, is_file
from planner.imaging.layers import (
    PHOTO,
    AnyLayer,
    Layer,
    LogoLayer,
    PictureLayer,
    ScrimLayer,
    ShapeLayer,
    TextLayer,
)
from planner.imaging.marks import draw_logo, draw_photo, draw_picture
from planner.imaging.materials import Materials
from planner.imaging.paragraphs import words_of
from planner.imaging.shapes import draw_scrim, draw_shape
from planner.imaging.theme import Theme

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]

_kept = threading.local()  # fresh memory for every frame of a drag would take as long as drawing on it


@dataclass(frozen=True, slots=True, kw_only=True)
class Easel:
    """For what layers are drawn: a target, its ``full`` size in pixels, the colours and files."""

    target: str
    full: tuple[int, int]
    theme: Theme
    materials: Materials

    @property
    def short(self) -> float:
        """Return the short side in pixels: all lengths are fractions of it."""
        return float(min(self.full))

    def box(self, layer: Layer) -> skia.Rect:
        """Return the place of a layer in pixels of the full size."""
        x, y, width, height = layer.box_in(self.target)
        across, down = self.full
        return skia.Rect.MakeXYWH(x * across, y * down, width * across, height * down)


def painted(
    frame: Image.Image,
    layers: Iterable[AnyLayer],
    easel: Easel,
    before: Callable[[Layer, Pixels], None] | None = None,
) -> Image.Image:
    """Return ``frame`` (RGB, of any scale) with ``layers`` on it; the frame itself stays as it is.

    ``before`` sees each layer and the RGBA pixels that it is about to be drawn on.
    """
    pixels = _easel_cloth(frame)
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    canvas.scale(frame.width / easel.full[0], frame.height / easel.full[1])
    for layer in layers:
        if isinstance(layer, Layer) and not layer.is_hidden:
            if isinstance(layer, TextLayer):
                enlist_font(layer, easel.materials)
            if before is not None:
                before(layer, pixels)
            _draw(canvas, layer, easel, frame)
    return Image.frombuffer("RGBA", frame.size, pixels, "raw", "RGBA", 0, 1).convert("RGB")


def enlist_font(layer: TextLayer, materials: Materials) -> None:
    """Make the font of a layer known when it is a file; raises ``PictureRefused`` for a hostile one."""
    if is_file(layer.font):
        enlist(layer.font, lambda: materials.read(layer.font))


def _easel_cloth(frame: Image.Image) -> Pixels:
    """Return the pixels of ``frame`` to be drawn on, in memory that this thread uses again and again."""
    levels = np.asarray(frame.convert("RGBA"))
    cloth: Pixels | None = getattr(_kept, "cloth", None)
    if cloth is None or cloth.shape != levels.shape:
        cloth = _kept.cloth = np.empty_like(levels)
    np.copyto(cloth, levels)
    return cloth


def _draw(canvas: skia.Canvas, layer: Layer, easel: Easel, frame: Image.Image) -> None:
    box = easel.box(layer)
    with _held(canvas, layer, box):
        match layer:
            case TextLayer():
                words = words_of(layer, easel.theme, (box.width(), box.height()), easel.short)
                words.paragraph.paint(canvas, box.left(), box.top() + words.top)
            case ShapeLayer():
                draw_shape(canvas, layer, easel.theme, box, easel.short)
            case ScrimLayer():
                draw_scrim(canvas, layer, easel.theme, box)
            case LogoLayer():
                draw_logo(canvas, layer, easel.materials, box)
            case PictureLayer() if layer.asset == PHOTO:
                draw_photo(canvas, layer, frame, box, easel.short)
            case PictureLayer():
                draw_picture(canvas, layer, easel.materials, box, easel.short)
            case _:
                pass


@contextmanager
def _held(canvas: skia.Canvas, layer: Layer, box: skia.Rect) -> Iterator[None]:
    """Turn and thin what the block draws; a state emblem is neither turned nor thinned."""
    free = not (isinstance(layer, LogoLayer) and layer.is_emblem)
    count = canvas.save()
    if free and layer.rotation:
        canvas.rotate(layer.rotation, box.centerX(), box.centerY())
    if free and layer.opacity < 1:
        canvas.saveLayerAlpha(None, round(layer.opacity * 255))
    yield
    canvas.restoreToCount(count)
