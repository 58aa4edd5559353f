"""A new sandbox: its app, its person, its Pages with their Instagram accounts, and all their tokens."""

from __future__ import annotations

import tomllib
from pathlib import Path

from planner.sandbox.chance import fraction, letters
from planner.sandbox.store import Store

_TABLE = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
PERSON: str = _TABLE["person"]
SCOPES: tuple[str, ...] = tuple(_TABLE["scopes"])
TASKS: tuple[str, ...] = tuple(_TABLE["tasks"])
USER_TOKEN_LIFE_S = 60 * 86_400  # Access Tokens: a long-lived user token lives about 60 days
GRAPH_VERSION = "v26.0"
_PAGE_ID, _IG_ID, _USER_ID, _APP_ID = (
    107_100_000_000_000,
    17_841_400_000_000_000,
    122_093_000_000_000,
    884_000_000_000_000,
)


def be_born(store: Store, *, pages: int, seed: int, now: float) -> None:
    """Fill an empty file; one filled before keeps what it has, and grows if more Pages are wanted."""
    if store.setting("app_id") is None:
        _app_and_person(store, seed, now)
    known = store.number("SELECT count(*) FROM page")
    for position in range(known, pages):
        _page(store, int(store.setting("seed") or 0), position, now)


def credentials(store: Store, base_url: str) -> dict[str, object]:
    """The document that is announced at the start, and read again at `_control/credentials`."""
    tokens = {
        row["page_id"]: row["token"]
        for row in store.all("SELECT token, page_id FROM token WHERE kind = 'page'")
    }
    return {
        "url": base_url,
        "graph_version": GRAPH_VERSION,
        "app_id": store.setting("app_id"),
        "app_secret": store.setting("app_secret"),
        "user_token": store.setting("user_token"),
        "pages": [
            {
                "id": row["id"],
                "name": row["name"],
                "access_token": tokens[row["id"]],
                "instagram": {"id": row["ig_id"], "username": row["ig_username"]},
            }
            for row in store.all("SELECT * FROM page ORDER BY position")
        ],
    }


def new_token(seed: int, *what: str | int) -> str:
    """A token that looks like Meta's, and says that it is none."""
    return f"EAAGsandbox{letters(seed, 96, 'token', *what)}"


def _app_and_person(store: Store, seed: int, now: float) -> None:
    user_token = new_token(seed, "user")
    for key, value in {
        "seed": str(seed),
        "app_id": str(_APP_ID + int(fraction(seed, "app") * 10**11)),
        "app_secret": f"sandbox{letters(seed, 25, 'secret')}",
        "user_id": str(_USER_ID + int(fraction(seed, "user") * 10**11)),
        "user_token": user_token,
    }.items():
        store.remember(key, value)
    store.run("INSERT INTO node VALUES (?, 'user', NULL)", store.setting("user_id"))
    _keep_token(store, user_token, "user", None, now)


def _page(store: Store, seed: int, position: int, now: float) -> None:
    name, username = agency(position)
    page_id = str(_PAGE_ID + position * 1_000_000_007 + int(fraction(seed, "page", position) * 10**9))
    ig_id = str(_IG_ID + position * 1_000_000_007 + int(fraction(seed, "ig", position) * 10**9))
    store.run(
        "INSERT INTO page VALUES (?, ?, ?, ?, 'Government organization', ?, ?)",
        *(page_id, position, name, username.replace(".", ""), ig_id, username),
    )
    store.run("INSERT INTO node VALUES (?, 'page', ?)", page_id, page_id)
    store.run("INSERT INTO node VALUES (?, 'ig', ?)", ig_id, page_id)
    _keep_token(store, new_token(seed, "page", position), "page", page_id, now)


def agency(position: int) -> tuple[str, str]:
    """Name and user name of the Page at this position."""
    listed = _TABLE["agencies"]
    if position < len(listed):
        name, username = listed[position]
        return name, username
    return f"Dinas Contoh Wilayah {position + 1}", f"dinas.contoh.{position + 1}"


def _keep_token(store: Store, token: str, kind: str, page_id: str | None, now: float) -> None:
    expires = int(now) + USER_TOKEN_LIFE_S if kind == "user" else 0
    store.run("INSERT INTO token VALUES (?, ?, ?, ?, ?, NULL)", token, kind, page_id, int(now), expires)
