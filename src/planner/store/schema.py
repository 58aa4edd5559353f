"""The whole schema: importing this knows every table."""

from __future__ import annotations

from planner.store import records
from planner.store.base import Base

__all__ = ["METADATA", "records"]

METADATA = Base.metadata
