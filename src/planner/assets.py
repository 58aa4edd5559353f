"""Finds the files that are packaged with the program: the only place that knows where ``resources/`` is."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """Return the folder of packaged files, in a source tree, a wheel or a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "planner" / "resources"
    inside = Path(__file__).parent / "resources"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "resources"
