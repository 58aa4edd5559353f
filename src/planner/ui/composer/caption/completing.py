"""What is being typed after # or @, and what it may become. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST = 6
_TYPED = re.compile(r"(?<![\w&/.@#])([#＃@])([\w.]*)$")


@dataclass(frozen=True, slots=True)
class Begun:
    """A tag or mention up to the caret. ``length`` counts its letters with the sign, in UTF-16 units."""

    sign: str
    said: str
    length: int


def begun(line: str) -> Begun | None:
    """Return what is being typed at the end of a line, None when it is neither tag nor mention."""
    tail = line[-100:]
    if "#" not in tail and "@" not in tail and "＃" not in tail:
        return None
    found = _TYPED.search(tail)
    if found is None:
        return None
    return Begun("#" if found[1] == "＃" else found[1], found[2], len(found[0].encode("utf-16-le")) // 2)


def offers(said: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return what a beginning may become: what begins so, then what holds it; nothing where it is whole."""
    asked = said.casefold()
    if any(one == said for one in known):
        return ()
    starts = [one for one in known if one.casefold().startswith(asked)]
    holds = [one for one in known if asked and asked in one.casefold() and one not in starts]
    return tuple(dict.fromkeys(starts + holds))[:MOST]
