"""Flashes of a video: more than three in a second can bring on a seizure (WCAG 2.3.1)."""

from __future__ import annotations

from itertools import pairwise

LEAST_CHANGE, BRIGHT, MOST_A_SECOND = 0.1, 0.8, 3


def flashes_too_fast(brightness: bytes, frame_rate: float) -> float | None:
    """Return the second at which more than three flashes begin within one, None where there is no such.

    A flash is a pair of opposing changes of the relative luminance by a tenth, the darker side below 0.8.
    """
    if frame_rate <= 0:
        return None
    turns = _turns([_luminance(one) for one in brightness])
    most = 2 * MOST_A_SECOND
    for first, last in zip(turns, turns[most:], strict=False):
        if (last - first) / frame_rate < 1:
            return first / frame_rate
    return None


def _turns(levels: list[float]) -> list[int]:
    """Return the frames at which a change by a tenth ends that goes against the one before."""
    ends: list[tuple[int, float]] = []
    for at, level in enumerate(levels):
        if len(ends) > 1 and (ends[-1][1] - ends[-2][1]) * (level - ends[-1][1]) >= 0:
            ends[-1] = (at, level)
        elif not ends or level != ends[-1][1]:
            ends.append((at, level))
    return [
        after[0]
        for before, after in pairwise(ends)
        if abs(after[1] - before[1]) >= LEAST_CHANGE and min(after[1], before[1]) < BRIGHT
    ]


def _luminance(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  sRGB
