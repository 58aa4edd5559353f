"""Which commands a typed text means: all its words somewhere, those at a beginning first."""

from __future__ import annotations

from collections.abc import Iterable

from planner.ui.commands.command import Command


def matching(commands: Iterable[Command], text: str) -> tuple[Command, ...]:
    """Return the commands of the palette that fit a text, the best first; all for an empty one."""
    words = text.casefold().split()
    found = [
        (rank, number, one)
        for number, one in enumerate(commands)
        if one.in_palette and (rank := _rank(one.words().casefold(), words)) is not None
    ]
    return tuple(one for _, _, one in sorted(found, key=lambda entry: entry[:2]))


def _rank(title: str, words: list[str]) -> int | None:
    if not all(word in title for word in words):
        return None
    starts = sum(any(part.startswith(word) for part in title.split()) for word in words)
    return len(words) - starts
