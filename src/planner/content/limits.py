"""Platform limits as values, parsed from the text of ``resources/platforms``, with source and date."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any, Generic, TypeVar

import msgspec

from planner.content.errors import Damaged

T = TypeVar("T")


class Limit(msgspec.Struct, Generic[T], frozen=True, forbid_unknown_fields=True):
    """One limit; ``own`` tells that the desk is stricter here than the platform."""

    value: T
    source: str
    date: date
    own: bool = False


class FacebookText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Texts, in code points."""

    message_max_chars: Limit[int]
    comment_max_chars: Limit[int]


class FacebookPhoto(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Photos of a Page post."""

    file_max_bytes: Limit[int]
    long_side_max_px: Limit[int]
    per_post_max: Limit[int]
    alt_text_max_chars: Limit[int]


class FacebookLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a Facebook Page takes."""

    text: FacebookText
    photo: FacebookPhoto


class InstagramText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Texts, in code points and pieces."""

    caption_max_chars: Limit[int]
    hashtags_max: Limit[int]
    hashtags_max_api: Limit[int]
    mentions_max: Limit[int]
    alt_text_max_chars: Limit[int]
    comment_max_chars: Limit[int]


class InstagramImage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pictures of the feed; ratios are width ÷ height."""

    file_max_bytes: Limit[int]
    ratio_min: Limit[float]
    ratio_max: Limit[float]


class InstagramCarousel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many pictures a carousel holds."""

    items_min: Limit[int]
    items_max: Limit[int]


class InstagramContainer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The life of a publishing container, in seconds."""

    lifetime_s: Limit[int]
    poll_s: Limit[tuple[int, ...]]
    image_deadline_s: Limit[int]


class InstagramPublish(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Posts in a rolling day, where the server does not tell."""

    per_24h_fallback: Limit[int]


class InstagramLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an Instagram account takes."""

    text: InstagramText
    image: InstagramImage
    carousel: InstagramCarousel
    container: InstagramContainer
    publish: InstagramPublish


class Limits(msgspec.Struct, frozen=True):
    """Both networks together."""

    facebook: FacebookLimits
    instagram: InstagramLimits


def parse_limits(facebook_toml: str, instagram_toml: str) -> Limits:
    """Return the limits of both files. Raises Damaged on unknown, missing or mistyped keys, naming them."""
    return Limits(
        facebook=_parse(facebook_toml, FacebookLimits),
        instagram=_parse(instagram_toml, InstagramLimits),
    )


def _parse(text: str, kind: type[T]) -> T:
    try:
        data: Mapping[str, Any] = tomllib.loads(text)
        return msgspec.convert(data, type=kind)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Damaged("limits-unreadable", detail=str(error)) from error
