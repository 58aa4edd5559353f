"""Values as canonical JSON that lose nothing of what a newer program wrote besides.

Each kind of value has a field ``beyond``: the JSON of what this program doesn't know.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

import msgspec

Json = dict[str, object]


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A value whose unknown parts are kept."""

    beyond: str = "{}"


class _Tagged(Protocol):
    tag: str | None


def written(value: Kept) -> Json:
    """Return ``value`` as JSON: every key present, equal numbers (1, 1.0; 0.0, -0.0) written alike."""
    kind = type(value)
    parts = {name: _plain(getattr(value, name)) for name in names(kind)}
    for name in _numbers(kind):
        parts[name] = float(cast("float", parts[name])) + 0.0
    tag = cast("_Tagged", kind.__struct_config__).tag
    return ({"kind": tag} if tag else {}) | msgspec.json.decode(value.beyond, type=Json) | parts


def split(told: Json, kind: type[Kept]) -> Json:
    """Return ``told`` with all that ``kind`` does not know moved into ``beyond``."""
    known = {*names(kind), "kind"}
    rest = {name: part for name, part in told.items() if name not in known}
    parts: Json = {name: part for name, part in told.items() if name in known}
    return parts | {"beyond": canonical(rest)}


def canonical(told: Json) -> str:
    """Return JSON with sorted keys and no spaces."""
    return msgspec.json.encode(told, order="deterministic").decode()


@cache
def names(kind: type[Kept]) -> tuple[str, ...]:
    """Return the fields of ``kind`` that are written."""
    return tuple(name for name in kind.__struct_fields__ if name != "beyond")


@cache
def _numbers(kind: type[Kept]) -> tuple[str, ...]:
    return tuple(field.name for field in msgspec.structs.fields(kind) if field.type is float)


def _plain(value: object) -> object:
    match value:
        case Kept():
            return written(value)
        case tuple():  # of values, words, or measures: counts stand alone
            return [_plain(float(part) if isinstance(part, int) else part) for part in value]
        case float():
            return value + 0.0
        case _:
            return value
