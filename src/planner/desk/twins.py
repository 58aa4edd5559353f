"""Files that look alike: groups of perceptual hashes that differ in a few bits only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

NEAR = 8
"""The most bits of 64 in which two pictures of the same thing differ (``imaging.fingerprint.ALIKE``)."""

ROWS = 128
KeyT = TypeVar("KeyT")


def twins_among(marks: Mapping[KeyT, int], within: int = NEAR) -> dict[KeyT, KeyT]:
    """Return for each key that has a twin the first of its group; keys without one are left out."""
    keys = tuple(marks)
    first = list(range(len(keys)))
    for one, other in near_pairs(tuple(marks.values()), within):
        low, high = sorted((_root(first, one), _root(first, other)))
        first[high] = low
    roots = [_root(first, number) for number in range(len(keys))]
    sizes: dict[int, int] = {}
    for root in roots:
        sizes[root] = sizes.get(root, 0) + 1
    return {keys[number]: keys[root] for number, root in enumerate(roots) if sizes[root] > 1}


def near_pairs(marks: Sequence[int], within: int) -> list[tuple[int, int]]:
    """Return the places of every two hashes that differ in at most ``within`` bits."""
    import numpy as np  # noqa: PLC0415  heavy

    told = np.array(marks, dtype=np.uint64)
    found: list[tuple[int, int]] = []
    for begin in range(0, len(told), ROWS):
        some = told[begin : begin + ROWS]
        rest = told[begin:]
        near = np.bitwise_count(some[:, None] ^ rest[None, :]) <= within
        rows, columns = np.nonzero(np.triu(near, 1))
        found.extend(zip((rows + begin).tolist(), (columns + begin).tolist(), strict=True))
    return found


def _root(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number
