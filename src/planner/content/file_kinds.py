"""Which files are pictures and which are videos, as far as their names tell."""

from __future__ import annotations

PICTURES = frozenset(
    ".jpg .jpeg .jpe .jfif .png .webp .avif .heic .heif .hif .tif .tiff .gif .bmp".split()  # noqa: SIM905
)
VIDEOS = frozenset(".mp4 .m4v .mov .avi .mkv .webm .3gp .mpg .mpeg .wmv .mts .ogv".split())  # noqa: SIM905
MEDIA = PICTURES | VIDEOS
