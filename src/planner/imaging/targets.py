"""What a rendition is for: names, sizes and limits of the places where pictures are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Fit = Literal["crop", "pad"]

# Meta, Page Photos (error 1366046): 4 MB. Instagram alone takes 8 MiB, but its pictures are staged on the
# Page, so the smaller limit holds for both.
PAGE_PHOTO_BYTES = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One place: size in pixels (``height`` None: the long side is ``width`` at most) and weight of a file.

    ``quality`` is JPEG's 0–100; ``fit`` says what is done when a design does not say it.
    """

    name: str
    width: int
    height: int | None
    max_bytes: int = PAGE_PHOTO_BYTES
    quality: int = 92
    fit: Fit = "crop"


_ALL = (
    Target(name="instagram-portrait", width=1080, height=1350),  # 4:5, the tallest that the API takes
    Target(name="instagram-square", width=1080, height=1080),
    Target(name="instagram-landscape", width=1080, height=566),  # 1.908, just below the limit of 1.91
    Target(name="story", width=1080, height=1920),  # Facebook, Instagram, cover of a reel
    Target(name="facebook-feed", width=2048, height=None),
    Target(name="facebook-link", width=1200, height=630),
)

TARGETS: Mapping[str, Target] = MappingProxyType({target.name: target for target in _ALL})
