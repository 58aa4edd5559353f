"""Makes ICC profiles: the two that are bundled, and those that tests put into pictures. All are our own work.

``python tests/imaging/making_profiles.py`` writes resources/color:

``srgb.icc``           sRGB (IEC 61966-2-1) as ICC version 2 with curves and a matrix, 2.5 KB
``untagged-cmyk.icc``  what CMYK means when a file does not say: coated offset paper. A Neugebauer model with
                       Yule-Nielsen correction and dot gain over the solid colours that ISO 12647-2 asks for
"""

from __future__ import annotations

import itertools
import struct
from collections.abc import Callable, Iterable
from typing import Literal

from planner.assets import resources

D50 = (0.9642, 1.0, 0.8249)
# Primaries adapted to D50 by Bradford, columns red, green, blue, as their published profiles have them
SRGB = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
REC2020 = ((0.67348, 0.27904, -0.00193), (0.16567, 0.67535, 0.02998), (0.12505, 0.04561, 0.79686))
GAMMA = 2.19921875  # of Adobe RGB (1998)

# Solids on coated paper: CIELAB D50 as ISO 12647-2 gives them (paper types 1 and 2).
PAPER = (95.0, 0.0, -2.0)
SOLIDS: dict[tuple[int, ...], tuple[float, float, float]] = {
    (0, 0, 0, 0): PAPER,
    (1, 0, 0, 0): (55.0, -37.0, -50.0),
    (0, 1, 0, 0): (48.0, 74.0, -3.0),
    (0, 0, 1, 0): (89.0, -5.0, 93.0),
    (0, 1, 1, 0): (47.0, 68.0, 48.0),
    (1, 0, 1, 0): (50.0, -65.0, 27.0),
    (1, 1, 0, 0): (24.0, 17.0, -46.0),
    (1, 1, 1, 0): (23.0, 0.0, 0.0),
    (0, 0, 0, 1): (16.0, 0.0, 0.0),
}
OVER_BLACK = (9.0, 0.0, 0.0)
DOT_GAIN = 0.16  # at 50 %, tone value increase for coated paper
YULE_NIELSEN = 1.7
GRID = 9


def chunked(tags: dict[bytes, bytes], kind: bytes, space: bytes, pcs: bytes) -> bytes:
    """Return an ICC version 2 profile holding ``tags``; its date is fixed, so that it is always the same."""
    table, body, at, seen = b"", b"", 128 + 4 + 12 * len(tags), {}
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        if data not in seen:
            seen[data] = at + len(body)
            body += padded
        table += struct.pack(">4sII", name, seen[data], len(data))
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02400000, kind, space, pcs)
    head += struct.pack(">6H", 2026, 11, 24, 0, 0, 0) + b"acsp" + bytes(4 + 4 + 4 + 4 + 8)
    head += struct.pack(">I3i", 1, *(round(part * 65536) for part in D50))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def text(words: str) -> bytes:
    return b"text\0\0\0\0" + words.encode() + b"\0"


def description(words: str) -> bytes:
    told = words.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(told)) + told + bytes(8 + 2 + 1 + 67)


def xyz(value: Iterable[float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(part * 65536) for part in value))


def curve(function: Callable[[float], float], steps: int) -> bytes:
    values = [round(function(step / (steps - 1)) * 65535) for step in range(steps)]
    return b"curv\0\0\0\0" + struct.pack(f">I{steps}H", steps, *values)


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def lab_to_xyz(lab: Iterable[float]) -> tuple[float, ...]:
    lightness, a, b = lab
    middle = (lightness + 16) / 116
    roots = (middle + a / 500, middle, middle - b / 200)
    return tuple(
        white * (root**3 if root > 6 / 29 else 3 * (6 / 29) ** 2 * (root - 4 / 29))
        for root, white in zip(roots, D50, strict=True)
    )


def xyz_to_lab(value: Iterable[float]) -> tuple[float, float, float]:
    x, y, z = (
        part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29
        for part in (part / white for part, white in zip(value, D50, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def printed(inks: tuple[float, ...]) -> tuple[float, float, float]:
    """Return CIELAB, relative to the paper, of ``inks`` (0–1 cyan, magenta, yellow, black)."""
    spread = [ink + DOT_GAIN * 4 * ink * (1 - ink) for ink in inks]
    mixed = [0.0, 0.0, 0.0]
    for solid in itertools.product((0, 1), repeat=4):
        area = 1.0
        for on, part in zip(solid, spread, strict=True):
            area *= part if on else 1 - part
        colour = lab_to_xyz(SOLIDS.get(solid, OVER_BLACK))
        mixed = [sum_ + area * part ** (1 / YULE_NIELSEN) for sum_, part in zip(mixed, colour, strict=True)]
    paper = lab_to_xyz(PAPER)
    seen = (part**YULE_NIELSEN for part in mixed)
    return xyz_to_lab(part / white * d50 for part, white, d50 in zip(seen, paper, D50, strict=True))


def encoded(lab: tuple[float, float, float]) -> list[int]:
    """Return CIELAB as ICC version 2 writes it in 16 bits (0xFF00 is L* 100, 0x8000 is a* 0)."""
    lightness, a, b = lab
    parts = (lightness * 652.8, (a + 128) * 256, (b + 128) * 256)
    return [min(65535, max(0, round(part))) for part in parts]


def lut(inks: tuple[int, int, int, int]) -> bytes:
    """Return a ``mft2`` table from four channels to CIELAB; ``inks`` says which channel prints which ink."""
    ends = struct.pack(">2H", 0, 65535)
    nodes = itertools.product([step / (GRID - 1) for step in range(GRID)], repeat=4)
    values = [part for node in nodes for part in encoded(printed(tuple(node[ink] for ink in inks)))]
    identity = struct.pack(">9i", *(65536 if place in (0, 4, 8) else 0 for place in range(9)))
    head = b"mft2\0\0\0\0" + bytes((4, 3, GRID, 0)) + identity + struct.pack(">2H", 2, 2)
    return head + ends * 4 + struct.pack(f">{len(values)}H", *values) + ends * 3


def named(words: str) -> dict[bytes, bytes]:
    return {b"desc": description(words), b"cprt": text("Humas Planner, CC0-1.0"), b"wtpt": xyz(D50)}


def matrix(kind: Literal["srgb", "p3", "adobe", "rec2020"]) -> bytes:
    """Return an RGB profile; all but Adobe RGB are given the curve of sRGB."""
    name, columns = {
        "srgb": ("sRGB", SRGB),
        "p3": ("Display P3", P3),
        "adobe": ("like Adobe RGB (1998)", ADOBE),
        "rec2020": ("Rec. 2020 primaries", REC2020),
    }[kind]
    shape = curve((lambda value: value**GAMMA) if kind == "adobe" else linear, 1024)
    tags = named(name) | dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), shape)
    tags |= {tag: xyz(column) for tag, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    return chunked(tags, b"mntr", b"RGB ", b"XYZ ")


def grey(gamma: float) -> bytes:
    return chunked(
        named("grey") | {b"kTRC": curve(lambda value: value**gamma, 1024)}, b"mntr", b"GRAY", b"XYZ "
    )


def cmyk(inks: tuple[int, int, int, int] = (0, 1, 2, 3)) -> bytes:
    tags = named("Coated offset, modelled") | dict.fromkeys((b"A2B0", b"A2B1"), lut(inks))
    return chunked(tags, b"scnr", b"CMYK", b"Lab ")


if __name__ == "__main__":
    (resources() / "color" / "srgb.icc").write_bytes(matrix("srgb"))
    (resources() / "color" / "untagged-cmyk.icc").write_bytes(cmyk())
