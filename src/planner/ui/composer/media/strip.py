"""What the strip shows of a post: its pictures in order, how many it may hold, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import QLocale

from planner.content.asset import Asset
from planner.content.channel import Network
from planner.content.ids import AssetId
from planner.content.limits import Limits
from planner.content.post import Content, Format, Framing, MediaItem
from planner.content.text import is_blank
from planner.content.video import length_of
from planner.desk.frames import FEED, Frame
from planner.desk.videos import ShownVideo
from planner.words.catalogue import N_, _, ngettext

NO_FILMS: Mapping[AssetId, ShownVideo] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One picture in the strip; ``of`` is how many there are, ``sha256`` None for one that is lost.

    ``size`` is that of the original in pixels, ``framing`` how the first target with a shape frames it.
    """

    number: int
    of: int
    item: MediaItem
    sha256: str | None = None
    filename: str = ""
    size: tuple[int, int] = (1, 1)
    framing: Framing | None = None
    film: ShownVideo | None = None

    @property
    def is_described(self) -> bool:
        return not is_blank(self.item.alt)

    def spoken(self) -> str:
        """Return what a screen reader says of it."""
        place = _("Gambar {number} dari {count}").format(number=self.number, count=self.of)
        if self.film is not None:
            seconds = round(length_of(self.film.facts.seconds, self.item.trim))
            place = _("Video {number} dari {count}").format(number=self.number, count=self.of)
            length = ngettext("{n} detik", "{n} detik", seconds).format(n=seconds)
            place = f"{place}, {length}"
        described = _("teks alternatif sudah ada") if self.is_described else _("teks alternatif belum ada")
        about = self.item.alt.strip() if self.is_described else self.filename
        return ", ".join(part for part in (place, about, described) if part)


def tiles_of(
    media: Sequence[MediaItem],
    assets: Mapping[AssetId, Asset],
    frames: Sequence[Frame],
    films: Mapping[AssetId, ShownVideo] = NO_FILMS,
) -> tuple[Tile, ...]:
    """Return the pictures and videos of a post as the strip shows them; a video by its cover."""
    target = next((one.target for one in frames if one.ratio is not None), "")
    return tuple(
        Tile(
            number=number,
            of=len(media),
            item=item,
            sha256=_shown_file(asset := assets.get(item.asset_id), film := films.get(item.asset_id)),
            filename=asset.filename if asset else "",
            size=(asset.width, asset.height) if asset else (1, 1),
            framing=item.framing(target) if film is None else None,
            film=film,
        )
        for number, item in enumerate(media, start=1)
    )


def _shown_file(asset: Asset | None, film: ShownVideo | None) -> str | None:
    """Return the file that is looked at: of a video its cover, its first one until another is made."""
    if asset is None:
        return None
    return asset.sha256 if film is None or film.cover is None else film.cover


def most_pictures(limits: Limits, frames: Sequence[Frame]) -> int:
    """Return how many pictures a post may hold on all of its channels; of both networks when it has none."""
    each = {
        Network.FACEBOOK: limits.facebook.photo.per_post_max.value,
        Network.INSTAGRAM: limits.instagram.carousel.items_max.value,
    }
    shown = [one for frame in frames for one in frame.shown_on]
    return min((1 if form in ALONE else each[network] for network, form in shown), default=min(each.values()))


def longest_alt(limits: Limits) -> int:
    """Return how long an alternative text may be, wherever it goes."""
    instagram, facebook = limits.instagram.text, limits.facebook.photo
    return min(instagram.alt_text_max_chars.value, facebook.alt_text_max_chars.value)


def moved(content: Content, number: int, to: int) -> Content:
    """Return the content with a picture in another place; both are counted from 1."""
    media = list(content.media)
    item = media.pop(number - 1)
    media.insert(to - 1, item)
    return replace(content, media=tuple(media))


def without(content: Content, number: int) -> Content:
    """Return the content without a picture, counted from 1."""
    return replace(content, media=content.media[: number - 1] + content.media[number:])


def with_item(content: Content, item: MediaItem) -> Content:
    """Return the content with a picture changed."""
    media = tuple(item if one.asset_id == item.asset_id else one for one in content.media)
    return replace(content, media=media)


ALONE = frozenset({Format.STORY})
"""A story holds one picture; a Reel or video comes of the one that is there, and more make it an album."""


def mixed_line(tiles: Sequence[Tile], frames: Sequence[Frame]) -> str:
    """Return what Instagram does to pictures of several shapes, empty where all have the one it shows."""
    frame = next((one for one in frames if one.target in FEED and one.shown_on), None)
    if frame is None or frame.ratio is None or len(tiles) < 2:  # noqa: PLR2004  a carousel
        return ""
    other = sum(abs(one.size[0] / one.size[1] / frame.ratio - 1) > SAME for one in tiles)
    if not other:
        return ""
    told = ngettext(
        "{n} gambar berbentuk lain; Instagram memotong semuanya ke {ratio}.",
        "{n} gambar berbentuk lain; Instagram memotong semuanya ke {ratio}.",
        other,
    )
    return told.format(n=other, ratio=ratio_words(frame))


SHAPES = {
    Format.CAROUSEL: N_("Korsel"),
    Format.STORY: N_("Story"),
    Format.REEL: N_("Reel"),
    Format.VIDEO: N_("Video"),
    Format.LIVE: N_("Siaran langsung"),
}
SAME = 0.01
"""Two shapes that differ by less are the same to the eye."""


def shape_line(count: int, frames: Sequence[Frame]) -> str:
    """Return what becomes of the pictures where they are given a shape, else anywhere: ``Korsel · 4:5``."""
    if not count:
        return _("Belum ada foto")
    shaped_first = sorted(frames, key=lambda one: one.ratio is None)
    told = (f"{shape} · {ratio}" for _network, shape, ratio in _shapes(count, shaped_first))
    return next(told, _("Belum ada kanal"))


def shape_lines(count: int, frames: Sequence[Frame]) -> tuple[str, ...]:
    """Return what becomes of the pictures on each network."""
    if not count:
        return ()
    names = {Network.FACEBOOK: "Facebook", Network.INSTAGRAM: "Instagram"}
    lines = (f"{names[network]}: {shape} · {ratio}" for network, shape, ratio in _shapes(count, frames))
    return tuple(dict.fromkeys(lines))


def feed_target(frames: Sequence[Frame]) -> str:
    """Return the target of Instagram's feed, empty when the post is not in it."""
    return next((one.target for one in frames if one.target in FEED and one.shown_on), "")


def ratio_words(frame: Frame) -> str:
    """Return the shape of a target in words: 4:5, 1,91:1, or that any shape is kept."""
    if frame.height is None or frame.ratio is None:
        return _("bentuk asli")
    for across, down in ((1, 1), (4, 5), (9, 16), (3, 4), (16, 9)):
        if frame.width * down == frame.height * across:
            return f"{across}:{down}"
    return _("{ratio}:1").format(ratio=decimal(frame.ratio, 2))


def decimal(number: float, digits: int) -> str:
    """Return a number as it is written in the language spoken now."""
    return QLocale().toString(number, "f", digits)


def _shapes(count: int, frames: Sequence[Frame]) -> list[tuple[Network, str, str]]:
    return [
        (network, _shape(count, form), ratio_words(frame))
        for frame in frames
        for network, form in frame.shown_on
    ]


def _shape(count: int, form: Format) -> str:
    if form in SHAPES:
        return _(SHAPES[form])
    return _("Foto tunggal") if count == 1 else _("Album")


def target_words(frame: Frame) -> str:
    """Return a target as a person calls it."""
    names = {"story": _("Story"), "facebook-feed": _("Facebook"), "facebook-link": _("Tautan Facebook")}
    name = names.get(frame.target, _("Instagram"))
    return name if frame.height is None else f"{name} {ratio_words(frame)}"
