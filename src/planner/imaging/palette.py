"""The colours that a picture is made of, as the eye would name them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PIL.Image import Image, Quantize, Resampling

_SIDE = 96  # pixels that are looked at
_FINE = 16  # colours before those that look alike are one
_ALIKE = 48.0  # levels between two colours that count as one (weighed for the eye)

Colour = tuple[int, int, int]


def dominant_colours(image: Image, count: int = 5) -> tuple[tuple[str, float], ...]:
    """Return at most ``count`` colours of an RGB picture as (``#rrggbb``, share of it), the largest first."""
    small = image.convert("RGB").resize(_within(image.size), Resampling.BOX, reducing_gap=2.0)
    table = small.quantize(_FINE, Quantize.MEDIANCUT, kmeans=3)
    levels = table.getpalette() or []
    found = sorted(((many, int(place)) for many, place in _counted(table)), reverse=True)
    groups: list[tuple[Colour, int]] = []
    for many, place in found:
        _put(groups, (levels[3 * place], levels[3 * place + 1], levels[3 * place + 2]), many)
    whole = small.width * small.height
    groups.sort(key=lambda group: (-group[1], group[0]))
    return tuple((f"#{r:02x}{g:02x}{b:02x}", many / whole) for (r, g, b), many in groups[:count])


def palette(image: Image, count: int = 5) -> tuple[str, ...]:
    """Return the colours that ``dominant_colours`` finds, without their shares."""
    return tuple(colour for colour, _ in dominant_colours(image, count))


def _counted(table: Image) -> Iterable[tuple[int, int]]:
    return ((many, place) for place, many in enumerate(table.histogram()) if many)


def _put(groups: list[tuple[Colour, int]], colour: Colour, many: int) -> None:
    """Count a colour to the first group that looks like it, or begin a new one."""
    for index, (known, share) in enumerate(groups):
        if colour_distance(known, colour) < _ALIKE:
            groups[index] = (known, share + many)
            return
    groups.append((colour, many))


def colour_distance(one: Colour, other: Colour) -> float:
    """Return how far two colours lie apart for the eye, in levels (Riemersma's weighing of red)."""
    red = (one[0] + other[0]) / 2
    r, g, b = (a - b for a, b in zip(one, other, strict=True))
    return math.sqrt(((2 + red / 256) * r * r + 4 * g * g + (2 + (255 - red) / 256) * b * b) / 3)


def _within(size: tuple[int, int]) -> tuple[int, int]:
    scale = min(1.0, _SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
