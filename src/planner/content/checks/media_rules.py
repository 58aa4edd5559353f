"""Rules about pictures and videos: what becomes of the files, what they give away, what they lack."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from urllib.parse import urlsplit

from planner.content.channel import Channel
from planner.content.checks.facts import Exported, PictureFacts
from planner.content.checks.flashes import flashes_too_fast
from planner.content.checks.passage import PROSE, passages
from planner.content.checks.placed import Placed
from planner.content.checks.rule import ChannelRule, Decidable, Hit, Need, PostRule, Rule
from planner.content.checks.surroundings import Surroundings
from planner.content.errors import Fact
from planner.content.finding import Severity
from planner.content.post import Content, Format, MediaItem
from planner.content.text import is_blank
from planner.content.video import VideoFacts, length_of

EXTENSIONS = {
    "JPEG": {".jpg", ".jpeg", ".jpe", ".jfif"},
    "PNG": {".png"},
    "WEBP": {".webp"},
    "GIF": {".gif"},
    "TIFF": {".tif", ".tiff"},
    "BMP": {".bmp"},
    "AVIF": {".avif"},
    "HEIF": {".heic", ".heif", ".hif"},
}
DANGERS = frozenset({"picture-file-too-big", "picture-too-many-pixels"})
SOUND, PICTURES = frozenset({"aac"}), frozenset({"h264", "hevc"})
SAME_SHAPE = 0.01
TALL, WIDE = (4, 5), (191, 100)
Look = Callable[[int, MediaItem, PictureFacts, Surroundings], Iterable[Hit]]


def items_of(content: Content) -> Iterator[tuple[int, MediaItem]]:
    """Yield every picture of a post once, with its number where it first stands."""
    seen = set()
    for media in (content.media, *(one.media or () for one in content.variants)):
        for number, item in enumerate(media, start=1):
            if item.asset_id not in seen:
                seen.add(item.asset_id)
                yield number, item


def _each(look: Look) -> Callable[[Content, Sequence[Channel], Surroundings], Iterator[Hit]]:
    def every(content: Content, _channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
        for number, item in items_of(content):
            facts = (around.pictures or {}).get(item.asset_id)
            if facts is not None:
                yield from look(number, item, facts, around)

    return every


def becomes_a_jpeg(
    number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings
) -> Iterator[Hit]:
    """P05."""
    if facts.refusal is not None and facts.refusal not in DANGERS:
        yield Hit(field=f"media.{number}", facts={"number": number, "cause": facts.refusal})


def is_wide_enough(number: int, item: MediaItem, facts: PictureFacts, around: Surroundings) -> Iterator[Hit]:
    """P08: what is left of the original after cropping has enough pixels for a phone."""
    if facts.width is None or facts.media_type.startswith("video/"):
        return
    shares = [one.crop[2] for one in item.framings if one.crop is not None]
    width = round(facts.width * min(shares, default=1.0))
    plan = around.book.plan
    if width < plan.width_good.value:
        severity = Severity.BLOCK if width < plan.width_least.value else Severity.HINT
        yield Hit(field=f"media.{number}", severity=severity, facts={"number": number, "width": width})


def keeps_its_colours(
    number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings
) -> Iterator[Hit]:
    """P18."""
    if facts.is_srgb is False:
        yield Hit(field=f"media.{number}", facts={"number": number})


def lies_upright(number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings) -> Iterator[Hit]:
    """P19."""
    if facts.orientation not in {None, 1}:
        yield Hit(field=f"media.{number}", facts={"number": number})


def stands_still(number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings) -> Iterator[Hit]:
    """P20."""
    if facts.frames is not None and facts.frames > 1:
        yield Hit(field=f"media.{number}", facts={"number": number, "count": facts.frames})


def lets_nothing_through(
    number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings
) -> Iterator[Hit]:
    """P21."""
    if facts.is_see_through:
        yield Hit(field=f"media.{number}", facts={"number": number})


def tells_no_place(
    number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings
) -> Iterator[Hit]:
    """L05: the place is taken out of what is sent; whoever passes the original on should know of it."""
    if facts.has_place:
        yield Hit(field=f"media.{number}", facts={"number": number})


def tells_no_owner(
    number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings
) -> Iterator[Hit]:
    """L06."""
    if facts.owner:
        yield Hit(field=f"media.{number}", facts={"number": number, "name": facts.owner})


def is_what_it_says(
    number: int, _item: MediaItem, facts: PictureFacts, _around: Surroundings
) -> Iterator[Hit]:
    """K08: an extension that names another type of file hides what it is."""
    suffix = PurePath(facts.filename).suffix.casefold()
    expected = EXTENSIONS.get(facts.format or "")
    known = {one for names in EXTENSIONS.values() for one in names}
    if expected is not None and suffix and suffix not in expected and (suffix in known or suffix == ".exe"):
        told: dict[str, Fact] = {"number": number, "name": facts.filename, "format": facts.format}
        yield Hit(field=f"media.{number}", facts=told)


def is_no_danger(number: int, _item: MediaItem, facts: PictureFacts, around: Surroundings) -> Iterator[Hit]:
    """K09."""
    pixels = (facts.width or 0) * (facts.height or 0)
    if facts.refusal in DANGERS or pixels > around.book.plan.pixels_max.value:
        yield Hit(field=f"media.{number}", facts={"number": number, "name": facts.filename})


def is_credited(content: Content, _channels: Sequence[Channel], _around: Surroundings) -> Iterator[Hit]:
    """L08."""
    for number, item in items_of(content):
        if is_blank(item.credit) and not item.is_made_by_ai:
            yield Hit(field=f"media.{number}", facts={"number": number})


def codes_lead_where_the_words_do(
    content: Content, channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """K11."""
    told = [content.link or ""]
    told += [one.text for one in passages(content, tuple(channels)) if one.kind in PROSE]
    said = " ".join(told).casefold()
    for number, item in items_of(content):
        facts = (around.pictures or {}).get(item.asset_id)
        for code in () if facts is None or facts.qr is None else facts.qr:
            parts = urlsplit(code)
            if parts.scheme in {"http", "https"} and _bare(code).casefold() not in said:
                yield Hit(field=f"media.{number}", facts={"number": number, "url": code})


def _bare(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc.removeprefix('www.')}{parts.path}".rstrip("/")


def _exported(placed: Placed) -> Iterator[tuple[int, Exported]]:
    for number, item in enumerate(placed.media, start=1):
        found = (placed.around.exports or {}).get((placed.channel.id, item.asset_id))
        if found is not None:
            yield number, found


def file_is_light(placed: Placed) -> Iterator[Hit]:
    """P06."""
    limits = placed.limits
    limit = (
        limits.instagram.image.file_max_bytes if placed.on_instagram else limits.facebook.photo.file_max_bytes
    )
    for number, made in _exported(placed):
        if made.size is not None and made.size > limit.value:
            facts: dict[str, Fact] = {
                "number": number,
                "count": f"{made.size / 2**20:.1f}",
                "limit": limit.value // 2**20,
            }
            yield Hit(field=f"media.{number}", facts=facts)


def shape_is_taken(placed: Placed) -> Iterator[Hit]:
    """P07: exact integers, no tolerance."""
    if not placed.on_instagram or placed.format in {Format.STORY, Format.REEL}:
        return
    for number, made in _exported(placed):
        too_tall = TALL[1] * made.width < TALL[0] * made.height
        if too_tall or WIDE[1] * made.width > WIDE[0] * made.height:
            yield Hit(
                field=f"media.{number}",
                facts={"number": number, "width": made.width, "height": made.height},
            )


def carousel_has_one_shape(placed: Placed) -> Iterator[Hit]:
    """P10: Instagram cuts all others as it shows the first."""
    made = list(_exported(placed))
    if not placed.on_instagram or placed.format is not Format.CAROUSEL or not made:
        return
    first = made[0][1].width / made[0][1].height
    for number, one in made[1:]:
        if abs(one.width / one.height - first) > SAME_SHAPE * first:
            yield Hit(field=f"media.{number}", facts={"number": number})
            return


def alt_texts_are_sent(placed: Placed) -> Iterator[Hit]:
    """P17."""
    if placed.on_instagram and placed.format in {Format.STORY, Format.REEL}:
        for number, item in enumerate(placed.media, start=1):
            if not is_blank(item.alt):
                yield Hit(field=f"media.{number}.alt", facts={"number": number})
                return


def _videos(content: Content, around: Surroundings) -> Iterator[tuple[int, MediaItem, VideoFacts]]:
    for number, item in items_of(content):
        facts = (around.videos or {}).get(item.asset_id)
        if facts is not None:
            yield number, item, facts


def reel_is_long_enough(placed: Placed) -> Iterator[Hit]:
    """P14."""
    plan = placed.around.book.plan
    for number, item in enumerate(placed.media, start=1):
        facts = (placed.around.videos or {}).get(item.asset_id)
        if facts is None or not placed.on_instagram:
            continue
        seconds = length_of(facts.seconds, item.trim)
        if not plan.reel_seconds_min.value <= seconds <= plan.reel_seconds_max.value:
            yield Hit(field=f"media.{number}", facts={"number": number, "count": round(seconds, 1)})


def video_is_coded_as_taken(
    content: Content, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """P15."""
    for number, _item, facts in _videos(content, around):
        sound = facts.audio_codec
        if facts.video_codec not in PICTURES or (sound is not None and sound not in SOUND):
            codecs = ", ".join(one for one in (facts.video_codec, sound) if one)
            yield Hit(field=f"media.{number}", facts={"number": number, "codecs": codecs})


def words_of_videos_can_be_read(
    content: Content, _channels: Sequence[Channel], around: Surroundings
) -> Iterator[Hit]:
    """A04: a film without sound needs none."""
    for number, item in items_of(content):
        facts = (around.videos or {}).get(item.asset_id)
        is_silent = facts is not None and facts.audio_codec is None
        if item.is_video and not item.is_subtitled and not is_silent:
            yield Hit(field=f"media.{number}", facts={"number": number})


def nothing_flashes(content: Content, _channels: Sequence[Channel], around: Surroundings) -> Iterator[Hit]:
    """A13 (WCAG 2.3.1)."""
    for number, _item, facts in _videos(content, around):
        at = flashes_too_fast(facts.luminances, facts.frame_rate)
        if at is not None:
            yield Hit(field=f"media.{number}", facts={"number": number, "second": int(at)})


_MEDIA = Need.TEXT | Need.MEDIA
_ON_CHANNEL = _MEDIA | Need.CHANNEL
_E = Decidable.EXACTLY
PostLook = Callable[[Content, Sequence[Channel], Surroundings], Iterable[Hit]]


def _post(code: str, severity: Severity, look: PostLook, needs: Need = _MEDIA) -> Rule:
    return PostRule(id=code, severity=severity, decidable=_E, needs=needs, look=look)


def _pictures(code: str, severity: Severity, look: Look) -> Rule:
    return _post(code, severity, _each(look), _MEDIA | Need.PICTURES)


def _placed(code: str, severity: Severity, look: Callable[[Placed], Iterable[Hit]]) -> Rule:
    return ChannelRule(id=code, severity=severity, decidable=_E, needs=_ON_CHANNEL, look=look)


_B, _W, _H = Severity.BLOCK, Severity.WARN, Severity.HINT
MEDIA_RULES: tuple[Rule, ...] = (
    _pictures("P05", _B, becomes_a_jpeg),
    _placed("P06", _B, file_is_light),
    _placed("P07", _B, shape_is_taken),
    _pictures("P08", _H, is_wide_enough),
    _placed("P10", _W, carousel_has_one_shape),
    _placed("P14", _B, reel_is_long_enough),
    _post("P15", _W, video_is_coded_as_taken),
    _placed("P17", _H, alt_texts_are_sent),
    _pictures("P18", _H, keeps_its_colours),
    _pictures("P19", _H, lies_upright),
    _pictures("P20", _W, stands_still),
    _pictures("P21", _W, lets_nothing_through),
    _post("A04", _W, words_of_videos_can_be_read),
    _post("A13", _W, nothing_flashes),
    _pictures("L05", _H, tells_no_place),
    _pictures("L06", _H, tells_no_owner),
    _post("L08", _W, is_credited),
    _pictures("K08", _B, is_what_it_says),
    _pictures("K09", _B, is_no_danger),
    _post("K11", _W, codes_lead_where_the_words_do, _MEDIA | Need.PICTURES),
)
