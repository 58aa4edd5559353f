"""From an HTTP request to a Graph call: query, form, multipart or JSON body, and wherever the token is."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from planner.sandbox.calls import Call, Upload
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.limits import limit
from planner.sandbox.pictures import Picture, Vault, inspected

_MOST_FIELDS = 200
_MOST_FILES = 20
_TOKEN, _PROOF = "access_token", "appsecret_proof"  # names of parameters


@dataclass(slots=True)
class Sent:
    """What stood in the request, before it is judged."""

    query: dict[str, str] = field(default_factory=dict)
    body: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)


async def read_call(request: Request, path: str, vault: Vault, sent: Sent) -> Call:
    """The call in this request. `sent` is filled on the way: a refused request is recorded too."""
    sent.query.update(_pairs(request.scope["query_string"]))
    if request.method == "POST":
        await _read_body(request, vault, sent)
    token, token_in = _token(request, sent)
    _no_contradiction(sent)
    params = {**sent.query, **sent.body}
    proof = params.pop(_PROOF, None)
    params.pop(_TOKEN, None)
    return Call(
        method=request.method,
        path=path,
        params=params,
        uploads=sent.uploads,
        token=token,
        token_in=token_in,
        proof=proof,
    )


def call_in_batch(outer: Call, item: dict[str, object]) -> Call:
    """One item of a batch as a call of its own; it inherits the token."""
    path, _, query = str(item.get("relative_url", "")).partition("?")
    params = _pairs(query.encode())
    token = params.pop(_TOKEN, outer.token)
    proof = params.pop(_PROOF, outer.proof if token == outer.token else None)
    version = outer.segments[0]
    return Call(
        method=str(item.get("method", "GET")).upper(),
        path=f"/{version}/{path.lstrip('/')}",
        params=params,
        uploads={},
        token=token,
        token_in=outer.token_in,
        proof=proof,
    )


async def _read_body(request: Request, vault: Vault, sent: Sent) -> None:
    bounded = Request(request.scope, _bounded(request.receive, limit("body_bytes")))
    announced = request.headers.get("content-length", "")
    if announced.isdigit() and int(announced) > limit("body_bytes"):
        raise refused("too_large")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        await _read_multipart(bounded, vault, sent)
    elif kind == "application/json":
        sent.body.update(_from_json(await bounded.body()))
    else:
        body = await bounded.body()
        if body and kind != "application/x-www-form-urlencoded":
            raise refused("wrong_host", what=f"a body of type {kind or 'none'}")
        sent.body.update(_pairs(body))


def _bounded(receive: Receive, most: int) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise refused("too_large")
        return message

    return counted


async def _read_multipart(request: Request, vault: Vault, sent: Sent) -> None:
    try:
        form = await request.form(
            max_files=_MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=limit("body_bytes")
        )
    except HTTPException as error:
        raise bad_parameter(f"The multipart body can't be read: {error.detail}") from error
    try:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                sent.uploads[name] = await _upload(value, vault)
            else:
                sent.body[name] = _readable(name, value)
    finally:
        await form.close()


async def _upload(part: UploadFile, vault: Vault) -> Upload:
    content = await part.read()
    picture = await asyncio.to_thread(_received, content, vault)
    return Upload(filename=part.filename or "", mime=part.content_type, picture=picture)


def _received(content: bytes, vault: Vault) -> Picture:
    picture = inspected(content)
    if picture.format:
        vault.keep(picture.sha, content)
    return picture


def _pairs(encoded: bytes) -> dict[str, str]:
    """Names and values of a query or form; bytes that are not ASCII stay recognisable as such."""
    text = encoded.decode("latin-1")
    raw: dict[str, str] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, encoding="latin-1"):
        raw[_utf8(name)] = _utf8(value)
    return raw


def _utf8(value: str) -> str:
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError as error:
        raise bad_parameter("Parameters must be UTF-8") from error


def _from_json(body: bytes) -> dict[str, str]:
    try:
        document = json.loads(body or b"{}")
    except (ValueError, RecursionError) as error:
        raise bad_parameter("The JSON body can't be read") from error
    if not isinstance(document, dict):
        raise bad_parameter("The JSON body must be an object")
    return {name: _readable(name, _as_text(value)) for name, value in document.items() if value is not None}


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _readable(name: str, value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise bad_parameter(f"{name} must be valid UTF-8") from error
    return value


def _token(request: Request, sent: Sent) -> tuple[str | None, str | None]:
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and value:
        return value.strip(), "header"
    if _TOKEN in sent.body:
        return sent.body[_TOKEN], "body"
    if _TOKEN in sent.query:
        return sent.query[_TOKEN], "query"
    return None, None


def _no_contradiction(sent: Sent) -> None:
    for name in sent.query.keys() & sent.body.keys():
        if sent.query[name] != sent.body[name]:
            raise bad_parameter(f"{name} stands in the query and in the body with different values")
