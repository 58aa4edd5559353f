"""How Facebook lays out the pictures of a post. Pure functions; lengths in whole pixels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

TALLEST, WIDEST = 0.8, 1.91
"""Width ÷ height that a single picture keeps; beyond, it is cut (our reading of the feed)."""
PORTRAIT = 0.9
"""Below this ratio a picture counts as upright."""
MOST = 5


class Place(NamedTuple):
    """Where a picture is shown; it fills its place and is cut around its middle."""

    x: int
    y: int
    width: int
    height: int


def photo_places(ratios: Sequence[float], width: int, gap: int) -> tuple[tuple[Place, ...], int]:
    """Return the places of the first five pictures at most, and the height of them all."""
    match len(ratios):
        case 0:
            return (), 0
        case 1:
            height = round(width / min(WIDEST, max(TALLEST, ratios[0])))
            return (Place(0, 0, width, height),), height
        case 2:
            upright = all(ratio < PORTRAIT for ratio in ratios)
            height = width if upright else (width - gap) // 2
            return _row(2, 0, width, height, gap), height
        case 3:
            return _hero((width - gap) // 2, 2, width, gap)
        case 4:
            return _hero(round((width - gap) * 2 / 3), 3, width, gap)
        case _:
            upper, lower = (width - gap) // 2, (width - 2 * gap) // 3
            places = (
                *_row(2, 0, width, upper, gap),
                *_row(3, upper + gap, width, lower, gap),
            )
            return places, upper + gap + lower


def left_over(count: int) -> int:
    """Return the number on the last picture ("+3"), 0 where all are shown."""
    return max(0, count - MOST)


def _row(count: int, top: int, width: int, height: int, gap: int) -> tuple[Place, ...]:
    edges = [round(number * (width + gap) / count) for number in range(count + 1)]
    return tuple(Place(left, top, right - gap - left, height) for left, right in pairwise(edges))


def _hero(hero: int, beside: int, width: int, gap: int) -> tuple[tuple[Place, ...], int]:
    """Return one tall picture, and others below each other at its right."""
    height = width + gap
    left = hero + gap
    edges = [round(number * (height + gap) / beside) for number in range(beside + 1)]
    others = (Place(left, top, width - left, bottom - gap - top) for top, bottom in pairwise(edges))
    return (Place(0, 0, hero, height), *others), height
