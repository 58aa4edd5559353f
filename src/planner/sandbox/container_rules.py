"""What may stand in `POST /{ig}/media`, before any picture is looked at.

Sources: Instagram Platform, IG User Media and Error Codes (June 2026).
"""

from __future__ import annotations

from planner.sandbox.errors import bad_parameter, refused
from planner.sandbox.limits import limit
from planner.sandbox.parameters import Values

_ONLY_ON_PARENT = ("caption", "collaborators", "location_id", "is_ai_generated")
_VIDEO_KINDS = frozenset({"REELS", "VIDEO"})
_KINDS = frozenset({"IMAGE", "STORIES", "CAROUSEL"}) | _VIDEO_KINDS


def kind_of(values: Values) -> str:
    """IMAGE, STORIES or CAROUSEL. Raises what Meta answers to other kinds and contradictions."""
    kind = values.text("media_type") or "IMAGE"
    if kind not in _KINDS:
        raise refused("media_type", media_type=kind)
    if "image_url" in values and "video_url" in values:
        raise refused("both_media")
    if kind == "VIDEO" and not values.flag("is_carousel_item"):
        raise refused("video_alone")
    if kind in _VIDEO_KINDS and values.text("alt_text"):
        raise bad_parameter("alt_text is only for images")
    if kind in _VIDEO_KINDS or values.text("video_url") or values.text("upload_type"):
        raise refused("video_not_played", what=kind)
    _check_kind(values, kind)
    return kind


def check_words(values: Values, kind: str) -> None:
    """Alt text, collaborators, tags and additions. Raises 100 or 110."""
    alt = values.text("alt_text")
    if alt is not None and kind != "IMAGE":
        raise bad_parameter("alt_text is only for images of the feed")
    if alt and len(alt) > limit("ig_alt_chars"):
        raise bad_parameter(f"alt_text must be at most {limit('ig_alt_chars')} characters")
    if values.flag("is_carousel_item"):
        _check_child(values, kind)
    if values.text("poll_attachment") and values.flag("is_comment_prompt_used"):
        raise bad_parameter("A media takes one addition: a poll or a comment prompt")
    _check_collaborators(values.items("collaborators") or [], kind)
    _check_tags(values.items("user_tags") or [])


def _check_kind(values: Values, kind: str) -> None:
    if kind == "CAROUSEL":
        if values.text("image_url"):
            raise bad_parameter("A carousel takes children, not image_url")
        return
    if "children" in values:
        raise bad_parameter("children need media_type=CAROUSEL")
    if "image_url" not in values:
        raise refused("no_media")


def _check_child(values: Values, kind: str) -> None:
    if kind != "IMAGE":
        raise bad_parameter(f"is_carousel_item does not go with media_type={kind}")
    for name in _ONLY_ON_PARENT:
        if name in values:
            raise refused("on_child", name=name)


def _check_collaborators(names: list[object], kind: str) -> None:
    if names and kind == "STORIES":
        raise bad_parameter("collaborators cannot be invited to stories")
    if len(names) > limit("ig_collaborators"):
        raise bad_parameter(f"collaborators: at most {limit('ig_collaborators')}")
    for name in names:
        if not isinstance(name, str) or not name or "@" in name:
            raise refused("collaborator_name", name=name)


def _check_tags(tags: list[object]) -> None:
    if len(tags) > limit("ig_user_tags"):
        raise refused("tags", why=f"at most {limit('ig_user_tags')}")
    for tag in tags:
        if not isinstance(tag, dict) or not tag.get("username"):
            raise refused("tags", why="each needs a username")
        if not all(_is_share(tag.get(axis)) for axis in ("x", "y")):
            raise refused("tags", why="x and y must be numbers from 0 to 1")


def _is_share(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 1
