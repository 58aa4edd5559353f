"""The person, the rights given, and the tokens themselves.

Sources: Graph API, User, User Permissions, Debug Token; Facebook Login, Access Tokens and Manual Login Flow.
"""

from __future__ import annotations

import sqlite3

from planner.sandbox.birth import PERSON, SCOPES, USER_TOKEN_LIFE_S, new_token
from planner.sandbox.box import APP_NAME, Box
from planner.sandbox.calls import Call
from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.shape import column, fixed, shaped, view_of, wanted_fields
from planner.sandbox.tokens import Bearer, is_app_token, trouble_of
from planner.sandbox.work import Work

_DATA_ACCESS_S = 90 * 86_400


def read_person(work: Work) -> dict[str, object]:
    """`GET /me` with a user token."""
    row = work.box.store.one("SELECT id FROM node WHERE id = ?", work.node.id)
    return {} if row is None else shaped(work.box, USER, row, wanted_fields(work.values.text("fields")))


def list_permissions(work: Work) -> dict[str, object]:
    """`GET /me/permissions`."""
    gone = work.box.worlds.words("missing_permissions")
    return {
        "data": [
            {"permission": scope, "status": "declined" if scope in gone else "granted"} for scope in SCOPES
        ]
    }


def debug_token(box: Box, call: Call, bearer: Bearer) -> dict[str, object]:
    """`GET /debug_token`: answers 200 for dead tokens too, with `is_valid` false."""
    if bearer.kind == "page":
        raise refused("inspector_missing")
    wanted = call.params.get("input_token")
    if not wanted:
        raise bad_parameter("The parameter input_token is required")
    if is_app_token(box, wanted):
        return {
            "data": {
                "app_id": box.app_id,
                "type": "APP",
                "application": APP_NAME,
                "is_valid": True,
                "scopes": [],
            }
        }
    row = box.store.one("SELECT * FROM token WHERE token = ?", wanted)
    if row is None:
        error = {"code": 190, "message": "Invalid OAuth access token."}
        return {"data": {"error": error, "is_valid": False, "scopes": []}}
    return {"data": _described(box, row)}


def exchange_token(box: Box, call: Call) -> dict[str, object]:
    """`/oauth/access_token`: an app token, or a fresh long-lived user token for a living one."""
    grant = call.params.get("grant_type")
    if call.params.get("client_id") != box.app_id:
        raise refused("client_id")
    if call.params.get("client_secret") != box.app_secret:
        raise refused("client_secret")
    if grant == "client_credentials":
        return {"access_token": f"{box.app_id}|{box.app_secret}", "token_type": "bearer"}
    if grant == "fb_exchange_token":
        return _exchanged(box, call.params.get("fb_exchange_token", ""))
    if "code" in call.params:
        raise refused("login_code")
    raise bad_parameter("grant_type must be client_credentials or fb_exchange_token")


def _exchanged(box: Box, token: str) -> dict[str, object]:
    row = box.store.one("SELECT * FROM token WHERE token = ? AND kind = 'user'", token)
    if row is None:
        raise refused("exchange_token")
    trouble = trouble_of(box, row["dead_subcode"], row["expires_at"])
    if trouble is not None:
        raise trouble
    now = int(box.clock.now())
    fresh = new_token(box.seed, "exchange", box.store.next_serial("exchange"))
    box.store.run(
        "INSERT INTO token VALUES (?, 'user', NULL, ?, ?, NULL)", fresh, now, now + USER_TOKEN_LIFE_S
    )
    return {"access_token": fresh, "token_type": "bearer", "expires_in": USER_TOKEN_LIFE_S}


def _described(box: Box, row: sqlite3.Row) -> dict[str, object]:
    gone = box.worlds.words("missing_permissions", row["page_id"])
    scopes = [scope for scope in SCOPES if scope not in gone]
    trouble = trouble_of(box, row["dead_subcode"], row["expires_at"])
    expired_access = box.worlds.flag("data_access_expired", row["page_id"])
    described: dict[str, object] = {
        "app_id": box.app_id,
        "type": row["kind"].upper(),
        "application": APP_NAME,
        "data_access_expires_at": 1 if expired_access else row["issued_at"] + _DATA_ACCESS_S,
        "expires_at": row["expires_at"],
        "is_valid": trouble is None,
        "issued_at": row["issued_at"],
        "scopes": scopes,
        "granular_scopes": [{"scope": scope} for scope in scopes],
        "user_id": box.store.setting("user_id"),
    }
    if row["page_id"] is not None:
        described["profile_id"] = row["page_id"]
    if trouble is not None:
        described["error"] = {"code": trouble.code, "subcode": trouble.subcode, "message": trouble.message}
    return described


USER = view_of(
    "user",
    {
        "id": column("id"),
        "name": fixed(PERSON),
        "first_name": fixed(PERSON.split()[0]),
        "last_name": fixed(PERSON.split()[-1]),
        "locale": fixed("id_ID"),
    },
)
