"""What is true of the layers of a design in a target: words, their contrast, and what stands over what."""

from __future__ import annotations

import numpy as np
from PIL.Image import Image

from planner.imaging.canvas import adjusted, prepared
from planner.imaging.covering import EmblemFault, Fault, emblem_faults, overlapping
from planner.imaging.design import Design
from planner.imaging.layers import Layer, TextLayer
from planner.imaging.materials import PLAIN, Materials
from planner.imaging.outlines import outline
from planner.imaging.painting import Easel, Pixels, painted
from planner.imaging.targets import Target
from planner.imaging.text_facts import TextFact, smallest_px, text_fact, text_facts, texts
from planner.imaging.wcag import LUMINANCE, contrast_of, linear, luminance

__all__ = [
    "EmblemFault",
    "Fault",
    "TextFact",
    "contrasts",
    "emblem_faults",
    "overlapping",
    "smallest_px",
    "text_facts",
]

_DARK, _LIGHT = 5, 95  # percentiles of the luminance beneath
_UNSEEN = 21.0  # words beyond the frame: nothing can make them hard to read

_LINEAR = np.array([linear(level) for level in range(256)])


def contrasts(image: Image, design: Design, target: Target, materials: Materials = PLAIN) -> dict[str, float]:
    """Return WCAG's contrast of every text with what lies beneath it, by the id of its layer.

    The worse of two: against the 5th and the 95th percentile of luminance under its lines.
    """
    if not any(texts(design)):
        return {}
    base = prepared(image, design, target, theme=materials.theme)
    theme = design.theme or materials.theme
    easel = Easel(target=target.name, full=base.full, theme=theme, materials=materials)
    found: dict[str, float] = {}

    def measure(layer: Layer, pixels: Pixels) -> None:
        if isinstance(layer, TextLayer) and layer.text.strip():
            found[layer.id] = _contrast(layer, pixels, easel)

    painted(adjusted(base, design.adjustments), design.layers, easel, measure)
    return found


def _contrast(layer: TextLayer, pixels: Pixels, easel: Easel) -> float:
    beneath = _beneath(layer, pixels, easel)
    if not beneath.size:
        return _UNSEEN
    light = _LINEAR[beneath.reshape(-1, 3)] @ LUMINANCE
    own = luminance(easel.theme.colour(layer.colour))
    return min(contrast_of(own, float(part)) for part in np.percentile(light, (_DARK, _LIGHT)))


def _beneath(layer: TextLayer, pixels: Pixels, easel: Easel) -> Pixels:
    """Return the pixels (RGB) under the lines of a layer; of a rotated one, under what it spans."""
    box = layer.box_in(easel.target)
    span = outline(text_fact(layer, easel).ink, box, layer.rotation, easel.full).bounds
    high, wide = pixels.shape[:2]
    left, right = (_clipped(part, easel.full[0], wide) for part in (span[0], span[2]))
    top, bottom = (_clipped(part, easel.full[1], high) for part in (span[1], span[3]))
    return pixels[top:bottom, left:right, :3]


def _clipped(part: float, full: int, here: int) -> int:
    return round(min(max(part / full, 0.0), 1.0) * here)
