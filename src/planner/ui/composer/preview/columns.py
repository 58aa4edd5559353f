"""Which card shows what: one per network, for the place and the accounts that are chosen. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from planner.content.channel import Channel, Network
from planner.content.ids import ChannelId
from planner.content.post import Content, Format
from planner.desk.preview import PreviewPicture, Sheet
from planner.ui.dates import hour, month_day
from planner.words.catalogue import _


class Placement(StrEnum):
    """Where in a network it is seen."""

    FEED = "feed"
    PROFILE = "profile"
    STORY = "story"
    REEL = "reel"


UPRIGHT = frozenset({Placement.STORY, Placement.REEL})
"""Places that fill a telephone: the same on a desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the card of a network shows, and the accounts of it that the post goes to."""

    network: Network
    channels: tuple[Channel, ...]
    sheet: Sheet
    placement: Placement = Placement.FEED


def placement_of(sheet: Sheet) -> Placement:
    """Return where a sheet is seen first."""
    places = {Format.STORY: Placement.STORY, Format.REEL: Placement.REEL}
    return places.get(sheet.format, Placement.FEED)


def is_seen(sheet: Sheet, placement: Placement) -> bool:
    """Tell whether a sheet is seen in a place; on a profile stands all of Instagram but stories."""
    first = placement_of(sheet)
    if placement is Placement.PROFILE:
        return sheet.channel.network is Network.INSTAGRAM and first is not Placement.STORY
    return first is placement


def placements(sheets: Sequence[Sheet]) -> tuple[Placement, ...]:
    """Return the places that there is something to see in; pictures can be looked at as a story anyway."""
    there = {place for place in Placement for one in sheets if is_seen(one, place)}
    if any(one.pictures for one in sheets):
        there.add(Placement.STORY)
    return tuple(one for one in Placement if one in there)


def first_placement(sheets: Sequence[Sheet]) -> Placement:
    """Return the place that is shown until somebody chooses: where the post itself is seen."""
    there = [placement_of(one) for one in sheets]
    return next((one for one in Placement if one in there), Placement.FEED)


def columns(
    sheets: Sequence[Sheet], placement: Placement, chosen: Mapping[Network, ChannelId]
) -> tuple[Column, ...]:
    """Return what is shown in a place; of several accounts the chosen one, else the first."""
    made = []
    for network in Network:
        here = [one for one in sheets if one.channel.network is network and is_seen(one, placement)]
        if here:
            shown = next((one for one in here if one.channel.id == chosen.get(network)), here[0])
            channels = tuple(one.channel for one in here)
            made.append(Column(network=network, channels=channels, sheet=shown, placement=placement))
    return tuple(made)


def in_order_of_need(shown: Sequence[Column]) -> tuple[PreviewPicture, ...]:
    """Return the pictures of what is shown: the first of each card before all others."""
    first = [column.sheet.pictures[0] for column in shown if column.sheet.pictures]
    rest = [one for column in shown for one in column.sheet.pictures[1:]]
    return tuple({one.key: one for one in (*first, *rest)}.values())


def when_shown(content: Content, zone: ZoneInfo) -> str:
    """Return the line under the name: ``26 Februari pukul 16.00 · publik``."""
    if content.publish_at is None:
        return _("Belum dijadwalkan")
    day = month_day(content.publish_at.astimezone(zone).date())
    at = hour(content.publish_at, zone)
    return _("{day} pukul {hour} · publik").format(day=day, hour=at)
