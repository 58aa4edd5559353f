"""Another admin at work in Meta's own tools, past our program."""

from __future__ import annotations

from collections.abc import Mapping

from planner.sandbox.box import Box
from planner.sandbox.ig_media import remove_media
from planner.sandbox.posts import NewPost, make_post
from planner.sandbox.schedule import make_public, remove_post

_THEIR_APP = "1012000000000000"


class BadAct(ValueError):
    """There is no such act, or nothing to do it to."""


def act_outside(box: Box, act: Mapping[str, object]) -> dict[str, object]:
    """Delete, edit or publish something, write a post of one's own, or leave a visitor's comment."""
    target, message = str(act.get("id", "")), str(act.get("message", ""))
    match act.get("do"):
        case "create":
            return {"id": _create(box, str(act.get("account", "")), message)}
        case "delete":
            _delete(box, target)
        case "edit":
            _changed(box.store.run("UPDATE post SET message = ? WHERE id = ?", message, target))
        case "publish":
            _publish(box, target)
        case "comment":
            return {"id": _comment(box, target, message)}
        case other:
            raise BadAct(f"`do` is create, delete, edit, publish or comment, not {other!r}")
    return {"success": True}


def _create(box: Box, account: str, message: str) -> str:
    if box.store.one("SELECT 1 FROM page WHERE id = ?", account) is None:
        raise BadAct("`account` is the id of a Page")
    return make_post(box, account, NewPost(message=message, published=True, app_id=_THEIR_APP))


def _delete(box: Box, target: str) -> None:
    if box.store.one("SELECT 1 FROM post WHERE id = ?", target) is not None:
        remove_post(box, target)
    elif box.store.one("SELECT 1 FROM media WHERE id = ?", target) is not None:
        remove_media(box, target)
    else:
        raise BadAct("there is no post or media with this id")


def _publish(box: Box, target: str) -> None:
    _changed(box.store.run("UPDATE post SET scheduled = NULL WHERE id = ?", target))
    make_public(box, target, box.clock.now())


def _comment(box: Box, target: str, message: str) -> str:
    node = box.store.one("SELECT kind, page_id FROM node WHERE id = ?", target)
    if node is None or node["kind"] not in {"post", "photo", "media"}:
        raise BadAct("comments go on a post, photo or media")
    on_instagram = node["kind"] == "media"
    made = box.new_id("igcomment" if on_instagram else "comment", node["page_id"])
    box.store.run(
        "INSERT INTO comment (id, object_id, network, message, created, from_id, from_name)"
        " VALUES (?, ?, ?, ?, ?, '122000000000000001', 'Warga Contoh')",
        *(made, target, "instagram" if on_instagram else "facebook", message, box.clock.now()),
    )
    return made


def _changed(count: int) -> None:
    if not count:
        raise BadAct("there is no post with this id")
