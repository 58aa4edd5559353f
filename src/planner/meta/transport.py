"""Where bytes leave and arrive: clients, proxies, time-outs, sizes, and how much is in flight at once."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final, Self

import httpx

from planner.meta.classify import no_answer, out_of_contract
from planner.meta.errors import NotSent
from planner.meta.quiet import quiet_libraries

JSON_MAX_BYTES: Final = 8 * 1024 * 1024
_CONNECT_S: Final = 10.0
_SLOWEST_UPLINK: Final = 8_192  # bytes a second that a government network is trusted to manage
_KEEP_ALIVE_S: Final = 2.0  # below what servers keep, or a write may meet a connection that is just closing
_NEVER_LEFT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.InvalidURL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file of a multipart form. ``name`` is the form field, ``filename`` must carry the right ending."""

    name: str
    filename: str
    content_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One request. ``is_local`` keeps it off every proxy; more than ``max_bytes`` of answer is not read."""

    method: str
    url: str
    is_local: bool
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    file: File | None = None
    max_bytes: int = JSON_MAX_BYTES

    @property
    def writes(self) -> bool:
        return self.method not in {"GET", "HEAD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One answer, read whole; header names are in lower case."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


class Transport:
    """The HTTP clients of the whole program. Enter it once, on the network thread's loop.

    Meta's hosts are reached through the system's proxy and trust store, the loopback always directly.
    Redirects are never followed and no cookie is kept, so nothing of one account reaches another host or
    another account.
    """

    def __init__(self, *, max_in_flight: int = 8, timeout_s: float = 30.0) -> None:
        quiet_libraries()
        self._max_in_flight = max_in_flight
        self._timeout_s = timeout_s
        self._slots = asyncio.Semaphore(max_in_flight)
        self._clients: dict[bool, httpx.AsyncClient] = {}
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        await self._stack.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()
        self._clients.clear()

    async def exchange(self, request: Outgoing) -> Incoming:
        """Send one request once and read its whole answer.

        Raises NotSent when it surely never left; otherwise OutcomeUnknown for a write and ReadFailed for a
        read whose answer did not come whole in time, OutcomeUnknown or AnswerDamaged when it is larger than
        allowed.
        """
        client = await self._client(is_local=request.is_local)
        async with self._slots:
            try:
                async with asyncio.timeout(self._patience_s(request)):
                    return await _exchange(client, request)
            except _NEVER_LEFT as error:
                raise NotSent("not-sent", reason=_reason(error)) from None
            except (httpx.RequestError, TimeoutError) as error:
                raise no_answer(_reason(error), writes=request.writes) from None

    def _patience_s(self, request: Outgoing) -> float:
        """The longest a whole exchange may take: httpx bounds each wait, this bounds a server that drips."""
        upload = len(request.file.content) if request.file else 0
        return _CONNECT_S + 2 * self._timeout_s + upload / _SLOWEST_UPLINK

    async def _client(self, *, is_local: bool) -> httpx.AsyncClient:
        if is_local not in self._clients:
            try:
                client = self._new_client(is_local=is_local)
            except (ValueError, ImportError, OSError, httpx.InvalidURL) as error:
                # a proxy address or certificate file in the system's settings that nobody could use
                raise NotSent("network-settings", remedy="report", reason=_reason(error)) from None
            self._clients[is_local] = client
            await self._stack.enter_async_context(client)
        return self._clients[is_local]

    def _new_client(self, *, is_local: bool) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            verify=_nobody_trusted() if is_local else _systems_trust(),
            trust_env=not is_local,
            follow_redirects=False,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            timeout=httpx.Timeout(self._timeout_s, connect=min(_CONNECT_S, self._timeout_s)),
            limits=httpx.Limits(max_connections=self._max_in_flight, keepalive_expiry=_KEEP_ALIVE_S),
            headers={"User-Agent": "HumasPlanner"},
        )


def _systems_trust() -> ssl.SSLContext:
    """The usual roots and the system's own: an office that inspects TLS puts its root there."""
    trust = httpx.create_ssl_context()
    trust.load_default_certs()
    return trust


def _nobody_trusted() -> ssl.SSLContext:
    """The sandbox speaks plain HTTP on the loopback, so no roots are loaded for it."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


async def _exchange(client: httpx.AsyncClient, request: Outgoing) -> Incoming:
    async with client.stream(
        request.method,
        request.url,
        headers=request.headers,
        params=request.query or None,  # an empty mapping would cut the query that the URL has
        data=request.form,
        files=_files(request.file),
    ) as response:
        body = await _read(response, request)
    return Incoming(
        status=response.status_code,
        headers={name.lower(): value for name, value in response.headers.items()},
        body=body,
    )


async def _read(response: httpx.Response, request: Outgoing) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > request.max_bytes:
            raise out_of_contract("answer-too-big", writes=request.writes)
    return bytes(body)


def _files(file: File | None) -> dict[str, tuple[str, bytes, str]] | None:
    return {file.name: (file.filename, file.content, file.content_type)} if file else None


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
