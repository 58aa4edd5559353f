"""Breaking connections for real: the application is handed the socket it answers on."""

from __future__ import annotations

import asyncio
import os
import socket
import struct

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from typing_extensions import override
from uvicorn.protocols.http.h11_impl import H11Protocol

_KEY = "transport"
_NO_LINGER = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
_PATIENCE_S = 5.0


class OpenProtocol(H11Protocol):
    """uvicorn's own protocol, which also gives each request its transport."""

    @override
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn does
        super().connection_made(transport)
        self.app_state = {**self.app_state, _KEY: transport}


class Severed(Response):
    """No answer at all: the connection is reset."""

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        transport = _transport(scope)
        line = transport.get_extra_info("socket")
        if line is not None:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        transport.abort()
        await _gone(receive)


class Truncated(Response):
    """Half of the body under a header that promises all of it, then the end of the connection."""

    @override
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        body = bytes(self.body)
        await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})
        _transport(scope).close()
        await _gone(receive)


def _transport(scope: Scope) -> asyncio.Transport:
    transport = scope["state"][_KEY]
    if not isinstance(transport, asyncio.Transport):
        raise TypeError("this server has no transport to break")
    return transport


async def _gone(receive: Receive) -> None:
    """Wait until the server has noticed, so that it does not answer with an error of its own."""
    async with asyncio.timeout(_PATIENCE_S):
        while (await receive())["type"] != "http.disconnect":
            pass
