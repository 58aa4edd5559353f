"""What the networks refuse: nothing to send, too long, too many, too few (P01–P04, P09, P11, P16, A01)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.content.channel import Channel, Network
from planner.content.checks.placed import Placed
from planner.content.checks.rule import ChannelRule, Decidable, Hit, Need, PostRule, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.finding import Severity
from planner.content.post import Content, Format
from planner.content.text import hashtags_in, is_blank, length, mentions_in, within

SENDABLE = {
    Network.FACEBOOK: frozenset({Format.FEED, Format.TEXT, Format.LINK}),
    Network.INSTAGRAM: frozenset({Format.FEED, Format.CAROUSEL, Format.STORY}),
}


def a_channel_is_chosen(
    _content: Content, channels: Sequence[Channel], _around: Surroundings
) -> Iterator[Hit]:
    """A post goes somewhere."""
    if not channels:
        yield Hit(field="channels")


def the_hour_is_to_come(
    content: Content, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """Nothing can go out in the past."""
    planned, first = content.publish_at, around.not_before
    if planned is not None and first is not None and planned < first:
        yield Hit(field="publish_at")


def something_to_send(placed: Placed) -> Iterator[Hit]:
    """A post without text, picture or link says nothing."""
    if is_blank(placed.caption) and not placed.media and not placed.content.link:
        yield Hit(field="caption")


def a_format_we_can_send(placed: Placed) -> Iterator[Hit]:
    """Formats that are only planned for now can't be submitted."""
    if placed.format not in SENDABLE[placed.channel.network]:
        yield Hit(field="format", facts={"format": placed.format.value})
    elif any(item.is_video for item in placed.media):  # among the pictures of a carousel or album
        yield Hit(field="format", facts={"format": Format.VIDEO.value})


def a_link_stands_alone(placed: Placed) -> Iterator[Hit]:
    """A Page post shows either pictures or the card of a link (Graph API, Pages Posts)."""
    if placed.on_facebook and placed.content.link and placed.media:
        yield Hit(field="link")


def caption_fits_instagram(placed: Placed) -> Iterator[Hit]:
    """P01."""
    if placed.on_instagram:
        yield from _longer(placed.caption, placed.limits.instagram.text.caption_max_chars.value, "caption")


def caption_fits_facebook(placed: Placed) -> Iterator[Hit]:
    """P11."""
    if placed.on_facebook:
        yield from _longer(placed.caption, placed.limits.facebook.text.message_max_chars.value, "caption")


def comment_fits(placed: Placed) -> Iterator[Hit]:
    """The first comment fits the network."""
    limits = placed.limits
    text = limits.facebook.text if placed.on_facebook else limits.instagram.text
    yield from _longer(placed.first_comment, text.comment_max_chars.value, "first_comment")


def alt_texts_fit(placed: Placed) -> Iterator[Hit]:
    """P16."""
    limits = placed.limits
    of = limits.facebook.photo if placed.on_facebook else limits.instagram.text
    for number, item in enumerate(placed.media, start=1):
        for hit in _longer(item.alt, of.alt_text_max_chars.value, f"media.{number}.alt"):
            yield Hit(field=hit.field, at=hit.at, facts={**hit.facts, "number": number})


def tags_within_limit(placed: Placed) -> Iterator[Hit]:
    """P02: Instagram drops a whole caption silently when it has too many tags, so the count gates."""
    if not placed.on_instagram:
        return
    text, found = placed.limits.instagram.text, hashtags_in(placed.caption)
    soft, hard = text.hashtags_max.value, text.hashtags_max_api.value
    limit, case, severity = (hard, "hard", Severity.BLOCK) if len(found) > hard else (soft, "", Severity.WARN)
    if len(found) > limit:
        facts = {"count": len(found), "limit": limit, "over": len(found) - limit}
        yield Hit(field="caption", at=found[limit], case=case, severity=severity, facts=facts)


def mentions_within_limit(placed: Placed) -> Iterator[Hit]:
    """P03."""
    limit, found = placed.limits.instagram.text.mentions_max.value, mentions_in(placed.caption)
    if placed.on_instagram and len(found) > limit:
        yield Hit(field="caption", at=found[limit], facts={"count": len(found), "limit": limit})


def instagram_has_a_picture(placed: Placed) -> Iterator[Hit]:
    """P04."""
    if placed.on_instagram and not placed.media:
        yield Hit(field="media", facts={"count": 0, "limit": 1})


def carousel_holds_as_many(placed: Placed) -> Iterator[Hit]:
    """P09."""
    of, count = placed.limits.instagram.carousel, len(placed.media)
    low, high = of.items_min.value, of.items_max.value
    is_carousel = placed.on_instagram and placed.format is Format.CAROUSEL
    if is_carousel and count and not low <= count <= high:
        facts = {"count": count, "limit": high, "low": low}
        yield Hit(field="media", case="few" if count < low else "", facts=facts)


def no_more_pictures_than_a_post_holds(placed: Placed) -> Iterator[Hit]:
    """A Page post holds so many pictures; a single picture or a story is one."""
    if placed.format is Format.CAROUSEL:
        return
    limit = placed.limits.facebook.photo.per_post_max.value if placed.on_facebook else 1
    if len(placed.media) > limit:
        yield Hit(field="media", facts={"count": len(placed.media), "limit": limit})


def every_picture_is_described(placed: Placed) -> Iterator[Hit]:
    """A01."""
    for number, item in enumerate(placed.media, start=1):
        if is_blank(item.alt):
            yield Hit(field=f"media.{number}.alt", facts={"number": number})


def _longer(text: str, limit: int, field: str) -> Iterator[Hit]:
    count = length(text)
    if count > limit:
        facts = {"count": count, "limit": limit, "over": count - limit}
        yield Hit(field=field, at=(len(within(text, limit)), len(text)), facts=facts)


_WHOLE = Need.TEXT | Need.MEDIA
_ON_CHANNEL = Need.TEXT | Need.CHANNEL
_WHOLE_ON_CHANNEL = _WHOLE | Need.CHANNEL
_BLOCK, _EXACTLY = Severity.BLOCK, Decidable.EXACTLY


def _blocks(code: str, look: Callable[[Placed], Iterable[Hit]], needs: Need) -> Rule:
    return ChannelRule(id=code, severity=_BLOCK, decidable=_EXACTLY, needs=needs, look=look)


CHANNEL_RULES: tuple[Rule, ...] = (
    PostRule(id="no-channel", severity=_BLOCK, decidable=_EXACTLY, needs=_WHOLE, look=a_channel_is_chosen),
    PostRule(
        id="S01", severity=_BLOCK, decidable=_EXACTLY, needs=_WHOLE | Need.TIME, look=the_hour_is_to_come
    ),
    _blocks("post-empty", something_to_send, _WHOLE_ON_CHANNEL),
    _blocks("format-not-sendable", a_format_we_can_send, _WHOLE_ON_CHANNEL),
    _blocks("link-with-pictures", a_link_stands_alone, _WHOLE_ON_CHANNEL),
    _blocks("P01", caption_fits_instagram, _ON_CHANNEL),
    _blocks("P11", caption_fits_facebook, _ON_CHANNEL),
    _blocks("comment-too-long", comment_fits, _ON_CHANNEL),
    _blocks("P02", tags_within_limit, _ON_CHANNEL),
    _blocks("P03", mentions_within_limit, _ON_CHANNEL),
    _blocks("P04", instagram_has_a_picture, _WHOLE_ON_CHANNEL),
    _blocks("P09", carousel_holds_as_many, _WHOLE_ON_CHANNEL),
    _blocks("too-many-pictures", no_more_pictures_than_a_post_holds, _WHOLE_ON_CHANNEL),
    _blocks("P16", alt_texts_fit, _WHOLE_ON_CHANNEL),
    ChannelRule(
        id="A01",
        severity=Severity.WARN,
        decidable=_EXACTLY,
        needs=_WHOLE_ON_CHANNEL,
        look=every_picture_is_described,
    ),
)
