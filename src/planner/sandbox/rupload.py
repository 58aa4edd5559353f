"""`/rupload/…`: the host for bytes, refused in that host's own shape, for no videos are played yet.

Source: Instagram Platform, Resumable Uploads.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from planner.sandbox.answers import headers_of
from planner.sandbox.gateway import pass_through, settled
from planner.sandbox.passage import Passage

_UNAUTHORIZED, _BAD_REQUEST = 401, 400


async def rupload(request: Request) -> Response:
    """Refuse cleanly: first for the wrong token header, else because no videos are played."""
    return await pass_through(request, _refused)


async def _refused(passage: Passage) -> Response:
    scheme = passage.request.headers.get("authorization", "").partition(" ")[0]
    if scheme != "OAuth":
        kind, message, status = (
            "NotAuthorizedError",
            "Send Authorization: OAuth with the token",
            _UNAUTHORIZED,
        )
    else:
        kind, message, status = "ProcessingFailedError", "This sandbox plays no videos yet", _BAD_REQUEST
    settled(passage, status)
    document = {"debug_info": {"retriable": False, "type": kind, "message": message}}
    return JSONResponse(document, status, headers_of(passage))
