"""Fonts that people bring along: opened only when their frame is sound and of a reasonable size.

A font is a program for a large and old interpreter, so what is not needed is not let in: collections, web
fonts, drawings in SVG, and files whose tables overlap, lie outside or are missing.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

import skia

from planner.imaging.errors import PictureRefused

MOST_BYTES = 20_000_000  # a large face for Chinese has some 16 MB
MOST_TABLES = 64
MOST_GLYPHS = 65_535
_LONGEST_NAME = 100

_SINGLE = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_NEEDED = frozenset((b"head", b"hhea", b"hmtx", b"maxp", b"cmap", b"name"))
_OUTLINES = (frozenset((b"glyf", b"loca")), frozenset((b"CFF ",)), frozenset((b"CFF2",)))
_UNWANTED = frozenset((b"SVG ", b"Silf", b"Sill", b"Zapf", b"mort", b"morx", b"FFTM"))
_HEAD, _ENTRY = 12, 16
_HEAD_TABLE, _MAXP_TABLE = 54, 6
_MAGIC = 0x5F0F3CF5
_EM = range(16, 16_385)


class _Table(NamedTuple):
    tag: bytes
    start: int
    length: int


def validated_font(data: bytes) -> skia.Typeface:
    """Return the face in ``data`` (TrueType or OpenType); raises ``PictureRefused`` (``font-refused``)."""
    if not data or len(data) > MOST_BYTES:
        raise _refused(f"{len(data)} bytes")
    tables = {table.tag: table for table in _tables(data)}
    _check_tables(frozenset(tables))
    _check_head(data, tables[b"head"])
    glyphs = _glyphs(data, tables[b"maxp"])
    face = skia.Typeface.MakeFromData(skia.Data.MakeWithCopy(data))
    if face is None or face.countGlyphs() != glyphs:
        raise _refused("not understood")
    family = face.getFamilyName()
    if not 0 < len(family) <= _LONGEST_NAME or not face.unicharToGlyph(ord("a")):
        raise _refused("no name, or no letters")
    return face


def _tables(data: bytes) -> list[_Table]:
    """Return the tables in the order they lie in; each inside of the file and none over another."""
    if data[:4] not in _SINGLE or len(data) < _HEAD:
        raise _refused("no TrueType or OpenType font")
    (count,) = struct.unpack_from(">H", data, 4)
    directory = _HEAD + count * _ENTRY
    if not 0 < count <= MOST_TABLES or directory > len(data):
        raise _refused(f"{count} tables")
    rows = (struct.unpack_from(">4sLLL", data, _HEAD + place * _ENTRY) for place in range(count))
    found = sorted((_Table(tag, start, length) for tag, _, start, length in rows), key=lambda one: one.start)
    end = directory
    for table in found:
        if table.start < end or table.start + table.length > len(data):
            raise _refused(f"table {table.tag!r} lies outside or over another")
        end = table.start + table.length
    if len({table.tag for table in found}) != count:
        raise _refused("a table twice")
    return found


def _check_tables(tags: frozenset[bytes]) -> None:
    if not tags >= _NEEDED or not any(tags >= outlines for outlines in _OUTLINES):
        raise _refused("tables are missing")
    if unwanted := tags & _UNWANTED:
        raise _refused(f"table {min(unwanted)!r}")


def _check_head(data: bytes, table: _Table) -> None:
    if table.length < _HEAD_TABLE:
        raise _refused("head cut off")
    magic, _, em = struct.unpack_from(">LHH", data, table.start + 12)
    if magic != _MAGIC or em not in _EM:
        raise _refused("head is wrong")


def _glyphs(data: bytes, table: _Table) -> int:
    if table.length < _MAXP_TABLE:
        raise _refused("maxp cut off")
    count: int = struct.unpack_from(">H", data, table.start + 4)[0]
    if not 0 < count <= MOST_GLYPHS:
        raise _refused(f"{count} glyphs")
    return count


def _refused(reason: str) -> PictureRefused:
    return PictureRefused("font-refused", reason=reason)
