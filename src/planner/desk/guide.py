"""The guidance that came with the program. Needs no workspace."""

from __future__ import annotations

from functools import cache

from planner.assets import resources
from planner.content.guidance import Guide, Topic, parse_guide

__all__ = ["Guide", "Topic", "guide"]


@cache
def guide() -> Guide:
    """Return the topics of guidance. Raises Damaged."""
    return parse_guide((resources() / "guidance" / "topics.toml").read_text(encoding="utf-8"))
