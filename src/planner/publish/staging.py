"""Where a picture waits for Instagram to fetch it: the API takes addresses of pictures, never bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from planner.content.errors import Damaged
from planner.meta.cdn import head
from planner.meta.client import Graph
from planner.meta.facebook import delete_object, photo_source, upload_photo


class Staging(Protocol):
    """A shelf that Meta's servers can reach."""

    async def put(self, jpeg: bytes) -> str:
        """Lay a picture there and return its name."""
        ...

    async def address(self, name: str) -> str:
        """Return an address that works now."""
        ...

    async def take_away(self, name: str) -> None:
        """Remove the picture; doing it twice does no harm."""
        ...


@dataclass(frozen=True, slots=True)
class PageShelf:
    """The linked Page as shelf: an unpublished photo has a signed address (Graph API, Photo, ``images``).

    The address expires and may be a recompressed variant, so it is asked for right before use and looked at.
    """

    page: Graph
    page_id: str

    async def put(self, jpeg: bytes) -> str:
        return await upload_photo(self.page, self.page_id, jpeg, alt_text="")

    async def address(self, name: str) -> str:
        image = await photo_source(self.page, name)
        seen = await head(self.page.transport, self.page.origin, image.url)
        if seen.content_type != "image/jpeg":
            raise Damaged("staged-picture-not-jpeg", type=seen.content_type)
        return image.url

    async def take_away(self, name: str) -> None:
        await delete_object(self.page, name)
