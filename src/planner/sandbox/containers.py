"""Making Instagram containers. Sources: Instagram Platform, Content Publishing and IG User Media."""

from __future__ import annotations

import json
import sqlite3

from planner.sandbox.box import Box
from planner.sandbox.caption_rules import check_caption
from planner.sandbox.cdn import address_in, served_blob
from planner.sandbox.chance import fraction
from planner.sandbox.container_rules import check_words, kind_of
from planner.sandbox.container_state import state_of
from planner.sandbox.errors import Refusal, refused
from planner.sandbox.limits import limit, ratio
from planner.sandbox.rights import accounts_of
from planner.sandbox.work import Work


def create_container(work: Work) -> dict[str, object]:
    """`POST /{ig}/media`."""
    values, box = work.values, work.box
    kind = kind_of(values)
    check_words(values, kind)
    check_caption(values.text("caption") or "", hashtags_most=_hashtags_most(work))
    _check_count(box, work.node.id)
    children = _children(work) if kind == "CAROUSEL" else ()
    sha = None if kind == "CAROUSEL" else _fetched(work, kind)
    container_id = box.new_id("container", work.node.page_id)
    now = box.clock.now()
    box.store.run(
        "INSERT INTO container (id, ig_id, kind, is_child, caption, alt, sha, children, created, ready_at,"
        " error_subcode) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(container_id, work.node.id, kind, int(bool(values.flag("is_carousel_item")))),
        *(values.text("caption"), values.text("alt_text"), sha, json.dumps(children)),
        *(now, now + _delay(work, container_id), _next_error(work)),
    )
    for child in children:
        box.store.run("UPDATE container SET parent_id = ? WHERE id = ?", container_id, child)
    return {"id": container_id}


def _hashtags_most(work: Work) -> int:
    strict = work.box.worlds.value("hashtags", *accounts_of(work.box, work.node)) == "strict"
    return limit("ig_hashtags_app" if strict else "ig_hashtags")


def _check_count(box: Box, ig_id: str) -> None:
    since = box.clock.now() - limit("day_s")
    made = box.store.number("SELECT count(*) FROM container WHERE ig_id = ? AND created > ?", ig_id, since)
    if made >= limit("ig_containers_a_day"):
        raise refused("too_many_containers")


def _fetched(work: Work, kind: str) -> str:
    """Fetch the picture and look at it; gives the digest of the bytes."""
    blob = _blob_at(work, work.values.text("image_url") or "")
    if blob["bytes"] > limit("ig_image_bytes"):
        raise refused("image_too_large", bytes=blob["bytes"], most=limit("ig_image_bytes"))
    if blob["format"] != "JPEG":
        raise refused("image_format", format=blob["format"])
    shape = blob["width"] / blob["height"]
    if kind != "STORIES" and not ratio("ig_ratio_min") <= shape <= ratio("ig_ratio_max"):
        raise refused("image_ratio", width=blob["width"], height=blob["height"])
    return str(blob["sha"])


def _blob_at(work: Work, url: str) -> sqlite3.Row:
    """Only the sandbox's own picture addresses can be fetched: there is no way out of this machine."""
    box = work.box
    address = address_in(box, url) if url.isascii() else None
    fetchable = not box.worlds.flag("cdn_unfetchable", *accounts_of(box, work.node))
    if address is None or address.is_over(box.clock.now()) or not fetchable:
        raise refused("not_fetchable", url=url)
    blob = served_blob(box, address)
    if blob is None:
        raise refused("not_fetchable", url=url)
    return blob


def _children(work: Work) -> tuple[str, ...]:
    asked = [str(child) for child in work.values.items("children") or []]
    if not limit("ig_carousel_min") <= len(asked) <= limit("ig_carousel_max"):
        raise refused("carousel", why=f"{len(asked)} were given")
    if len(set(asked)) != len(asked):
        raise refused("carousel", why="an item is named twice")
    for child in asked:
        trouble = _trouble_of_child(work, child)
        if trouble is not None:
            raise trouble
    return tuple(asked)


def _trouble_of_child(work: Work, child: str) -> Refusal | None:
    row = work.box.store.one("SELECT * FROM container WHERE id = ?", child)
    if row is None or row["ig_id"] != work.node.id or not row["is_child"]:
        return refused("carousel", why=f"{child} is no item for a carousel of this account")
    state = state_of(work.box, row)
    if state == "IN_PROGRESS":
        return refused("not_ready")
    if state != "FINISHED":
        return refused("carousel", why=f"{child} is {state}")
    reuse = work.box.worlds.value("child_reuse", *accounts_of(work.box, work.node))
    if row["parent_id"] is not None and reuse != "allow":
        return refused("carousel", why=f"{child} belongs to another carousel")
    return None


def _delay(work: Work, container_id: str) -> float:
    delay = work.box.worlds.number("container_delay_s", *accounts_of(work.box, work.node))
    return delay * (0.75 + fraction(work.box.seed, "container", container_id) / 2)


def _next_error(work: Work) -> int | None:
    error = work.box.worlds.value("container_error", *accounts_of(work.box, work.node))
    if not isinstance(error, int):
        return None
    work.box.worlds.forget("container_error")
    return error
