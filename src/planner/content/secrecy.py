"""Cuts out of any text what looks like a secret: for logs, answers and crash reports alike."""

from __future__ import annotations

import re

TOKEN = re.compile(r"\bEAA[A-Za-z0-9_-]{16,}|(?<=access_token=)[^&\s\"']+|(?<=Bearer )\S+|(?<=OAuth )\S+")


def masked(text: str) -> str:
    """Return text without anything that looks like a token."""
    return TOKEN.sub("***", text)
