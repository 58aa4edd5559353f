"""A server that answers everything with one generous body and keeps what it was asked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from typing_extensions import override

PAGE, POST, PHOTO, COMMENT = "100", "100_200", "300", "100_200_400"
IG, CONTAINER, MEDIA = "17841400000000001", "17900000000000001", "18000000000000001"
OBJECT_OF: Final = {
    PAGE: "Page",
    POST: "PagePost",
    PHOTO: "Photo",
    COMMENT: "Comment",
    IG: "IGUser",
    CONTAINER: "ShadowIGMediaBuilder",
    MEDIA: "IGMedia",
    "me": "User",
    "debug_token": "DebugToken",
}


@dataclass(kw_only=True)
class Request:
    method: str
    target: str
    params: dict[str, str]
    files: dict[str, Message] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, str, str]:
        _, version, node, *edge = urlsplit(self.target).path.split("/")
        assert version == "v26.0"
        return OBJECT_OF[node], self.method, "/".join(edge)

    @property
    def where(self) -> str:
        return " ".join(self.place)


class Recorder(ThreadingHTTPServer):
    """Answers everything with one generous body and keeps the requests."""

    body = json.dumps(
        {
            "id": "1",
            "success": True,
            "name": "x",
            "created_time": "2026-11-23T08:00:00+0000",
            "timestamp": "2026-11-23T08:00:00+0000",
            "is_published": True,
            "status_code": "FINISHED",
            "images": [{"source": "https://x.fbcdn.net/a", "width": 1, "height": 1}],
        }
    ).encode()

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[Request] = []


class Handler(BaseHTTPRequestHandler):
    server: Recorder

    def answer(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        kind = self.headers.get("Content-Type", "")
        request = Request(
            method=self.command, target=self.path, params=dict(parse_qsl(urlsplit(self.path).query))
        )
        if kind.startswith("multipart/"):
            _read_parts(request, kind, sent)
        else:
            request.params.update(parse_qsl(sent.decode(), strict_parsing=bool(sent), keep_blank_values=True))
        self.server.requests.append(request)
        body = self._body(request)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_DELETE = answer  # noqa: N815 - the names that http.server calls

    def _body(self, request: Request) -> bytes:
        if request.place[0] == "DebugToken":
            return b'{"data": {"is_valid": true}}'
        if request.method == "GET" and request.place[2]:
            row = b'{"quota_usage": 1}' if request.place[2] == "content_publishing_limit" else b""
            return b'{"data": [' + row + b"]}"
        return self.server.body

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _read_parts(request: Request, kind: str, sent: bytes) -> None:
    whole = BytesParser().parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + sent)
    for part in whole.walk():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str) and part.get_filename():
            request.files[name] = part
        elif isinstance(name, str):
            request.params[name] = str(part.get_payload())
