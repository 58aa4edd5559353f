"""Luminance and contrast as WCAG 2.2 counts them, of single colours."""

from __future__ import annotations

_BLACK = 0.05  # what a screen reflects
_SLOPE, _KNEE = 12.92, 0.04045  # IEC 61966-2-1

LUMINANCE = (0.2126, 0.7152, 0.0722)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (``#rrggbb``), 1 to 21."""
    return contrast_of(luminance(one), luminance(other))


def contrast_of(one: float, other: float) -> float:
    """Return the contrast of two luminances (0–1)."""
    return (max(one, other) + _BLACK) / (min(one, other) + _BLACK)


def luminance(colour: str) -> float:
    """Return the luminance (0–1) of ``#rrggbb``."""
    parts = bytes.fromhex(colour[1:])
    return sum(share * linear(part) for share, part in zip(LUMINANCE, parts, strict=True))


def linear(level: int) -> float:
    """Return the light (0–1) of a level of sRGB."""
    part = level / 255
    return part / _SLOPE if part <= _KNEE else ((part + 0.055) / 1.055) ** 2.4
