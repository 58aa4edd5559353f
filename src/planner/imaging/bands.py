"""Changes very large pictures band by band, so that no second copy of all their pixels is held."""

from __future__ import annotations

from collections.abc import Callable

from PIL.Image import Image, new

LARGE = 40_000_000  # pixels: from here on a copy (160 MB and more) is worth avoiding
_ROWS = 256
_SPARE = 2  # times the pixels that are asked for: what is scaled later stays sharp


def in_bands(picture: Image, changed: Callable[[Image], Image], least: tuple[int, int]) -> Image:
    """Return ``changed`` of all of ``picture``, reduced to no less than twice the size ``least``."""
    times = max(1, min(picture.width // (_SPARE * least[0]), picture.height // (_SPARE * least[1])))
    rows = max(times, _ROWS - _ROWS % times)
    size = (-(-picture.width // times), -(-picture.height // times))
    result: Image | None = None
    for top in range(0, picture.height, rows):
        band = picture.crop((0, top, picture.width, min(top + rows, picture.height)))
        part = changed(band)
        part = part.reduce(times) if times > 1 else part
        if result is None:
            result = new(part.mode, size)
        result.paste(part, (0, top // times))
    return result or changed(picture)
