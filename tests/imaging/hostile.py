"""Files that claim or pack far more than they are. Run as a script it tells by how many bytes memory grew."""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from imaging.png_writer import chunk, header

TOO_MANY = ("picture-too-many-pixels",)
BROKEN = ("picture-unreadable", "picture-truncated")


def png(width: int, height: int, *chunks: bytes) -> bytes:
    return b"".join(
        (header(width, height), *chunks, chunk(b"IDAT", zlib.compress(bytes(100))), chunk(b"IEND", b""))
    )


def zeros(count: int) -> bytes:
    """Return ``count`` packed zeros, made in small pieces: the measured process must not need them itself."""
    packer, piece = zlib.compressobj(1), bytes(1_000_000)
    return b"".join([*(packer.compress(piece) for _ in range(count // len(piece))), packer.flush()])


def webp(width: int, height: int) -> bytes:
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size
    return b"RIFF" + struct.pack("<I", len(body)) + body


def webp_lossless(width: int, height: int) -> bytes:
    bits = struct.pack("<I", (width - 1) | (height - 1) << 14)
    body = b"WEBPVP8L" + struct.pack("<I", 8) + b"\x2f" + bits + bytes(3)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def gif(canvas: int, frame: int) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", canvas, canvas, 0x80, 0, 0) + bytes(6)
    return head + b"," + struct.pack("<HHHHB", 0, 0, frame, frame, 0) + b"\x02\x02\x44\x01\0;"


def bmp(width: int, height: int) -> bytes:
    return (
        b"BM"
        + struct.pack("<IHHIIiiHHIIiiII", 200, 0, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
        + bytes(99)
    )


def jpeg(width: int, height: int) -> bytes:
    frame = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"
    return b"\xff\xd8\xff\xc0" + frame + b"\xff\xda\0\x08\1\1\0\0\x3f\0" + bytes(50) + b"\xff\xd9"


def tiff(width: int, height: int, *more: tuple[int, int, int, int]) -> bytes:
    tags = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, 1),
        (262, 3, 1, 1),
        (273, 4, 1, 8),
    ]
    tags = sorted([*tags, (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, 2**31), *more])
    body = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    return b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(tags)) + body + bytes(4)


def avif(width: int, height: int) -> bytes:
    from pictures import a_colour, encoded  # noqa: PLC0415 - needs the path set above

    data = bytearray(encoded(a_colour((1, 2, 3)), "AVIF"))
    at = data.index(b"ispe") + 8
    data[at : at + 8] = struct.pack(">II", width, height)
    return bytes(data)


HOSTILE: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "png of 900 megapixels": (lambda: png(30_000, 30_000), TOO_MANY),
    "png of 2^62 pixels": (lambda: png(2**31 - 1, 2**31 - 1), TOO_MANY),
    "png of no pixels": (lambda: png(0, 0), BROKEN),
    "png whose pixels are absent": (lambda: png(10_000, 10_000), BROKEN),
    "png with text of 200 MB": (lambda: png(9, 9, chunk(b"zTXt", b"a\0\0" + zeros(200_000_000))), BROKEN),
    "png with a profile of 200 MB": (
        lambda: png(9, 9, chunk(b"iCCP", b"a\0\0" + zeros(200_000_000))),
        BROKEN,
    ),
    "png with 200 texts of 1 MB": (
        lambda: png(9, 9, *[chunk(b"zTXt", b"a\0\0" + zeros(1_000_000))] * 200),
        BROKEN,
    ),
    "webp of 268 megapixels": (lambda: webp(16_384, 16_384), TOO_MANY),
    "webp of 130 megapixels": (lambda: webp(13_000, 10_000), TOO_MANY),
    "lossless webp of 268 megapixels": (lambda: webp_lossless(16_384, 16_384), TOO_MANY),
    "gif of 4 gigapixels": (lambda: gif(65_535, 2), TOO_MANY),
    "gif with a frame of 4 gigapixels": (lambda: gif(2, 65_535), TOO_MANY),
    "bmp of 900 megapixels": (lambda: bmp(30_000, 30_000), TOO_MANY),
    "bmp of negative width": (lambda: bmp(-5, 5), TOO_MANY),
    "jpeg of 4 gigapixels": (lambda: jpeg(65_500, 65_500), TOO_MANY),
    "jpeg whose pixels are absent": (lambda: jpeg(10_900, 10_900), BROKEN),
    "tiff of 2^62 pixels": (lambda: tiff(2**31, 2**31), TOO_MANY),
    "tiff with a tag of 4 GB": (lambda: tiff(30_000, 30_000, (700, 1, 2**32 - 1, 8)), TOO_MANY),
    "tiff whose strip is absent": (lambda: tiff(900, 900), BROKEN),
    "tiff that promises 9999 samples": (lambda: tiff(900, 900, (338, 3, 9999, 8)), BROKEN),
    "avif of 4 gigapixels": (lambda: avif(65_000, 65_000), (*TOO_MANY, *BROKEN)),
}


def growth() -> int:
    """Return by how many bytes the most memory ever held grew while all hostile files were refused."""
    import resource  # noqa: PLC0415 - not on Windows

    from pictures import a_colour, a_jpeg, a_png, encoded  # noqa: PLC0415
    from planner.imaging.errors import PictureRefused  # noqa: PLC0415
    from planner.imaging.opening import open_picture  # noqa: PLC0415

    files = [make() for make, _ in HOSTILE.values()]
    for kind in ("WEBP", "AVIF", "TIFF", "GIF", "BMP"):
        open_picture(encoded(a_colour((9, 9, 9)), kind))  # loads the readers
    open_picture(a_jpeg())
    open_picture(a_png())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for data in files:
        try:
            open_picture(data)
        except PictureRefused:
            continue
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024


if __name__ == "__main__":
    sys.stdout.write(str(growth()))
