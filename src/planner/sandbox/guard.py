"""Only this machine and our own pages may move the sandbox: no DNS rebinding, no foreign forms."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_FORBIDDEN = 403
_GUARDED = ("/_control", "/_page")


class LoopbackGuard:
    """Refuses a request whose Host is not ours, and a control or page action that another site sends."""

    def __init__(self, app: ASGIApp, base_url: str) -> None:
        self._app = app
        port = urlsplit(base_url).port
        self._hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._may_pass(scope):
            refusal = JSONResponse({"error": "only pages of this machine may do that"}, _FORBIDDEN)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _may_pass(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        if headers.get("host") not in self._hosts:
            return False
        if not scope["path"].startswith(_GUARDED):
            return True
        origin = headers.get("origin")
        if origin is not None and origin not in self._origins:
            return False
        return headers.get("sec-fetch-site", "none") in {"none", "same-origin"}
