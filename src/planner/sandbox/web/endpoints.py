"""The addresses of the page: itself, its style and script, its pictures, its state, its few actions."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from planner.sandbox import tokens
from planner.sandbox.box import Box
from planner.sandbox.control import empty
from planner.sandbox.pictures import mime_of
from planner.sandbox.schedule import release_due
from planner.sandbox.web.facebook import facebook_column
from planner.sandbox.web.icons import icon, mark
from planner.sandbox.web.instagram import instagram_column, sheet
from planner.sandbox.web.seen import accounts_of
from planner.sandbox.web.toolbar import ONE_DROP, status_line, switch, tools
from planner.sandbox.web.words import Words

_HERE = Path(__file__).parent
_BORN = str(time.time_ns())
_NOT_FOUND, _SEE_OTHER = 404, 303
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers send our own buttons with `Origin: null`
}
_FILES = {"style.css": "text/css", "page.js": "text/javascript", "icon.svg": "image/svg+xml"}


async def page(request: Request) -> Response:
    """`/`: the pretend Page and profile of one account."""
    box: Box = request.app.state.box
    with box.store.transaction():
        release_due(box)
    accounts = accounts_of(box)
    wanted = request.query_params.get("account")
    here = next((account for account in accounts if account.page_id == wanted), accounts[0])
    words = Words(request.query_params.get("lang", "id"))
    seen = request.query_params.get("see", "")
    html = _SKELETON.substitute(
        lang=words.lang,
        title=words("title"),
        banner=words("banner"),
        warning=icon("warning"),
        state=_state(box),
        status=status_line(box, words),
        tools=tools(box, here, words),
        switch=switch(accounts, here, words),
        facebook_label=words("facebook"),
        facebook_mark=mark("facebook"),
        facebook=facebook_column(box, here, words, seen),
        instagram_label=words("instagram"),
        instagram_mark=mark("instagram"),
        instagram=instagram_column(box, here, words),
        overlay=sheet(box, here, seen, words),
    )
    return HTMLResponse(html, headers={**_SAFE, "Cache-Control": "no-store"})


async def permalink(request: Request) -> Response:
    """`/p/…`: leads to the page of the account, with the post in sight."""
    box: Box = request.app.state.box
    name = str(request.path_params["name"]).strip("/")
    post = box.store.one("SELECT page_id FROM post WHERE id = ? AND published_at IS NOT NULL", name)
    if post is not None:
        return RedirectResponse(f"/?account={post['page_id']}&see={name}#{name}")
    photo = box.store.one("SELECT page_id, post_id FROM photo WHERE id = ? AND post_id IS NOT NULL", name)
    if photo is not None:
        return RedirectResponse(f"/?account={photo['page_id']}#{photo['post_id']}")
    media = box.store.one("SELECT page.id FROM media JOIN page USING (ig_id) WHERE shortcode = ?", name)
    if media is not None:
        return RedirectResponse(f"/?account={media['id']}&see={name}")
    return PlainTextResponse("Tidak ada / not found", _NOT_FOUND, _SAFE)


async def part(request: Request) -> Response:
    """`/_page/…`: style, script, icon."""
    name = str(request.path_params["name"])
    if name not in _FILES:
        return PlainTextResponse("not found", _NOT_FOUND, _SAFE)
    content = await asyncio.to_thread((_HERE / name).read_bytes)
    return Response(content, headers={**_SAFE, "Cache-Control": "no-cache"}, media_type=_FILES[name])


async def picture(request: Request) -> Response:
    """`/_page/media/…`: a picture by its digest."""
    box: Box = request.app.state.box
    blob = box.store.one("SELECT sha, format FROM blob WHERE sha = ?", str(request.path_params["sha"]))
    if blob is None:
        return PlainTextResponse("not found", _NOT_FOUND, _SAFE)
    content = await asyncio.to_thread(box.vault.read, blob["sha"])
    headers = {**_SAFE, "Cache-Control": "private, max-age=86400, immutable"}
    return Response(content, headers=headers, media_type=mime_of(blob["format"]))


async def state(request: Request) -> Response:
    """`/_page/state`: a word that changes whenever something else can be seen."""
    box: Box = request.app.state.box
    with box.store.transaction():
        release_due(box)
    return JSONResponse({"state": _state(box)}, headers=_SAFE)


async def act(request: Request) -> Response:
    """`/_page/act`: one button was pressed."""
    box: Box = request.app.state.box
    form = await request.form(max_files=0, max_fields=10)
    with box.store.transaction():
        _act(box, str(form.get("do", "")), str(form.get("value", "")))
    box.changes += 1
    words = Words(str(form.get("lang", "id")))
    known = {account.page_id for account in accounts_of(box)}
    account = str(form.get("account", ""))
    chosen = f"account={account}&" if account in known else ""
    return RedirectResponse(f"/?{chosen}lang={words.lang}", _SEE_OTHER)


def _act(box: Box, do: str, value: str) -> None:
    match do:
        case "latency" if value.isdigit():
            box.latency_ms = int(value)
        case "drop":
            rule = {"do": "drop_after", "match": {"method": "POST"}, "times": 1, "name": ONE_DROP}
            box.faults.add(rule)
        case "expire":
            tokens.expire(box, "page")
        case "restore":
            tokens.restore(box)
        case "reset":
            empty(box)
        case _:
            return


def _state(box: Box) -> str:
    return f"{_BORN}-{box.changes}"


_SKELETON = Template((_HERE / "page.html").read_text(encoding="utf-8"))
PAGE_ROUTES = [
    Route("/", page, methods=["GET"]),
    Route("/p/{name:path}", permalink, methods=["GET"]),
    Route("/photo/{name:path}", permalink, methods=["GET"]),
    Route("/_page/state", state, methods=["GET"]),
    Route("/_page/act", act, methods=["POST"]),
    Route("/_page/media/{sha}", picture, methods=["GET"]),
    Route("/_page/{name}", part, methods=["GET"]),
]
