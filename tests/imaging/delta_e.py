"""How different two colours look: CIEDE2000 (Sharma, Wu, Dalal 2005), the judge of our colour management."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .making_profiles import SRGB, linear, xyz_to_lab

Lab = tuple[float, float, float]


def lab_of(levels: Sequence[float]) -> Lab:
    """Return CIELAB (D50) of sRGB ``levels`` 0–255."""
    light = [linear(level / 255) for level in levels]
    return xyz_to_lab(
        sum(part * column[row] for part, column in zip(light, SRGB, strict=True)) for row in range(3)
    )


def delta_e(one: Lab, other: Lab) -> float:
    """Return CIEDE2000; 1 is just noticeable."""
    chroma = (math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    c1, c2 = math.hypot(one[1] * stretch, one[2]), math.hypot(other[1] * stretch, other[2])
    h1, h2 = (math.degrees(math.atan2(lab[2], lab[1] * stretch)) % 360 for lab in (one, other))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    lightness, chroma = (one[0] + other[0]) / 2, (c1 + c2) / 2
    tint = 1 + sum(
        share * math.cos(math.radians(times * hue - shift))
        for share, times, shift in ((-0.17, 1, 30), (0.24, 2, 0), (0.32, 3, -6), (-0.20, 4, 63))
    )
    bend = math.exp(-(((hue - 275) / 25) ** 2))
    turned = -math.sin(math.radians(60 * bend)) * 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    dl = (other[0] - one[0]) / (1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2)) / (1 + 0.015 * chroma * tint)
    return math.sqrt(dl**2 + dc**2 + dh**2 + turned * dc * dh)
