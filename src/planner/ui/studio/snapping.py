"""Layers draw each other into line: edges and middles that are near meet, and a guide says where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner.ui.studio.shapes import Area


class Line(StrEnum):
    """Which line of a box has met another."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A line across the frame at a pixel of the target, and which line of the box lies on it."""

    line: Line
    at: float

    @property
    def is_upright(self) -> bool:
        return self.line in {Line.LEFT, Line.CENTRE, Line.RIGHT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapped:
    """A box drawn into line, and the guides that say so."""

    area: Area
    guides: tuple[Guide, ...] = ()


def marks_of(size: tuple[float, float], others: Iterable[Area]) -> tuple[tuple[float, ...], ...]:
    """Return the places across and down that a box may be drawn to: the frame's and the other layers'."""
    across, down = [0.0, size[0] / 2, size[0]], [0.0, size[1] / 2, size[1]]
    for one in others:
        across += [one.left, one.centre[0], one.right]
        down += [one.top, one.centre[1], one.bottom]
    return tuple(dict.fromkeys(across)), tuple(dict.fromkeys(down))


def snapped(area: Area, marks: Sequence[Sequence[float]], reach: float) -> Snapped:
    """Return a box that is being moved drawn to what is within ``reach``, each way by the nearest."""
    across = _nearest(
        ((Line.LEFT, area.left), (Line.CENTRE, area.centre[0]), (Line.RIGHT, area.right)), marks[0], reach
    )
    down = _nearest(
        ((Line.TOP, area.top), (Line.MIDDLE, area.centre[1]), (Line.BOTTOM, area.bottom)), marks[1], reach
    )
    moved = area.moved((across[0] if across else 0.0, down[0] if down else 0.0))
    return Snapped(area=moved, guides=tuple(found[1] for found in (across, down) if found))


def snapped_edges(
    area: Area, held: Sequence[Line], marks: Sequence[Sequence[float]], reach: float
) -> Snapped:
    """Return a box whose edges are being dragged with those edges drawn to what is near."""
    guides = []
    for line in held:
        own, ways = _edge(area, line), marks[0] if line in {Line.LEFT, Line.RIGHT} else marks[1]
        found = _nearest(((line, own),), ways, reach)
        if found:
            area = area.with_edge(line.value, own + found[0])
            guides.append(found[1])
    return Snapped(area=area, guides=tuple(guides))


def _edge(area: Area, line: Line) -> float:
    return {
        Line.LEFT: area.left,
        Line.RIGHT: area.right,
        Line.TOP: area.top,
        Line.BOTTOM: area.bottom,
    }[line]


def _nearest(
    lines: Sequence[tuple[Line, float]], marks: Sequence[float], reach: float
) -> tuple[float, Guide] | None:
    found = [
        (abs(mark - at), mark - at, Guide(line=line, at=mark))
        for line, at in lines
        for mark in marks
        if abs(mark - at) <= reach
    ]
    best = min(found, key=lambda one: one[0], default=None)
    return None if best is None else (best[1], best[2])
