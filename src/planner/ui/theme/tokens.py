"""Colours and sizes by name, from ``resources/ui/tokens.json``; nothing else names a hex value or a size.

The theme of a process is one for all of it, as its language is: painted parts ask here at every paint, so
that a change of theme needs nothing but a repaint.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec
from PySide6.QtGui import QColor

from planner.assets import resources


class Scheme(StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(slots=True)
class _Worn:
    """What is worn now."""

    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0


_worn = _Worn()

RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([.\d]+)\)")


def wear(scheme: Scheme, scale: float = 1.0) -> None:
    """Use this scheme, and this text scale (1.0 to 2.0), from now on."""
    _worn.scheme, _worn.scale = scheme, scale
    _colour.cache_clear()


def scheme() -> Scheme:
    """Return the scheme that is worn."""
    return _worn.scheme


def scale() -> float:
    """Return how much larger than drawn everything is to be."""
    return _worn.scale


def color(name: str) -> QColor:
    """Return a colour of the scheme that is worn. The caller doesn't change it."""
    return _colour(name)


def css(name: str) -> str:
    """Return a colour of the scheme that is worn, as a style sheet writes it."""
    found = color(name)
    return found.name() if found.alpha() == 255 else f"rgba{found.getRgb()}"  # noqa: PLR2004  opaque


def px(length: float) -> int:
    """Return a length of the design in logical pixels at the present scale."""
    return round(length * _worn.scale)


def size(name: str) -> int:
    """Return a size of the tokens (``topbar``, ``control_small``) at the present scale."""
    return px(_tokens()["size"][name])


def radius(name: str) -> float:
    """Return a radius of the tokens at the present scale."""
    return float(_tokens()["radius"][name]) * _worn.scale


def motion_ms(name: str) -> int:
    """Return how long a movement takes."""
    return int(_tokens()["motion_ms"][name])


def font_role(role: str) -> tuple[int, int, int]:
    """Return size, line height (both unscaled, in pixels) and weight of a role of type."""
    pixels, line, weight = _tokens()["font"]["scale"][role]
    return pixels, line, weight


def state_icon(state: str) -> str:
    """Return the icon of a state, a publication's state or a mark, by its code."""
    return str(_tokens()["state_icon"].get(STAND_INS.get(state, state), "circle"))


def state_colors(state: str) -> tuple[str, str]:
    """Return the tokens of a state's text and ground."""
    text = str(_tokens()["state_color"].get(STAND_INS.get(state, state), "st_usulan"))
    return text, text.replace("st_", "bg_")


STAND_INS = {"queued": "scheduled", "overdue": "changes_requested", "sending": "publishing"}
"""States of a publication that look like a state of a post."""


def color_names() -> tuple[str, ...]:
    """Return the names of all colours."""
    return tuple(_tokens()["color"]["light"])


def value(wanted: Scheme, name: str) -> QColor:
    """Return a colour of a given scheme."""
    return _parsed(_tokens()["color"][wanted.value][name])


@functools.cache
def _colour(name: str) -> QColor:
    return value(_worn.scheme, name)


def _parsed(text: str) -> QColor:
    found = RGBA.fullmatch(text)
    if found is None:
        return QColor(text)
    red, green, blue = (int(part) for part in found.groups()[:3])
    shade = QColor(red, green, blue)
    shade.setAlphaF(float(found.group(4)))
    return shade


@functools.cache
def _tokens() -> dict[str, Any]:
    data = (resources() / "ui" / "tokens.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Any])
