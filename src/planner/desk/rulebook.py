"""The rules that came with the program: platform limits, and the lists of the checks. Needs no workspace."""

from __future__ import annotations

from functools import cache

from planner.assets import resources
from planner.content.checks.book import Book, parse_book
from planner.content.limits import Limits, parse_limits


@cache
def platform_limits() -> Limits:
    """Return the platform limits. Raises Damaged."""
    folder = resources() / "platforms"
    texts = [(folder / f"{name}.toml").read_text(encoding="utf-8") for name in ("facebook", "instagram")]
    return parse_limits(*texts)


@cache
def check_book() -> Book:
    """Return the lists, thresholds and grounds of the checks. Raises Damaged."""
    folder = resources() / "checks"
    return parse_book({one.stem: one.read_text(encoding="utf-8") for one in sorted(folder.glob("*.toml"))})
