"""News that something was written: ids only, told after the commit, never the data itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """``verb`` is what happened (``post.submitted``), ``touched`` the ids of what was written."""

    verb: str
    touched: frozenset[str]
