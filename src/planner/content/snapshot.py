"""How content is written down: one canonical text and one hash, computed here and nowhere else."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import msgspec

from planner.content.clock import instant
from planner.content.errors import Damaged
from planner.content.post import Content


def written(content: Content) -> str:
    """Return the canonical JSON of a snapshot (keys sorted, times in UTC). Raises Misused for an odd time."""
    content = replace(
        content,
        publish_at=None if content.publish_at is None else instant(content.publish_at),
        embargo_until=None if content.embargo_until is None else instant(content.embargo_until),
    )
    return msgspec.json.encode(content, order="sorted").decode()


def content_hash(text: str) -> str:
    """Return the SHA-256 of a snapshot's canonical text, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_back(text: str) -> Content:
    """Return the content of a stored snapshot. Raises Damaged when it can't be read."""
    try:
        return msgspec.json.decode(text, type=Content)
    except msgspec.DecodeError as error:
        raise Damaged("version-unreadable") from error
