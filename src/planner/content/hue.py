"""The families of colour that people name and filter by."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable
from enum import StrEnum


class Hue(StrEnum):
    """A family of colour."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PURPLE = "purple"
    BROWN = "brown"
    BLACK = "black"
    GREY = "grey"
    WHITE = "white"


SPOKEN: dict[Hue, tuple[str, str]] = {
    Hue.RED: ("merah", "red"),
    Hue.ORANGE: ("jingga oranye", "orange"),
    Hue.YELLOW: ("kuning", "yellow"),
    Hue.GREEN: ("hijau", "green"),
    Hue.BLUE: ("biru", "blue"),
    Hue.PURPLE: ("ungu", "purple"),
    Hue.BROWN: ("cokelat coklat", "brown"),
    Hue.BLACK: ("hitam", "black"),
    Hue.GREY: ("abu-abu", "grey gray"),
    Hue.WHITE: ("putih", "white"),
}
"""The words by which a colour is searched for, in Indonesian and English."""

SWATCHES: dict[Hue, str] = {
    Hue.RED: "#C8432F", Hue.ORANGE: "#E5873A", Hue.YELLOW: "#F2B54A", Hue.GREEN: "#6BA55A",
    Hue.BLUE: "#3F7FA6", Hue.PURPLE: "#7A5AA8", Hue.BROWN: "#84563C", Hue.BLACK: "#1C1F1E",
    Hue.GREY: "#8C9492", Hue.WHITE: "#F6F6F2",
}  # fmt: skip
"""A colour that stands for its family, as ``#rrggbb``."""

WHEEL: tuple[tuple[float, Hue], ...] = (
    (15, Hue.RED),
    (42, Hue.ORANGE),
    (68, Hue.YELLOW),
    (165, Hue.GREEN),
    (258, Hue.BLUE),
    (335, Hue.PURPLE),
    (361, Hue.RED),
)
DARK, PALE, GREYISH, BROWN_BELOW = 0.14, 0.93, 0.13, 0.62


def hue_of(colour: str) -> Hue:
    """Return the family of ``#rrggbb``."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    turn, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if value < DARK:
        return Hue.BLACK
    if saturation < GREYISH:
        return Hue.WHITE if value > PALE else Hue.GREY
    found = next(hue for end, hue in WHEEL if turn * 360 < end)
    return Hue.BROWN if found in {Hue.ORANGE, Hue.RED} and _is_brown(turn, saturation, value) else found


def hues_of(colours: Iterable[str]) -> tuple[Hue, ...]:
    """Return the families of some colours, each once."""
    return tuple(dict.fromkeys(hue_of(one) for one in colours))


def _is_brown(turn: float, saturation: float, value: float) -> bool:
    warm = 10 / 360 < turn < 45 / 360
    return warm and value < BROWN_BELOW and saturation < 0.85  # noqa: PLR2004  deeper ones look red
