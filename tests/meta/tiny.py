"""A real HTTP server that plays back scripted bytes and writes down what it was sent.

For answers that the sandbox, which keeps Meta's contract, will not give: portals, rubbish, half of something.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from planner.meta.client import Graph
from planner.meta.origin import Credential, sandbox
from planner.meta.transport import Transport

TOKEN = "EAAGtiny0Token0Of0The0Sandbox0Only"
SECRET = "s3cr3t"

TLS_HELLO = b"\x16"

HANG = b""
"""Instead of an answer: keep the connection open and say nothing."""
HANG_UP = b"\0"
"""Instead of an answer: close the connection."""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def form(self) -> dict[str, str]:
        return dict(parse_qsl(self.body.decode(), keep_blank_values=True))


def raw(
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str = "application/json",
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """A whole HTTP answer; ``headers`` may override its own Content-Length."""
    told = {"Content-Type": kind, "Content-Length": str(len(body)), "Connection": "close", **(headers or {})}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def told(value: object, *, status: str = "200 OK", headers: Mapping[str, str] | None = None) -> bytes:
    """A JSON answer."""
    return raw(json.dumps(value).encode(), status=status, headers=headers)


def refusal(
    code: int, subcode: int | None = None, *, status: str = "400 Bad Request", **more: object
) -> bytes:
    """An error in Meta's shape."""
    error = {"message": "no", "type": "OAuthException", "code": code, "error_subcode": subcode, **more}
    return told({"error": {name: value for name, value in error.items() if value is not None}}, status=status)


class TinyGraph:
    """Answers with ``answers`` in turn, the last one for ever."""

    def __init__(self) -> None:
        self.answers: list[bytes] = [told({"id": "1"})]
        self.seen: list[Seen] = []
        self.url = ""
        self._busy: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        port: int = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._busy:
            task.cancel()
        await asyncio.gather(*self._busy, return_exceptions=True)

    def plays(self, *answers: bytes) -> None:
        self.answers = list(answers)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._busy.add(asyncio.ensure_future(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._play(reader, writer)
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _play(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        first = await reader.read(1)
        if first in {b"", TLS_HELLO}:
            return
        self.seen.append(await _read(first, reader))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer == HANG:
            await reader.read()
        elif answer != HANG_UP:
            writer.write(answer)
            await writer.drain()


async def _read(first: bytes, reader: asyncio.StreamReader) -> Seen:
    head = (first + await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    method, target, _ = head[0].split(" ")
    headers = {
        name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)
    }
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Seen(method=method, target=target, headers=headers, body=body)


def graph_at(transport: Transport, url: str, *, secret: str | None = SECRET) -> Graph:
    credential = Credential(token=TOKEN, secret=secret, is_sandbox=True)
    return Graph(transport, sandbox(url), credential)
