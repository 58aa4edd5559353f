"""Reproducible chance: the same seed and the same count give the same number, also after a restart."""

from __future__ import annotations

import hashlib


def fraction(seed: int, *what: str | int) -> float:
    """A number in [0, 1) for this seed and occasion."""
    digest = hashlib.blake2b(repr((seed, what)).encode(), digest_size=6).digest()
    return int.from_bytes(digest) / 2**48


def letters(seed: int, length: int, *what: str | int) -> str:
    """Hexadecimal text of this length for this seed and occasion."""
    return hashlib.shake_128(repr((seed, what)).encode()).hexdigest(length)[:length]
