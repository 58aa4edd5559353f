"""The way of every Graph and picture request: misfortune, latency, one transaction, answer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from planner.sandbox.answers import json_answer
from planner.sandbox.box import Box
from planner.sandbox.calls import Call
from planner.sandbox.cdn import address_in, make_ready
from planner.sandbox.dispatch import answer
from planner.sandbox.errors import Refusal, refused
from planner.sandbox.faults import Fault
from planner.sandbox.misfortune import answer_instead, refusal_in, status_of
from planner.sandbox.passage import Passage
from planner.sandbox.reading import read_call
from planner.sandbox.schedule import release_due

_ADDRESSES = ("image_url", "url")
Inner = Callable[[Passage], Awaitable[Response]]


async def graph(request: Request) -> Response:
    """Answer one Graph request."""
    return await pass_through(request, _on_graph)


async def broken(_request: Request, _error: Exception) -> Response:
    """Our own fault, in the shape of the Graph; the server logs it."""
    refusal = refused("internal")
    return JSONResponse(refusal.body("internal"), refusal.status)


async def pass_through(request: Request, inner: Inner) -> Response:
    """Let a request through to `inner`, unless a fault stands in its way."""
    box: Box = request.app.state.box
    path = request.url.path
    passage = Passage(request, box, path, box.faults.striking(request.method, path))
    pause = passage.pause_s(after=False) + box.latency_ms / 1000
    if pause > 0:
        await asyncio.sleep(pause)
    fault = passage.fault
    if fault is not None and not fault.is_after:
        return await _stopped(passage, fault)
    response = await inner(passage)
    pause = passage.pause_s(after=True)
    if pause > 0:
        await asyncio.sleep(pause)
    return response if fault is None else answer_instead(passage, fault, response)


def settled(passage: Passage, status: int, refusal: Refusal | None = None) -> None:
    """Keep the record of a request that changed nothing else."""
    with passage.box.store.transaction():
        release_due(passage.box)
        passage.record(status, refusal)


async def _on_graph(passage: Passage) -> Response:
    try:
        call = await read_call(passage.request, passage.path, passage.box.vault, passage.sent)
        passage.token_in = call.token_in
        await _prepare(passage.box, call)
        return _worked(passage, call)
    except Refusal as refusal:
        settled(passage, refusal.status, refusal)
        locale = passage.sent.query.get("locale") or passage.sent.body.get("locale")
        return json_answer(passage, refusal.body(passage.trace, locale), refusal.status)


async def _prepare(box: Box, call: Call) -> None:
    """Pictures that the call names by address are made ready before the transaction begins."""
    for name in _ADDRESSES:
        address = address_in(box, call.params.get(name, "")) if call.method == "POST" else None
        if address is not None:
            await make_ready(box, address)


def _worked(passage: Passage, call: Call) -> Response:
    box = passage.box
    with box.store.transaction():
        release_due(box)
        document = answer(box, call)
        passage.record(200)
    if call.method != "GET":
        box.changes += 1
    return json_answer(passage, document)


async def _stopped(passage: Passage, fault: Fault) -> Response:
    if fault.do != "drop_before":
        with contextlib.suppress(Refusal):
            call = await read_call(passage.request, passage.path, passage.box.vault, passage.sent)
            passage.token_in = call.token_in
    refusal = refusal_in(fault) if fault.do == "error" else None
    with passage.box.store.transaction():
        passage.record(status_of(fault), refusal)
    return answer_instead(passage, fault)
