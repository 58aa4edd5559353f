"""Small line drawings, made for this page; their lines stand in icons.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path


def icon(name: str) -> str:
    """An icon as inline SVG; it says nothing to screen readers."""
    return (
        '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"'
        f' stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">{_TABLE["line"][name]}</svg>'
    )


def mark(network: str) -> str:
    """The small sign of a network: a drawing of our own in its colour."""
    return (
        f'<svg class="mark {network}" viewBox="0 0 16 16" aria-hidden="true">'
        f'<rect width="16" height="16" rx="4"/>{_TABLE["mark"][network]}</svg>'
    )


def cover(shade: int) -> str:
    """The picture across the top of a Page: two mountains and a sun."""
    return (
        f'<svg class="cover shade{shade}" viewBox="0 0 700 132" preserveAspectRatio="xMidYMid slice"'
        ' aria-hidden="true"><rect class="sky" width="700" height="132"/>'
        '<circle class="sun" cx="472" cy="-28" r="76"/><path class="far" d="M-6 190 190-48 400 190Z"/>'
        '<path class="snow" d="M136 0 190-64 246 0 228 20 190-2 160 34Z"/>'
        '<path class="near" d="M340 190 478 48q14-14 28 0l136 142Z"/></svg>'
    )


_TABLE: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("icons.toml").read_text(encoding="utf-8")
)
