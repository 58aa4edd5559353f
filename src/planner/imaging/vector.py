"""Opens SVG safely: nothing outside of it is read, and what would take for ever to draw is refused."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import skia

from planner.imaging.errors import PictureRefused

MOST_BYTES = 2_000_000
MOST_NODES = 50_000  # drawn, each ``use`` counted with what it stands for
_DEEPEST = 64
_HREF = ("href", "{http://www.w3.org/1999/xlink}href")
_PLAIN_SIDE = 100.0


def is_vector(data: bytes) -> bool:
    """Tell whether a file is meant as SVG."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in data[:8192]


def scene(data: bytes) -> skia.SVGDOM:
    """Return a drawing that has a size of its own; raises ``PictureRefused`` (``picture-unreadable``)."""
    _check(data)
    drawn = skia.SVGDOM.MakeFromStream(skia.MemoryStream(data))
    if drawn is None:
        raise PictureRefused("picture-unreadable", name=None, reason="not an SVG")
    own = drawn.containerSize()
    if own.isEmpty():
        drawn.setContainerSize(skia.Size(*_size(data)))
    return drawn


def _check(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise PictureRefused("picture-file-too-big", name=None, bytes=len(data), most_bytes=MOST_BYTES)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:  # entities can grow without end
        raise PictureRefused("picture-unreadable", name=None, reason="SVG with a document type")
    try:
        root = ET.fromstring(data)  # noqa: S314 - no entities: refused above
    except (ET.ParseError, ValueError, RecursionError) as broken:
        raise PictureRefused("picture-unreadable", name=None, reason=str(broken)[:200]) from broken
    named = {node.get("id"): node for node in root.iter() if node.get("id")}
    if _cost(root, named, {}, 0) > MOST_NODES:
        raise PictureRefused("picture-unreadable", name=None, reason="SVG of too many parts")


def _cost(
    node: ET.Element, named: dict[str | None, ET.Element], known: dict[ET.Element, int], depth: int
) -> int:
    """Return how many nodes drawing ``node`` takes; what refers to itself counts as too many."""
    if depth > _DEEPEST:
        return MOST_NODES + 1
    if node in known:
        return known[node]
    target = next((node.get(name, "") for name in _HREF if node.get(name)), "")
    parts = [*node, *([named[target[1:]]] if target[1:] in named else [])]
    known[node] = 1 + sum(_cost(part, named, known, depth + 1) for part in parts)
    return known[node]


def _size(data: bytes) -> tuple[float, float]:
    """Return the size that the ``viewBox`` says: such a drawing takes whatever room it is given."""
    box = ET.fromstring(data).get("viewBox", "").replace(",", " ").split()  # noqa: S314 - checked before
    try:
        width, height = float(box[2]), float(box[3])
    except (IndexError, ValueError):
        return _PLAIN_SIDE, _PLAIN_SIDE
    return (width, height) if width > 0 and height > 0 else (_PLAIN_SIDE, _PLAIN_SIDE)
