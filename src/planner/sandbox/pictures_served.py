"""`/_cdn/…`: the bytes behind a signed picture address."""

from __future__ import annotations

import asyncio
from io import BytesIO

from PIL import Image
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from planner.sandbox.answers import headers_of
from planner.sandbox.cdn import make_ready, served_blob, signed_address
from planner.sandbox.gateway import pass_through, settled
from planner.sandbox.passage import Passage
from planner.sandbox.pictures import mime_of

_FORBIDDEN, _NOT_FOUND = 403, 404


async def picture(request: Request) -> Response:
    """Answer one picture request."""
    return await pass_through(request, _picture)


async def _picture(passage: Passage) -> Response:
    box = passage.box
    address = signed_address(box, passage.path, passage.request.url.query)
    if address is None:
        return _not_served(passage, "Bad URL hash", _FORBIDDEN)
    if address.is_over(box.clock.now()):
        return _not_served(passage, "URL signature expired", _FORBIDDEN)
    await make_ready(box, address)
    blob = served_blob(box, address)
    if blob is None:
        return _not_served(passage, "Content not found", _NOT_FOUND)
    content = await asyncio.to_thread(box.vault.read, blob["sha"])
    mime = mime_of(blob["format"])
    if box.worlds.flag("cdn_webp"):
        content, mime = await asyncio.to_thread(_as_webp, content), "image/webp"
    settled(passage, 200)
    return Response(content, 200, headers_of(passage), media_type=mime)


def _not_served(passage: Passage, why: str, status: int) -> Response:
    settled(passage, status)
    return PlainTextResponse(why, status, headers_of(passage))


def _as_webp(content: bytes) -> bytes:
    out = BytesIO()
    with Image.open(BytesIO(content)) as image:
        image.convert("RGB").save(out, "WEBP", quality=80)
    return out.getvalue()
