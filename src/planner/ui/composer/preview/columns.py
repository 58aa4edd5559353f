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
    STORY = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the card of a network shows, and the accounts of it that the post goes to."""

    network: Network
    channels: tuple[Channel, ...]
    sheet: Sheet


def placement_of(sheet: Sheet) -> Placement:
    """Return where a sheet is seen."""
    return Placement.STORY if sheet.format is Format.STORY else Placement.FEED


def placements(sheets: Sequence[Sheet]) -> tuple[Placement, ...]:
    """Return the places that there is something to see in."""
    there = {placement_of(one) for one in sheets}
    return tuple(one for one in Placement if one in there)


def columns(
    sheets: Sequence[Sheet], placement: Placement, chosen: Mapping[Network, ChannelId]
) -> tuple[Column, ...]:
    """Return what is shown in a place; of several accounts the chosen one, else the first."""
    made = []
    for network in Network:
        here = [one for one in sheets if one.channel.network is network and placement_of(one) is placement]
        if here:
            shown = next((one for one in here if one.channel.id == chosen.get(network)), here[0])
            channels = tuple(one.channel for one in here)
            made.append(Column(network=network, channels=channels, sheet=shown))
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
