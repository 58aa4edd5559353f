"""Pages, and the Pages of a person. Sources: Graph API, Page and User Accounts."""

from __future__ import annotations

import sqlite3

from planner.sandbox.birth import TASKS
from planner.sandbox.box import Box
from planner.sandbox.fields import Field
from planner.sandbox.instagram import INSTAGRAM, instagram_row
from planner.sandbox.lists import Window, listed
from planner.sandbox.shape import View, column, fixed, shaped, view_of, wanted_fields
from planner.sandbox.work import Work

_FOLLOWERS = 1_200_000


def read_page(work: Work) -> dict[str, object]:
    """`GET /{page}`, and `GET /me` with a Page token."""
    row = work.box.store.one("SELECT * FROM page WHERE id = ?", work.node.id)
    return {} if row is None else shaped(work.box, PAGE, row, wanted_fields(work.values.text("fields")))


def list_accounts(work: Work) -> dict[str, object]:
    """`GET /me/accounts`: the Pages on which the person has a role, each with its own token."""

    def fetch(part: Window) -> list[sqlite3.Row]:
        return work.box.store.all(
            "SELECT page.*, 1000000 - position AS seq FROM page WHERE 1000000 - position < ?"
            " ORDER BY position LIMIT ?",
            part.after,
            part.count,
        )

    return listed(work, ACCOUNT, "accounts", fetch)


def _token(box: Box, row: sqlite3.Row, _field: Field) -> object:
    token = box.store.one("SELECT token FROM token WHERE page_id = ? ORDER BY issued_at DESC", row["id"])
    return token["token"] if token else None


def _instagram(box: Box, row: sqlite3.Row, field: Field) -> object:
    if not box.worlds.flag("instagram_linked", row["id"]):
        return None
    account = instagram_row(box, row["ig_id"])
    return None if account is None else shaped(box, INSTAGRAM, account, field.wanted)


def _tasks(box: Box, row: sqlite3.Row, _field: Field) -> object:
    gone = box.worlds.words("missing_tasks", row["id"])
    return [task for task in TASKS if task not in gone]


def _link(box: Box, row: sqlite3.Row, _field: Field) -> object:
    return f"{box.base_url}/?account={row['id']}"


PAGE = view_of(
    "page",
    {
        "id": column("id"),
        "name": column("name"),
        "username": column("username"),
        "category": column("category"),
        "category_list": fixed([{"id": "2235", "name": "Government organization"}]),
        "access_token": _token,
        "tasks": _tasks,
        "instagram_business_account": _instagram,
        "connected_instagram_account": _instagram,
        "fan_count": fixed(_FOLLOWERS),
        "followers_count": fixed(_FOLLOWERS),
        "is_published": fixed(value=True),
        "has_transitioned_to_new_page_experience": fixed(value=True),
        "verification_status": fixed("not_verified"),
        "about": fixed("Informasi layanan publik. Akun tiruan untuk latihan."),
        "link": _link,
    },
)
ACCOUNT = View(
    title=PAGE.title,
    known=PAGE.known,
    default=("access_token", "category", "category_list", "name", "tasks"),
    makers=PAGE.makers,
)
