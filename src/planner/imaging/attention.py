"""Proposes what must stay in sight: where a picture holds skin, edges and colours that stand out.

A map of 128 pixels, the sum of three: how much lightness changes, how far a colour lies from the mean of
the picture, and how much it looks like skin (of any tone: hue and chroma, not lightness). It is smoothed, the
middle is favoured a little, and the point is the mean of its strongest part. No faces are searched for: that
would take a model, and a person moves the point with one drag.
"""

from __future__ import annotations

import numpy as np
from PIL import Image
from PIL.ImageFilter import BoxBlur

_SIDE = 128
_SMOOTH = 1 / 16  # of the side: radius
_EDGES, _COLOURS, _SKIN = 1.0, 0.6, 1.2
_MIDDLE = 0.35  # of the strength that the farthest corner loses
_STRONGEST = 0.72  # of the highest: what counts as the subject
_FLAT = 1e-3

Levels = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def propose_focus(image: Image.Image) -> tuple[float, float]:
    """Return the point (x, y in 0–1) of an upright RGB picture that every frame should keep."""
    scale = min(1.0, _SIDE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.convert("RGB").resize(size, Image.Resampling.BOX, reducing_gap=2.0)
    weight = _smoothed(_strength(np.asarray(small, np.float64) / 255)) * _favoured(size)
    peak = float(weight.max())
    if peak < _FLAT:
        return 0.5, 0.5
    kept = np.where(weight >= _STRONGEST * peak, weight, 0.0)
    down, across = np.indices(weight.shape) + 0.5
    whole = float(kept.sum())
    x, y = float((kept * across).sum()) / whole, float((kept * down).sum()) / whole
    return round(x / size[0], 4), round(y / size[1], 4)


def _strength(rgb: Levels) -> Levels:
    light = rgb @ (0.2126, 0.7152, 0.0722)
    down, across = np.gradient(light) if min(light.shape) > 1 else (light * 0, light * 0)
    edges = np.hypot(down, across)
    colours = np.abs(rgb - rgb.mean(axis=(0, 1))).sum(axis=-1) / 3
    return _EDGES * _even(edges) + _COLOURS * _even(colours) + _SKIN * _skin(rgb)


def _even(levels: Levels) -> Levels:
    """Return levels of 0 to 1: a single sharp spot does not drown the rest, noise is not blown up."""
    return np.asarray(np.clip(levels / max(float(np.percentile(levels, 99)), 0.02), 0, 1), np.float64)


def _skin(rgb: Levels) -> Levels:
    """Return how much each pixel looks like skin (Cb and Cr after Chai and Ngan 1999, soft at the edges)."""
    red, green, blue = rgb[..., 0], rgb[..., 1], rgb[..., 2]
    cb = -0.169 * red - 0.331 * green + 0.5 * blue
    cr = 0.5 * red - 0.419 * green - 0.081 * blue
    near = ((cb + 0.09) / 0.07) ** 2 + ((cr - 0.1) / 0.05) ** 2
    lit = np.clip((rgb.max(axis=-1) - 0.15) / 0.2, 0, 1)
    return np.asarray(np.exp(-near) * lit, np.float64)


def _smoothed(levels: Levels) -> Levels:
    map_ = Image.fromarray(levels.astype(np.float32) * (255 / 3))
    grey = map_.convert("L").filter(BoxBlur(max(1.0, max(map_.size) * _SMOOTH)))
    return np.asarray(grey, np.float64) / 255


def _favoured(size: tuple[int, int]) -> Levels:
    x, y = np.linspace(-1, 1, size[0])[None, :], np.linspace(-1, 1, size[1])[:, None]
    return np.asarray(1 - _MIDDLE * (x * x + y * y) / 2, np.float64)
