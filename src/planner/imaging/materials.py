"""What layers are made of besides the design: the unit's colours, and the files of logos and pictures."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import PurePosixPath
from threading import Lock
from typing import TypeVar

from planner.assets import resources
from planner.imaging.errors import PictureRefused
from planner.imaging.theme import Theme

RESOURCE = "resource:"
_KEPT = 24  # prepared pictures: the logos and pictures of one design, in two sizes

T = TypeVar("T")


def _absent(asset: str) -> bytes:
    raise PictureRefused("layer-asset-missing", asset=asset)


class Materials:
    """Reads what layers name, and keeps what was made of it: one for a canvas, or for a run of renditions.

    ``asset`` gives the bytes of a sha256; what it raises passes.
    """

    def __init__(self, asset: Callable[[str], bytes] = _absent, theme: Theme | None = None) -> None:
        self._asset = asset
        self.theme = theme or Theme()
        self._made: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def read(self, asset: str) -> bytes:
        """Return the bytes of an asset; raises ``PictureRefused`` (``layer-asset-missing``)."""
        if not asset.startswith(RESOURCE):
            return self._asset(asset)
        inside = PurePosixPath(asset.removeprefix(RESOURCE))
        if inside.is_absolute() or ".." in inside.parts or "\\" in asset or "\0" in asset:
            raise PictureRefused("layer-asset-missing", asset=asset)
        try:
            return (resources() / inside).read_bytes()
        except OSError as absent:
            raise PictureRefused("layer-asset-missing", asset=asset) from absent

    def made(self, key: Hashable, kind: type[T], make: Callable[[], T]) -> T:
        """Return what ``make`` gives, from what is kept when it was made before."""
        with self._lock:
            found = self._made.get(key)
            if found is not None:
                self._made.move_to_end(key)
        if isinstance(found, kind):
            return found
        fresh = make()
        with self._lock:
            self._made[key] = fresh
            while len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return fresh


PLAIN = Materials()
"""No files, the house colours."""
