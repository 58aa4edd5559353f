"""`/_control/…`: the sandbox seen and moved from outside. Never delayed nor faulted.

`GET  _control`              this text, and all settings of the world with their meaning
`GET  _control/credentials`  the document announced at the start
`GET  _control/published`    what the public could see
`GET  _control/journal`      `?since=N`: every Graph and picture request, tokens masked
`GET  _control/faults`       the rules in force; `POST` adds one, `DELETE` clears all. Beyond the contract:
                             `skip` lets so many matches pass first; `status`, `error` and `delay` take
                             `"after": true` (the work is done first); `status` takes `body` and `headers`
`POST _control/clock`        `{"advance_s": n}`; `GET` reads it
`POST _control/tokens`       `{"expire": "user"|"page"|"all"}`, `{"kill": …, "subcode"}`, `{"restore": true}`
`GET  _control/world`        settings; `POST` changes them, with `"account"` for one Page or Instagram id only
`POST _control/outside`      `{"do": "create"|"delete"|"edit"|"publish"|"comment", "id", …}`
`POST _control/latency`      `{"ms": n}`
`POST _control/expire_containers`  every unpublished container expires now
`POST _control/reset`        everything published, uploaded, scripted and recorded is gone; the clock stays
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from planner.sandbox import tokens
from planner.sandbox.birth import credentials
from planner.sandbox.box import Box
from planner.sandbox.clock import control_time
from planner.sandbox.faults import BadFault
from planner.sandbox.outside import BadAct, act_outside
from planner.sandbox.published import published
from planner.sandbox.schedule import release_due
from planner.sandbox.tables import WHAT_A_RESET_EMPTIES
from planner.sandbox.worlds import EVERYWHERE, SETTINGS, UnknownSetting

Wish = Mapping[str, object]
Act = Callable[[Box, Wish], object]
_BAD_REQUEST, _NOT_FOUND = 400, 404
_WHOSE = ("user", "page", "all")


class BadWish(ValueError):
    """The document posted to the control can't be understood."""


async def control(request: Request) -> Response:
    """Answer one control request."""
    box: Box = request.app.state.box
    name = str(request.path_params.get("name", "")).strip("/")
    act = _ACTS.get((request.method, name))
    if act is None:
        return JSONResponse({"error": f"no such control: {request.method} {name}"}, _NOT_FOUND)
    try:
        wish = await _wish(request)
        with box.store.transaction():
            release_due(box)
            document = act(box, wish)
    except (BadWish, BadFault, BadAct, UnknownSetting) as error:
        box.faults.reload()
        return JSONResponse({"error": str(error)}, _BAD_REQUEST)
    if request.method != "GET":
        box.changes += 1
    return JSONResponse(document)


async def _wish(request: Request) -> Wish:
    if request.method != "POST":
        return dict(request.query_params)
    try:
        document = json.loads(await request.body() or b"{}")
    except ValueError as error:
        raise BadWish("the body must be JSON") from error
    if not isinstance(document, dict):
        raise BadWish("the body must be a JSON object")
    return document


def _about(box: Box, _wish: Wish) -> object:
    return {
        "controls": __doc__,
        "settings": SETTINGS,
        "world": box.worlds.shown(),
        "latency_ms": box.latency_ms,
    }


def _credentials(box: Box, _wish: Wish) -> object:
    return credentials(box.store, box.base_url)


def _published(box: Box, _wish: Wish) -> object:
    return published(box)


def _journal(box: Box, wish: Wish) -> object:
    return box.journal.since(int(_number(wish, "since", 0)))


def _add_fault(box: Box, wish: Wish) -> object:
    return {"n": box.faults.add(wish)}


def _faults(box: Box, _wish: Wish) -> object:
    return box.faults.shown()


def _clear_faults(box: Box, _wish: Wish) -> object:
    box.faults.clear()
    return {"success": True}


def _clock(box: Box, wish: Wish) -> object:
    box.clock.advance(_number(wish, "advance_s", 0))
    release_due(box)
    return {"now": control_time(box.clock.now())}


def _tokens(box: Box, wish: Wish) -> object:
    if wish.get("restore"):
        return {"restored": tokens.restore(box)}
    verb = "kill" if "kill" in wish else "expire"
    whose = wish.get(verb)
    if whose not in _WHOSE:
        raise BadWish(f"{verb} is one of {', '.join(_WHOSE)}")
    if verb == "kill":
        return {"killed": tokens.kill(box, str(whose), int(_number(wish, "subcode", 460)))}
    return {"expired": tokens.expire(box, str(whose))}


def _world(box: Box, _wish: Wish) -> object:
    return box.worlds.shown()


def _settle_world(box: Box, wish: Wish) -> object:
    settings = {key: value for key, value in wish.items() if key != "account"}
    account = str(wish.get("account", EVERYWHERE))
    if account and box.store.one("SELECT 1 FROM page WHERE ? IN (id, ig_id)", account) is None:
        raise BadWish("account is the id of a Page or of an Instagram account")
    box.worlds.settle(settings, account)
    return box.worlds.shown()


def _outside(box: Box, wish: Wish) -> object:
    return act_outside(box, wish)


def _latency(box: Box, wish: Wish) -> object:
    box.latency_ms = int(_number(wish, "ms", 0))
    return {"latency_ms": box.latency_ms}


def _expire_containers(box: Box, _wish: Wish) -> object:
    return {"expired": box.store.run("UPDATE container SET expired = 1 WHERE published_at IS NULL")}


def _reset(box: Box, _wish: Wish) -> object:
    empty(box)
    return {"success": True}


def empty(box: Box) -> None:
    """Forget everything but accounts, tokens (they live again) and the clock; inside a transaction."""
    box.store.run("DELETE FROM node WHERE kind NOT IN ('user', 'page', 'ig')")
    for table in WHAT_A_RESET_EMPTIES:
        box.store.run(f"DELETE FROM {table}")  # noqa: S608 (a constant of ours)
    tokens.restore(box)
    box.faults.reload()
    box.vault.empty()


def _number(wish: Wish, key: str, default: float) -> float:
    value = wish.get(key, default)
    try:
        return float(str(value))
    except ValueError as error:
        raise BadWish(f"{key} is a number") from error


_ACTS: Mapping[tuple[str, str], Act] = {
    ("GET", ""): _about,
    ("GET", "credentials"): _credentials,
    ("GET", "published"): _published,
    ("GET", "journal"): _journal,
    ("GET", "faults"): _faults,
    ("POST", "faults"): _add_fault,
    ("DELETE", "faults"): _clear_faults,
    ("GET", "clock"): _clock,
    ("POST", "clock"): _clock,
    ("POST", "tokens"): _tokens,
    ("GET", "world"): _world,
    ("POST", "world"): _settle_world,
    ("POST", "outside"): _outside,
    ("POST", "latency"): _latency,
    ("POST", "expire_containers"): _expire_containers,
    ("POST", "reset"): _reset,
}
