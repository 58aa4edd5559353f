"""Colours: every pair that the design uses is far enough apart to be read (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import planner.ui
from planner.assets import resources
from planner.content.post import Mark
from planner.content.state import PublicationState, State
from planner.ui.theme.tokens import Scheme, color_names, state_colors, state_icon, value

TEXT, GRAPHIC = 4.5, 3.0

GROUNDS = ("surface", "surface_2", "window", "sidebar", "raised")
READ_ON_GROUNDS = ("ink", "ink_2", "ink_3", "accent", "ok", "warn", "err", "info")
PAIRS = (
    *((text, ground) for text in READ_ON_GROUNDS for ground in GROUNDS),
    ("ink", "hover"),
    ("ink_2", "hover"),
    ("ink_3", "hover"),
    ("accent", "accent_soft"),
    ("ink", "accent_soft"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("holiday_ink", "holiday"),
    ("band_ink", "band"),
    ("est_ink", "est"),
    ("ink_2", "weekend"),
    ("toast_ink", "toast"),
    ("toast_ink_2", "toast"),
    ("toast_action", "toast"),
)
GRAPHICS = (
    ("control_line", "surface"),
    ("focus", "surface"),
    ("focus", "window"),
    ("focus", "sidebar"),
    ("today", "surface"),
)
MARKS = ("ch_fb", "ch_ig", "ch_web", "ch_pod")
STATES = (*State, *PublicationState, *Mark)


def luminance(shade: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = (shade.redF(), shade.greenF(), shade.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_what_wcag_says() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", Scheme)
def test_all_text_can_be_read(scheme: Scheme) -> None:
    pale = {
        pair: round(contrast(value(scheme, pair[0]), value(scheme, pair[1])), 2)
        for pair in PAIRS
        if contrast(value(scheme, pair[0]), value(scheme, pair[1])) < TEXT
    }
    assert not pale


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("state", STATES)
def test_every_state_can_be_read_and_has_its_sign(scheme: Scheme, state: str) -> None:
    text, ground = state_colors(state)
    assert contrast(value(scheme, text), value(scheme, ground)) >= TEXT
    assert contrast(value(scheme, text), value(scheme, "surface")) >= TEXT
    assert (resources() / "ui" / "icons" / f"{state_icon(state)}.svg").is_file()


@pytest.mark.parametrize("scheme", Scheme)
def test_borders_and_marks_can_be_seen(scheme: Scheme) -> None:
    white = QColor("#ffffff")
    for name, ground in GRAPHICS:
        assert contrast(value(scheme, name), value(scheme, ground)) >= GRAPHIC, (name, ground)
    for name in MARKS:
        assert contrast(white, value(scheme, name)) >= GRAPHIC, name


@pytest.mark.parametrize("scheme", Scheme)
def test_each_scheme_has_every_colour(scheme: Scheme) -> None:
    assert all(value(scheme, name).isValid() for name in color_names())


def test_no_widget_names_a_colour_of_its_own() -> None:
    room = Path(planner.ui.__file__).parent
    strays = [
        f"{file.relative_to(room)}: {found}"
        for file in sorted(room.rglob("*.py"))
        for found in re.findall(r"[\"']#[0-9a-fA-F]{6}[\"']", file.read_text(encoding="utf-8"))
    ]
    assert not strays
