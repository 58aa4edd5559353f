"""Brings the JSON of older designs to the schema of today, before anything of it is read."""

from __future__ import annotations

import msgspec

from planner.imaging.beyond import Json

_PORTRAIT = 1.25  # height of the frame ÷ its short side: what schema 1 was made for
_SCRIM_ABOVE = 0.15  # of the frame: how far its veil began above the words


def migrated(told: Json, schema: int) -> Json:
    """Return ``told`` as ``schema`` says it; what is newer stays as it is."""
    version = told.get("schema", schema if "text" not in told else 1)
    if version == 1:
        return _from_first(told) | {"schema": schema}
    return told


def _from_first(told: Json) -> Json:
    """Turn the one ``text`` of schema 1 into a layer of words, on a veil where it had one."""
    rest = {name: part for name, part in told.items() if name != "text"}
    if told.get("text") is None:
        return rest
    words = msgspec.convert(told["text"], Json)
    veil = words.pop("scrim", True)
    size = words.get("size", 0.06)
    if isinstance(size, int | float):
        words["size"] = min(1.0, size * _PORTRAIT)
    words.setdefault("box", [0.07, 0.6, 0.86, 0.34])
    layer = words | {"kind": "text", "id": "text", "vertical": "bottom", "is_fitted": True}
    return rest | {"layers": [*([_veil(words)] if veil else []), layer]}


def _veil(words: Json) -> Json:
    box = words["box"]
    top = max(0.0, _second(box) - _SCRIM_ABOVE)
    return {"kind": "scrim", "id": "scrim", "box": [0.0, top, 1.0, 1.0 - top]}


def _second(box: object) -> float:
    found = box[1] if isinstance(box, list) and len(box) > 1 else 0.0
    return float(found) if isinstance(found, int | float) else 0.0
