"""What changed between two texts, word by word: nothing is lost, and no letter is cut from its marks.

Lines are compared first, then the words of those that differ (Myers, 1986), each within a bound: beyond it
a stretch counts as written anew, which is also how it reads.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_EDITS = 700
"""How many additions and removals are looked for in one stretch before it counts as written anew."""

LOOKED_AT = 200
"""How much of what follows is looked at when a change is moved."""

JOINING = frozenset({"Mn", "Mc", "Me", "Cf", "Sk"})
"""Categories that belong to the character before them: marks, joiners, skin tones."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of both texts; where they are the same nothing changed."""

    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def word_diff(before: str, after: str) -> tuple[Part, ...]:
    """Return both texts side by side; each side joins back to its text."""
    parts: list[Part] = []
    for old, new in _differences(_lines(before), _lines(after)):
        if old == new:
            parts.append(Part("".join(old), "".join(new)))
        else:
            pairs = _differences(words("".join(old)), words("".join(new)))
            parts += [Part("".join(left), "".join(right)) for left, right in pairs]
    return tuple(_settled(list(_readable(_joined(parts)))))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, the spaces and signs between them, joined emoji as one."""
    found: list[str] = []
    kinds: list[str] = []
    for char in text:
        kind = _kind(char, kinds[-1] if kinds else "")
        if kinds and kind == kinds[-1] and kind != "sign":
            found[-1] += char
        elif kinds and kind == "joined":
            found[-1] += char
            continue
        else:
            found.append(char)
            kinds.append(kind)
    return tuple(found)


def _kind(char: str, before: str) -> str:
    category = unicodedata.category(char)
    if char == "\n":
        return "sign"
    if char.isspace():
        return "space"
    if category in JOINING and before in {"word", "picture", "sign"}:
        return "joined"
    if category[0] == "P" and char != "_":
        return "sign"
    return "picture" if category[0] == "S" else "word"


def _lines(text: str) -> tuple[str, ...]:
    lines = text.split("\n")
    return (*(f"{line}\n" for line in lines[:-1]), lines[-1]) if text else ()


Stretch = tuple[Sequence[str], Sequence[str]]


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    """Yield stretches of both, in order: equal ones and changed ones."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    if head:
        yield old[:head], new[:head]
    yield from _inner(old[head : len(old) - tail], new[head : len(new) - tail])
    if tail:
        yield old[len(old) - tail :], new[len(new) - tail :]


def _inner(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    x = y = 0
    for at_old, at_new, count in _matches(old, new):
        if at_old > x or at_new > y:
            yield old[x:at_old], new[y:at_new]
        yield old[at_old : at_old + count], new[at_new : at_new + count]
        x, y = at_old + count, at_new + count
    if x < len(old) or y < len(new):
        yield old[x:], new[y:]


def _matches(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[int, int, int]]:
    """Return what is the same, as places and lengths; nothing where too much differs."""
    if not old or not new:
        return ()
    reached, goal = {1: 0}, len(old) - len(new)
    trail: list[dict[int, int]] = []
    for edits in range(min(len(old) + len(new), MOST_EDITS) + 1):
        trail.append(dict(reached))
        for diagonal in range(-edits, edits + 1, 2):
            x = _start(reached, diagonal, edits)
            x += _common_from(old, new, x, x - diagonal)
            reached[diagonal] = x
            if diagonal == goal and x >= len(old):
                return _walked_back(trail, len(old), len(new))
    return ()


def _is_down(reached: dict[int, int], diagonal: int, edits: int) -> bool:
    """Tell whether a way comes from the diagonal above, by an addition, and not by a removal."""
    if diagonal in {-edits, edits}:
        return diagonal == -edits
    return reached[diagonal - 1] < reached[diagonal + 1]


def _start(reached: dict[int, int], diagonal: int, edits: int) -> int:
    """Return how far the old text is read where a way enters a diagonal."""
    return reached[diagonal + 1] if _is_down(reached, diagonal, edits) else reached[diagonal - 1] + 1


def _walked_back(trail: Sequence[dict[int, int]], x: int, y: int) -> Sequence[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    for edits in range(len(trail) - 1, -1, -1):
        reached, diagonal = trail[edits], x - y
        start = _start(reached, diagonal, edits)
        if x > start:
            found.append((start, start - diagonal, x - start))
        down = _is_down(reached, diagonal, edits)
        x, y = (start, start - diagonal - 1) if down else (start - 1, start - diagonal)
    return found[::-1]


def _readable(parts: Sequence[Part]) -> Iterator[Part]:
    """Take spaces and signs that stand alone between two changes into the change: they read as one."""
    held: Part | None = None
    for number, part in enumerate(parts):
        is_island = number + 1 < len(parts) and not any(char.isalnum() or char == "\n" for char in part.after)
        if held is not None and (part.is_changed or is_island):
            held = _both(held, part)
            continue
        if held is not None:
            yield held
        held = part if part.is_changed else None
        if held is None:
            yield part
    if held is not None:
        yield held


def _settled(parts: list[Part]) -> Iterator[Part]:
    """Move what was only added, or only removed, to where it begins with a space: with its own full stop."""
    for number in range(1, len(parts) - 1):
        before, part, after = parts[number - 1 : number + 2]
        text = part.before or part.after
        if not part.is_changed or (part.before and part.after) or text[0].isspace():
            continue
        moved = _moved(text, after.after[:LOOKED_AT])
        if moved:
            kept = text[moved:] + text[:moved]
            parts[number - 1] = _both(before, Part(text[:moved], text[:moved]))
            parts[number] = Part(kept if part.before else "", kept if part.after else "")
            parts[number + 1] = Part(after.before[moved:], after.after[moved:])
    yield from (part for part in parts if part.before or part.after)


def _moved(text: str, after: str) -> int:
    """Return how far a text can be moved over what follows it so that it begins with a space; 0: it can't."""
    here, there, moved = words(text), words(after), 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            return 0
        moved += len(one)
        if text[moved : moved + 1].isspace():
            return moved
    return 0


def _joined(parts: Sequence[Part]) -> list[Part]:
    """Join neighbours of one kind."""
    found: list[Part] = []
    for part in parts:
        if found and found[-1].is_changed == part.is_changed:
            found[-1] = _both(found[-1], part)
        else:
            found.append(part)
    return found


def _both(one: Part, other: Part) -> Part:
    return Part(one.before + other.before, one.after + other.after)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    return _common_from(one, other, 0, 0)


def _common_from(one: Sequence[str], other: Sequence[str], x: int, y: int) -> int:
    count, most = 0, min(len(one) - x, len(other) - y)
    while count < most and one[x + count] == other[y + count]:
        count += 1
    return count
