"""What the checks say: exactly at the limit passes, one more is refused with the count and the limit."""

from __future__ import annotations

from datetime import timedelta

import pytest

from given import NOON, a_channel, a_content, a_picture, limits
from planner.content.channel import Channel, Network
from planner.content.checks import Surroundings, findings
from planner.content.checks.channel_rules import CHANNEL_RULES
from planner.content.finding import Finding, Severity
from planner.content.post import Content, Format, Variant
from planner.content.text import length, within
from planner.desk.rulebook import check_book

FACEBOOK = a_channel(Network.FACEBOOK)
INSTAGRAM = a_channel(Network.INSTAGRAM)
LIMITS = limits()
OURS = {one.id for one in CHANNEL_RULES}
TEXT = LIMITS.instagram.text
FAMILY = "👨‍👩‍👧"
"""One sign to a reader, eight units to a network."""


def found(content: Content, *channels: Channel) -> tuple[Finding, ...]:
    around = Surroundings(limits=LIMITS, book=check_book(), now=NOON, not_before=NOON)
    return tuple(one for one in findings(content, channels, around) if one.code in OURS)


def codes(content: Content, *channels: Channel) -> set[str]:
    return {one.code for one in found(content, *channels)}


def only(content: Content, channel: Channel) -> Finding:
    (one,) = found(content, channel)
    return one


def caption_limit(channel: Channel) -> int:
    on_facebook = channel is FACEBOOK
    return LIMITS.facebook.text.message_max_chars.value if on_facebook else TEXT.caption_max_chars.value


def test_an_ordinary_post_passes() -> None:
    assert found(a_content(media=(a_picture(),)), FACEBOOK, INSTAGRAM) == ()


@pytest.mark.parametrize("unit", ["a", "ä", "漢", FAMILY, "\u0628\u0650"], ids=ascii)
@pytest.mark.parametrize("channel", [FACEBOOK, INSTAGRAM], ids=lambda one: one.network.value)
def test_a_caption_exactly_at_the_limit_passes(channel: Channel, unit: str) -> None:
    limit = caption_limit(channel)
    caption = within(unit * limit, limit)
    caption += "." * (limit - length(caption))
    assert found(a_content(caption=caption, media=(a_picture(),)), channel) == ()
    over = only(a_content(caption=f"{caption}.", media=(a_picture(),)), channel)
    assert (over.code, over.severity) == ("P11" if channel is FACEBOOK else "P01", Severity.BLOCK)
    assert over.where == f"{channel.network.value}.caption"
    assert over.facts == {"channel": channel.name, "count": limit + 1, "limit": limit, "over": 1}


@pytest.mark.parametrize("channel", [FACEBOOK, INSTAGRAM], ids=lambda one: one.network.value)
def test_a_first_comment_exactly_at_the_limit_passes(channel: Channel) -> None:
    text = LIMITS.facebook.text if channel is FACEBOOK else TEXT
    limit = text.comment_max_chars.value

    def commented(comment: str) -> Content:
        variant = Variant(channel_id=channel.id, first_comment=comment)
        return a_content(variants=(variant,), media=(a_picture(),))

    assert found(commented("k" * limit), channel) == ()
    over = only(commented("k" * (limit + 2)), channel)
    assert (over.code, over.facts["over"]) == ("comment-too-long", 2)


def test_an_alt_text_exactly_at_the_limit_passes() -> None:
    limit = TEXT.alt_text_max_chars.value
    assert found(a_content(media=(a_picture(alt="a" * limit),)), INSTAGRAM) == ()
    over = only(a_content(media=(a_picture(alt="a" * (limit + 1)),)), INSTAGRAM)
    assert (over.code, over.where) == ("P16", "instagram.media.1.alt")
    assert (over.facts["count"], over.facts["limit"]) == (limit + 1, limit)


def tagged(count: int) -> Content:
    return a_content(caption=" ".join(f"#t{number}" for number in range(count)), media=(a_picture(),))


def test_hashtags_warn_first_and_block_then() -> None:
    ours, theirs = TEXT.hashtags_max.value, TEXT.hashtags_max_api.value
    assert found(tagged(ours), INSTAGRAM) == ()
    if ours < theirs:
        warned = only(tagged(theirs), INSTAGRAM)
        assert (warned.code, warned.severity) == ("P02", Severity.WARN)
    blocked = only(tagged(theirs + 1), INSTAGRAM)
    assert (blocked.saying, blocked.severity) == ("P02.hard", Severity.BLOCK)
    assert (blocked.facts["count"], blocked.facts["limit"]) == (theirs + 1, theirs)
    assert found(tagged(theirs + 1), FACEBOOK) == ()


def test_too_many_mentions_block() -> None:
    most = TEXT.mentions_max.value
    caption = " ".join(f"@a{number}" for number in range(most))
    assert found(a_content(caption=caption, media=(a_picture(),)), INSTAGRAM) == ()
    assert codes(a_content(caption=f"{caption} @b", media=(a_picture(),)), INSTAGRAM) == {"P03"}


@pytest.mark.parametrize("caption", ["", "  \n", "\u200b\u2060"])
def test_an_empty_post_is_refused(caption: str) -> None:
    empty = only(a_content(caption=caption), FACEBOOK)
    assert (empty.code, empty.severity) == ("post-empty", Severity.BLOCK)
    assert "post-empty" not in codes(a_content(caption=caption, link="https://contoh.go.id"), FACEBOOK)
    assert "post-empty" not in codes(a_content(caption=caption, media=(a_picture(),)), FACEBOOK)


def test_an_own_empty_caption_counts() -> None:
    content = a_content(variants=(Variant(channel_id=FACEBOOK.id, caption=""),))
    assert codes(content, FACEBOOK) == {"post-empty"}


def test_a_post_without_channel_is_refused() -> None:
    assert codes(a_content()) == {"no-channel"}


@pytest.mark.parametrize("form", [Format.REEL, Format.VIDEO, Format.LIVE, Format.PLAN_ONLY, Format.STORY])
def test_a_format_that_is_only_planned_is_refused(form: Format) -> None:
    content = a_content(variants=(Variant(channel_id=FACEBOOK.id, format=form),), media=(a_picture(),))
    refused = only(content, FACEBOOK)
    assert (refused.code, refused.facts["format"]) == ("format-not-sendable", form.value)


@pytest.mark.parametrize(
    ("channel", "form", "count", "code"),
    [
        (INSTAGRAM, None, 0, "P04"),
        (INSTAGRAM, None, 1, None),
        (INSTAGRAM, None, 2, None),
        (INSTAGRAM, Format.FEED, 2, "too-many-pictures"),
        (INSTAGRAM, Format.CAROUSEL, 1, "P09"),
        (INSTAGRAM, None, LIMITS.instagram.carousel.items_max.value, None),
        (INSTAGRAM, None, LIMITS.instagram.carousel.items_max.value + 1, "P09"),
        (INSTAGRAM, Format.STORY, 1, None),
        (INSTAGRAM, Format.STORY, 2, "too-many-pictures"),
        (FACEBOOK, None, 0, None),
        (FACEBOOK, None, LIMITS.facebook.photo.per_post_max.value, None),
        (FACEBOOK, None, LIMITS.facebook.photo.per_post_max.value + 1, "too-many-pictures"),
    ],
)
def test_a_format_takes_so_many_pictures(
    channel: Channel, form: Format | None, count: int, code: str | None
) -> None:
    variants = () if form is None else (Variant(channel_id=channel.id, format=form),)
    content = a_content(media=tuple(a_picture() for _ in range(count)), variants=variants)
    assert codes(content, channel) == ({code} if code else set())


def test_a_missing_alt_text_is_a_warning() -> None:
    missing = only(a_content(media=(a_picture(), a_picture(alt=" "))), FACEBOOK)
    assert (missing.code, missing.severity, missing.facts["number"]) == ("A01", Severity.WARN, 2)


def test_an_hour_that_has_passed_blocks() -> None:
    assert found(a_content(publish_at=NOON), FACEBOOK) == ()
    late = only(a_content(publish_at=NOON - timedelta(seconds=1)), FACEBOOK)
    assert (late.code, late.severity) == ("S01", Severity.BLOCK)


def test_the_worst_comes_first() -> None:
    content = a_content(caption="", media=(a_picture(alt=""), a_picture(alt="a" * 2000)))
    told = [one.severity for one in found(content, FACEBOOK, INSTAGRAM)]
    assert told == sorted(told, key=list(Severity).index)
    assert told[0] is Severity.BLOCK


def test_each_channel_is_looked_at() -> None:
    told = found(a_content(caption="x" * 2201), FACEBOOK, INSTAGRAM)
    assert {one.facts["channel"] for one in told} == {INSTAGRAM.name}
