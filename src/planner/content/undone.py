"""Taking one change of a content back while keeping what was written since."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from planner.content.post import Content, MediaItem, Variant

Media = tuple[MediaItem, ...]


def undone(now: Content, before: Content, after: Content) -> Content:
    """Return ``now`` with the fields that led from ``before`` to ``after`` as they were before.

    Of a variant only what that change touched goes back; a picture that is there before and now keeps the
    words and framings it has now, unless the change was about these.
    """
    changes: dict[str, Any] = {
        name: getattr(before, name) for name in _changed(before, after) if name not in {"variants", "media"}
    }
    if before.media != after.media:
        changes["media"] = _media(now.media, before.media, after.media)
    if before.variants != after.variants:
        changes["variants"] = _variants(now, before, after)
    return replace(now, **changes)


def _changed(before: object, after: object) -> list[str]:
    names = [one.name for one in fields(before)]  # type: ignore[arg-type]  # both are our dataclasses
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _media(now: Media, before: Media, after: Media) -> Media:
    here, then = {one.asset_id: one for one in now}, {one.asset_id: one for one in after}
    return tuple(_item(here.get(one.asset_id), one, then.get(one.asset_id)) for one in before)


def _item(now: MediaItem | None, before: MediaItem, after: MediaItem | None) -> MediaItem:
    if now is None or after is None:
        return before
    touched: dict[str, Any] = {name: getattr(before, name) for name in _changed(before, after)}
    return replace(now, **touched)


def _variants(now: Content, before: Content, after: Content) -> tuple[Variant, ...]:
    kept = {one.channel_id: one for one in now.variants}
    for channel_id in {one.channel_id for one in (*before.variants, *after.variants)}:
        was, became = before.variant(channel_id), after.variant(channel_id)
        touched: dict[str, Any] = {name: getattr(was, name) for name in _changed(was, became)}
        if touched:
            kept[channel_id] = replace(now.variant(channel_id), **touched)
    return tuple(one for one in kept.values() if one != Variant(channel_id=one.channel_id))
