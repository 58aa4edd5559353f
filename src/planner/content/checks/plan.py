"""Numbers and lists of the checks of pictures, hours, accounts and links (``resources/checks/plan.toml``)."""

from __future__ import annotations

from datetime import datetime, time

import msgspec

from planner.content.limits import Limit


class Moment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Minutes of each year in which nothing goes out: "MM-DD", both ends in WIB, the last one outside."""

    name: str
    on: str
    since: time
    until: time
    basis: str = ""


class Window(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time in which readers at a place can't read."""

    name: str
    since: datetime
    until: datetime
    basis: str = ""


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a desk may move; each number with its source and date."""

    width_least: Limit[int]
    width_good: Limit[int]
    reel_seconds_min: Limit[int]
    reel_seconds_max: Limit[int]
    letters_px_min: Limit[int]
    picture_words_max: Limit[int]
    reel_top_share: Limit[float]
    reel_bottom_share: Limit[float]
    network_minutes_min: Limit[int]
    network_days_max: Limit[int]
    apart_minutes: Limit[int]
    posts_a_day: Limit[int]
    gap_days: Limit[int]
    review_hours: Limit[int]
    hours_since: Limit[int]
    hours_until: Limit[int]
    likeness: Limit[float]
    announced_hours: Limit[int]
    token_days: Limit[int]
    pixels_max: Limit[int]
    moments: tuple[Moment, ...] = ()
    windows: tuple[Window, ...] = ()
    shorteners: tuple[str, ...] = ()
    shorteners_allowed: tuple[str, ...] = ()
    hosts_allowed: tuple[str, ...] = ()
    hosts_official: tuple[str, ...] = ()
    trackers: tuple[str, ...] = ()
