"""What a picture looks like in 64 bits: copies that were scaled, recompressed or brightened stay close.

The low frequencies of a cosine transform, each above or below their median (Zauner 2010, pHash). In numpy
alone: ``imagehash`` would bring scipy along.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL.Image import Image, Resampling

_SIDE = 32  # pixels that are looked at
_KEPT = 8  # frequencies each way

ALIKE = 8  # bits that may differ in what is called the same picture
"""Of two unrelated pictures about 32 of 64 differ, with a deviation of 4."""


def fingerprint(image: Image) -> int:
    """Return the 64 bits of an upright picture, of any size."""
    small = image.convert("L").resize((_SIDE, _SIDE), Resampling.LANCZOS, reducing_gap=3.0)
    levels = np.asarray(small, np.float64)
    waves = _waves()
    strength = (waves @ levels @ waves.T).ravel()
    middle = np.median(strength[1:])  # the first is the lightness of all
    bits = np.packbits(strength > middle)
    return int.from_bytes(bits.tobytes(), "big")


def distance(one: int, other: int) -> int:
    """Return how many of the 64 bits differ."""
    return (one ^ other).bit_count()


@lru_cache(maxsize=1)
def _waves() -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    at = (2 * np.arange(_SIDE) + 1) * np.pi / (2 * _SIDE)
    return np.asarray(np.cos(np.outer(np.arange(_KEPT), at)), np.float64)
